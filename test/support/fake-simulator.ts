import { createCtiConnection, type CtiConnectionOptions } from '../../src/streams/create-connection.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { inPagePlatform } from '../../src/simulator/in-page.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.js';
import { FakeClock } from './fake-clock.js';

/** A simulated server and connections to it, all by one clock that a test moves. */
export class SimulatedXuc {
  readonly clock = new FakeClock();
  readonly simulator: Simulator;

  constructor(options: SimulatorOptions = {}) {
    const { clock } = this;
    this.simulator = createSimulator({
      talk: false,
      clock: {
        now: () => clock.now(),
        setTimeout: (run, ms) => clock.schedule(run, ms),
        clearTimeout: (timer) => (timer as ReturnType<FakeClock['schedule']>).unsubscribe(),
      },
      ...options,
    });
  }

  client(options: Partial<CtiConnectionOptions> = {}): CtiConnection {
    const { WebSocket, fetch } = inPagePlatform(this.simulator);
    const server = 'https://xuc.example.org';
    const platform = { WebSocket, fetch, scheduler: this.clock, random: () => 0.5, pageOrigin: server };
    return createCtiConnection({ server, ...platform, ...options });
  }

  /** Somebody who has signed in and is online. */
  async signedIn(login: string): Promise<CtiConnection> {
    const client = this.client();
    client.connect();
    client.signIn({ login, password: 'secret' });
    await this.pass(200);
    return client;
  }

  /** Lets time pass, and what waits for promises have its turn. */
  async pass(milliseconds: number): Promise<void> {
    // A second at most: a REST call takes two steps, and may not seem slow.
    const step = Math.min(1000, Math.max(50, milliseconds / 200));
    for (let passed = 0; passed < milliseconds; passed += step) {
      await turn();
      this.clock.advance(step);
    }
    await turn();
  }
}

/** A task of its own, without the four milliseconds that browsers add to a timer; and time to read a body. */
async function turn(): Promise<void> {
  // Takes Firefox several tasks.
  await new Response('read').text();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
