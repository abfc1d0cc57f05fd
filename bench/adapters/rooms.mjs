import { makeAdapter as makePanel } from './panel.mjs';

/** Our room list. */
export const makeAdapter = (options) => makePanel({ ...options, tag: 'conference-room-list' });
