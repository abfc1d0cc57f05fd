/**
 * A map from participant indexes to values, as plain data: a copy made by `structuredClone` or by JSON works as the
 * original does.
 *
 * The map is never changed: each function returns a map that shares with the old one all that is the same. A talk toggle
 * touches one participant of possibly thousands. A copied `Map` would pay for all of them, hundreds of times a second;
 * here a change copies one path of a 32-way tree, which is two arrays for a thousand participants.
 */
export interface IndexMap<Value> {
  /** How many indexes have a value. */
  readonly size: number;
  /** How many indexes the tree can hold: a power of 32. */
  readonly capacity: number;
  /** The tree. A slot of its lowest arrays holds a value, a slot of any other array holds an array; null: nothing there. */
  readonly root: Node;
  /** Never set: carries the type of the values for the compiler. */
  readonly value?: Value;
}

/** An array of the tree, at any height. */
export type Node = readonly unknown[];

/** How many slots an array of the tree has. */
export const width = 32;

const nothing: IndexMap<never> = { size: 0, capacity: width, root: [] };

/** A map with nothing in it. */
export function emptyIndexMap<Value>(): IndexMap<Value> {
  return nothing;
}

/** The value at an index; undefined where there is none. */
export function valueAt<Value>({ root, capacity }: IndexMap<Value>, index: number): Value | undefined {
  if (index >= capacity) return undefined;
  let node: unknown = root;
  for (let span = capacity / width; span >= 1 && node !== null && node !== undefined; span /= width) {
    node = (node as Node)[Math.floor(index / span) % width];
  }
  return (node ?? undefined) as Value | undefined;
}

/** The map with this value at this index; the same map when that very value is there already. */
export function withValue<Value>(map: IndexMap<Value>, index: number, value: Value): IndexMap<Value> {
  const present = valueAt(map, index);
  if (present === value) return map;
  let { root, capacity } = map;
  for (; index >= capacity; capacity *= width) root = [root];
  const size = present === undefined ? map.size + 1 : map.size;
  return { size, capacity, root: withSlot(root, capacity / width, index, value) };
}

/** The map without a value at this index; the same map when there was none. */
export function withoutIndex<Value>(map: IndexMap<Value>, index: number): IndexMap<Value> {
  if (valueAt(map, index) === undefined) return map;
  if (map.size === 1) return nothing;
  const { root, capacity } = map;
  return { size: map.size - 1, capacity, root: withSlot(root, capacity / width, index, null) };
}

/** Indexes and values, from the lowest index to the highest. */
export function entriesOf<Value>({
  root,
  capacity,
}: IndexMap<Value>): Iterable<readonly [index: number, value: Value]> {
  return entriesBelow<Value>(root, capacity / width, 0);
}

/** Values, from the lowest index to the highest. */
export function* valuesOf<Value>(map: IndexMap<Value>): Iterable<Value> {
  for (const [, value] of entriesOf(map)) yield value;
}

function withSlot(node: Node, span: number, index: number, value: unknown): Node {
  const slot = Math.floor(index / span) % width;
  const copy = node.slice();
  // JSON writes null for a hole in an array, and a copy would then not be equal: so null is written from the start.
  while (copy.length < slot) copy.push(null);
  copy[slot] = span === 1 ? value : withSlot((copy[slot] ?? []) as Node, span / width, index, value);
  return copy;
}

function* entriesBelow<Value>(node: Node, span: number, first: number): Generator<readonly [number, Value]> {
  for (let slot = 0; slot < node.length; slot += 1) {
    const below = node[slot];
    if (below === null) continue;
    const index = first + slot * span;
    if (span === 1) yield [index, below as Value];
    else yield* entriesBelow<Value>(below as Node, span / width, index);
  }
}
