import {
  concat,
  defer,
  distinctUntilChanged,
  EMPTY,
  finalize,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  startWith,
  Subject,
  switchMap,
  tap,
} from 'rxjs';
import type { Command, CommandType } from '../../domain/commands/table.js';
import type { Question } from '../../wire/commands.js';
import { type Clock, every, platformClock } from '../clock.js';
import { type PageCti, type PageSocket, socketOf } from './page-cti.js';
import { askForSign, askPageCti, callPageCti, pageCtiHas, takesCallId } from './commands.js';
import { linkNews, type PageNews, socketNews } from './listeners.js';
import { handlerNews } from './handlers.js';
import { PageCtiEvents } from './transport-events.js';
import type { TransportEvent, Transport } from '../transport.js';

/** How often to look whether the page has another socket, in milliseconds: no event tells of that. */
const lookEvery = 1000;

/** The `readyState`s of a socket that matter here. */
const opening = 0;
const open = 1;

/**
 * A transport over the connection of a page that runs XiVO's own `cti.js`.
 *
 * It opens no socket, logs nobody on or off, and does not reconnect: that is the page's part. It reads what the page
 * receives, and sends through the methods of the page's `Cti`.
 */
export function pageCtiTransport(cti: PageCti, clock: Clock = platformClock): Transport {
  return new PageCtiTransport(() => cti, clock);
}

/** As `pageCtiTransport`, for a page whose `Cti` may come later, or be replaced. */
export class PageCtiTransport implements Transport {
  readonly events$: Observable<TransportEvent>;
  readonly directory = false;
  readonly isShared = true;
  readonly #clock: Clock;
  readonly #events: PageCtiEvents;
  readonly #lookNow$ = new Subject<void>();
  #cti: PageCti | undefined;

  constructor(find: () => PageCti | undefined, clock: Clock) {
    this.#clock = clock;
    this.#events = new PageCtiEvents(clock);
    this.events$ = defer(() => this.#looks()).pipe(
      map(find),
      distinctUntilChanged(),
      tap((cti) => (this.#cti = cti)),
      switchMap((cti) => (cti ? this.#ride(cti) : of(this.#events.offline('page-cti-missing')))),
      finalize(() => this.#events.offline()),
    );
  }

  send(command: Command): boolean {
    return this.#events.online && this.#cti !== undefined && callPageCti(this.#cti, command);
  }

  /** Never asks for the line: a page may start its phone anew at each answer to that. */
  ask(question: Question): boolean {
    if (question.type === 'getConfig' || !this.#events.online) return false;
    return this.#cti !== undefined && askPageCti(this.#cti, question);
  }

  /** A copy whose `hangup` has a parameter comes with a server that reads the id (assumed). */
  get namesCalls(): boolean | undefined {
    return this.#cti !== undefined && takesCallId(this.#cti) ? true : undefined;
  }

  /** Whether the page's copy of `cti.js` has the command; older ones lack some. */
  supports(type: CommandType): boolean {
    return this.#cti !== undefined && pageCtiHas(this.#cti, type);
  }

  retryNow(): void {
    this.#lookNow$.next();
  }

  #looks(): Observable<unknown> {
    return merge(every(lookEvery, this.#clock), this.#lookNow$).pipe(startWith('at once'));
  }

  /** Follows the page from socket to socket. */
  #ride(cti: PageCti): Observable<TransportEvent> {
    const opened$ = new Subject<void>();
    const noteOpening = tap(({ type }: PageNews) => {
      if (type === 'opened') opened$.next();
    });
    return merge(this.#looks().pipe(map(() => false)), opened$.pipe(map(() => true))).pipe(
      map((justOpened) => ({ socket: socketOf(cti), justOpened })),
      distinctUntilChanged((one, other) => one.socket === other.socket),
      switchMap(({ socket, justOpened }) => {
        if (!socket) return this.#rideHandlers(handlerNews(cti, this.#clock).pipe(noteOpening));
        // The handler is set again for each socket: a page that opens another socket may have cleared all handlers.
        const hint$ = linkNews(cti).pipe(noteOpening, ignoreElements());
        return merge(this.#rideSocket(cti, socket, justOpened), hint$);
      }),
    );
  }

  #rideHandlers(news$: Observable<PageNews>): Observable<TransportEvent> {
    return concat(of(this.#events.offline()), this.#events.of(news$, false));
  }

  #rideSocket(cti: PageCti, socket: PageSocket, justOpened: boolean): Observable<TransportEvent> {
    const { readyState } = socket;
    const alive = readyState === opening || readyState === open;
    const wasOpen = readyState === open && !justOpened;
    // The page may have logged on long ago: the answer to a question shows it.
    const ask$ = defer(() => {
      if (wasOpen) askForSign(cti);
      return EMPTY;
    });
    const events$ = this.#events.of(socketNews(socket), !wasOpen);
    return concat(of(this.#events.offline(alive ? undefined : 'link-lost')), merge(events$, ask$));
  }
}
