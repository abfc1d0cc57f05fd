/** Does one thing after the other: what is added while a thing is being done waits until that is done. */
export class InTurn {
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  add(work: () => void): void {
    this.#waiting.push(work);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) next();
    } finally {
      this.#busy = false;
    }
  }
}
