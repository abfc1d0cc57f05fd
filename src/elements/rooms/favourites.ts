import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Subject } from 'rxjs';
import { toJson } from '../../streams/json.js';
import { ofPage } from '../../streams/of-page.js';

/** The part of `localStorage` that is needed. */
type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What all lists of this page share. */
interface Shared {
  /** Some list changed its favourites. */
  readonly changes$: Subject<void>;
  /** Room numbers that the browser did not store, by entry of `localStorage`: they last as long as the page. */
  readonly unkept: Map<string, ReadonlySet<string>>;
}

const shared = () => ofPage<Shared>('favourites', () => ({ changes$: new Subject(), unkept: new Map() }));

/**
 * The rooms that a user marked as favourites, by the server that has them. This browser keeps their numbers, and nothing
 * else, in `localStorage`; where a page has none, or it refuses, they last as long as the page.
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
    // Other tabs of the same page.
    addEventListener('storage', this.#onStorage);
    this.#read();
  }

  hostDisconnected(): void {
    this.#listening.unsubscribe();
    removeEventListener('storage', this.#onStorage);
  }

  /**
   * The numbers of the favourites on this server; one that is not known is the page's own. The same set until one is
   * added or removed.
   */
  of(server = ''): ReadonlySet<string> {
    if (server !== this.#server) {
      this.#server = server;
      this.#numbers = read(server);
    }
    return this.#numbers;
  }

  /** Makes a room a favourite, or no longer one. */
  toggle(number: string): void {
    // Another tab may have changed them since.
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

/** By the server's host, since its address may be written as `https:` or `wss:`, with or without a final slash. */
const entryOf = (server: string) => `xivo-conference-elements favourites ${hostOf(server)}`;

function hostOf(server: string): string {
  try {
    return new URL(server).host || server;
  } catch {
    return server;
  }
}

function read(server: string): ReadonlySet<string> {
  const kept = shared().unkept.get(entryOf(server));
  if (kept) return kept;
  try {
    const entry: unknown = JSON.parse(store()?.getItem(entryOf(server)) ?? '[]');
    return new Set(Array.isArray(entry) ? entry.filter((number) => typeof number === 'string') : []);
  } catch {
    return new Set();
  }
}

function keep(server: string, numbers: ReadonlySet<string>): void {
  const { unkept } = shared();
  unkept.set(entryOf(server), numbers);
  try {
    const entries = store();
    if (!entries) return;
    entries.setItem(entryOf(server), toJson([...numbers]));
    unkept.delete(entryOf(server));
  } catch {
    // Forbidden, or full.
  }
}

/** Asking for it may throw, too, as in a sandboxed frame. */
function store(): Store | undefined {
  return (globalThis as { readonly localStorage?: Store }).localStorage;
}
