import { InPageSocket } from './in-page-socket.js';
import type { Simulator } from './simulator.js';
import { toJson } from '../wire/json.js';

/** What a page uses in place of the network. */
export interface InPagePlatform {
  readonly WebSocket: typeof WebSocket;
  readonly fetch: typeof fetch;
  readonly simulated: true;
}

/** A `WebSocket` class and a `fetch` function that lead to a simulator, whatever host their address names. */
export function inPagePlatform(simulator: Simulator): InPagePlatform {
  class SimulatedWebSocket extends InPageSocket {
    constructor(url: string | URL) {
      super(simulator, url);
    }
  }
  return { WebSocket: SimulatedWebSocket, fetch: inPageFetch(simulator), simulated: true };
}

function inPageFetch(simulator: Simulator): typeof fetch {
  return async (input, init) => {
    const from = typeof Request === 'function' && input instanceof Request ? input : undefined;
    // A relative address is one of the page's own; only its path is looked at.
    const url = new URL(from ? from.url : (input as string | URL), 'http://127.0.0.1');
    const method = init?.method ?? from?.method ?? 'GET';
    const headers = new Headers(init?.headers ?? from?.headers);
    const body = init?.body ?? (await from?.text());
    const signal = init?.signal ?? from?.signal;

    const { toServer, toClient } = simulator.latency;
    await unlessAborted(signal, simulator.pause(toServer));
    const answer = simulator.rest({
      method: method.toUpperCase(),
      path: url.pathname,
      authorization: headers.get('authorization') ?? undefined,
      body: typeof body === 'string' ? body : undefined,
    });
    await unlessAborted(signal, simulator.pause(toClient));
    // As a browser says it when nothing answers.
    if (!answer) throw new TypeError('Failed to fetch');
    const { status, body: json, html, headers: extra = {} } = answer;
    if (status === 302 && (init?.redirect ?? from?.redirect) === 'error') throw new TypeError('Failed to fetch');
    const type = html === undefined ? 'application/json' : 'text/html';
    return responseOf(html ?? toJson(json), { status, headers: { ...extra, 'Content-Type': type } });
  };
}

/** Jest's jsdom has no `Response`: there, as much of one as a sign-in reads. */
function responseOf(body: string, init: ResponseInit & { readonly status: number }): Response {
  if (typeof Response === 'function') return new Response(body, init);
  const read = () => Promise.resolve(body);
  const lean = { status: init.status, ok: init.status < 300, type: 'default', text: read };
  return { ...lean, json: () => read().then(JSON.parse) } as unknown as Response;
}

/** Rejects as soon as the caller gives up, like a real fetch. */
function unlessAborted(signal: AbortSignal | null | undefined, pause: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal?.reason as Error);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    void pause.then(resolve).finally(() => signal?.removeEventListener('abort', giveUp));
  });
}
