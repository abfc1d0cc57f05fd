import { Observable, type Unsubscribable } from 'rxjs';
import { pingFrame } from '../../wire/encode.js';
import type { Platform } from '../platform.js';
import { LinkEnd } from '../status.js';

/** How often the server is pinged, in milliseconds, and how many pings may go unanswered. XiVO's own client does so. */
const pingEvery = 5000;
const mayGoUnanswered = 3;

/** How long a link that is in doubt may leave a ping unanswered, in milliseconds. */
const inDoubt = 2000;

type LinkEvent =
  | { readonly type: 'open'; readonly send: (frame: string) => boolean }
  | { readonly type: 'frame'; readonly text: string };

/**
 * One socket, from its opening to its end, with its heartbeat.
 *
 * Errors with a `LinkEnd` when the socket closes, however cleanly (`unreachable` if it never opened); and when the
 * server has left three pings unanswered, or a single ping after `doubts$` has emitted. Unsubscribing closes the
 * socket.
 */
export function openLink(
  url: string,
  { WebSocket, scheduler }: Platform,
  doubts$: Observable<unknown>,
): Observable<LinkEvent> {
  return new Observable((subscriber) => {
    if (!WebSocket) {
      subscriber.error(new LinkEnd('no-websocket', 'give-up'));
      return undefined;
    }
    let socket: WebSocket;
    try {
      socket = new WebSocket(url);
    } catch (error) {
      // A TypeError: the page's `WebSocket` is no constructor. Any other error: the browser blocks the address.
      const end = error instanceof TypeError ? 'no-websocket' : 'invalid-server';
      subscriber.error(new LinkEnd(end, 'give-up', url.replace(/\?.*$/s, '')));
      return undefined;
    }
    let opened = false;
    let unanswered = 0;
    let beat: Unsubscribable | undefined;
    const send = (frame: string) => {
      if (socket.readyState !== socket.OPEN) return false;
      socket.send(frame);
      return true;
    };
    const beatIn = (milliseconds: number) => {
      beat?.unsubscribe();
      beat = scheduler.schedule(() => ping(unanswered + 1, pingEvery), milliseconds);
    };
    const ping = (count: number, patience: number) => {
      if (unanswered === mayGoUnanswered) {
        subscriber.error(new LinkEnd('silent'));
        return;
      }
      unanswered = count;
      send(pingFrame);
      beatIn(patience);
    };
    socket.onopen = () => {
      opened = true;
      beatIn(pingEvery);
      // A ping that must be answered, unless such a ping is on its way already.
      subscriber.add(doubts$.subscribe(() => unanswered < mayGoUnanswered && ping(mayGoUnanswered, inDoubt)));
      subscriber.next({ type: 'open', send });
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      // Any frame from the server counts as life, whatever it says.
      unanswered = 0;
      subscriber.next({ type: 'frame', text: String(data) });
    };
    const end = () => subscriber.error(new LinkEnd(opened ? 'link-lost' : 'unreachable'));
    socket.onclose = end;
    // An error event holds no cause. A close event follows, but not in Chrome where the page's CSP forbids the socket, which
    // is closed by then. Without a listener, Node's `ws` ends the process.
    socket.onerror = () => socket.readyState === socket.CLOSED && end();
    return () => {
      beat?.unsubscribe();
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    };
  });
}
