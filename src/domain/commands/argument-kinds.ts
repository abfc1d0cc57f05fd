import { trimmed } from '../../wire/legible.js';
import type { CommandOf, CommandType } from './table.js';

/** The name of any argument of any command. */
export type ArgumentName = { [Type in CommandType]: Exclude<keyof CommandOf<Type>, 'type'> }[CommandType];

/** What an argument may be, and what pages and frameworks plainly mean by other values. */
interface Kind {
  /** For the developer who called: what the argument should have been. */
  readonly message: string;
  readonly passes: (value: unknown) => boolean;
  /** The value that was plainly meant; what is not plain stays as it is. */
  readonly meant: (value: unknown) => unknown;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const anyText: Kind = { message: 'must be a text', passes: isText, meant: asText };

/** Empty, or what JavaScript writes for a value that is not there: no telephone has this number, no call this id. */
const noValue = /^\s*(null|undefined|NaN|\[object \w+\])?\s*$/;

const filled: Kind = {
  message: 'must be a text that is not empty',
  passes: (value) => isText(value) && !noValue.test(value),
  meant: asText,
};

const flagsInWords = new Map([
  ['true', true],
  ['false', false],
]);

const flag: Kind = {
  message: 'must be true or false',
  passes: (value) => typeof value === 'boolean',
  meant: (value) => (isText(value) ? (flagsInWords.get(trimmed(value).toLowerCase()) ?? value) : value),
};

/**
 * The kind of each argument, by its name. A new argument in the union of commands does not compile without an entry
 * here.
 */
export const argumentKinds: Readonly<Record<ArgumentName, Kind>> = {
  conferenceNumber: filled,
  exten: filled,
  destination: filled,
  uniqueId: filled,
  callerId: anyText,
  term: anyText,
  earlyJoin: flag,
  marked: flag,
  leaveWhenLastMarkedLeave: flag,
  index: {
    message: 'must be a positive integer',
    passes: (value) => Number.isSafeInteger(value) && (value as number) > 0,
    meant: (value) => {
      const text = asText(value);
      return isText(text) && /^\d+$/.test(text) ? Number(text) : value;
    },
  },
  role: {
    message: "must be 'User' or 'Organizer'",
    passes: (value) => value === 'User' || value === 'Organizer',
    meant: (value) => (isText(value) ? trimmed(value) : value),
  },
  key: {
    message: 'must be one key of a telephone: 0 to 9, *, # or A to D',
    passes: (value) => isText(value) && /^[0-9*#A-D]$/.test(value),
    meant: asText,
  },
  variables: { message: 'must be a flat object of texts', passes: isFlat, meant: asVariables },
};

/** Plain JavaScript gladly writes a number where a text is meant: `4001`. */
function asText(value: unknown): unknown {
  if (isText(value)) return trimmed(value);
  // A telephone number has neither a sign nor a fraction: such a value is left as it is, to be refused.
  const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value);
  return isWhole && (value as number | bigint) >= 0 ? String(value) : value;
}

/** The number of a conference as a page plainly meant it: `4001` and `' 4001 '` are `'4001'`. */
export function conferenceNumberIn(value: unknown): string {
  return String(asText(value));
}

/**
 * Whether a value is a plain object, of this window or of another one. A `Map`, a `Date` and a list are none: what they
 * hold is not in their fields.
 */
function isObject(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function isFlat(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isText);
}

/**
 * Values that are numbers or flags become texts; those that are null or undefined are left out. The answer is a plain copy:
 * what a page gives may be a framework's proxy, of which no structured clone is made.
 */
function asVariables(value: unknown): unknown {
  if (!isObject(value)) return value;
  const pairs = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(
    pairs.map(([name, one]) => [name, Number.isFinite(one) || typeof one === 'boolean' ? String(one) : one]),
  );
}
