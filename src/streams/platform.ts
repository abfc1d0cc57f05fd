import { type Clock, platformClock } from './clock.js';

/** What the connection takes from the platform, so that it runs in a browser, in Node and in tests alike. */
export interface Platform {
  readonly WebSocket: typeof WebSocket;
  readonly fetch: typeof fetch;
  /** Timers and the time of day: any scheduler of RxJS, for one. */
  readonly scheduler: Clock;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** `https:` where the page came over it, so that an insecure server can be refused in words. */
  readonly pageProtocol: string | undefined;
}

/** The platform's own things, each of which may be given instead: Node 20, for one, has no `WebSocket`. */
export function platformWith(given: { readonly [Name in keyof Platform]?: Platform[Name] | undefined }): Platform {
  return {
    WebSocket: given.WebSocket ?? globalThis.WebSocket,
    fetch: given.fetch ?? ((...request: Parameters<typeof fetch>) => globalThis.fetch(...request)),
    scheduler: given.scheduler ?? platformClock,
    random: given.random ?? Math.random,
    pageProtocol: given.pageProtocol ?? (globalThis as { location?: Location }).location?.protocol,
  };
}
