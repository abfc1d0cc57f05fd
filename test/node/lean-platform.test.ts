import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Where `fetch` and its classes are missing: so it is in Jest's jsdom. */
describe('The simulator in a page without fetch, Request and Response', () => {
  const code = `
    import { createSimulator } from './src/simulator/simulator.js';
    import { inPagePlatform } from './src/simulator/in-page.js';
    import { createCtiConnection } from './src/index.js';
    import { filter, firstValueFrom } from 'rxjs';
    const simulator = createSimulator();
    const cti = createCtiConnection({ server: 'https://xuc.example.org', sso: true, ...inPagePlatform(simulator) });
    cti.connect();
    const known = firstValueFrom(cti.rooms$.pipe(filter((rooms) => rooms !== undefined)));
    export const rooms = known.then((all) => {
      cti.close();
      simulator.close();
      return all.map(({ number }) => number).join();
    });`;

  it('signs in, and lists the rooms', async () => {
    const resolveDir = new URL('../../', import.meta.url).pathname;
    const options = { bundle: true, write: false, format: 'iife', globalName: 'page', logLevel: 'error' } as const;
    const { outputFiles } = await build({ ...options, stdin: { contents: code, resolveDir, loader: 'ts' } });
    const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console } = globalThis;
    const classes = { URL, URLSearchParams, Headers, AbortController, Event, EventTarget, MessageEvent, TextEncoder };
    const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console };
    const page = createContext({ ...classes, ...timers, crypto, performance });
    runInContext(outputFiles[0]?.text ?? '', page);
    expect(await runInContext('page.rooms', page)).toBe('4000,4001,4002');
  });
});
