import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSimulator, type Simulator } from '../simulator.js';
import { httpRequests } from './http-requests.js';
import { isOurs } from './request-target.js';
import { SocketUpgrades } from './socket-upgrades.js';

export interface SimulatorServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined;
  /** 127.0.0.1 by default: nobody else need know the simulated passwords. */
  readonly host?: string | undefined;
  /** A world to serve; a default one otherwise. */
  readonly simulator?: Simulator | undefined;
  /** A server of the caller's, which goes on answering its own requests too. Then `port` and `host` are not used. */
  readonly server?: Server | undefined;
}

export interface SimulatorServer {
  /** Such as `http://127.0.0.1:8090`, without a slash at the end: what `server="…"` wants. */
  readonly url: string;
  readonly simulator: Simulator;
  readonly server: Server;
  /** Ends all links; a server or simulator that was handed in stays. */
  close(): Promise<void>;
}

/** Serves a simulator over HTTP and WebSocket; `POST /simulator/control` works its controls. Rejects if it cannot listen. */
export async function startSimulatorServer(options: SimulatorServerOptions = {}): Promise<SimulatorServer> {
  const simulator = options.simulator ?? createSimulator();
  const server = options.server ?? createServer();
  const detach = attach(simulator, server);
  if (!options.server) await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');

  return {
    get url() {
      return addressOf(server);
    },
    simulator,
    server,
    async close() {
      detach();
      if (!options.simulator) simulator.close();
      if (!options.server) await end(server);
    },
  };
}

/** Puts the simulator before a server's own listeners: those get what the simulator does not answer. */
function attach(simulator: Simulator, server: Server): () => void {
  const ours = httpRequests(simulator);
  const upgrades = new SocketUpgrades(simulator);
  const others = server.listeners('request') as RequestListener[];

  const onRequest: RequestListener = (request, response) => {
    if (isOurs(request.url)) ours(request, response);
    else if (others.length === 0) response.writeHead(404).end('There is nothing here.');
    else for (const listener of others) listener.call(server, request, response);
  };
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isOurs(request.url)) upgrades.upgrade(request, socket, head);
    // With no other listener for `upgrade`, nobody would ever answer this socket.
    else if (server.listenerCount('upgrade') === 1) {
      // Without a listener, a client that resets the connection now would end the process.
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\nThere is no socket here.');
    }
  };

  server.removeAllListeners('request').on('request', onRequest).on('upgrade', onUpgrade);
  return () => {
    server.off('request', onRequest).off('upgrade', onUpgrade);
    for (const listener of others) server.on('request', listener);
    upgrades.close();
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
