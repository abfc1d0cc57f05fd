import type { SimulatorOptions } from '../../src/simulator/options.js';
import { createSimulator } from '../../src/simulator/simulator.js';
import { openOwnPage, type OwnPage, tokenUrl } from './own-page.js';

/** How many times as fast as a real clock the server and the connection run: the 60 s of an invitation take ten. */
const rate = 6;

/** A page whose connection and server run by one quick clock, so that no test waits for a deadline. */
export interface QuickPage extends OwnPage {
  /** Stops the connection's clock. Returns at which instant. */
  freeze(): Promise<number>;
  /** Everything from before `connect()` until now: ends the recording. */
  stopTape(): Promise<string>;
}

interface InPage {
  freeze(): number;
  stopTape(): string;
}

export async function openQuickPage(body: string, options: SimulatorOptions = {}): Promise<QuickPage> {
  const begun = Date.now();
  const simulator = createSimulator({
    talk: false,
    clock: {
      now: () => Math.round(begun + (Date.now() - begun) * rate),
      setTimeout: (run, ms) => setTimeout(run, ms / rate),
      clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
    },
    ...options,
  });
  const main = `
    import { createCtiConnection } from '/dist/conference-elements.bundle.js';
    import { recordTape } from '/dist/tapes.bundle.js';
    import '/dist/conference-log.bundle.js';
    let frozen;
    const scheduler = {
      now: () => frozen ?? Math.round(${begun} + (Date.now() - ${begun}) * ${rate}),
      schedule(work, delay) {
        const timer = setTimeout(work, delay / ${rate});
        return { unsubscribe: () => clearTimeout(timer) };
      },
    };
    const token = async () => (await (await fetch('${tokenUrl}')).json()).token;
    const connection = createCtiConnection({ server: location.origin, token, scheduler });
    const tape = recordTape(connection, { redact: false });
    Object.assign(window, { freeze: () => (frozen = scheduler.now()), stopTape: () => tape.stop() });
    connection.connect();
    const provider = document.querySelector('cti-connection');
    provider.connection = connection;
    provider.append(document.querySelector('template').content);`;
  const own = await openOwnPage({
    body: `<cti-connection></cti-connection><template>${body}</template>
      <script type="module" src="main.js"></script>`,
    files: { 'main.js': main },
    simulator,
  });
  return {
    ...own,
    freeze: () => own.page.evaluate(() => (globalThis as unknown as InPage).freeze()),
    stopTape: () => own.page.evaluate(() => (globalThis as unknown as InPage).stopTape()),
    async close() {
      await own.close();
      simulator.close();
    },
  };
}
