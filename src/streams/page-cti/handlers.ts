import { defer, merge, Observable, type Subscription, switchMap, tap } from 'rxjs';
import { after, type Clock, forever } from '../clock.js';
import { MessageType } from '../message-types.js';
import type { PageCti } from './page-cti.js';
import { askForSign } from './commands.js';
import { linkNews, messageNews, type PageNews } from './listeners.js';

/** Nothing heard for this long, in milliseconds: ask for a sign, and take no answer for deafness. */
const quietFor = 30_000;
const quietAtMost = 300_000;
const answerWithin = 5000;

const serverTypes = [...Object.values(MessageType), 'LoggedOnError'].filter(
  (type) => type !== MessageType.LINKSTATUSUPDATE,
);

/**
 * What handlers hear, for a copy of `cti.js` that shows no socket.
 *
 * A page may clear everybody's handlers without a word, so silence is tested by a question now and then; when that
 * stays unanswered too, they are set anew. With each time in vain it waits twice as long for the next.
 */
export function handlerNews(cti: PageCti, clock: Clock): Observable<PageNews> {
  return defer(() => {
    let inVain = 0;
    const untilDeaf$ = new Observable<PageNews>((subscriber) => {
      let waiting: Subscription | undefined;
      const listenOn = () => {
        waiting?.unsubscribe();
        waiting = silence(cti, Math.min(quietAtMost, quietFor * 2 ** inVain), clock).subscribe(() => {
          inVain += 1;
          subscriber.complete();
        });
      };
      const hear = (news: PageNews) => {
        const wasDeaf = inVain > 0;
        inVain = 0;
        listenOn();
        if (wasDeaf) subscriber.next({ type: 'hears-again' });
        subscriber.next(news);
      };
      const handlers = [linkNews(cti), ...serverTypes.map((type) => messageNews(cti, type))];
      const hearing = merge(...handlers).subscribe(hear);
      listenOn();
      askForSign(cti);
      return () => {
        waiting?.unsubscribe();
        hearing.unsubscribe();
      };
    });
    return forever(untilDeaf$);
  });
}

/** Emits when the quiet has lasted, and a question then brought no answer either. */
function silence(cti: PageCti, quiet: number, clock: Clock): Observable<unknown> {
  return after(quiet, clock).pipe(
    tap(() => askForSign(cti)),
    switchMap(() => after(answerWithin, clock)),
  );
}
