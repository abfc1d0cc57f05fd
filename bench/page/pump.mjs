/** Where frames come from in place of a socket. A worker keeps the time, so that a busy page does not slow it down. */
export class Pump {
  #worker = new Worker(new URL('pump-worker.mjs', import.meta.url), { type: 'module' });

  /**
   * @param {readonly string[]} texts
   * @param {number} rate a second; `Infinity`: all at once
   * @param {(text: string, place: number, sentAt: number) => void} receive `sentAt` is by the page's clock
   * @returns {Promise<void>} once the last has been received
   */
  send(texts, rate, receive) {
    return new Promise((resolve) => {
      let left = texts.length;
      this.#worker.onmessage = ({ data: { text, place, sentAt } }) => {
        receive(text, place, sentAt - performance.timeOrigin);
        if (--left === 0) resolve();
      };
      this.#worker.postMessage({ texts, rate });
    });
  }
}
