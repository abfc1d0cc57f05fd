import type { Change, Drift } from '../domain/reduce/changes.js';
import type { LateSign } from '../domain/commands/ledger.js';

/**
 * A change, when it came (`at`, in epoch milliseconds by this clock), and the id of the command of mine that asked for
 * it, if one did.
 */
export type CtiEvent = Change & { readonly at: number; readonly explainedBy: string | undefined };

/** What the server said that is no change: none of it may be dropped. `at` is in epoch milliseconds by this clock. */
export type Notice =
  /** An error that no command of mine can have caused. */
  | { readonly type: 'unattributed-error'; readonly error: string; readonly at: number }
  /** The service answered some request abnormally. */
  | { readonly type: 'server-error'; readonly error: string; readonly at: number }
  /** An effect or error of a command that had settled before. */
  | ({ readonly type: 'late'; readonly at: number } & LateSign)
  /** The server sent something unreadable, or something that does not fit its earlier messages. Once per kind. */
  | ({ readonly type: 'drift'; readonly at: number } & Drift);

/** Why the state has been cleared. `other-user`: the user is another one, or nothing shows that it is the same user. */
export type Forgotten = 'signed-out' | 'other-user';
