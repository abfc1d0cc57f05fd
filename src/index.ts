/** The package: classes, events, types and `createCtiConnection`. Importing it has no effect, in Node neither. */
export * from './base.js';
export * from './tapes.js';
