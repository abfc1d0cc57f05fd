/**
 * What mutation tests need in Node, where all files of tests share one process (stryker.config.mjs). Loaded before them.
 */
import fc from 'fast-check';
import { sharedName } from '../../src/streams/of-page.js';
import './storage-in-node.js';

// A mutant needs no more than one counterexample to be noticed. To look for the smallest one takes fast-check minutes for some
// mutants, and more memory than Node has.
fc.configureGlobal({ endOnFailure: true });

beforeEach(function () {
  // What a mutant keeps waiting fails soon: Stryker's own limit for a mutant is longer, and ends the process.
  this.currentTest?.timeout(5_000);
  // A fresh page for each test: what a page has once is made anew.
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (Symbol.keyFor(key)?.startsWith(sharedName(''))) Reflect.deleteProperty(globalThis, key);
  }
});
