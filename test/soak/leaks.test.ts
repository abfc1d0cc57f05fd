import { expect, it } from 'vitest';
import { Cycles } from '../e2e/cycles.js';

const times = 500;
const kilobyte = 1024;

it(`${times} times attached, connected, joined, left and detached, a panel leaves nothing behind`, async () => {
  const cycles = await Cycles.start();
  await cycles.run(10);
  const before = await cycles.holdings();
  await cycles.run(times);
  const after = await cycles.holdings();
  await cycles.close();
  console.log({ before, after, bytesOfHeapACycle: (after.heapInBytes - before.heapInBytes) / times });

  // Lit keeps each template once, and a template may be needed for the first time late.
  expect(after.nodes - before.nodes).toBeLessThan(times / 10);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after).toMatchObject({ timers: 0, sockets: 0 });
  expect(after.heapInBytes - before.heapInBytes).toBeLessThanOrEqual(times * kilobyte);
  expect(cycles.complaints).toEqual([]);
});
