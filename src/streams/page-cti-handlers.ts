import { defer, EMPTY, merge, mergeMap, type Observable, repeat, type SchedulerLike } from 'rxjs';
import { share, startWith, switchMap, take, takeUntil, tap, timer } from 'rxjs';
import { MessageType } from './message-types.js';
import type { PageCti } from './page-cti.js';
import { askForSign } from './page-cti-commands.js';
import { linkNews, messageNews, type PageNews } from './page-cti-ears.js';

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
export function handlerNews(cti: PageCti, scheduler: SchedulerLike): Observable<PageNews> {
  return defer(() => {
    let inVain = 0;
    const noteHearing = (news: PageNews): readonly PageNews[] => {
      const wasDeaf = inVain > 0;
      inVain = 0;
      return wasDeaf ? [{ type: 'hears-again' }, news] : [news];
    };
    const untilDeaf$ = defer(() => {
      const handlers = [linkNews(cti), ...serverTypes.map((type) => messageNews(cti, type))];
      const heard$ = merge(...handlers).pipe(mergeMap(noteHearing), share());
      const deaf$ = heard$.pipe(
        startWith('set just now'),
        switchMap(() => silence(cti, Math.min(quietAtMost, quietFor * 2 ** inVain), scheduler)),
        take(1),
        tap(() => (inVain += 1)),
      );
      const ask$ = defer(() => {
        askForSign(cti);
        return EMPTY;
      });
      return merge(heard$, ask$).pipe(takeUntil(deaf$));
    });
    return untilDeaf$.pipe(repeat());
  });
}

/** Emits when the quiet has lasted, and a question then brought no answer either. Whatever is heard ends it. */
function silence(cti: PageCti, quiet: number, scheduler: SchedulerLike): Observable<unknown> {
  return timer(quiet, scheduler).pipe(
    tap(() => askForSign(cti)),
    switchMap(() => timer(answerWithin, scheduler)),
  );
}
