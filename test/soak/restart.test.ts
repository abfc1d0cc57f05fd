import { afterAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type SimulatorServer, startSimulatorServer } from '../../src/simulator/node/index.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { createCtiConnection } from '../../src/streams/create-connection.js';

const clients = 200;
const awayFor = 1000;

let server: SimulatorServer | undefined;
const connections: CtiConnection[] = [];

afterAll(async () => {
  for (const connection of connections) connection.close();
  await server?.close();
});

it('two hundred real sockets come back to a server that restarts, over some seconds', async () => {
  server = await startSimulatorServer();
  server.simulator.controls.setTalk({ on: false });
  const random = evenHand();
  for (let number = 0; number < clients; number += 1) connections.push(connect(server.url, random));
  await Promise.all(connections.map((connection) => becomes(connection, 'online')));

  const planned = connections.map(lastPlan);
  const gone = connections.map((connection) => becomes(connection, 'reconnecting'));
  server.simulator.controls.restart({ refuseForMs: awayFor });
  const backAt = Date.now() + awayFor;
  await Promise.all(gone);
  const returns = await Promise.all(
    connections.map(async (connection) => {
      await becomes(connection, 'online');
      return Date.now() - backAt;
    }),
  );

  // As planned: a machine that is busy with other things keeps some waiting, and lets them go together.
  const plans = planned.map((plan) => plan() - backAt).sort((one, other) => one - other);
  const busiest = Math.max(...plans.map((from) => plans.filter((at) => at >= from && at < from + 1000).length));
  const half = plans[clients / 2]!;
  returns.sort((one, other) => one - other);
  const seen = { half: returns[clients / 2]!, all: returns.at(-1)! };
  console.log({ clients, awayFor, planned: { busiestSecond: busiest / clients, half }, seen });
  expect(busiest).toBeLessThanOrEqual(clients / 4);
  expect(half).toBeLessThanOrEqual(3000);
  expect(seen.all).toBeLessThanOrEqual(30_000);
  expect(server.simulator.controls.describe().sessions).toHaveLength(clients);
});

/**
 * Spreads few as evenly as many would be: of two hundred, chance alone may put more than a quarter into one second.
 * These are multiples of the golden ratio, without their whole part.
 */
function evenHand(): () => number {
  let drawn = 0;
  return () => ((drawn += 1) * 0.618_033_988_749_895) % 1;
}

function connect(url: string, random: () => number): CtiConnection {
  const connection = createCtiConnection({
    server: url,
    random,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    // Signed in by the server's own single sign-on: all of them are the same user, in two hundred windows.
    sso: true,
  });
  connection.connect();
  return connection;
}

/** For when the latest attempt was planned. */
function lastPlan(connection: CtiConnection): () => number {
  let plan = 0;
  connection.status$.subscribe(({ retryAt }) => (plan = retryAt ?? plan));
  return () => plan;
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
