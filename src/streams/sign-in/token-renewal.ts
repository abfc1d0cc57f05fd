import { catchError, defer, EMPTY, ignoreElements, mergeMap, type Observable, tap } from 'rxjs';
import { after, type Clock, forever } from '../clock.js';
import type { SessionKeeper } from './session-keeper.js';

/**
 * Which part of its life a token is used for before it is renewed; and after how long a token of unknown life is
 * renewed.
 */
const renewAt = 0.7;
const renewEvery = 30 * 60 * 1000;

/** A failed renewal is tried again after this part of the full wait. */
const retryAfter = 0.1;

/** Limits of the wait, in milliseconds. A browser does not wait at all for a timer of more than 24 days. */
const atLeast = 1000;
const atMost = 24 * 60 * 60 * 1000;

/**
 * Keeps the token alive for as long as the stream is subscribed to.
 *
 * A link that is up needs no new token, so a failed renewal is not told: the failure shows when the next link is
 * opened.
 */
export function tokenRenewals(keeper: SessionKeeper, clock: Clock): Observable<never> {
  let part = 1;
  const renewal$ = defer(() => {
    const { ttl } = keeper;
    const full = ttl === undefined ? renewEvery : Math.min(ttl * 1000 * renewAt, atMost);
    return after(Math.max(full * part, atLeast), clock);
  }).pipe(
    mergeMap(() => keeper.renew()),
    tap(() => (part = 1)),
    catchError(() => {
      part = retryAfter;
      return EMPTY;
    }),
    ignoreElements(),
  );
  return forever(renewal$);
}
