import { LinkEnd } from '../status.js';

/** Where a server's REST calls and its socket are. */
export interface ServerAddress {
  readonly rest: (call: 'auth/login' | 'auth/check' | 'auth/sso') => string;
  readonly socket: (token: string) => string;
}

const socketProtocols: Readonly<Record<string, string>> = { 'http:': 'ws:', 'https:': 'wss:' };
const restProtocols: Readonly<Record<string, string>> = { 'ws:': 'http:', 'wss:': 'https:' };

/** The scheme under which the simulator registers itself: `server="simulator:"`. */
export const simulatorScheme = 'simulator:';

export function isSimulated(server: string): boolean {
  return server.startsWith(simulatorScheme);
}

/**
 * Reads the address of a server: an http(s) or ws(s) origin, from which both addresses follow.
 * Throws a `LinkEnd` that gives up: `invalid-server`, or `insecure-server` on a page that came over https.
 */
export function serverAddress(server: string, pageProtocol: string | undefined): ServerAddress {
  // What the simulator is given never reaches a network: any host will do.
  if (isSimulated(server)) return addressOf('https:', 'simulator.invalid');
  let url: URL;
  try {
    url = new URL(server);
  } catch {
    throw new LinkEnd('invalid-server', 'give-up', server);
  }
  const protocol = restProtocols[url.protocol] ?? url.protocol;
  if (socketProtocols[protocol] === undefined) throw new LinkEnd('invalid-server', 'give-up', server);
  if (pageProtocol === 'https:' && protocol === 'http:') throw new LinkEnd('insecure-server', 'give-up');
  return addressOf(protocol, url.host);
}

function addressOf(protocol: string, host: string): ServerAddress {
  const root = `//${host}/xuc/api/2.0`;
  return {
    rest: (call) => `${protocol}${root}/${call}`,
    socket: (token) => `${socketProtocols[protocol]}${root}/cti?token=${encodeURIComponent(token)}`,
  };
}
