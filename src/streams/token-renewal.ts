import { defer, ignoreElements, mergeMap, type Observable, repeat, retry, type SchedulerLike, timer } from 'rxjs';
import type { SessionKeeper } from './session-keeper.js';

/** A token is renewed when this part of its life is over; every half hour when its life is not known. */
const renewAt = 0.7;
const renewEvery = 30 * 60 * 1000;

/** When a renewal fails, it is tried again after this part of that wait. */
const retryAfter = 0.1;

/** No renewal waits less, or more: a browser takes a wait of over 24 days for none at all. */
const atLeast = 1000;
const atMost = 24 * 60 * 60 * 1000;

/**
 * Keeps the token alive for as long as it is subscribed to.
 *
 * A link that is up does not need it, so a failure is told to nobody: it shows when the next link is to be opened.
 */
export function tokenRenewals(keeper: SessionKeeper, scheduler: SchedulerLike): Observable<never> {
  const wait = (part: number) => {
    const { ttl } = keeper;
    const full = ttl === undefined ? renewEvery : Math.min(ttl * 1000 * renewAt, atMost);
    return timer(Math.max(full * part, atLeast), scheduler);
  };
  return defer(() => wait(1)).pipe(
    mergeMap(() => keeper.renew().pipe(retry({ delay: () => wait(retryAfter) }))),
    ignoreElements(),
    repeat(),
  );
}
