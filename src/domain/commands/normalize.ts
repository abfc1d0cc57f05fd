import { commandTable, type CommandType } from './table.js';

type Values = Readonly<Record<string, unknown>>;

/** Arguments that are texts, which plain JavaScript gladly writes as numbers: `4001`. */
const texts = ['conferenceNumber', 'exten', 'destination', 'uniqueId', 'key', 'callerId', 'term'];
const flags = ['earlyJoin', 'marked', 'leaveWhenLastMarkedLeave'];

/**
 * A command as it was plainly meant, from what pages and frameworks write: `4001` and `' 4001 '` for `'4001'`, `'2'`
 * for the index 2, `'true'` for true, and `null` for an argument that is left out.
 *
 * What is not plain stays as it is, for `invalidArgument` to refuse. Takes anything.
 */
export function normalized(command: unknown): unknown {
  if (typeof command !== 'object' || command === null) return command;
  const given = command as Values;
  const { type } = given;
  if (typeof type !== 'string' || !Object.hasOwn(commandTable, type)) return command;
  let changed = false;
  const meant: Record<string, unknown> = { ...given };
  for (const declared of commandTable[type as CommandType].arguments) {
    const name = declared.replace('?', '');
    const value = given[name];
    if (value === undefined) continue;
    if (value === null && name !== declared) Reflect.deleteProperty(meant, name);
    else meant[name] = meantValue(name, value);
    changed ||= meant[name] !== value;
  }
  return changed ? meant : command;
}

function meantValue(name: string, value: unknown): unknown {
  if (texts.includes(name)) return asText(value);
  if (name === 'index') return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (flags.includes(name)) return value === 'true' ? true : value === 'false' ? false : value;
  if (name === 'role') return typeof value === 'string' ? value.trim() : value;
  return name === 'variables' ? asVariables(value) : value;
}

function asText(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  // A number with a sign or a fraction is no number that anybody calls.
  return Number.isSafeInteger(value) && (value as number) >= 0 ? String(value) : value;
}

/** Values that are numbers or flags become texts; those that are null or undefined are left out. */
function asVariables(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const pairs = Object.entries(value as Values).filter(([, one]) => one !== null && one !== undefined);
  if (Object.values(value).every((one) => typeof one === 'string')) return value;
  return Object.fromEntries(
    pairs.map(([name, one]) => [name, typeof one === 'number' || typeof one === 'boolean' ? String(one) : one]),
  );
}
