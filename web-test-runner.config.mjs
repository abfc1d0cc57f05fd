import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromium } from './scripts/chromium.mjs';
import { countReporter } from './scripts/count-reporter.mjs';
import { inAnyBrowser } from './scripts/in-any-browser.mjs';

const { executablePath, env, args, shell } = await chromium();

/** `npm run test:coverage`: the tests of `wire` and `domain`, which else run in Node, are taken in here. */
const coverage = process.argv.includes('--coverage');

/** Lines of src that the tests must reach, in percent. */
const threshold = Number(process.env.COVERAGE_LINES ?? 95);

export default {
  ...inAnyBrowser,
  files: `test/{${coverage ? 'wire,domain,' : ''}streams,simulator,elements,page}/**/*.test.ts`,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, env, args, headless: 'shell' },
      // A full Chromium draws only the page in front: with two, the other one's animation frames never come.
      concurrency: shell ? 2 : 1,
    }),
  ],
  coverageConfig: {
    include: ['src/**/*.ts'],
    // Runs in Node and is tested there.
    exclude: ['src/simulator/node/**'],
    reporters: ['lcovonly', 'text-summary'],
    reportDir: 'coverage',
    threshold: { statements: 0, branches: 0, functions: 0, lines: threshold },
  },
  reporters: [defaultReporter(), countReporter({ file: 'test-results/browser.json' })],
};
