/**
 * Keeps one array for as long as its values are the same: comparing arrays by `===` then compares all the values at
 * once.
 */
export class Unchanged {
  #values: readonly unknown[] = [];

  /** The array of the last call when the values are the same (`===`), else `values`. */
  unless(values: readonly unknown[]): readonly unknown[] {
    const same = values.length === this.#values.length && values.every((value, place) => value === this.#values[place]);
    if (!same) this.#values = values;
    return this.#values;
  }
}
