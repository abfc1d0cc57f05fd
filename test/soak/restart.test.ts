import { expect, it } from 'vitest';
import type { CtiConnection } from '../../src/streams/connection.js';
import { becomes, useManyClients } from '../support/many-clients.js';

const clients = 200;
const awayFor = 1000;

const start = useManyClients();

it('two hundred real sockets come back to a server that restarts, over some seconds', async () => {
  const { connections, controls } = await start(clients, { random: evenHand() });

  const planned = connections.map(lastPlan);
  const gone = connections.map((connection) => becomes(connection, 'reconnecting'));
  controls.restart({ refuseForMs: awayFor });
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
  expect(controls.describe().sessions).toHaveLength(clients);
});

/**
 * Spreads few as evenly as many would be: of two hundred, chance alone may put more than a quarter into one second.
 * These are multiples of the golden ratio, without their whole part.
 */
function evenHand(): () => number {
  let drawn = 0;
  return () => ((drawn += 1) * 0.618_033_988_749_895) % 1;
}

/** For when the latest attempt was planned. */
function lastPlan(connection: CtiConnection): () => number {
  let plan = 0;
  connection.status$.subscribe(({ retryAt }) => (plan = retryAt ?? plan));
  return () => plan;
}
