import { filter, map, merge, mergeMap, Observable, share, takeUntil, timer } from 'rxjs';
import { type Decoded, decode } from '../wire/decode.js';
import type { Message } from '../wire/messages.js';
import type { Platform } from './platform.js';
import { type LinkEvent, openLink } from './socket-link.js';
import { LinkEnd } from './status.js';
import type { Signal } from './transport.js';

/** The server gives up on a session that is not established in ten seconds; so do we, a little later. */
const logOnWithin = 12_000;

type Read = Exclude<Decoded, { kind: 'ignored' }>;

export type SessionEvent = { readonly type: 'online'; readonly send: (frame: string) => boolean } | Signal;

/**
 * One session with the server, from its socket's opening to its end.
 *
 * `online` comes with `LoggedOn`: before that nothing may be sent. Errors with a `LinkEnd`.
 */
export function openSession(url: string, platform: Platform): Observable<SessionEvent> {
  return new Observable((subscriber) => {
    let send: (frame: string) => boolean = () => false;
    const events$ = openLink(url, platform).pipe(
      mergeMap((event: LinkEvent): readonly SessionEvent[] => {
        if (event.type === 'open') {
          send = event.send;
          return [];
        }
        const decoded = decode(event.text);
        if (decoded.kind === 'ignored') return [];
        return readEvents(decoded, platform.scheduler.now(), send);
      }),
      share(),
    );
    const online$ = events$.pipe(filter((event) => event.type === 'online'));
    const tooLate$ = timer(logOnWithin, platform.scheduler).pipe(
      map((): never => {
        throw new LinkEnd('logged-on-timeout');
      }),
      takeUntil(online$),
    );
    return merge(events$, tooLate$).subscribe(subscriber);
  });
}

function readEvents(decoded: Read, at: number, send: (frame: string) => boolean): readonly SessionEvent[] {
  if (decoded.kind === 'unreadable') {
    return [{ type: 'drift', drift: { about: decoded.about, reason: decoded.reason } }];
  }
  const { message, payload } = decoded;
  if (message.type === 'LoggedOnError') throw refusalOf(message);
  const told: SessionEvent = { type: 'message', message, payload, at };
  return message.type === 'LoggedOn' ? [{ type: 'online', send }, told] : [told];
}

function refusalOf({ error }: Extract<Message, { type: 'LoggedOnError' }>): LinkEnd {
  return error === 'loggedOnTimeout'
    ? new LinkEnd('logged-on-timeout')
    : new LinkEnd('logged-on-failed', 'renew-token', error);
}
