import type { CDPSession } from 'playwright-core';
import type {} from '../../src/define/all.js';
import { createSimulator } from '../../src/simulator/simulator.js';
import { type OwnPage, openOwnPage } from './own-page.js';

/** What a page holds. */
export interface Holdings {
  /** By the browser's own count, after a collection. */
  readonly nodes: number;
  readonly listeners: number;
  readonly heapInBytes: number;
  /** By the page's: timers that wait, sockets that are not closed. */
  readonly timers: number;
  readonly sockets: number;
}

interface Watched {
  readonly timers: Set<unknown>;
  sockets: number;
}

/** A page in which panels come and go. */
export class Cycles {
  readonly #own: OwnPage;
  readonly #devtools: CDPSession;

  private constructor(own: OwnPage, devtools: CDPSession) {
    this.#own = own;
    this.#devtools = devtools;
  }

  static async start(): Promise<Cycles> {
    const simulator = createSimulator({ pace: { roomAnswers: 0 }, talk: false });
    const own = await openOwnPage({ body: '<main></main>', before: watch, simulator });
    await own.page.waitForFunction(() => customElements.get('conference-participants') !== undefined);
    const devtools = await own.page.context().newCDPSession(own.page);
    await devtools.send('HeapProfiler.enable');
    return new Cycles(own, devtools);
  }

  get complaints(): readonly string[] {
    return this.#own.complaints;
  }

  /** Attaches a panel, connects, joins a conference, leaves it, and detaches the panel: so many times. */
  async run(times: number): Promise<void> {
    await this.#own.page.evaluate(cycle, times);
  }

  async holdings(): Promise<Holdings> {
    // Twice: what the first finds dead may hold on to more.
    for (let time = 0; time < 2; time += 1) await this.#devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await this.#devtools.send('Memory.getDOMCounters');
    const { usedSize } = await this.#devtools.send('Runtime.getHeapUsage');
    const { timers, sockets } = await this.#own.page.evaluate(() => {
      const watched = (globalThis as unknown as { watched: Watched }).watched;
      return { timers: watched.timers.size, sockets: watched.sockets };
    });
    return { nodes, listeners: jsEventListeners, heapInBytes: usedSize, timers, sockets };
  }

  async close(): Promise<void> {
    await this.#own.close();
    this.#own.simulator.close();
  }
}

/** In the page, before anything else: counts timers and sockets. */
function watch(): void {
  const timers = new Set<unknown>();
  const watched: Watched = { timers, sockets: 0 };
  Object.assign(globalThis, { watched });
  const { setTimeout: startOnce, setInterval: start, clearTimeout: endOnce, clearInterval: end } = globalThis;
  type Run = (...given: unknown[]) => void;
  Object.assign(globalThis, {
    setTimeout: (run: Run, ms?: number, ...given: unknown[]) => {
      const id = startOnce(() => {
        timers.delete(id);
        run(...given);
      }, ms);
      timers.add(id);
      return id;
    },
    setInterval: (run: Run, ms?: number, ...given: unknown[]) => {
      const id = start(run, ms, ...given);
      timers.add(id);
      return id;
    },
    clearTimeout: (id: Parameters<typeof endOnce>[0]) => {
      timers.delete(id);
      endOnce(id);
    },
    clearInterval: (id: Parameters<typeof end>[0]) => {
      timers.delete(id);
      end(id);
    },
  });
  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      watched.sockets += 1;
      this.addEventListener('close', () => (watched.sockets -= 1), { once: true });
    }
  };
}

/** In the page. */
async function cycle(times: number): Promise<void> {
  const { watched } = globalThis as unknown as { watched: Watched };
  const until = async (holds: () => boolean, what: string) => {
    for (let frames = 0; !holds(); frames += 1) {
      if (frames > 600) throw new Error(`waited in vain until ${what}`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  for (let time = 0; time < times; time += 1) {
    const cti = document.createElement('cti-connection');
    cti.setAttribute('server', location.origin);
    cti.setAttribute('token-url', '/demo/token?user=jbond');
    const rooms = document.createElement('conference-room-list');
    const panel = document.createElement('conference-participants');
    cti.append(rooms, panel);
    document.querySelector('main')?.append(cti);
    const find = (within: Element, selector: string) => within.shadowRoot?.querySelector<HTMLElement>(selector);
    const join = () => find(rooms, '[data-number="4002"] [part~="join"]');
    const leave = () => find(panel, '[part~="leave"]');
    await until(() => cti.status === 'online' && Boolean(join()), 'room 4002 can be joined');
    join()?.click();
    await until(() => Boolean(leave()) && Boolean(find(panel, '[part~="participant"]')), 'the conference is shown');
    leave()?.click();
    await until(() => !leave(), 'it is left');
    cti.remove();
    await until(() => watched.sockets === 0, 'the socket is closed');
  }
}
