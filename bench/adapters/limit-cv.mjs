import { makeAdapter as makeLimit } from './limit.mjs';

/** The yardstick with `content-visibility: auto` on each row: the browser skips what is out of view. */
export const makeAdapter = () => makeLimit({ contentVisibility: true });
