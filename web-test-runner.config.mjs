import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { chromium } from './scripts/chromium.mjs';
import { countReporter } from './scripts/count-reporter.mjs';

const { executablePath, env, args, shell } = await chromium();
const tsconfig = fileURLToPath(new URL('tsconfig.json', import.meta.url));

/** Lines of src that the tests must reach, in percent: looked at with `--coverage` only, as `npm test` does. */
const threshold = Number(process.env.COVERAGE_LINES ?? 95);

export default {
  files: 'test/{wire,domain,streams,simulator,elements,page}/**/*.test.ts',
  // es2015: rxjs's modern build, the one that is shipped.
  nodeResolve: { exportConditions: ['development', 'es2015'] },
  plugins: [
    // The tsconfig names the flavour of decorators.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, env, args, headless: 'shell' },
      // A full Chromium draws only the page in front: with two, the other one's animation frames never come.
      concurrency: shell ? 2 : 1,
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 300_000,
  coverageConfig: {
    include: ['src/**/*.ts'],
    // Runs in Node and is tested there.
    exclude: ['src/simulator/node/**'],
    reporters: ['lcovonly', 'text-summary'],
    reportDir: 'coverage',
    threshold: { statements: 0, branches: 0, functions: 0, lines: threshold },
  },
  // Said by Lit's development build in each file.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter({ file: 'test-results/browser.json' })],
};
