import { catchError, defer, EMPTY, ignoreElements, mergeMap, type Observable, tap } from 'rxjs';
import { after, type Clock, forever } from '../clock.js';
import type { SessionKeeper } from './session-keeper.js';

/** A token is renewed when this part of its life is over; every half hour when its life is not known. */
const renewAt = 0.7;
const renewEvery = 30 * 60 * 1000;

/** A failed renewal is tried again after this part of the full wait. */
const retryAfter = 0.1;

/** Limits of the wait, in milliseconds: a browser runs a timer of more than 24 days at once. */
const atLeast = 1000;
const atMost = 24 * 60 * 60 * 1000;

/**
 * Keeps the token alive for as long as it is subscribed to.
 *
 * A link that is up needs no new token, so a failed renewal is not told: it shows when the next link is opened.
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
