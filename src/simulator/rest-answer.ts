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
}

export function refused(status: number, error: string, message: string): RestAnswer {
  return { status, body: { error, message } };
}
