/**
 * What a request asks for, from its first line: a path (`/xuc?x`) or a whole address (`http://host/xuc?x`), both of
 * which RFC 9112 lets a client write. Undefined where that is neither: `*`, `http://[`.
 */
export function requestTarget(written: string | undefined): URL | undefined {
  if (written === undefined) return undefined;
  const address = written.startsWith('/') ? `http://127.0.0.1${written}` : written;
  return /^http:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether the simulator answers this; anything else belongs to whoever else uses the server. */
export function isOurs(written: string | undefined): boolean {
  return /^\/(?:xuc|simulator)(?:\/|$)/.test(requestTarget(written)?.pathname ?? '');
}
