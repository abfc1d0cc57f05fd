import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';

const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

/** web-test-runner's options that do not depend on the browser. */
export const inAnyBrowser = {
  // es2015: rxjs's newest build, the nearest to its source, which the bundle takes.
  nodeResolve: { exportConditions: ['development', 'es2015'] },
  plugins: [
    // The tsconfig says how a class's fields get their defaults.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig }),
  ],
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
  // Said by Lit's development build in each file.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
