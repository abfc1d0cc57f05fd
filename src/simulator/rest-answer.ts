export interface RestRequest {
  readonly method: string;
  /** From the root of the server on, without the query: `/xuc/api/2.0/auth/login`. */
  readonly path: string;
  /** The `Authorization` header. */
  readonly authorization?: string | undefined;
  readonly body?: string | undefined;
}

export interface RestAnswer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Sent as HTML in place of the body. */
  readonly html?: string;
  /** The headers besides `Content-Type`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function refused(status: number, error: string, message: string): RestAnswer {
  return { status, body: { error, message } };
}

/** Who may refuse a REST call: xuc itself in JSON, or one of three before xuc in HTML. */
export const refusers = ['xuc', 'negotiate', 'redirect', 'proxy'] as const;

export type Refuser = (typeof refusers)[number];

/** The status and headers with which each of them refuses. */
const manners = {
  /** The server itself, in JSON. */
  xuc: { status: 500, headers: {} },
  /** The web server asks for a Kerberos ticket. */
  negotiate: { status: 401, headers: { 'WWW-Authenticate': 'Negotiate' } },
  /** A portal sends everybody to its own sign-in. */
  redirect: { status: 302, headers: { Location: '/sign-in' } },
  /** A proxy before a server that is down. */
  proxy: { status: 502, headers: {} },
} as const satisfies Record<Refuser, object>;

export function refusedBy(
  by: Refuser,
  error: string,
  message: string,
  status: number = manners[by].status,
): RestAnswer {
  const answer = refused(status, error, message);
  if (by === 'xuc') return answer;
  return { ...answer, html: `<!doctype html><title>${status}</title>`, headers: manners[by].headers };
}
