import { attempt } from '../attempt.js';
import { LinkEnd } from '../status.js';

/** Where a server's REST calls and its socket are. */
interface ServerAddress {
  readonly rest: (call: 'auth/login' | 'auth/check' | 'auth/sso') => string;
  readonly socket: (token: string) => string;
}

const socketProtocols: Readonly<Record<string, string>> = { 'http:': 'ws:', 'https:': 'wss:' };
const restProtocols: Readonly<Record<string, string>> = { 'ws:': 'http:', 'wss:': 'https:' };

/** The scheme under which the simulator registers itself: `server="simulator:"`. */
export const simulatorScheme = 'simulator:';

export function isSimulated(server: string): boolean {
  return server.slice(0, simulatorScheme.length).toLowerCase() === simulatorScheme;
}

const apiPath = '/xuc/api/2.0';

/**
 * Hosts on this computer. Nothing that is sent to them leaves the computer, so Chrome and Firefox do not block them on
 * a secure page.
 */
const thisComputer = /(^|\.)localhost$|^127\.[\d.]+$|^\[::1\]$/;

/** Where the server's own API begins, in any version: what a pasted address has from here on is left out. */
const pastedApi = /\/xuc\/api(\/.*)?$/i;

/**
 * Reads the address of a server: an http(s) or ws(s) address, from which those of REST and socket follow. Both lie
 * below its path, for a server behind a proxy: `https://host/telephony`. Query and fragment are left out.
 *
 * Throws a `LinkEnd` that gives up: `invalid-server`, also for an address with a user or a password in it, or
 * `insecure-server` for `http:` or `ws:` on a page that came over https, except on this computer.
 */
export function serverAddress(server: string, pageProtocol: string | undefined): ServerAddress {
  // Addresses of the simulator never reach a network: any host will do.
  if (isSimulated(server)) return addressOf('https:', 'simulator.invalid');
  let url: URL;
  try {
    url = new URL(server);
  } catch {
    throw new LinkEnd('invalid-server', 'give-up', withoutUserAndQuery(server));
  }
  const protocol = restProtocols[url.protocol] ?? url.protocol;
  if (socketProtocols[protocol] === undefined || url.username !== '' || url.password !== '') {
    throw new LinkEnd('invalid-server', 'give-up', withoutUserAndQuery(server));
  }
  if (pageProtocol === 'https:' && protocol === 'http:' && !thisComputer.test(url.hostname))
    throw new LinkEnd('insecure-server', 'give-up');
  return addressOf(protocol, url.host + prefixIn(url.pathname));
}

/**
 * One spelling for all addresses of one server, to compare them: `https://host/telephony`. An address that cannot be read
 * stays as it is.
 */
export function canonicalAddress(server: string): string {
  return attempt(() => serverAddress(server, undefined).rest('auth/sso').replace(pastedApi, '')) ?? server;
}

/** The path of an address, without the API's own path, which a pasted address may have, and without slashes at the end. */
function prefixIn(path: string): string {
  return path.replace(pastedApi, '').replace(/\/+$/, '');
}

/** The address without its query, which may hold a token: as it may be shown and logged. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** As `withoutQuery`, for an address that cannot be read: with ellipses in place of a user and password, and of a query. */
function withoutUserAndQuery(server: string): string {
  return server.replace(/^([a-z]+:\/\/)?.*(@|%40)/is, '$1…@').replace(/[?#].*$/s, '…');
}

function addressOf(protocol: string, root: string): ServerAddress {
  const api = `//${root}${apiPath}`;
  return {
    rest: (call) => `${protocol}${api}/${call}`,
    socket: (token) => `${socketProtocols[protocol]}${api}/cti?token=${addressPart(token)}`,
  };
}

/** A text as it stands in an address. Half a surrogate pair becomes U+FFFD: `encodeURIComponent` alone would throw. */
export function addressPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
