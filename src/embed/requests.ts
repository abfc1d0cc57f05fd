/** For so many milliseconds a request waits for the page around the frame, whose script may be asking its user. */
const patience = 60_000;

/**
 * What the page around a frame hears of what users do in it, where `embed.config.json` says `"asks": true`. Each request
 * waits for that page's answer, for a minute; each outcome is told. Both go to the origin that brought the token, and to no
 * other.
 */
export function tellParent(parent: Window, origin: string, owner: Document = document): void {
  owner.addEventListener('conference-request', (event) => {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<boolean>((resolve, reject) => {
      const late = () => reject(new DOMException('The page around the frame did not answer.', 'TimeoutError'));
      const timer = setTimeout(late, patience);
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        clearTimeout(timer);
        resolve(data === true);
      };
    });
    event.waitUntil(answer.finally(() => port1.close()));
    parent.postMessage({ type: 'xivo-conferences-request', command: event.command }, origin, [port2]);
  });
  owner.addEventListener('conference-outcome', ({ outcome }) =>
    parent.postMessage({ type: 'xivo-conferences-outcome', outcome }, origin),
  );
}
