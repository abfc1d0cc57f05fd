import { Observable } from 'rxjs';
import { decode } from '../../wire/decode.js';
import type { Message } from '../../wire/messages.js';
import type { Platform } from '../platform.js';
import { openLink } from './socket-link.js';
import { LinkEnd, type StatusReason } from '../status.js';
import { driftOf, type TransportEvent } from '../transport.js';

/** Limit for each wait, in milliseconds: socket open, then `LoggedOn`. The server itself gives up after ten seconds. */
const answerWithin = 12_000;

/** REST is answered, and the socket alone does not open: a proxy passes no WebSocket on, or the page's CSP forbids them. */
export const socketAlone = new LinkEnd('unreachable', 'retry', 'The server answers, but its WebSocket does not open');

export type Send = (frame: string) => boolean;

/**
 * One session with the server, from its socket's opening to its end: what the server says in it.
 *
 * `online` is called once, when `LoggedOn` comes, before that message is told: only from then on may anything be sent.
 * The observable that `online` returns is subscribed to until the session ends. Errors with a `LinkEnd`. When `doubts$`
 * emits, the server has to give a sign of life at once.
 */
export function openSession(
  url: string,
  platform: Platform,
  online: (send: Send) => Observable<never>,
  doubts$: Observable<unknown>,
): Observable<TransportEvent> {
  return new Observable((subscriber) => {
    const { scheduler } = platform;
    const giveUp = (reason: StatusReason) =>
      scheduler.schedule(() => subscriber.error(new LinkEnd(reason)), answerWithin);
    let patience = giveUp('unreachable');
    let send: Send | undefined;
    // Each frame goes through plain functions and no RxJS stream, since hundreds of frames may come in a second.
    const hear = (frame: string) => {
      const decoded = decode(frame);
      if (decoded.kind === 'ignored') return;
      if (decoded.kind === 'unreadable') {
        subscriber.next(driftOf(decoded));
        return;
      }
      const { message, payload, oddities } = decoded;
      if (message.type === 'LoggedOnError') {
        subscriber.error(refusalOf(message));
        return;
      }
      if (send && message.type === 'LoggedOn') {
        patience.unsubscribe();
        subscriber.add(online(send).subscribe());
        send = undefined;
      }
      subscriber.next({ type: 'message', message, payload, at: scheduler.now() });
      for (const oddity of oddities) subscriber.next(driftOf(oddity));
    };
    const link = openLink(url, platform, doubts$).subscribe({
      next: (event) => {
        if (event.type === 'frame') hear(event.text);
        else {
          send = event.send;
          patience.unsubscribe();
          patience = giveUp('logged-on-timeout');
        }
      },
      error: (end: LinkEnd) => subscriber.error(end),
    });
    return () => {
      patience.unsubscribe();
      link.unsubscribe();
    };
  });
}

function refusalOf({ error }: Extract<Message, { type: 'LoggedOnError' }>): LinkEnd {
  return error === 'loggedOnTimeout'
    ? new LinkEnd('logged-on-timeout')
    : new LinkEnd('logged-on-failed', 'renew-token', error);
}
