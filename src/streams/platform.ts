import { type Clock, platformClock } from './clock.js';

/** What the connection takes from the platform, so that it runs in a browser, in Node and in tests alike. */
export interface Platform {
  /** Undefined where there is none, as in Node 20. */
  readonly WebSocket: typeof WebSocket | undefined;
  readonly fetch: typeof fetch;
  /** Timers and the time of day: any scheduler of RxJS, for one. */
  readonly scheduler: Clock;
  /** A random number from 0 up to, but not including, 1. */
  readonly random: () => number;
  /** The page's protocol: with `https:`, an insecure server is refused in words. */
  readonly pageProtocol: string | undefined;
  /** The page's origin, `null` in a sandbox; undefined where there is no page, and no CORS. */
  readonly pageOrigin: string | undefined;
}

/** The platform's own things, each of which may be replaced by a given one: Node 20, for one, has no `WebSocket`. */
export function platformWith(given: { readonly [Name in keyof Platform]?: Platform[Name] | undefined }): Platform {
  const page = globalThis as { readonly location?: Location; readonly origin?: string };
  return {
    WebSocket: given.WebSocket ?? globalThis.WebSocket,
    fetch: given.fetch ?? ((...request: Parameters<typeof fetch>) => globalThis.fetch(...request)),
    scheduler: given.scheduler ?? platformClock,
    random: given.random ?? Math.random,
    pageProtocol: given.pageProtocol ?? page.location?.protocol,
    // Node 24 has a global `origin`, but no `location`.
    pageOrigin: given.pageOrigin ?? (page.location && page.origin),
  };
}
