import { afterAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type SimulatorServer, startSimulatorServer } from '../../src/simulator/node/index.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { createCtiConnection } from '../../src/streams/create-connection.js';

const clients = 50;
/** For so many milliseconds after the restart the server, or a proxy before it, answers 503 with JSON. */
const troubledFor = 8000;

let server: SimulatorServer | undefined;
const connections: CtiConnection[] = [];

afterAll(async () => {
  for (const connection of connections) connection.close();
  await server?.close();
});

it('everybody is back after a restart whose REST side answers 503 as JSON for a while', async () => {
  server = await startSimulatorServer();
  server.simulator.controls.setTalk({ on: false });
  const trouble = { until: 0 };
  for (let number = 0; number < clients; number += 1) connections.push(connect(server.url, trouble));
  await Promise.all(connections.map((connection) => becomes(connection, 'online')));

  const statuses = new Set<string>();
  const reasons = new Set<string | undefined>();
  for (const { status$ } of connections) {
    status$.subscribe(({ status, reason }) => {
      statuses.add(status);
      reasons.add(reason);
    });
  }
  const gone = connections.map((connection) => becomes(connection, 'reconnecting'));
  trouble.until = Date.now() + troubledFor;
  server.simulator.controls.restart({ refuseForMs: 0 });
  await Promise.all(gone);
  await Promise.all(connections.map((connection) => becomes(connection, 'online')));

  const backAfter = Date.now() - trouble.until;
  console.log({ clients, troubledFor, allBackAfter: backAfter });
  expect(reasons).toContain('server-error');
  expect(statuses).not.toContain('refused');
  expect(backAfter).toBeLessThanOrEqual(30_000);
  expect(server.simulator.controls.describe().sessions).toHaveLength(clients);
});

/** Somebody who signed in by Kerberos, behind a proxy that answers in the server's place while there is trouble. */
function connect(url: string, trouble: { readonly until: number }): CtiConnection {
  const connection = createCtiConnection({
    server: url,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    fetch: (...request: Parameters<typeof fetch>) =>
      Date.now() < trouble.until
        ? Promise.resolve(Response.json({ message: 'The server is starting' }, { status: 503 }))
        : fetch(...request),
    sso: true,
  });
  connection.connect();
  return connection;
}

function becomes(connection: CtiConnection, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    const subscription = connection.status$.subscribe(({ status }) => {
      if (status !== wanted) return;
      resolve();
      queueMicrotask(() => subscription.unsubscribe());
    });
  });
}
