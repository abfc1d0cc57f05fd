import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const hosts = fileURLToPath(new URL('../../demo/hosts', import.meta.url));

/** One of the folders of `demo/hosts`, and how it is served. */
export interface Host {
  readonly folder: string;
  /** Where its page is once it is built; the folder itself where nothing is. */
  readonly built?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the console tells the page's author, and should. */
  readonly hints?: readonly string[];
}

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a host's page, with the published files beside it as its README says: in `conference-elements/`. */
export async function serveHost({ folder, built = '', headers = {} }: Host, published: string): Promise<Site> {
  const home = join(hosts, folder);
  const elements = sirv(published, { dev: true });
  const page = sirv(join(home, built), { dev: true });
  const shared = sirv(hosts, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const nothing = () => void response.writeHead(404).end();
    const { url = '/' } = request;
    if (url.startsWith('/conference-elements/')) {
      request.url = url.slice('/conference-elements'.length);
      elements(request, response, nothing);
    } else if (url === '/favicon.ico') response.writeHead(204).end();
    else if (url === '/wiring.js') shared(request, response, nothing);
    else page(request, response, nothing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
