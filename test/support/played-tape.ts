import type { Outcome } from '../../src/domain/commands/outcome.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { createTapeConnection } from '../../src/streams/tape/play.js';

/** What a connection tells from now on. */
export function heard(connection: CtiConnection) {
  const outcomes: Outcome[] = [];
  const events: object[] = [];
  connection.outcomes$.subscribe((outcome) => {
    // What was never sent never went into the core, and so not onto the tape.
    if (!['offline', 'unsupported', 'invalid', 'changed'].includes(outcome.status)) outcomes.push(outcome);
  });
  connection.events$.subscribe((event) => events.push(event));
  return { outcomes, events };
}

/** A connection that has played a whole tape, and what it told meanwhile. */
export function played(tape: string) {
  const connection = createTapeConnection(tape, { speed: Infinity });
  const told = heard(connection);
  connection.connect();
  return { connection, ...told };
}
