import { defer, merge, Observable, type Subscription, switchMap, tap } from 'rxjs';
import { after, type Clock, forever } from '../clock.js';
import { asideNames } from '../../wire/messages.js';
import { MessageType } from '../message-types.js';
import type { PageCti } from './page-cti.js';
import { askForSign, pageCtiHas } from './commands.js';
import { linkNews, messageNews, type PageNews } from './listeners.js';

/** After so many milliseconds without a message the server is asked something, to test whether handlers are called. */
const quietFor = 30_000;
const quietAtMost = 300_000;
const answerWithin = 5000;

/**
 * The types that the page's client is asked to hand on. A copy that cannot ask for a line gets no handlers for lines and
 * people: with SHOTGUN, the library in `cti.js`, each handler that is set prints a line on the console.
 */
function typesFor(cti: PageCti): readonly string[] {
  const asides: readonly string[] = pageCtiHas(cti, 'getConfig') ? [] : asideNames;
  return [...Object.values(MessageType), 'LoggedOnError', 'UserConfigUpdate'].filter(
    (type) => type !== MessageType.LINKSTATUSUPDATE && !asides.includes(type),
  );
}

/**
 * Messages by way of handlers, for a copy of `cti.js` whose socket cannot be reached.
 *
 * A page may clear all handlers, ours too, and no event tells. So after a silence the server is asked something; when
 * no answer is heard, the handlers are set again. After each attempt without success the wait doubles.
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
      const handlers = [linkNews(cti), ...typesFor(cti).map((type) => messageNews(cti, type))];
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

/** Emits after `quiet` milliseconds without a message, when a question then brings no answer either. */
function silence(cti: PageCti, quiet: number, clock: Clock): Observable<unknown> {
  return after(quiet, clock).pipe(
    tap(() => askForSign(cti)),
    switchMap(() => after(answerWithin, clock)),
  );
}
