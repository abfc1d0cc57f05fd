/**
 * Whether two objects have the same fields with the same values (compared by `===`), apart from the fields named.
 *
 * Every field counts unless it is named: a field that is added later is compared without anybody thinking of it.
 */
export function sameFacts<Facts extends object>(one: Facts, other: Facts, ...apartFrom: (keyof Facts)[]): boolean {
  if (one === other) return true;
  for (const name in one) {
    if (one[name] !== other[name] && !apartFrom.includes(name)) return false;
  }
  for (const name in other) {
    if (!(name in one) && !apartFrom.includes(name)) return false;
  }
  return true;
}
