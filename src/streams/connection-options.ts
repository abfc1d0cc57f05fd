import type { Core } from '../domain/core.js';
import type { PeopleOptions } from './people-methods.js';

/** What is behind a connection. */
export type ConnectionSource = 'server' | 'simulator' | 'recording';

export interface ConnectionOptions extends PeopleOptions {
  readonly source?: ConnectionSource;
  /** What is known at first, and which commands wait then. */
  readonly core?: Core;
}
