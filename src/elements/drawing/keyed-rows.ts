import { noChange } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

interface Row {
  readonly key: unknown;
  readonly part: ChildPart;
}

/** `draw`: with `isThere` the row was drawn before, and `draw` may answer with Lit's `noChange` to leave it as it is. */
type RowsOf<Item> = [
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  draw: (item: Item, isThere: boolean) => unknown,
];

class KeyedRows extends Directive {
  #rows: readonly Row[] = [];

  override render<Item>(..._of: RowsOf<Item>) {
    return noChange;
  }

  override update<Item>(list: ChildPart, [items, keyOf, draw]: RowsOf<Item>) {
    // Two items with one key are two rows: the second one gets a key of its own.
    const keys = new Set<unknown>();
    for (const item of items) keys.add(keys.has(keyOf(item)) ? Symbol() : keyOf(item));
    const kept = new Map<unknown, ChildPart>();
    for (const { key, part } of this.#rows) {
      if (keys.has(key)) kept.set(key, part);
      else remove(part);
    }
    const waiting = new Map(kept);
    this.#rows = [...keys].map((key, place) => {
      const part = this.#partFor(key, list, kept.get(key), waiting);
      setChildPartValue(part, draw(items[place] as Item, kept.has(key)));
      return { key, part };
    });
    setCommittedValue(
      list,
      this.#rows.map(({ part }) => part),
    );
    return noChange;
  }

  /**
   * Puts the part of a key into its place. `waiting`: the parts that are not in their places yet, in the order of the
   * page.
   */
  #partFor(key: unknown, list: ChildPart, part: ChildPart | undefined, waiting: Map<unknown, ChildPart>): ChildPart {
    const [[nextKey, next] = [], [, afterNext] = []] = waiting;
    waiting.delete(key);
    if (part && part === next) return part;
    if (part && part === afterNext) {
      // `next` belongs further down, and is moved when its turn comes. So one part is moved, and not the one whose row
      // may have the focus.
      waiting.delete(nextKey);
      return part;
    }
    return insertPart(list, next, part);
  }
}

/** Lit's `removePart` leaves the comment at a part's end behind (lit-html 3.3.1 to 3.3.3, lit/lit#5298). */
function remove(part: ChildPart): void {
  const end = part.endNode;
  removePart(part);
  end?.parentNode?.removeChild(end);
}

/**
 * The rows of a list, each drawn where it was before as long as its key stays: so a row keeps its focus and what the
 * page did to it.
 *
 * Used in place of Lit's `repeat`, which leaves a comment behind for each row that it removes: scrolling a conference
 * of a thousand people five times left ten thousand comments.
 */
export const keyedRows = directive(KeyedRows) as <Item>(...of: RowsOf<Item>) => unknown;
