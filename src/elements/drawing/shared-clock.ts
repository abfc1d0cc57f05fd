import { Observable, Subject } from 'rxjs';
import { outsideZone } from './outside-zone.js';
import { ofPage } from '../../streams/of-page.js';

/** Ticks each second while somebody listens: one timer for every clock on the page. */
export const seconds$ = new Observable<void>((subscriber) =>
  ofPage('seconds', ticking).subscribe(() => subscriber.next()),
);

function ticking(): Observable<void> {
  const ticks$ = new Subject<void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  return new Observable((subscriber) => {
    const listening = ticks$.subscribe(subscriber);
    timer ??= outsideZone(() => setInterval(() => ticks$.next(), 1000));
    return () => {
      listening.unsubscribe();
      if (ticks$.observed) return;
      clearInterval(timer);
      timer = undefined;
    };
  });
}
