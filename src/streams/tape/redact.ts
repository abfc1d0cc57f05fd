/** Fields whose texts say nothing of anybody: kinds, states, and ids that the server gives to calls. */
const harmless = new Set([
  ...['type', 'kind', 'eventType', 'status', 'reason', 'role', 'phase', 'sign', 'needs', 'of', 'objectType'],
  ...['uniqueId', 'linkedId', 'formerIds', 'others', 'mine', 'id', 'key', 'participant', 'expect', 'root', 'argument'],
]);

/** A code of one word, such as `NotOrganizer`, says nothing of anybody. */
const isCode = (value: string) => /^[A-Za-z]+$/.test(value);

/**
 * Replaces names, usernames, numbers, variables and free texts in plain data by stand-ins. Equal texts get equal
 * stand-ins, also from one call to the next, and a number stays a number of the same length.
 */
export class Redactor {
  readonly #standIns = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** The same data with stand-ins. */
  redact<Data>(data: Data): Data {
    return this.#within('', data) as Data;
  }

  #within(field: string, value: unknown): unknown {
    if (typeof value === 'string') return this.#text(field, value);
    if (Array.isArray(value)) return value.map((entry: unknown) => this.#within(field, entry));
    if (typeof value !== 'object' || value === null) return value;
    const name = (own: string) => (field === 'variables' ? this.#standInFor(own) : own);
    return Object.fromEntries(Object.entries(value).map(([own, inner]) => [name(own), this.#within(own, inner)]));
  }

  #text(field: string, value: string): string {
    if (harmless.has(field) || (field === 'error' && isCode(value))) return value;
    // A text without a letter or a digit is neither a name nor a number: it stays as it is.
    return /[\p{L}\p{N}]/u.test(value) ? this.#standInFor(value) : value;
  }

  #standInFor(value: string): string {
    const isNumber = /^[\d\s().+/*#-]+$/.test(value);
    if (!isNumber) return this.#known(`text ${value}`, () => `name ${String(this.#count('names') + 1)}`);
    // Two spellings of one number stay two spellings of one number: only its digits are replaced.
    const digits = value.replace(/\D/g, '');
    const replaced = this.#known(`number ${digits}`, () => this.#number(digits));
    let place = 0;
    return value.replace(/\d/g, () => replaced.charAt(place++));
  }

  /** Zeros at the front stay: they say that a number is dialled from outside. */
  #number(digits: string): string {
    const zeros = /^0*/.exec(digits)?.[0] ?? '';
    const rest = digits.length - zeros.length;
    const count = this.#count(`${String(zeros.length)} zeros, ${String(rest)} digits`);
    return rest === 0 ? digits : zeros + String(nth(count, rest)).padStart(rest, '0');
  }

  #known(key: string, make: () => string): string {
    const known = this.#standIns.get(key) ?? make();
    this.#standIns.set(key, known);
    return known;
  }

  #count(kind: string): number {
    const count = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, count + 1);
    return count;
  }
}

/** The nth number of so many digits, of which the first is not 0. */
function nth(count: number, digits: number): number {
  return 10 ** Math.min(15, digits - 1) + count;
}
