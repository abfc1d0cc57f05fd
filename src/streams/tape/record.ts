import type { CtiConnection } from '../connection.js';
import { toJson } from '../../wire/json.js';
import type { ConnectionStatus } from '../status.js';
import type { TapeEntry, TapeHeader } from './format.js';
import { Redactor } from './redact.js';

export interface TapeOptions {
  /**
   * Replaces names, usernames, numbers, variables and free texts by stand-ins (the default). With false the tape holds
   * them as they are.
   */
  readonly redact?: boolean;
}

/** A recording that goes on. */
export interface TapeRecording {
  /** Ends the recording, and returns the tape: JSON, one line each. */
  stop(): string;
}

/**
 * Records what goes into a connection's core from now on: messages, commands, the passing of deadlines, changes of the
 * link. It may begin in mid-conference.
 *
 * A tape holds no token, no password, no key of a PIN, and nothing of messages that the panel does not read. It is kept
 * in memory until it is stopped: some 300 bytes an event.
 */
export function recordTape(connection: CtiConnection, { redact = true }: TapeOptions = {}): TapeRecording {
  const redactor = redact ? new Redactor() : undefined;
  const lines: string[] = [];
  const write = (line: TapeHeader | TapeEntry) => lines.push(toJson(redactor ? redactor.redact(line) : line));
  const header = { tape: 1, at: connection.now(), status: given(connection.status) } as const;
  const { core, recording } = connection.record(write);
  write({ ...header, core });
  let first = true;
  recording.add(
    connection.status$.subscribe((status) => {
      // The present status is in the first line; the end of the connection is the end of the tape.
      if (!first && status.status !== 'closed') write({ type: 'status', status: given(status), at: connection.now() });
      first = false;
    }),
  );
  return {
    stop() {
      recording.unsubscribe();
      return lines.map((line) => `${line}\n`).join('');
    },
  };
}

/** Without what is undefined, which JSON does not have. */
function given(status: ConnectionStatus): ConnectionStatus {
  return JSON.parse(toJson(status)) as ConnectionStatus;
}
