import { catchError, Observable, throwError } from 'rxjs';
import type { Clock } from '../clock.js';
import type { Platform } from '../platform.js';
import { LinkEnd } from '../status.js';

/** An answer to a REST call, as far as it matters to a sign-in. */
export interface RestAnswer {
  /** The HTTP status; 0 for a redirect, which browsers hide. */
  readonly status: number;
  readonly redirect: boolean;
  /** For how many milliseconds the server wants to be left alone, by its header `Retry-After`. */
  readonly retryAfter?: number | undefined;
  /** The body's JSON; undefined when the body is none. */
  readonly body: unknown;
}

/** How long a REST call may take, in milliseconds. */
const patience = 10_000;

/** A server that wants to be left alone for longer is asked again after so many milliseconds, since it may be mistaken. */
const longestWait = 300_000;

/**
 * Makes one REST call per subscription, and emits its answer, whatever the status of the answer is. A redirect is never
 * followed: a token goes to the configured server or nowhere.
 *
 * Errors with the `LinkEnd` `unreachable` when nothing answers within ten seconds. A browser does not tell a page
 * whether another origin is dead or refuses the page (CORS): then `detail` says that either may be the case.
 */
export function ask(platform: Platform, url: string, init: RequestInit): Observable<RestAnswer> {
  const { fetch, scheduler } = platform;
  return new Observable<RestAnswer>((subscriber) => {
    const abort = new AbortController();
    subscriber.add(scheduler.schedule(() => subscriber.error(new LinkEnd('unreachable')), patience));
    // Called as a function: the browser's `fetch` throws "Illegal invocation" as a method of another object.
    fetch(url, { ...init, redirect: 'manual', cache: 'no-store', signal: abort.signal })
      .then((response) => answerOf(response, scheduler))
      .then(
        (answer) => {
          subscriber.next(answer);
          subscriber.complete();
        },
        () => subscriber.error(new LinkEnd('unreachable', 'retry', corsDoubt(platform, url))),
      );
    return () => abort.abort();
  }).pipe(
    // Some `fetch` throws instead of rejecting.
    catchError((error: unknown) => throwError(() => (error instanceof LinkEnd ? error : new LinkEnd('unreachable')))),
  );
}

/** The statuses of redirects, which Node shows and browsers hide. 304 (not modified) leads nowhere else, and is none. */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function answerOf(response: Response, clock: Clock): PromiseLike<RestAnswer> {
  const { status, type } = response;
  const redirect = type === 'opaqueredirect' || redirects.has(status);
  // A page's own `fetch` may give an answer without headers.
  const retryAfter = waitIn((response as Partial<Response>).headers?.get('Retry-After'), clock);
  const answer = (body: unknown) => ({ status, redirect, body, retryAfter });
  return response.json().then(answer, () => answer(undefined));
}

/** The wait that a `Retry-After` asks for, in seconds or until a date by the server's clock, in milliseconds. */
function waitIn(header: string | null | undefined, clock: Clock): number | undefined {
  if (!header) return undefined;
  const isSeconds = /^\s*\d+\s*$/.test(header);
  const wait = isSeconds ? Number(header) * 1000 : Date.parse(header) - (clock.wallTime?.() ?? clock.now());
  return wait > 0 ? Math.min(wait, longestWait) : undefined;
}

function corsDoubt({ pageOrigin }: Platform, url: string): string | undefined {
  if (pageOrigin === undefined || !/^https?:/.test(url) || url.startsWith(`${pageOrigin}/`)) return undefined;
  return `The server does not answer, or does not allow this page (CORS, origin ${pageOrigin})`;
}
