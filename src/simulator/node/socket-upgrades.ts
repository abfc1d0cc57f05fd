import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { SimulatorSession } from '../session.js';
import type { Simulator } from '../simulator.js';
import { requestTarget } from './request-target.js';

/** Longer than any command; what is longer closes the link. */
const longestFrame = 64 * 1024;

/** Opens sockets to a simulator on a server's `upgrade` requests. */
export class SocketUpgrades {
  readonly #simulator: Simulator;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: longestFrame });

  constructor(simulator: Simulator) {
    this.#simulator = simulator;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Without a listener, a client that resets the connection now would end the process.
    socket.on('error', () => undefined);
    const target = requestTarget(request.url);
    const token = target?.searchParams.get('token') ?? '';
    const door = target?.pathname === '/xuc/api/2.0/cti' ? this.#simulator.door(token) : 'refused';
    if (door !== 'open') {
      // A browser shows both as a bare close with code 1006.
      socket.end(door === 'refused' ? 'HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n' : undefined);
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => connect(this.#simulator, token, webSocket));
  }

  /** Cuts what is still open. */
  close(): void {
    for (const webSocket of this.#sockets.clients) webSocket.terminate();
    this.#sockets.close();
  }
}

function connect(simulator: Simulator, token: string, webSocket: WebSocket): void {
  const session: SimulatorSession | undefined = simulator.openSession(token, {
    send: (frame) => webSocket.send(frame),
    close: (code, reason) => webSocket.close(code, reason),
    drop: () => webSocket.terminate(),
  });
  webSocket.on('message', (data: Buffer) => session?.receive(data.toString()));
  webSocket.on('close', () => session?.gone());
  // An error, such as a frame that is too long, needs no handling: the event `close` follows.
  webSocket.on('error', () => undefined);
}
