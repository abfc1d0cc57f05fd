import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** What `npm run site` has made. */
export const made = fileURLToPath(new URL('../../site/dist/', import.meta.url));

/** As any static host would serve it, below a path: `url` is that of the first page. */
export async function served(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const files = sirv(made, { dev: true });
  const server: Server = createServer((request, response) => {
    const nothing = () => void response.writeHead(404).end();
    const [, rest] = /^\/some\/path(\/.*)$/.exec(request.url ?? '') ?? [];
    if (!rest) {
      nothing();
      return;
    }
    request.url = rest;
    files(request, response, nothing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/some/path/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
