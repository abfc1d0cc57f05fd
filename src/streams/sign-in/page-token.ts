import { catchError, defer, map, merge, mergeMap, type Observable, take, tap, throwError } from 'rxjs';
import { after } from '../clock.js';
import type { Platform } from '../platform.js';
import { LinkEnd } from '../status.js';
import { inWords } from '../warn-once.js';
import { ask } from './rest.js';
import { withoutQuery } from './server-address.js';
import { documentedRefusal, type Session, sessionIn } from './session.js';

/** Tells the page's author, in a sentence, why the page's source of tokens gave no token. */
type Complain = (sentence: string) => void;

/**
 * A session from `token-url`. The page answers there, not XiVO: everything but a token is `no-token`, with the HTTP
 * status as `detail`, and is asked for again later. A documented error code of XiVO refuses, as from the server: somebody
 * may sign in by hand, and meanwhile the page is asked again, too.
 */
export function sessionFromUrl(platform: Platform, tokenUrl: string, complain: Complain): Observable<Session> {
  // `same-origin` makes the browser refuse another origin before anything is sent.
  return ask(platform, tokenUrl, { mode: 'same-origin' }).pipe(
    map(({ status, redirect, body, retryAfter }) => {
      const session = status >= 200 && status < 300 ? sessionIn(body) : undefined;
      if (session) return session;
      const refusal = documentedRefusal(body);
      if (refusal) throw new LinkEnd(refusal.reason, 'sign-in-or-retry', refusal.detail);
      throw new LinkEnd('no-token', 'retry', redirect ? 'redirect' : String(status), retryAfter);
    }),
    catchError((end: LinkEnd) =>
      throwError(() => (end.reason === 'unreachable' ? new LinkEnd('no-token', 'retry', 'no answer') : end)),
    ),
    tap({
      error: ({ reason, detail = '' }: LinkEnd) => {
        if (reason === 'no-token')
          complain(`token-url "${withoutQuery(tokenUrl)}" gave no token (${detail}). ${wanted}`);
      },
    }),
  );
}

const wanted =
  'It must be on the page\'s own origin (a <base> elsewhere moves a relative address) and answer 200 with {"token": "…"}.';

/** How long the page's function may take, in milliseconds: it may ask its user first. */
const patience = 30_000;

/** The page's function, not called again while its last promise is open: it may be asking its user to sign in. */
export function oneAtATime<Answer>(ask: () => Answer | Promise<Answer>): () => Promise<Answer> {
  let open: Promise<Answer> | undefined;
  return () => (open ??= (async () => await ask())().finally(() => (open = undefined)));
}

/** A session from the page's own function: when the function fails, the page's back end may only be down. */
export function sessionFromFunction(
  { scheduler }: Platform,
  token: () => unknown,
  complain: Complain,
): Observable<Session> {
  const late$ = after(patience, scheduler).pipe(mergeMap(() => throwError(() => new Error('No answer in 30 s'))));
  return merge(
    defer(async () => sessionIn({ token: await token() })),
    late$,
  ).pipe(
    take(1),
    catchError((error: unknown) => {
      complain(`The page's token function failed. ${inWords(error)}`);
      return throwError(() => new LinkEnd('no-token'));
    }),
    map((session) => {
      if (session) return session;
      complain("The page's token function gave no token: it must return a text, or a promise of one.");
      throw new LinkEnd('no-token');
    }),
  );
}
