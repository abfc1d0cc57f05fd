import { expect, it } from 'vitest';
import { clientSays, serverSays, WorkingDay } from '../support/working-day.js';

const kilobyte = 1024;

it('after eight hours with a drop each few minutes, the connection has what the server has, and no more memory', async () => {
  const day = new WorkingDay();
  const heap: number[] = [];
  await day.work(8, () => {
    collectGarbage();
    heap.push(Math.round(process.memoryUsage().heapUsed / kilobyte));
  });
  await day.rest(120_000);
  const { report } = day;
  console.log({ ...report, heapInKilobytesByHour: heap });

  expect(clientSays(day)).toEqual(serverSays(day));
  expect(report.drops).toBeGreaterThan(100);
  expect(report.reconnects).toBe(report.drops);
  // At the start, and after each of the two moments at which all tokens expired.
  expect(report.tokensTaken).toBe(3);
  expect(Object.values(report.outcomes).reduce((sum, count) => sum + count, 0)).toBe(report.commands);
  expect(day.connection.pending).toEqual([]);
  expect(day.complaints).toEqual([]);
  // The first two hours fill what has a bound, such as the compiler's own tables.
  expect(heap.at(-1)! - heap[1]!).toBeLessThan(1024);
  day.close();
});

function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('run me with --expose-gc');
  globalThis.gc();
}
