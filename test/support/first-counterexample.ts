import fc from 'fast-check';

/**
 * Has random tests stop at the first counterexample. A mutant needs no more to be noticed, and to look for the smallest
 * counterexample takes fast-check minutes for some mutants, and more memory than Node has.
 */
fc.configureGlobal({ endOnFailure: true });
