import { asyncScheduler, type SchedulerLike } from 'rxjs';
import { CtiConnection } from './connection.js';
import { findPageCti, type PageCti } from './page-cti.js';
import { PageCtiTransport } from './page-cti-transport.js';

export interface PageCtiConnectionOptions {
  /** The page's own client; `window.Cti` by default, which may come later than the panel. */
  readonly cti?: PageCti | undefined;
  /** Timers and the clock. */
  readonly scheduler?: SchedulerLike | undefined;
}

/** Makes a connection that rides on the page's own `cti.js`. It listens from `connect()` on, and opens nothing. */
export function createPageCtiConnection(options: PageCtiConnectionOptions = {}): CtiConnection {
  const { cti, scheduler = asyncScheduler } = options;
  const find = cti ? () => cti : () => findPageCti(globalThis);
  return new CtiConnection(new PageCtiTransport(find, scheduler), { scheduler });
}
