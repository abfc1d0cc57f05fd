import type { IncomingHttpHeaders } from 'node:http';

/** What a request says of who sent it. */
interface Asking {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The page that asks, if it comes from this machine: only such pages may read the answers. */
export function loopbackOrigin({ headers }: Pick<Asking, 'headers'>): string | undefined {
  const { origin } = headers;
  return origin !== undefined && isLoopback(origin) ? origin : undefined;
}

/**
 * Whether a request may use the controls: it comes from this machine, asks for this machine by name, and if a page
 * sent it, that page came from this machine too. Else any web page that is open here could drive a running test.
 */
export function mayControl(request: Asking): boolean {
  const { headers, socket } = request;
  const here = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  const byName = headers.host !== undefined && isLoopback(`http://${headers.host}`);
  return here && byName && (headers.origin === undefined || loopbackOrigin(request) !== undefined);
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && loopbackHosts.has(new URL(origin).hostname);
}
