import { LinkEnd } from '../status.js';
import { givenText } from './given-text.js';
import type { RestAnswer } from './rest.js';

/** What a sign-in gives. `ttl` is in seconds. */
export interface Session {
  readonly token: string;
  readonly login?: string | undefined;
  readonly ttl?: number | undefined;
}

/**
 * What to do after each documented error code that refuses. `UnhandledError` is not among them: it is a failure of the
 * server itself.
 */
const refusals: ReadonlyMap<string, LinkEnd> = new Map([
  ['InvalidCredentials', new LinkEnd('invalid-credentials', 'sign-in')],
  ['TokenExpired', new LinkEnd('token-expired', 'renew-token')],
  ['UserNotFound', new LinkEnd('user-not-found', 'sign-in')],
  ['SsoAuthenticationFailed', new LinkEnd('sso-failed', 'sign-in')],
  ['CasServerInvalidTicket', new LinkEnd('sign-in-failed', 'sign-in', 'CasServerInvalidTicket')],
  ['InvalidJson', new LinkEnd('sign-in-failed', 'sign-in', 'InvalidJson')],
]);

/** The documented error codes of REST calls. */
export const signInErrorCodes: readonly string[] = [...refusals.keys(), 'UnhandledError'];

/**
 * The session in an answer, in the server's own form; undefined when there is none. `TTL` may come as text.
 *
 * The caller has to check whether the answer is a redirect, or has an HTTP status that is no success.
 */
export function sessionIn(body: unknown): Session | undefined {
  const { token, login, TTL } = fieldsOf(body);
  const text = givenText(token);
  if (text === undefined) return undefined;
  const ttl = Number(TTL ?? NaN);
  const isNamed = typeof login === 'string' && login !== '';
  return { token: text, login: isNamed ? login : undefined, ttl: ttl > 0 ? ttl : undefined };
}

/** The refusal that a documented error code in an answer stands for. */
export function documentedRefusal(body: unknown): LinkEnd | undefined {
  return refusals.get(errorIn(body) ?? '');
}

/**
 * The session that the xuc server answers with, or throws the `LinkEnd` that its answer means.
 *
 * Only 401, 403 and the documented error codes refuse, whatever else the answer holds: `refusal` says what a 401 or 403
 * without a code means for the call that was made. Everything else is an outage, of the server or of a proxy before
 * it, and is tried again.
 */
export function readSession({ status, redirect, body, retryAfter }: RestAnswer, refusal: LinkEnd): Session {
  const session = status >= 200 && status < 300 ? sessionIn(body) : undefined;
  if (session) return session;
  const documented = documentedRefusal(body);
  if (documented) throw documented;
  const error = errorIn(body);
  if (status === 401 || status === 403) {
    throw error === undefined ? refusal : new LinkEnd('sign-in-failed', refusal.action, error);
  }
  if (redirect) throw new LinkEnd('unreadable-answer', 'retry', 'redirect');
  if (status >= 400) throw new LinkEnd('server-error', 'retry', error ?? String(status), retryAfter);
  throw error === undefined ? new LinkEnd('unreadable-answer') : new LinkEnd('server-error', 'retry', error);
}

/**
 * Throws the `LinkEnd` for what is answered in place of a first single sign-on where the browser has no Kerberos ticket,
 * or one too large for the proxy, or where the server knows no single sign-on: a login page, by a redirect or in place,
 * or a 404, as a page or as JSON.
 *
 * All but a redirect may also be a proxy's own while the server starts: so the sign-on is tried again.
 */
export function refuseLoginPage({ status, redirect, body }: RestAnswer, { reason, action }: LinkEnd): void {
  if (redirect) throw new LinkEnd(reason, action);
  const isOutage = status >= 500 || status === 408 || status === 429;
  const isRefusal = status === 401 || status === 403 || documentedRefusal(body);
  if (!sessionIn(body) && !isOutage && !isRefusal) throw new LinkEnd(reason, 'sign-in-or-retry', String(status));
}

function errorIn(body: unknown): string | undefined {
  const { error } = fieldsOf(body);
  return typeof error === 'string' && error !== '' ? error : undefined;
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return (body ?? {}) as Readonly<Record<string, unknown>>;
}
