import { beforeAll } from 'vitest';
import { sharedName } from '../../src/streams/of-page.js';

/** A fresh page for each file of tests: what a page has once is made anew. Test files share one worker in mutation tests. */
beforeAll(() => {
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (Symbol.keyFor(key)?.startsWith(sharedName(''))) Reflect.deleteProperty(globalThis, key);
  }
});
