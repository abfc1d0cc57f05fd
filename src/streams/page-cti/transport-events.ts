import { mergeMap, type Observable } from 'rxjs';
import type { Decoded } from '../../wire/decode.js';
import type { Clock } from '../clock.js';
import type { PageNews } from './listeners.js';
import { PageUser } from './page-user.js';
import type { ConnectionStatus, StatusReason } from '../status.js';
import { driftOf, type TransportEvent } from '../transport.js';

/** Turns what a page's own client receives into transport events, and knows whether its session is up. */
export class PageCtiEvents {
  readonly #clock: Clock;
  readonly #user = new PageUser();
  #online = false;
  #wasOnline = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get online(): boolean {
    return this.#online;
  }

  /** The event that there is no session, with the reason if it is known. */
  offline(reason?: StatusReason): TransportEvent {
    this.#online = false;
    const status: ConnectionStatus['status'] = this.#wasOnline ? 'reconnecting' : 'connecting';
    return { type: 'status', status: { status, reason } };
  }

  /**
   * The events that the news of one socket mean. `fromTheStart`: `LoggedOn` is still to come. Otherwise `LoggedOn` may
   * have passed: then any message shows that the session is up, since the server closes other sockets within seconds.
   */
  of(news$: Observable<PageNews>, fromTheStart: boolean): Observable<TransportEvent> {
    let awaitsLogOn = fromTheStart;
    let refused = false;
    return news$.pipe(
      mergeMap((news): readonly TransportEvent[] => {
        switch (news.type) {
          case 'heard': {
            const type = news.decoded.kind === 'message' ? news.decoded.message.type : undefined;
            refused ||= type === 'LoggedOnError';
            const starts = !this.#online && !refused && (type === 'LoggedOn' || !awaitsLogOn);
            return [...(starts ? [this.#goOnline()] : []), ...this.#tell(news.decoded)];
          }
          case 'opened':
            awaitsLogOn = true;
            refused = false;
            return [this.offline()];
          case 'closed':
            // After a refusal the server closes the socket: the refusal was told already, and the close is not told as
            // well.
            return refused ? [] : [this.offline('link-lost')];
          case 'hears-again':
            awaitsLogOn = false;
            return this.#online ? [this.offline('link-lost'), this.#goOnline()] : [];
        }
      }),
    );
  }

  #goOnline(): TransportEvent {
    this.#online = this.#wasOnline = true;
    this.#user.begin();
    return { type: 'status', status: { status: 'online' } };
  }

  #tell(decoded: Decoded): readonly TransportEvent[] {
    if (decoded.kind === 'ignored') return [];
    if (decoded.kind === 'unreadable') return [driftOf(decoded)];
    const { message, payload, oddities } = decoded;
    if (message.type === 'LoggedOnError') return [this.#refusal(message.error)];
    const told: TransportEvent = { type: 'message', message, payload, at: this.#clock.now() };
    return [...(this.#user.isOtherBy(message) ? this.#beginAnew() : []), told, ...oddities.map(driftOf)];
  }

  /** Another user's session was taken for one that goes on: what is asked for at its beginning is asked for again. */
  #beginAnew(): readonly TransportEvent[] {
    const status = (status: 'reconnecting' | 'online'): TransportEvent => ({ type: 'status', status: { status } });
    return [status('reconnecting'), { type: 'other-user' }, status('online')];
  }

  #refusal(error: string): TransportEvent {
    const late = this.offline('logged-on-timeout');
    if (error === 'loggedOnTimeout') return late;
    return { type: 'status', status: { status: 'refused', reason: 'logged-on-failed', detail: error } };
  }
}
