import { type Clock, platformClock } from '../clock.js';
import { CtiConnection } from '../connection.js';
import { warnOfInvalid } from '../warn-once.js';
import { findPageCti, type PageCti } from './page-cti.js';
import { PageCtiTransport } from './transport.js';

/** Which client of the page to use, and what of the platform. */
export interface PageCtiConnectionOptions {
  /** The page's own client; `window.Cti` by default, which may come later than the panel. */
  readonly cti?: PageCti | undefined;
  /** Timers and the time of day: any scheduler of RxJS, for one. */
  readonly scheduler?: Clock | undefined;
  /**
   * Lets `searchPeople` and `phoneStatesOf` ask through the page's client: the answers reach the page's own handlers too.
   */
  readonly directory?: boolean | undefined;
}

/**
 * Makes a connection over the page's own `cti.js`. It listens from `connect()` on, and opens no socket.
 *
 * While the page has no `cti.js`, `status$` says `connecting`, `page-cti-missing`. `signIn` and
 * `signOut` do nothing.
 */
export function createPageCtiConnection(options: PageCtiConnectionOptions = {}): CtiConnection {
  const { cti, scheduler = platformClock, directory } = options;
  const find = cti ? () => cti : () => findPageCti(globalThis);
  const connection = new CtiConnection(new PageCtiTransport(find, scheduler), { scheduler }, { directory });
  connection.outcomes$.subscribe(warnOfInvalid);
  return connection;
}
