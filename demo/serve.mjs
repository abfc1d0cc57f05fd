/**
 * Serves the demo and a simulated xuc server on one address of this machine: `npm start`, or `startDemo` in a test.
 *
 * REST, socket and page share an origin, as they do where a proxy stands before a real xuc. Nothing here needs a network.
 */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { serverChoice } from './server-choice.js';

const host = '127.0.0.1';

/**
 * Starts the demo. `url` is the page's address, with a slash at its end: `new URL('?user=q', url)` is a second user's.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes any free port.
 * @param {import('../dist/simulator/node/index.js').Simulator} [options.simulator] A world to serve; by default, one
 *   with the default people and rooms. One that is handed in stays open after `close()`.
 * @returns {Promise<{ url: string, simulator: import('../dist/simulator/node/index.js').Simulator, close: () => Promise<void> }>}
 */
export async function startDemo({ port = 0, simulator: given } = {}) {
  const { createSimulator, startSimulatorServer } = await built('simulator/node/index.js');
  const { defaultAccounts } = await built('simulator/default-world.js');
  const simulator = given ?? createSimulator();
  const server = createServer(pages((login) => tokenFor(simulator, defaultAccounts, login)));
  const attached = await startSimulatorServer({ server, simulator });
  await listen(server, port);
  return {
    url: `${attached.url}/demo/`,
    simulator,
    async close() {
      await attached.close();
      if (!given) simulator.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whatever the simulator does not answer: the page, the built package, and the page's own back end. */
function pages(askToken) {
  const options = { dev: true, etag: true };
  const folders = new Map(['demo', 'dist'].map((name) => [name, sirv(folder(name), options)]));

  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const url = addressed(request.url);
    if (!url) return response.writeHead(400).end('The address cannot be read.');
    if (!['GET', 'HEAD'].includes(request.method)) {
      return response.writeHead(405, { Allow: 'GET, HEAD' }).end('Pages are only read.');
    }
    const [, name, rest] = /^\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? [];
    if (url.pathname === '/demo/token') return answerToken(response, askToken(url.searchParams.get('user') ?? 'jbond'));
    if (url.pathname === '/custom-elements.json') {
      response.setHeader('Content-Type', 'application/json');
      return createReadStream(folder('custom-elements.json')).pipe(response);
    }
    const serve = folders.get(name);
    if (!serve) return redirectToDemo(url, response);
    if (!rest) return response.writeHead(308, { Location: `/${name}/${url.search}` }).end();
    if (name === 'demo') response.setHeader('Content-Security-Policy', policy(url.searchParams));
    request.url = rest + url.search;
    // sirv 3 throws for a range that ends before it begins: files are sent whole.
    delete request.headers.range;
    return serve(request, response, () => response.writeHead(404).end('There is nothing here.'));
  };
}

/** Undefined where it is no path that a file can have: `*`, `http://[`, `/%`, `/%00`. */
function addressed(target) {
  const address = target.startsWith('/') ? `http://${host}${target}` : target;
  if (!/^http:/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  try {
    return decodeURIComponent(url.pathname).includes('\0') ? undefined : url;
  } catch {
    return undefined;
  }
}

function redirectToDemo(url, response) {
  if (url.pathname === '/') response.writeHead(302, { Location: `/demo/${url.search}` }).end();
  else response.writeHead(404).end('There is nothing here.');
}

/** What the page may load and reach: itself, and the one server that its address names. */
function policy(search) {
  const choice = serverChoice(search);
  // Not every browser takes 'self' for the page's own sockets too.
  const reached = choice.kind === 'real' ? choice.sources : [`ws://${host}:*`, 'ws://localhost:*'];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${reached.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** As a host page's back end would, this one vouches for its user and gets him a token. */
function tokenFor(simulator, accounts, login) {
  const password = accounts.find((account) => account.login === login)?.password ?? '';
  const body = JSON.stringify({ login, password });
  return simulator.rest({ method: 'POST', path: '/xuc/api/2.0/auth/login', body });
}

function answerToken(response, answer) {
  // The simulator is down: what a proxy would say then is not JSON either.
  if (!answer) return response.writeHead(503).end('The server does not answer.');
  const { status, body } = answer;
  const given = status === 200 ? { token: body.token } : { error: 'UserNotFound', message: body.message };
  return response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(given));
}

function folder(name) {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** A module of the package as built; imported late, so that its absence can be told in words. */
async function built(module) {
  try {
    return await import(new URL(`../dist/${module}`, import.meta.url));
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('The package is not built yet: run `npm run build`, or `npm start`, which does so.', {
      cause: error,
    });
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const demo = await startDemo({ port: Number(process.env.PORT ?? 0) });
    console.log(`\n  The demo is at ${demo.url}\n  Nothing in it is real: the server is simulated. Ctrl+C ends it.\n`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void demo.close());
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${process.env.PORT} is in use: set PORT to another.` : error.message,
    );
    process.exitCode = 1;
  }
}
