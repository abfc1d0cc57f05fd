/**
 * Which server the page is to talk to: the simulator that serves it, or a real xuc named by `?server=`.
 *
 * Read in two places, so that they agree: by the page, and by `serve.mjs`, whose content security policy lets the page
 * reach that server and no other.
 *
 * @typedef {{ kind: 'simulator' }
 *   | { kind: 'real', origin: string, sources: readonly string[] }
 *   | { kind: 'invalid', given: string }} ServerChoice
 */

/** The protocol of the REST calls, and that of the socket, by whichever of the two was given. */
const protocols = new Map([
  ['http:', ['http:', 'ws:']],
  ['ws:', ['http:', 'ws:']],
  ['https:', ['https:', 'wss:']],
  ['wss:', ['https:', 'wss:']],
]);

/**
 * @param {URLSearchParams} search
 * @returns {ServerChoice}
 */
export function serverChoice(search) {
  const given = search.get('server');
  if (given === null) return { kind: 'simulator' };
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const pair = protocols.get(url?.protocol ?? '');
  // A path, a name or a password would silently be left out: say so instead.
  if (!url || !pair || url.username || url.password || `${url.pathname}${url.search}${url.hash}` !== '/') {
    return { kind: 'invalid', given };
  }
  const [rest, socket] = pair;
  return { kind: 'real', origin: `${rest}//${url.host}`, sources: [`${rest}//${url.host}`, `${socket}//${url.host}`] };
}
