/** Holds one list of values for as long as they are the same, so that it can be compared as one. */
export class Unchanged {
  #held: readonly unknown[] = [];

  /** The list held, unless one of these values is another than in it: then these. */
  unless(values: readonly unknown[]): readonly unknown[] {
    const same = values.length === this.#held.length && values.every((value, place) => value === this.#held[place]);
    if (!same) this.#held = values;
    return this.#held;
  }
}
