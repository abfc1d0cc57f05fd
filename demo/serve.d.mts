import type { Simulator } from '../src/simulator/node/index.js';

/** For the tests that drive the demo. */
export function startDemo(options?: {
  readonly port?: number;
  readonly simulator?: Simulator;
}): Promise<{ readonly url: string; readonly simulator: Simulator; readonly close: () => Promise<void> }>;
