import { readFile } from 'node:fs/promises';
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
  /** Its page there, when that is not `index.html`. */
  readonly page?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where `dist` of the packed file is served. */
  readonly at?: string;
  /** What else is served, by its path: a file that the host's README says to put there, or what its back end answers. */
  readonly answers?: Readonly<Record<string, () => string | Promise<string>>>;
  /** A test's addresses, in place of those that are written in the host's files. */
  readonly addresses?: () => Readonly<Record<string, string>>;
}

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a host's page. `published` is the folder `dist` of the packed file: it is served beside the page as the hosts'
 * READMEs say, in `conference-elements/`. A page that was built has in it what it needs.
 */
export async function serveHost(
  { folder, built = '', page: name = '', headers = {}, at = '/conference-elements/', answers = {}, addresses }: Host,
  published = '',
): Promise<Site> {
  const home = join(hosts, folder);
  const elements = sirv(published, { dev: true });
  const page = sirv(join(home, built), { dev: true });
  const shared = sirv(hosts, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const nothing = () => void response.writeHead(404).end();
    const { url = '/' } = request;
    const answer = answers[url];
    if (url.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
    if (answer) void Promise.resolve(answer()).then((body) => response.end(body));
    else if (url.startsWith(at)) {
      request.url = url.slice(at.length - 1);
      elements(request, response, nothing);
    } else if (url === '/favicon.ico') response.writeHead(204).end();
    else if (url === '/wiring.js') shared(request, response, nothing);
    else if (addresses) {
      response.setHeader('Content-Type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
      addressed(join(home, url), addresses()).then((text) => response.end(text), nothing);
    } else page(request, response, nothing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/${name}`,
    close: () => closed(server),
  };
}

/** The text of a host's file, with other addresses in it. */
export async function addressed(file: string, addresses: Readonly<Record<string, string>>): Promise<string> {
  const text = await readFile(file.endsWith('/') ? `${file}index.html` : file, 'utf8');
  return Object.entries(addresses).reduce((all, [written, real]) => all.replaceAll(written, real), text);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
