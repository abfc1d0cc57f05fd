import { afterAll } from 'vitest';
import { WebSocket } from 'ws';
import { type SimulatorServer, startSimulatorServer } from '../../src/simulator/node/index.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { createCtiConnection, type CtiConnectionOptions } from '../../src/streams/create-connection.js';

/**
 * Many clients of one simulated server, each with a real socket, for the tests of one file. What is returned starts so
 * many, and waits until all are online. The server's own single sign-on signs them in: all are one user, in many windows.
 */
export function useManyClients() {
  let server: SimulatorServer | undefined;
  const connections: CtiConnection[] = [];

  afterAll(async () => {
    for (const connection of connections) connection.close();
    await server?.close();
  });

  return async (count: number, options: Omit<CtiConnectionOptions, 'server'>) => {
    server = await startSimulatorServer();
    server.simulator.controls.setTalk({ on: false });
    for (let number = 0; number < count; number += 1) {
      const connection = createCtiConnection({
        server: server.url,
        WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
        sso: true,
        ...options,
      });
      connection.connect();
      connections.push(connection);
    }
    await Promise.all(connections.map((connection) => becomes(connection, 'online')));
    return { connections: connections as readonly CtiConnection[], controls: server.simulator.controls };
  };
}

/** Waits until the connection has this status. */
export function becomes(connection: CtiConnection, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    const subscription = connection.status$.subscribe(({ status }) => {
      if (status !== wanted) return;
      resolve();
      queueMicrotask(() => subscription.unsubscribe());
    });
  });
}
