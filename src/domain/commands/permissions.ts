import { normalized } from './arguments.js';
import { type Command, type CommandOf, commandTable } from './table.js';
import { canMergeCalls, isNoLine, type Line } from '../model/line.js';
import type { Conference, CtiState } from '../model/model.js';
import { conferenceByNumber, isUnseen, myRole, spareCalls, targetOf } from '../model/select.js';

/** Why the panel does not offer a command now. */
export type Denial =
  /** The connection plays a recording. */
  | 'recording'
  /** There is no session. */
  | 'not-connected'
  /** The page's own `cti.js` lacks the command. */
  | 'unsupported'
  /** The link broke, and the server has not yet listed anew what the command is about. */
  | 'stale'
  | 'not-in-conference'
  | 'organizers-only'
  /** Nobody has this index any more. */
  | 'participant-left'
  | 'cannot-remove-organizer'
  /** I have no call. */
  | 'needs-call'
  /** I have no call besides those in conferences. */
  | 'needs-second-call'
  /** I have fewer than two calls. */
  | 'needs-two-calls'
  /** The guest would be organizer, and I am none. */
  | 'no-higher-role'
  /** The server says that I have no line. */
  | 'no-line'
  /** My phone cannot make a conference of two calls. */
  | 'phone-cannot-merge'
  /** I am in the room that would be called. */
  | 'already-in';

/** What a permission depends on, besides the command. */
export interface Situation {
  /** Whether there is a session. */
  readonly online: boolean;
  /** Whether what is shown is a recording, which takes no commands. */
  readonly recording?: boolean;
  readonly state: CtiState;
  /** My line, where the server has told of it. */
  readonly line?: Line | undefined;
  /** Whether the link can carry this command: an older `cti.js` of the page may lack some. */
  readonly supports: (type: Command['type']) => boolean;
}

/**
 * Why the panel should not offer this command now, or undefined when it may.
 *
 * These are the server's rules as far as they are known. They decide only what is offered: `perform` sends whatever it
 * is given, since the server decides.
 */
export function whyNot(command: Command, situation: Situation): Denial | undefined {
  const denial = denialOf(command, situation);
  if (denial !== 'not-in-conference' && denial !== 'participant-left') return denial;
  // Pages write `4001` for the conference `'4001'`, and `'2'` for the index 2: `perform` takes these, too.
  const meant = normalized(command) as Command;
  return meant === command ? denial : denialOf(meant, situation);
}

function denialOf(command: Command, situation: Situation): Denial | undefined {
  const { state, line } = situation;
  if (situation.recording) return 'recording';
  if (!situation.online) return 'not-connected';
  if (!situation.supports(command.type)) return 'unsupported';
  if (line && isNoLine(line) && callsByLine(command)) return 'no-line';
  switch (commandTable[command.type].needs) {
    case 'link':
      return calls(command) && conferenceByNumber(state, command.destination) ? 'already-in' : undefined;
    case 'call':
      if (state.callsStaleSince !== undefined) return 'stale';
      return state.calls?.length ? undefined : 'needs-call';
    case 'two-calls':
      if (state.callsStaleSince !== undefined) return 'stale';
      if ((state.calls?.length ?? 0) < 2) return 'needs-two-calls';
      return line && !canMergeCalls(line) ? 'phone-cannot-merge' : undefined;
    case 'second-call':
      return whyNotInclude(command, state);
    case 'conference':
    case 'participant':
      return whyNotInConference(command as Command & { readonly conferenceNumber: string }, state);
  }
}

function calls(command: Command): command is CommandOf<'dial' | 'dialFromMobile'> {
  return command.type === 'dial' || command.type === 'dialFromMobile';
}

/** Whether a command calls from my line's phone. `dialFromMobile` is none of these: a user with a mobile may have no line. */
function callsByLine({ type }: Command): boolean {
  return type === 'dial' || type === 'attendedTransfer';
}

function whyNotInConference(command: Command & { readonly conferenceNumber: string }, state: CtiState) {
  const conference = conferenceByNumber(state, command.conferenceNumber);
  if (!conference) return 'not-in-conference';
  if (state.callsStaleSince !== undefined) return 'stale';
  if (commandTable[command.type].organizersOnly && myRole(conference) !== 'Organizer') return 'organizers-only';
  return 'index' in command ? whyNotTo(command, conference, state) : undefined;
}

function whyNotTo(
  command: Command & { conferenceNumber: string; index: number },
  conference: Conference,
  state: CtiState,
) {
  const { participant } = targetOf(state, command);
  if (!participant) return 'participant-left';
  if (isUnseen(conference, participant)) return 'stale';
  const removal = command.type === 'conferenceKick' && participant.role === 'Organizer';
  return removal ? 'cannot-remove-organizer' : undefined;
}

function whyNotInclude(command: Command, state: CtiState): Denial | undefined {
  const { conferences } = state;
  if (conferences.length === 0) return 'not-in-conference';
  if (state.callsStaleSince !== undefined) return 'stale';
  if (spareCalls(state).length === 0) return 'needs-second-call';
  const raised = command.type === 'includeToConference' && command.role === 'Organizer';
  const organizes = conferences.some((conference) => myRole(conference) === 'Organizer');
  return raised && !organizes ? 'no-higher-role' : undefined;
}
