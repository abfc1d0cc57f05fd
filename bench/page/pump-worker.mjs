/** Sends texts to the page at a rate by the clock, or all at once: one task each there, as from a socket. */
const clock = new Int32Array(new SharedArrayBuffer(4));
const now = () => performance.timeOrigin + performance.now();

addEventListener('message', ({ data: { texts, rate } }) => {
  const start = now();
  for (const [place, text] of texts.entries()) {
    const wait = start + (place * 1000) / rate - now();
    if (wait > 0) Atomics.wait(clock, 0, 0, wait);
    postMessage({ text, place, sentAt: now() });
  }
});
