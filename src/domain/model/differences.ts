import { type IndexMap, type Node, width } from './index-map.js';

/** The values at each index where two maps differ: before and after. What the two maps share is not looked at. */
export function differencesBetween<Value>(
  before: IndexMap<Value>,
  after: IndexMap<Value>,
): readonly (readonly [was: Value | undefined, is: Value | undefined])[] {
  const found: (readonly [Value | undefined, Value | undefined])[] = [];
  const capacity = Math.max(before.capacity, after.capacity);
  compare(rootFor(before, capacity), rootFor(after, capacity), capacity / width, found);
  return found;
}

function rootFor({ root, capacity }: IndexMap<unknown>, wanted: number): Node {
  let grown = root;
  for (let held = capacity; held < wanted; held *= width) grown = [grown];
  return grown;
}

function compare(one: Node, other: Node, span: number, found: unknown[]): void {
  if (one === other) return;
  const slots = Math.max(one.length, other.length);
  for (let slot = 0; slot < slots; slot += 1) {
    // An empty slot may be undefined, or null where the map has been through JSON.
    const was = one[slot] ?? undefined;
    const is = other[slot] ?? undefined;
    if (was === is) continue;
    if (span === 1) found.push([was, is]);
    else compare((was ?? []) as Node, (is ?? []) as Node, span / width, found);
  }
}
