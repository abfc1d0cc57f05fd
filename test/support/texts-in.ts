/** All texts that a script can read off an object, and off what that holds. */
export function textsIn(value: unknown, seen = new Set<unknown>()): Set<string> {
  const texts = new Set<string>();
  const look = (held: unknown): void => {
    if (typeof held === 'string') texts.add(held);
    if (typeof held !== 'object' || held === null || seen.has(held)) return;
    seen.add(held);
    for (const name of Reflect.ownKeys(held)) look((held as Record<PropertyKey, unknown>)[name]);
  };
  look(value);
  return texts;
}
