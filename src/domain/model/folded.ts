import { type IndexMap, type Node, width } from './index-map.js';

/**
 * Works out one result from all values of a map: `of` gives the result of a single value, `join` that of two results.
 * The result of each array of the map's tree is kept for as long as the array, so that after a change of one value only
 * the two or three arrays that hold it are worked out anew.
 */
export function folded<Value, Result>(
  none: Result,
  of: (value: Value) => Result,
  join: (one: Result, other: Result) => Result,
): (map: IndexMap<Value>) => Result {
  const known = new WeakMap<Node, { readonly result: Result }>();
  const fold = (node: Node, span: number): Result => {
    const before = known.get(node);
    if (before) return before.result;
    let result = none;
    for (const below of node) {
      if (below === null) continue;
      result = join(result, span === 1 ? of(below as Value) : fold(below as Node, span / width));
    }
    known.set(node, { result });
    return result;
  };
  return ({ root, capacity }) => fold(root, capacity / width);
}

/** Counts the values of a map for which this is true. */
export function counting<Value>(isCounted: (value: Value) => boolean): (map: IndexMap<Value>) => number {
  return folded<Value, number>(
    0,
    (value) => Number(isCounted(value)),
    (one, other) => one + other,
  );
}
