/** Resolves in the next animation frame. */
export function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves once what is in the DOM now has been painted. */
export async function painted() {
  await nextFrame();
  await task();
}

/** Resolves in a task of its own. */
export function task() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Takes the times between animation frames until `stop`. */
export class FrameCounter {
  #running = true;
  #last;
  #gaps = [];

  constructor() {
    requestAnimationFrame((time) => this.#count(time));
  }

  /** In milliseconds. */
  stop() {
    this.#running = false;
    return this.#gaps;
  }

  #count(time) {
    if (this.#last !== undefined) this.#gaps.push(time - this.#last);
    this.#last = time;
    if (this.#running) requestAnimationFrame((next) => this.#count(next));
  }
}
