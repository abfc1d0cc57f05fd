/** Ways to read what a page's own `cti.js` receives. None of them disturbs the page's own listeners. */
import { Observable } from 'rxjs';
import { type Decoded, decode, readPayload } from '../../wire/decode.js';
import { MessageType } from '../message-types.js';
import type { PageCti, PageHandler, PageSocket } from './page-cti.js';

export type PageNews =
  | { readonly type: 'opened' | 'closed' }
  | { readonly type: 'heard'; readonly decoded: Decoded }
  /** Messages are heard again, after a time in which some may have been missed. */
  | { readonly type: 'hears-again' };

/** All that comes in on the page's socket. */
export function socketNews(socket: PageSocket): Observable<PageNews> {
  return new Observable((subscriber) => {
    const message = (event: Event) =>
      subscriber.next({ type: 'heard', decoded: decode(String((event as MessageEvent<unknown>).data)) });
    const close = () => subscriber.next({ type: 'closed' });
    socket.addEventListener('message', message);
    socket.addEventListener('close', close);
    return () => {
      socket.removeEventListener('message', message);
      socket.removeEventListener('close', close);
    };
  });
}

/** What `cti.js` itself says of its socket. */
export function linkNews(cti: PageCti): Observable<PageNews> {
  return handled(cti, cti.MessageType?.LINKSTATUSUPDATE ?? MessageType.LINKSTATUSUPDATE, (payload) => {
    const { status } = (payload ?? {}) as { readonly status?: unknown };
    return status === 'opened' || status === 'closed' ? { type: status } : undefined;
  });
}

/** What the server says in messages of one type. */
export function messageNews(cti: PageCti, type: string): Observable<PageNews> {
  return handled(cti, type, (payload) => ({ type: 'heard', decoded: readPayload(type, payload) }));
}

/**
 * What a handler of this type gets. Unsubscribing also mutes the handler: SHOTGUN, the library in `cti.js`, never frees
 * one.
 */
function handled(cti: PageCti, type: string, read: (payload: unknown) => PageNews | undefined): Observable<PageNews> {
  return new Observable((subscriber) => {
    const { handler, mute } = mutable((payload) => {
      const news = read(payload);
      if (news) subscriber.next(news);
    });
    attempt(() => cti.setHandler(type, handler));
    return () => {
      mute();
      attempt(() => cti.unsetHandler(type, handler));
    };
  });
}

/** A handler that, once muted, calls nobody and keeps no reference. */
function mutable(tell: PageHandler | undefined): { readonly handler: PageHandler; readonly mute: () => void } {
  return {
    handler: (payload) => tell?.(payload),
    mute: () => {
      tell = undefined;
    },
  };
}

function attempt(use: () => void): void {
  try {
    use();
  } catch {
    // The page's client threw an error: no message comes this way, and nothing else breaks.
  }
}
