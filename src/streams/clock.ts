import { Observable, type Subscription, type Unsubscribable } from 'rxjs';

/** The time of day and timers. Each scheduler of RxJS can be used as a `Clock`, also its virtual time in tests. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Epoch milliseconds by the computer's clock, which may be set at any time. Without this, `now` is used. */
  wallTime?(): number;
  /** Runs `work` once after `delay` milliseconds. Unsubscribing before that cancels it. */
  schedule(work: () => void, delay: number): Unsubscribable;
}

/**
 * The platform's clock. `now` is not moved when the computer's clock is set: it is the epoch milliseconds at the moment
 * the page was opened, plus `performance.now()`, which may leave out the time that the computer slept. RxJS's
 * `asyncScheduler` would cost 1.3 kB gzip, and follows the computer's clock.
 */
export const platformClock: Required<Clock> = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  wallTime: () => Date.now(),
  schedule(work, delay) {
    const timer = setTimeout(work, delay);
    return { unsubscribe: () => clearTimeout(timer) };
  },
};

/** Emits once, after so many milliseconds. */
export function after(delay: number, clock: Clock): Observable<void> {
  return new Observable((subscriber) =>
    clock.schedule(() => {
      subscriber.next();
      subscriber.complete();
    }, delay),
  );
}

/** Emits again and again, each time after so many milliseconds. */
export function every(period: number, clock: Clock): Observable<void> {
  return forever(after(period, clock));
}

/** Subscribes again each time the stream completes. A stream that completes synchronously would never end. */
export function forever<Value>(stream$: Observable<Value>): Observable<Value> {
  return new Observable((subscriber) => {
    let turn: Subscription | undefined;
    const begin = (): void => {
      turn?.unsubscribe();
      turn = stream$.subscribe({
        next: (value) => subscriber.next(value),
        error: (error: unknown) => subscriber.error(error),
        complete: begin,
      });
    };
    begin();
    return () => turn?.unsubscribe();
  });
}
