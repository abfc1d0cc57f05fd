/** `npm run test:browsers`: what depends on the browser, in the engines besides Chromium that are installed. */
import { defaultReporter } from '@web/test-runner';
import { engineReporter } from './scripts/count-reporter.mjs';
import { engines } from './scripts/engines.mjs';
import { inAnyBrowser } from './scripts/in-any-browser.mjs';

const { launchers, missing } = await engines();
for (const sentence of missing) console.log(sentence);
// Without one the runner would look for a Chrome.
if (launchers.length === 0) process.exit(0);

export default {
  ...inAnyBrowser,
  files: 'test/{elements,page,streams}/**/*.test.ts',
  browsers: launchers,
  concurrentBrowsers: 1,
  // Slower than Chromium, and drawn without a graphics card.
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter(), engineReporter()],
};
