/** Times how long each toggle takes from being sent to being seen in the DOM. Rows must be in view. */
export class Latency {
  #root;
  #expected = new Map();
  #times = [];
  #observer = new MutationObserver(() => this.look());

  constructor(root) {
    this.#root = root;
    this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['part'] });
  }

  /**
   * @param {import('./world.mjs').Toggle} toggle
   * @param {number} sentAt
   */
  expect({ index, isTalking }, sentAt) {
    this.#expected.set(index, { isTalking, sentAt });
  }

  look() {
    const now = performance.now();
    for (const [index, { isTalking, sentAt }] of this.#expected) {
      const row = this.#root.querySelector(`[data-index="${index}"]`);
      if (row?.part.contains('talking') !== isTalking) continue;
      this.#times.push(now - sentAt);
      this.#expected.delete(index);
    }
  }

  /** All times, in milliseconds; what was never seen counts as `Infinity`. */
  stop() {
    this.#observer.disconnect();
    return [...this.#times, ...[...this.#expected].map(() => Infinity)];
  }
}
