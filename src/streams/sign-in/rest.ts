import { catchError, map, Observable, throwError } from 'rxjs';
import type { Platform } from '../platform.js';
import { LinkEnd } from '../status.js';

/** What a sign-in gives. `ttl` is in seconds. */
export interface Session {
  readonly token: string;
  readonly login?: string | undefined;
  readonly ttl?: number | undefined;
}

/** How long a REST call may take, in milliseconds. */
const patience = 10_000;

/** What the server's own error codes mean for what comes next. */
const refusals: ReadonlyMap<string, LinkEnd> = new Map([
  ['InvalidCredentials', new LinkEnd('invalid-credentials', 'sign-in')],
  ['TokenExpired', new LinkEnd('token-expired', 'renew-token')],
  ['UserNotFound', new LinkEnd('user-not-found', 'sign-in')],
]);

/**
 * Asks for a token, once per subscription.
 *
 * Errors with a `LinkEnd`: a JSON answer that is no session is the server's refusal; no answer, or one that is not JSON
 * (a proxy's), means that the server cannot be reached. `redirect: 'error'`: a token goes to the configured server or
 * nowhere.
 */
export function requestSession({ fetch, scheduler }: Platform, url: string, init: RequestInit): Observable<Session> {
  return new Observable<unknown>((subscriber) => {
    const abort = new AbortController();
    subscriber.add(scheduler.schedule(() => subscriber.error(new LinkEnd('unreachable')), patience));
    // Not called as a method: a browser's own `fetch` minds.
    fetch(url, { ...init, redirect: 'error', cache: 'no-store', signal: abort.signal })
      .then((response) => response.json() as Promise<unknown>)
      .then(
        (answer) => {
          subscriber.next(answer);
          subscriber.complete();
        },
        (error: unknown) => subscriber.error(error),
      );
    return () => abort.abort();
  }).pipe(
    map(readSession),
    catchError((error: unknown) => throwError(() => (error instanceof LinkEnd ? error : new LinkEnd('unreachable')))),
  );
}

/** A session as the server, or a page's own back end, writes it. `TTL` may come as text. */
export function readSession(answer: unknown): Session {
  const { token, login, TTL, error } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof token === 'string' && token !== '') {
    const ttl = Number(TTL ?? NaN);
    return { token, login: typeof login === 'string' ? login : undefined, ttl: ttl > 0 ? ttl : undefined };
  }
  if (typeof error !== 'string') throw new LinkEnd('unreadable-answer', 'sign-in');
  throw refusals.get(error) ?? new LinkEnd('sign-in-failed', 'sign-in', error);
}
