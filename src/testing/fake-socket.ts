type Listener = ((event: never) => void) | null;

/** A socket whose other end a test holds. */
export class FakeSocket extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  readyState = 0;
  onopen: Listener = null;
  onmessage: Listener = null;
  onerror: Listener = null;
  onclose: Listener = null;
  /** What the page sent, as text frames. */
  readonly sent: string[] = [];
  /** Errors that found no listener: in Node, `ws` ends the process over one. */
  unheardErrors = 0;
  onSend: (text: string) => void = () => undefined;

  constructor(url: string | URL) {
    super();
    this.url = String(url);
  }

  /** The commands sent, by name and without what is the same in all. */
  get commands(): readonly object[] {
    return this.sent
      .map((text) => JSON.parse(text) as { readonly claz: string })
      .filter(({ claz }) => claz === 'web')
      .map(({ claz: _same, ...fields }) => fields);
  }

  // What a page does.

  send(text: string): void {
    if (this.readyState === this.CONNECTING) throw new DOMException('Still connecting', 'InvalidStateError');
    if (this.readyState !== this.OPEN) return;
    this.sent.push(text);
    this.onSend(text);
  }

  close(): void {
    // As `ws`, the WebSocket package for Node, does for a socket that is closed while it connects.
    if (this.readyState === this.CONNECTING) this.#error();
    if (this.readyState < this.CLOSING) this.readyState = this.CLOSING;
  }

  // What the network and the server do.

  accept(): this {
    this.readyState = this.OPEN;
    this.#dispatch('open', new Event('open'));
    return this;
  }

  deliver(data: unknown): this {
    this.#dispatch('message', new MessageEvent('message', { data }));
    return this;
  }

  say(msgType: string, ctiMessage: unknown = {}): this {
    return this.deliver(JSON.stringify({ msgType, ctiMessage }));
  }

  end(code = 1006): this {
    this.readyState = this.CLOSED;
    this.#dispatch('close', Object.assign(new Event('close'), { code }));
    return this;
  }

  /** The socket never opens: a bare error event, as for a dead server and for a refused handshake alike. */
  fail(): this {
    this.#error();
    return this.end();
  }

  #error(): void {
    if (!this.onerror) this.unheardErrors += 1;
    this.#dispatch('error', new Event('error'));
  }

  #dispatch(name: 'open' | 'message' | 'error' | 'close', event: Event): void {
    (this[`on${name}`] as ((event: Event) => void) | null)?.(event);
    this.dispatchEvent(event);
  }
}

/** Where the sockets of a test come from, the oldest first. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];
  readonly WebSocket: typeof WebSocket;
  onSocket: (socket: FakeSocket) => void = () => undefined;

  constructor() {
    const connect = (socket: FakeSocket) => {
      this.sockets.push(socket);
      this.onSocket(socket);
    };
    class Socket extends FakeSocket {
      constructor(url: string | URL) {
        super(url);
        connect(this);
      }
    }
    this.WebSocket = Socket as unknown as typeof WebSocket;
  }

  get latest(): FakeSocket {
    const latest = this.sockets.at(-1);
    if (!latest) throw new Error('no socket was opened');
    return latest;
  }

  /** The sockets that are neither closed nor being closed. */
  get alive(): readonly FakeSocket[] {
    return this.sockets.filter((socket) => socket.readyState < socket.CLOSING);
  }
}
