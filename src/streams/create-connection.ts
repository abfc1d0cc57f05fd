import { Observable, of } from 'rxjs';
import type { DialPlan } from '../domain/numbers/same-number.js';
import { CtiConnection } from './connection.js';
import { type Platform, platformWith } from './platform.js';
import { givenAddress } from './sign-in/given-text.js';
import { isSimulated, simulatorScheme } from './sign-in/server-address.js';
import { type ServerScheme, whenServerScheme } from './server-schemes.js';
import type { Identity } from './sign-in/identity.js';
import { SessionKeeper } from './sign-in/session-keeper.js';
import { warnOfInvalid, warnOnce } from './warn-once.js';
import { WebSocketTransport } from './socket/web-socket-transport.js';

/** Where the server is, who the user is, and what to use of the platform; what is left out is the platform's own. */
export interface CtiConnectionOptions extends Identity, Partial<Platform> {
  /** An http(s) or ws(s) address, such as `https://xuc.example.org`, with a path where a proxy has one; or `simulator:`. */
  readonly server: string;
  /** Whether `searchPeople` and `phoneStatesOf` may ask the server. True by default. */
  readonly directory?: boolean | undefined;
  /** The server's dial plan: how telephone numbers are dialled there. */
  readonly dialPlan?: DialPlan | undefined;
}

/**
 * Makes a connection to a xuc server. It opens on `connect()`.
 *
 * Throws a `TypeError` only when `options` is no object. A bad address shows in `status$` as `refused`, `invalid-server`.
 * Node 20 has no `WebSocket`: give one, such as that of the package `ws`; without one the reason is `no-websocket`.
 */
export function createCtiConnection(options: CtiConnectionOptions): CtiConnection {
  warnOfOptions(options);
  const server = givenAddress(options.server) ?? '';
  const simulated = isSimulated(server);
  const given = platformWith(options);
  const scheme = simulated ? lateScheme(given) : { platform: given, ready$: of(true) };
  const keeper = new SessionKeeper(scheme.platform, server, options);
  const transport = new WebSocketTransport(server, scheme.platform, keeper, scheme.ready$);
  const { directory, dialPlan } = options;
  const source = simulated ? 'simulator' : 'server';
  const connection = new CtiConnection(transport, scheme.platform, { source, directory, dialPlan });
  connection.outcomes$.subscribe(warnOfInvalid);
  return connection;
}

/** Throws a `TypeError` when the options are no object, and warns on the console of a missing `server` or an unusable `token`. */
function warnOfOptions(options: unknown): void {
  if (typeof options !== 'object' || options === null)
    throw new TypeError(
      "createCtiConnection takes an object: createCtiConnection({ server: 'https://xuc.example.org' }).",
    );
  const { server, token } = options as { readonly server?: unknown; readonly token?: unknown };
  if (server === undefined) warnOnce('createCtiConnection: there is no `server` in the options.');
  if (token !== undefined && token !== null && !['string', 'function'].includes(typeof token))
    warnOnce('createCtiConnection: token must be a text, or a function that returns one or a promise of one.');
}

/** The simulator's own socket and `fetch`, once its module has been loaded, which may be before or after the bundle. */
function lateScheme(given: Platform): { readonly platform: Platform; readonly ready$: Observable<unknown> } {
  let scheme: ServerScheme | undefined;
  const ready$ = new Observable((subscriber) =>
    whenServerScheme(simulatorScheme, (arrived) => {
      scheme = arrived;
      subscriber.next(arrived);
    }),
  );
  const platform: Platform = {
    ...given,
    get WebSocket() {
      return scheme?.WebSocket ?? given.WebSocket;
    },
    // The simulator uses no network: CORS does not apply.
    pageOrigin: undefined,
    get fetch() {
      return scheme?.fetch ?? given.fetch;
    },
  };
  return { platform, ready$ };
}
