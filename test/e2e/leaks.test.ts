import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cycles, type Holdings } from './cycles.js';

/** As many as fit into every run. Five hundred of them, and their memory: `npm run test:soak`. */
const times = 30;

describe(`A panel that is attached, connects, joins, leaves and is detached, ${times} times`, () => {
  let cycles: Cycles;
  let before: Holdings;
  let after: Holdings;

  beforeAll(async () => {
    cycles = await Cycles.start();
    await cycles.run(10);
    before = await cycles.holdings();
    await cycles.run(times);
    after = await cycles.holdings();
  });

  afterAll(() => cycles.close());

  it('leaves no node behind', () => {
    // Lit keeps each template once, and a template may be needed for the first time late.
    expect(after.nodes - before.nodes).toBeLessThan(times);
  });

  it('leaves no listener behind', () => {
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  });

  it('leaves no timer and no socket behind', () => {
    expect(after).toMatchObject({ timers: 0, sockets: 0 });
  });

  it('gives the browser nothing to complain of', () => {
    expect(cycles.complaints).toEqual([]);
  });
});
