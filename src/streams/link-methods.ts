import { dispose } from './disposable.js';
import type { Link } from './link.js';
import { PeopleMethods } from './people-methods.js';
import type { ConnectionStatus } from './status.js';
import type { Credentials } from './transport.js';

/** How the link of a connection is opened and ended, and who signs in. */
export abstract class LinkMethods extends PeopleMethods {
  protected abstract readonly link: Link;

  /**
   * Opens the link, and keeps it open; when it waits for its next attempt, tries now. When it is up, the server has two
   * seconds to give a sign of life: else the link is `silent`, and another one is opened.
   */
  connect(): void {
    this.link.connect();
  }

  /**
   * Whether the server is known to read which of my calls `hold` and `hangup` name. Where false, an older server may hold or
   * end another one of my calls, if I have several.
   */
  get namesCalls(): boolean {
    return this.link.namesCalls ?? this.line !== undefined;
  }

  /** Ends the link until `connect()`, as the back/forward cache requires. `state` stays, marked as last known. */
  suspend(): void {
    this.link.suspend();
  }

  /** Closes the link for good. What is pending settles as `lost`; commands after it as `offline`. */
  close(): void {
    this.link.close();
  }

  [dispose](): void {
    this.close();
  }

  /** What JSON holds of a connection, as in a store that a page saves: its status alone, and nothing of who is signed in. */
  toJSON(): ConnectionStatus {
    return this.link.status;
  }

  /**
   * Signs in by login and password, in place of whoever was signed in: now, or on `connect()` if there is no link yet.
   * What comes of it shows in `status$`. Does nothing with a page's `cti.js`: there the page signs in.
   */
  signIn(credentials: Credentials): void {
    this.link.signIn(credentials);
  }

  /** Ends the session here and forgets its token. Does nothing with a page's `cti.js`. */
  signOut(): void {
    this.link.signOut();
  }
}
