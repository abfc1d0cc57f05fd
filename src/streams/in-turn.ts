/** Runs functions one after the other: a function that is added while another runs waits until that one returns. */
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
