/**
 * An immutable map from participant indexes to values that shares what it does not change.
 *
 * A talk toggle touches one participant of possibly thousands. A copied `Map` would pay for all of them, hundreds of
 * times a second; here a change copies one path of a 32-way tree, which is two nodes for a thousand participants.
 */
export interface IndexMap<Value> extends Iterable<readonly [index: number, value: Value]> {
  readonly size: number;
  get(index: number): Value | undefined;
  /** The same map when `index` holds this very value already. */
  set(index: number, value: Value): IndexMap<Value>;
  /** The same map when `index` is not held. */
  delete(index: number): IndexMap<Value>;
}

const width = 32;

/** A leaf's slots hold values, any other node's slots hold nodes. */
type Node = readonly unknown[];

class Tree<Value> implements IndexMap<Value> {
  readonly size: number;
  readonly #root: Node;
  /** How many indexes the tree can hold: a power of 32. */
  readonly #capacity: number;

  constructor(root: Node, capacity: number, size: number) {
    this.#root = root;
    this.#capacity = capacity;
    this.size = size;
  }

  get(index: number): Value | undefined {
    if (index >= this.#capacity) return undefined;
    let node: unknown = this.#root;
    for (let span = this.#capacity / width; span >= 1 && node !== undefined; span /= width) {
      node = (node as Node)[Math.floor(index / span) % width];
    }
    return node as Value | undefined;
  }

  set(index: number, value: Value): IndexMap<Value> {
    const held = this.get(index);
    if (held === value) return this;
    let root = this.#root;
    let capacity = this.#capacity;
    for (; index >= capacity; capacity *= width) root = [root];
    const size = held === undefined ? this.size + 1 : this.size;
    return new Tree(withSlot(root, capacity / width, index, value), capacity, size);
  }

  delete(index: number): IndexMap<Value> {
    if (this.get(index) === undefined) return this;
    if (this.size === 1) return emptyTree;
    return new Tree(withSlot(this.#root, this.#capacity / width, index, undefined), this.#capacity, this.size - 1);
  }

  [Symbol.iterator](): Iterator<readonly [number, Value]> {
    return entriesOf<Value>(this.#root, this.#capacity / width, 0);
  }
}

function withSlot(node: Node, span: number, index: number, value: unknown): Node {
  const slot = Math.floor(index / span) % width;
  const copy = [...node];
  const below = (node[slot] ?? []) as Node;
  copy[slot] = span === 1 ? value : withSlot(below, span / width, index, value);
  return copy;
}

function* entriesOf<Value>(node: Node, span: number, first: number): Generator<readonly [number, Value]> {
  for (const [slot, below] of node.entries()) {
    if (below === undefined) continue;
    const index = first + slot * span;
    if (span === 1) yield [index, below as Value];
    else yield* entriesOf<Value>(below as Node, span / width, index);
  }
}

const emptyTree: IndexMap<never> = new Tree<never>([], width, 0);

/** A map with nothing in it. */
export function emptyIndexMap<Value>(): IndexMap<Value> {
  return emptyTree;
}
