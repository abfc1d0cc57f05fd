/** Why a connection is as it is. Each has its own words in the labels. */
export type StatusReason =
  /** No answer from the server's address. `detail`, if any: the server may refuse this page (CORS), or only the socket fails. */
  | 'unreachable'
  /** The server, or a proxy before it, answered with a problem of its own: `detail` is its code, or the HTTP status. */
  | 'server-error'
  /** The link broke, or the server closed it. */
  | 'link-lost'
  /** The server left three pings unanswered; or one, while the link was in doubt. */
  | 'silent'
  /** The server refused the session with a `LoggedOnError`; or, for `timeout`, no `LoggedOn` came within 12 s. */
  | 'logged-on-failed'
  | 'logged-on-timeout'
  | 'invalid-credentials'
  | 'token-expired'
  | 'user-not-found'
  /** The server refused to sign in for a reason of its own, named by `detail`. */
  | 'sign-in-failed'
  /** The server's single sign-on gave no session: the browser has no Kerberos ticket, for one. */
  | 'sso-failed'
  /** The server's answer to a sign-in could not be read. */
  | 'unreadable-answer'
  /** The page's own source of tokens gave none. `detail`: the HTTP status of `token-url`, `redirect`, or `no answer`. */
  | 'no-token'
  /** The page has said that it will give a token, and has not yet. */
  | 'waiting-for-token'
  /** `server` is no address. */
  | 'invalid-server'
  /** An `http:` or `ws:` server of another computer on an `https:` page: a browser would block it. */
  | 'insecure-server'
  /** The platform has no `WebSocket`, as Node 20 has not, and none was given. */
  | 'no-websocket'
  /** `server="simulator:"`, and the simulator's module has not been loaded. */
  | 'simulator-missing'
  /** `page-cti`, and the page has no `cti.js`. */
  | 'page-cti-missing';

/**
 * Where a connection stands. `connecting` becomes `reconnecting` once it was online. With `signed-out` nobody is signed
 * in; with `refused` the server, or the browser, said no. Neither is tried again by itself, except a `refused` with
 * `retryAt`, at that time. `connect()` tries anew after a `refused`.
 */
export interface ConnectionStatus {
  readonly status: 'idle' | 'connecting' | 'online' | 'reconnecting' | 'signed-out' | 'refused' | 'closed';
  readonly reason?: StatusReason | undefined;
  /** The server's own word for the reason, where it gave one, or what the comment of the reason says. */
  readonly detail?: string | undefined;
  /** When the next attempt starts, in epoch milliseconds. */
  readonly retryAt?: number | undefined;
}

export function isSameStatus(one: ConnectionStatus, other: ConnectionStatus): boolean {
  return (
    one.status === other.status &&
    one.reason === other.reason &&
    one.detail === other.detail &&
    one.retryAt === other.retryAt
  );
}

/**
 * What to do after a link has ended: try again later; try with another token, first at once and then later; wait for
 * somebody to sign in, and perhaps try again meanwhile; wait for the page's token; or nothing.
 */
type LinkEndAction = 'retry' | 'renew-token' | 'sign-in' | 'sign-in-or-retry' | 'wait' | 'give-up';

/** A link, or the attempt at one, has ended. Without a reason, nobody has signed in or somebody signed out. */
export class LinkEnd extends Error {
  readonly reason: StatusReason | undefined;
  readonly action: LinkEndAction;
  readonly detail: string | undefined;
  /** The server wants to be left alone for so many milliseconds at least. */
  readonly retryAfter: number;

  constructor(reason: StatusReason | undefined, action: LinkEndAction = 'retry', detail?: string, retryAfter = 0) {
    super(reason);
    this.reason = reason;
    this.action = action;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  /** The same end, with its `detail` in other words. */
  told(inWords: (detail: string) => string): LinkEnd {
    const { reason, action, detail, retryAfter } = this;
    return detail === undefined ? this : new LinkEnd(reason, action, inWords(detail), retryAfter);
  }
}
