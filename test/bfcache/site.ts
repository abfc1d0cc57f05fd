import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { startSimulatorServer } from '../../src/simulator/node/server.js';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.js';
import { awayPage, type Order, panelPage, type Told } from './pages.js';

/** A page with a panel, another one to go to, and a simulated server, on one address. */
export interface Site {
  readonly url: string;
  readonly simulator: Simulator;
  /** How many sockets browsers have open to the server. */
  readonly sockets: number;
  /** Waits until none is open. */
  noSocket(): Promise<void>;
  /** Waits until a page tells what the test waits for, and has it do something then. */
  until(what: string, holds: (told: Told) => boolean): Promise<Telling>;
  close(): Promise<void>;
}

export interface Telling extends Told {
  order(order: Order): void;
}

/** A page's request, with what it tells; it goes on when it is answered. */
interface Request {
  readonly told: Told;
  answer(order: Order): void;
}

const bundle = '<script type="module" src="/dist/conference-elements.bundle.js"></script>';
const body = `<cti-connection token-url="/token">
  <conference-room-list></conference-room-list>
  <conference-participants></conference-participants>
</cti-connection>`;

// No `Cache-Control`: a page that must not be stored is not kept either.
const pages: Readonly<Record<string, string>> = {
  '/': page('Panel', `<script>(${String(panelPage)})()</script>${bundle}`, body),
  '/away': page('Away', `<script>(${String(awayPage)})()</script>`, '<p>Elsewhere</p>'),
};

export async function startSite(patience: number): Promise<Site> {
  const simulator = createSimulator({ pace: { roomAnswers: 0 }, talk: false });
  const dist = sirv(fileURLToPath(new URL('../../dist', import.meta.url)), { dev: true });
  const requests: Request[] = [];
  const open = new Set<Duplex>();
  const events = new EventEmitter();
  let latest: Told | undefined;

  const server = createServer((request, response) => {
    const { url = '/' } = request;
    const html = pages[url];
    if (html !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    else if (url === '/token') giveToken(simulator, response);
    else if (url === '/told') void hear(request, response);
    else if (url.startsWith('/dist/')) {
      request.url = url.slice('/dist'.length);
      dist(request, response, () => void response.writeHead(404).end());
    } else response.writeHead(404).end();
  });

  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const told = JSON.parse(await text(request)) as Told;
    const answer = (order: Order) => {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(order));
    };
    requests.push({ told, answer });
    events.emit('told');
  }

  /** Says what was missing, with the latest that a page told, instead of just being late. */
  async function next(event: string, what: string): Promise<void> {
    try {
      await once(events, event, { signal: AbortSignal.timeout(patience) });
    } catch (error) {
      throw new Error(`waited in vain ${what}; latest: ${JSON.stringify(latest)}`, { cause: error });
    }
  }

  const attached = await startSimulatorServer({ server, simulator });
  server.on('upgrade', (_, socket: Duplex) => {
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      events.emit('socket');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    simulator,
    get sockets() {
      return open.size;
    },
    async noSocket() {
      while (open.size > 0) await next('socket', 'until no socket is open');
    },
    async until(what, holds) {
      for (;;) {
        const request = requests.shift();
        if (!request) {
          await next('told', `until ${what}`);
          continue;
        }
        latest = request.told;
        if (holds(latest)) return { ...latest, order: request.answer };
        request.answer(null);
      }
    },
    async close() {
      await attached.close();
      simulator.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As a host page's back end would: it vouches for its user. */
function giveToken(simulator: Simulator, response: ServerResponse): void {
  const credentials = JSON.stringify({ login: 'jbond', password: 'secret' });
  const answer = simulator.rest({ method: 'POST', path: '/xuc/api/2.0/auth/login', body: credentials });
  response
    .writeHead(answer?.status ?? 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(answer?.body ?? null));
}

function page(title: string, head: string, content: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${content}</body></html>`;
}
