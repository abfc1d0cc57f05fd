/**
 * What the page around a frame hears of what users do in it, where `embed.config.json` says `"asks": true`. Each request
 * waits for that page's answer; each outcome is told. Both go to the origin that brought the token, and to no other.
 */
export function tellParent(parent: Window, origin: string, owner: Document = document): void {
  owner.addEventListener('conference-request', (event) => {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<boolean>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        resolve(data === true);
        port1.close();
      };
    });
    event.waitUntil(answer);
    parent.postMessage({ type: 'xivo-conferences-request', command: event.command }, origin, [port2]);
  });
  owner.addEventListener('conference-outcome', ({ outcome }) =>
    parent.postMessage({ type: 'xivo-conferences-outcome', outcome }, origin),
  );
}
