import type { SimulatorSession } from './session.js';
import type { Simulator } from './simulator.js';

/**
 * A `WebSocket` whose server is in the same page.
 *
 * It behaves as a real socket does: it opens later, each event comes in a task of its own, a refused or broken link is
 * an error and then a close with code 1006, and after `close()` no message comes any more.
 */
export class InPageSocket extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;

  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;

  readonly url: string;
  readonly protocol = '';
  readonly extensions = '';
  readonly bufferedAmount = 0;
  binaryType: BinaryType = 'blob';

  onopen: ((this: WebSocket, event: Event) => unknown) | null = null;
  onmessage: ((this: WebSocket, event: MessageEvent) => unknown) | null = null;
  onerror: ((this: WebSocket, event: Event) => unknown) | null = null;
  onclose: ((this: WebSocket, event: CloseEvent) => unknown) | null = null;

  readonly #simulator: Simulator;
  #readyState: 0 | 1 | 2 | 3 = 0;
  #session: SimulatorSession | undefined;

  constructor(simulator: Simulator, url: string | URL) {
    super();
    this.#simulator = simulator;
    const address = new URL(url);
    this.url = address.href;
    this.addEventListener('open', (event) => this.onopen?.(event));
    this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent));
    this.addEventListener('error', (event) => this.onerror?.(event));
    this.addEventListener('close', (event) => this.onclose?.(event as CloseEvent));
    this.#later(() => {
      if (this.#readyState === this.CONNECTING) this.#open(address);
    }, simulator.latency.toServer + simulator.latency.toClient);
  }

  get readyState(): 0 | 1 | 2 | 3 {
    return this.#readyState;
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.#readyState === this.CONNECTING) {
      throw new DOMException('The socket is still connecting', 'InvalidStateError');
    }
    if (typeof data !== 'string') throw new TypeError('A xuc server reads text frames only');
    if (this.#readyState !== this.OPEN) return;
    this.#later(() => this.#session?.receive(data));
  }

  close(code?: number, reason = ''): void {
    if (code !== undefined && code !== 1000 && (code < 3000 || code > 4999)) {
      throw new DOMException('A page may close with 1000 or 3000 to 4999', 'InvalidAccessError');
    }
    if (this.#readyState >= this.CLOSING) return;
    const wasOpen = this.#readyState === this.OPEN;
    this.#readyState = this.CLOSING;
    this.#later(() => {
      this.#session?.gone();
      if (wasOpen) this.#end(code ?? 1005, reason, true);
      else this.#fail();
    });
  }

  #open({ pathname, searchParams }: URL): void {
    const session =
      pathname === '/xuc/api/2.0/cti'
        ? this.#simulator.openSession(searchParams.get('token') ?? '', {
            send: (frame) => this.#later(() => this.#receive(frame)),
            close: (code, reason) => this.#later(() => this.#end(code, reason, true)),
            drop: () => this.#later(() => this.#fail()),
          })
        : undefined;
    if (!session) {
      this.#fail();
      return;
    }
    this.#session = session;
    this.#readyState = this.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  #receive(data: string): void {
    if (this.#readyState === this.OPEN) this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** What a browser shows of a link that broke or never came up. */
  #fail(): void {
    if (this.#readyState === this.CLOSED) return;
    this.#readyState = this.CLOSED;
    this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new SimulatedCloseEvent(1006, '', false));
  }

  #end(code: number, reason: string, wasClean: boolean): void {
    if (this.#readyState === this.CLOSED) return;
    this.#readyState = this.CLOSED;
    this.dispatchEvent(new SimulatedCloseEvent(code, reason, wasClean));
  }

  #later(run: () => void, ms = 0): void {
    this.#simulator.clock.setTimeout(run, ms);
  }
}

/** Node 20 has no `CloseEvent`; in a browser this one reads the same. */
class SimulatedCloseEvent extends Event implements CloseEvent {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;

  constructor(code: number, reason: string, wasClean: boolean) {
    super('close');
    this.code = code;
    this.reason = reason;
    this.wasClean = wasClean;
  }
}
