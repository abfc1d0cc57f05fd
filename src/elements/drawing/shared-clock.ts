import { Observable, Subject, type Subscription } from 'rxjs';
import { outsideZone } from './outside-zone.js';
import { pageClock } from '../page/page-clock.js';
import { every } from '../../streams/clock.js';
import { ofPage } from '../../streams/of-page.js';

/** Ticks each second while somebody listens: one timer for every clock on the page. */
export const seconds$ = new Observable<void>((subscriber) =>
  ofPage('seconds', ticking).subscribe(() => subscriber.next()),
);

function ticking(): Observable<void> {
  const ticks$ = new Subject<void>();
  let timer: Subscription | undefined;
  return new Observable((subscriber) => {
    const listening = ticks$.subscribe(subscriber);
    timer ??= outsideZone(() => every(1000, pageClock()).subscribe(() => ticks$.next()));
    return () => {
      listening.unsubscribe();
      if (ticks$.observed) return;
      timer?.unsubscribe();
      timer = undefined;
    };
  });
}
