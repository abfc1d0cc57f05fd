import type { Observable } from 'rxjs';
import type { Command, CommandType } from '../domain/commands/table.js';
import type { Question } from '../wire/commands.js';
import type { Message } from '../wire/messages.js';
import type { Input } from '../domain/input.js';
import type { Drift } from '../domain/reduce/changes.js';
import type { ConnectionStatus } from './status.js';

/** One thing that a transport tells its connection. `at`: when the frame arrived, in epoch milliseconds. */
export type TransportEvent =
  | { readonly type: 'status'; readonly status: ConnectionStatus }
  /** From now on the user is, or may be, another one than before. Told before anything of theirs. */
  | { readonly type: 'other-user' }
  /** `payload` is the `ctiMessage` just as it came, for handlers in the style of XiVO's own client. */
  | { readonly type: 'message'; readonly message: Message; readonly payload: unknown; readonly at: number }
  | { readonly type: 'drift'; readonly drift: Drift }
  /** Only from a recording: what went into the core of the connection that was recorded. */
  | { readonly type: 'input'; readonly input: Input };

export function driftOf({ about, reason }: Drift): TransportEvent {
  return { type: 'drift', drift: { about, reason } };
}

/** What a user signs in with. Goes to the server's `auth/login` (documented by XiVO) and is kept nowhere. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** A link to a server: what comes in as a stream of events, and commands out. */
export interface Transport {
  /** The address of the server, as it was given. Left out where the page's own client knows it. */
  readonly server?: string;
  /**
   * Subscribing opens the link, unsubscribing closes it. The link reconnects by itself, and the stream does not
   * complete.
   */
  readonly events$: Observable<TransportEvent>;
  /** Others send commands over the same session: an error that comes may be about a command of theirs. */
  readonly isShared?: boolean;
  /** Sends now, or says that it could not. Nothing is ever queued. */
  send(command: Command): boolean;
  /** False over a page's own `cti.js`: there, people are asked for only if the page allows it. */
  readonly directory?: boolean;
  /**
   * Asks about my line, people or phones, now, or says that the question could not be sent. Left out where no such
   * question may be asked.
   */
  ask?(question: Question): boolean;
  /**
   * Whether the server is known to read which of my calls `hold` and `hangup` name: older servers choose a call themselves.
   * Left out where that is not known of the transport; a server that tells of my line reads the id (assumed).
   */
  readonly namesCalls?: boolean | undefined;
  /** Whether this command can be sent at all. */
  supports(type: CommandType): boolean;
  /** Ends the wait for the next attempt; a link that is up has to show at once that it lives. */
  retryNow?(): void;
  /** Signs in, in place of whoever was signed in. Left out where the page signs in. */
  signIn?(credentials: Credentials): void;
  /** Ends the session and forgets its token. */
  signOut?(): void;
}
