import {
  defer,
  filter,
  map,
  merge,
  mergeMap,
  type Observable,
  share,
  startWith,
  switchMap,
  take,
  takeUntil,
  throwError,
  timer,
} from 'rxjs';
import { decode } from '../wire/decode.js';
import type { Message } from '../wire/messages.js';
import type { Platform } from './platform.js';
import { type LinkEvent, openLink } from './socket-link.js';
import { LinkEnd } from './status.js';
import type { Signal } from './transport.js';

/** The server gives up on a session that is not established in ten seconds; so do we, a little later. As for opening. */
const answerWithin = 12_000;

type Send = (frame: string) => boolean;

export type SessionEvent = { readonly type: 'online'; readonly send: Send } | Signal;

/**
 * One session with the server, from its socket's opening to its end.
 *
 * `online` comes once, with `LoggedOn`: before that nothing may be sent. Errors with a `LinkEnd`.
 */
export function openSession(url: string, platform: Platform): Observable<SessionEvent> {
  return defer(() => {
    let send: Send = () => false;
    const link$ = openLink(url, platform).pipe(share());
    // Hundreds of frames a second: each goes through plain functions, and no stream is made for it.
    const told$ = link$.pipe(
      map((event) => {
        if (event.type === 'frame') return read(event.text, platform.scheduler.now());
        send = event.send;
        return undefined;
      }),
      filter((told) => told !== undefined),
      share(),
    );
    const online$ = told$.pipe(
      filter(isLoggedOn),
      take(1),
      map((): SessionEvent => ({ type: 'online', send })),
      share(),
    );
    return merge(online$, told$, tooLate(link$, platform).pipe(takeUntil(online$)));
  });
}

/** Errors when the socket does not open, or the session is not established, in time. */
function tooLate(link$: Observable<LinkEvent>, { scheduler }: Platform): Observable<never> {
  return link$.pipe(
    filter((event) => event.type === 'open'),
    map(() => new LinkEnd('logged-on-timeout')),
    startWith(new LinkEnd('unreachable')),
    switchMap((end) => timer(answerWithin, scheduler).pipe(mergeMap(() => throwError(() => end)))),
  );
}

function isLoggedOn(told: Signal): boolean {
  return told.type === 'message' && told.message.type === 'LoggedOn';
}

/** What a frame says, or undefined when it is of no concern. */
function read(frame: string, at: number): Signal | undefined {
  const decoded = decode(frame);
  if (decoded.kind === 'ignored') return undefined;
  if (decoded.kind === 'unreadable') {
    return { type: 'drift', drift: { about: decoded.about, reason: decoded.reason } };
  }
  const { message, payload } = decoded;
  if (message.type === 'LoggedOnError') throw refusalOf(message);
  return { type: 'message', message, payload, at };
}

function refusalOf({ error }: Extract<Message, { type: 'LoggedOnError' }>): LinkEnd {
  return error === 'loggedOnTimeout'
    ? new LinkEnd('logged-on-timeout')
    : new LinkEnd('logged-on-failed', 'renew-token', error);
}
