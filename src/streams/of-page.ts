/**
 * Values that a page has once, however many copies of the bundle it loads.
 *
 * Two copies share no module. They meet at `Symbol.for`, which gives the same symbol to both.
 */

/** A name under which all copies of this package meet: `Symbol.for(sharedName('claim'))`. */
export function sharedName(name: string): string {
  return `xivo-conference-elements/${name}`;
}

/**
 * The page's one value of this name, made by the copy that asks first.
 *
 * Copies may be of different versions. Give a value another name when its shape changes, and keep to maps, sets and
 * objects with few methods.
 */
export function ofPage<Value>(name: string, make: () => Value): Value {
  const page = globalThis as unknown as Record<symbol, Value | undefined>;
  return (page[Symbol.for(sharedName(name))] ??= make());
}
