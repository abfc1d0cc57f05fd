/**
 * Whether two objects have the same fields with the same values (compared by `===`), apart from the fields named.
 *
 * All other fields are compared, also those that are added to the type later.
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
