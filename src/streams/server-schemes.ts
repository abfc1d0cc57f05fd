import { ofPage } from './of-page.js';

/**
 * The `WebSocket` and `fetch` that a connection uses, in place of the platform's, for a server of this scheme.
 *
 * The registry is the page's, since the bundle and the simulator are two files that share no module: either may load
 * first, and a connection to a scheme that is not there yet waits for it.
 */
export interface ServerScheme {
  readonly WebSocket: typeof WebSocket;
  readonly fetch: typeof fetch;
  /** Says that no real server is behind the scheme; the panel shows that. */
  readonly simulated: true;
}

interface Registry {
  readonly schemes: Map<string, ServerScheme>;
  readonly waiting: Map<string, Set<(scheme: ServerScheme) => void>>;
}

const registry = () => ofPage<Registry>('server-schemes', () => ({ schemes: new Map(), waiting: new Map() }));

/**
 * Makes `server="simulator:"` work. The scheme is written with its colon, and `simulator:` is the only one that is
 * looked up. Registering the same name again replaces the scheme.
 */
export function registerServerScheme(name: string, scheme: ServerScheme): void {
  const { schemes, waiting } = registry();
  schemes.set(name, scheme);
  for (const arrived of waiting.get(name) ?? []) arrived(scheme);
  waiting.delete(name);
}

/** Calls back with the scheme, at once or when it is registered. Returns what ends the wait. */
export function whenServerScheme(name: string, arrived: (scheme: ServerScheme) => void): () => void {
  const { schemes, waiting } = registry();
  const scheme = schemes.get(name);
  if (scheme) {
    arrived(scheme);
    return () => undefined;
  }
  const queue = waiting.get(name) ?? new Set();
  waiting.set(name, queue.add(arrived));
  return () => queue.delete(arrived);
}
