import { isUnheard, takeRefusal } from '../faults.js';
import { readFrame } from '../read-frame.js';
import type { ServerCommand } from '../server-command.js';
import { asReadBy } from '../server-version.js';
import type { Session } from '../session.js';
import type { World } from '../world.js';
import { type Caller, Refused } from './caller.js';
import { conferenceCommands } from './conference-commands.js';
import { guestCommands } from './guest-commands.js';
import type { Handlers } from './handlers.js';
import { peopleCommands } from './people-commands.js';
import { phoneCommands } from './phone-commands.js';

const handlers: Handlers = { ...conferenceCommands, ...guestCommands, ...peopleCommands, ...phoneCommands };

/** After so many pings comes a message of a type that a conference panel does not use. */
const pingsPerStrayMessage = 10;

/** Does what a client's frame asks for. */
export function answerFrame(world: World, session: Session, frame: string): void {
  const asked = readFrame(frame);
  // Assumed: bad-frames.
  if (asked.kind === 'unreadable') session.tell('Error', { Error: asked.reason });
  else if (asked.kind === 'ping') answerPing(session);
  // Assumed: early-commands-ignored.
  else if (session.loggedOn) hear({ world, session }, asked.command);
}

/** Ignores commands that a control silences, and commands newer than the server. Assumed: old-server-ignores. */
function hear(caller: Caller, command: ServerCommand): void {
  const { faults } = caller.world;
  const known = asReadBy(faults.version, command);
  if (known && !isUnheard(faults, command.type)) obey(caller, known);
}

/** Answers a ping, and now and then sends something else. Assumed: pong. */
function answerPing(session: Session): void {
  session.sendRaw('{"claz":"pong"}');
  session.pings += 1;
  // A real server sends such messages all day: a client has to ignore them.
  if (session.loggedOn && session.pings % pingsPerStrayMessage === 0) {
    session.tell('QueueStatistics', { queueId: 1, counters: [{ statName: 'WaitingCalls', value: session.pings }] });
  }
}

function obey(caller: Caller, command: ServerCommand): void {
  try {
    const refusal = takeRefusal(caller.world.faults, command.type);
    if (refusal !== undefined) throw new Refused(refusal);
    // TypeScript does not see that the handler and the command are of one type: both were picked by it.
    const handle = handlers[command.type] as (caller: Caller, command: ServerCommand) => void;
    handle(caller, command);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { message, msgType } = error;
    caller.session.tell(msgType, msgType === 'Error' ? { Error: message } : { error: message });
  }
}
