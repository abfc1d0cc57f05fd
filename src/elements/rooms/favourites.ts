import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Subject } from 'rxjs';
import { ofPage } from '../../streams/of-page.js';
import { entryName, keepEntry, readEntry } from '../page/page-store.js';

/** What all lists of this page share. */
interface Shared {
  /** Some list changed its favourites. */
  readonly changes$: Subject<void>;
  /** Room numbers that the browser refused to store, by entry of `localStorage`: these last as long as the page. */
  readonly unkept: Map<string, ReadonlySet<string>>;
}

const shared = () => ofPage<Shared>('favourites', () => ({ changes$: new Subject(), unkept: new Map() }));

/**
 * The rooms that a user marked as favourites, by the server that has the rooms. The browser keeps their numbers, and
 * nothing else, in `localStorage`. Where there is no `localStorage`, or it refuses, the favourites last as long as the
 * page.
 */
export class Favourites implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #server = '';
  #numbers: ReadonlySet<string> = new Set();
  #listening = { unsubscribe: () => {} };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = shared().changes$.subscribe(() => this.#read());
    // Other tabs of the same page may change the favourites.
    addEventListener('storage', this.#onStorage);
    this.#read();
  }

  hostDisconnected(): void {
    this.#listening.unsubscribe();
    removeEventListener('storage', this.#onStorage);
  }

  /**
   * The numbers of the favourites on this server; a server that is not known counts as the page's own. The same set
   * until a favourite is added or removed.
   */
  of(server = ''): ReadonlySet<string> {
    if (server !== this.#server) {
      this.#server = server;
      this.#numbers = read(server);
    }
    return this.#numbers;
  }

  /** Makes a room a favourite, or takes the mark away. */
  toggle(number: string): void {
    // Another tab may have changed the favourites since they were read.
    const numbers = new Set(read(this.#server));
    if (!numbers.delete(number)) numbers.add(number);
    keep(this.#server, numbers);
    shared().changes$.next();
  }

  readonly #onStorage = (): void => this.#read();

  #read(): void {
    const numbers = read(this.#server);
    if ([...numbers].join() === [...this.#numbers].join()) return;
    this.#numbers = numbers;
    this.#host.requestUpdate();
  }
}

const entryOf = (server: string) => entryName('favourites', server);

function read(server: string): ReadonlySet<string> {
  const kept = shared().unkept.get(entryOf(server));
  if (kept) return kept;
  const entry = readEntry(entryOf(server));
  return new Set(Array.isArray(entry) ? entry.filter((number) => typeof number === 'string') : []);
}

function keep(server: string, numbers: ReadonlySet<string>): void {
  const { unkept } = shared();
  if (keepEntry(entryOf(server), [...numbers])) unkept.delete(entryOf(server));
  else unkept.set(entryOf(server), numbers);
}
