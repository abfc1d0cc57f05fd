import { givenText } from '../../streams/sign-in/given-text.js';
import { warnOnce } from '../../streams/warn-once.js';
import type { ForgivingConverter } from './forgiving-element.js';

/** A number as people write one: `3`, `h3` for the level of a heading, `60s` and `60 seconds` for a time. */
const written = /^h?(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds?)?$/i;

/**
 * The converter of a setting that is a number. `fallback` counts where the setting is missing, and in place of a text that
 * is no number, which is reported on the console.
 */
export function numberOr(fallback: number, attribute: string): ForgivingConverter {
  const numberIn = (value: unknown): number => {
    if (typeof value === 'number' && !Number.isNaN(value)) return value;
    const text = givenText(value);
    if (text === undefined) return fallback;
    const number = Number(written.exec(text)?.[1] ?? text);
    if (!Number.isNaN(number)) return number;
    warnOnce(`xivo-conference-elements: ${attribute}="${text}" is no number, and ${fallback} counts.`);
    return fallback;
  };
  return { fromAttribute: numberIn, takes: numberIn };
}
