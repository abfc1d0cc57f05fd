import type { SimulatorClock } from '../../src/simulator/clock.js';
import type { FakeClock } from './fake-clock.js';

/** The clock of a simulated server that runs on a test's clock, as the connection to it does. */
export function simulatorClock(clock: FakeClock): SimulatorClock {
  return {
    now: () => clock.now(),
    setTimeout: (run, ms) => clock.schedule(run, ms),
    clearTimeout: (handle) => (handle as { unsubscribe: () => void }).unsubscribe(),
  };
}
