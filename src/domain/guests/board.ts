/**
 * The invited guests, each with what is known of them. A fold over what a connection tells.
 *
 * A guest is `ringing` only when the server said so; when nothing is heard of a guest the state is `unseen`.
 */
import type { CommandOf } from '../commands/table.js';
import type { Outcome } from '../commands/outcome.js';
import type { CtiState, Participant } from '../model/model.js';
import { conferenceByNumber, conferenceOfCall } from '../model/select.js';
import { isLegible } from '../../wire/legible.js';
import { type Change, recognized } from '../reduce/changes.js';
import type { PhoneState } from './people.js';
import { type DialPlan, sameNumber } from '../numbers/same-number.js';

export type Invitation = CommandOf<'conferenceInvite'>;

/**
 * `asked`: sent, nothing seen yet. `ringing`: their telephone rings. `in`: in the list. `refused`: by the server. `unseen`:
 * not seen in time, reason unknown. `lost`: the link broke, whether it worked is unknown.
 */
type InvitedState = 'asked' | 'ringing' | 'in' | 'refused' | 'unseen' | 'lost';

export interface Invited {
  /** The id of the outcome. */
  readonly id: string;
  readonly command: Invitation;
  readonly state: InvitedState;
  /** The server's code for a refusal. */
  readonly error?: string;
  /** The refusal may have been meant for another guest. */
  readonly probably?: true;
  /** The key of the participant who this guest is. */
  readonly guest?: string;
  /** The key of somebody who is in, whose number ends in the same digits: probably this guest. */
  readonly perhapsIn?: string;
}

export type Board = readonly Invited[];

/** How many guests are kept; the oldest go first. */
const mostKept = 100;

/** An invitation was sent. The new entry replaces an older one of the same number. */
export function asked(board: Board, id: string, command: Invitation, plan: DialPlan = {}): Board {
  if (board.some((invited) => invited.id === id)) return board;
  const others = board.filter((invited) => !isAgain(invited.command, command, plan));
  return [...others, { id, command, state: 'asked' as const }].slice(-mostKept);
}

/** What became of an invitation. */
export function settled(board: Board, outcome: Outcome): Board {
  return changed(
    board,
    ({ id }) => id === outcome.id,
    (invited) => {
      // The guest was seen already, under another spelling of the number than the number that was called.
      if (invited.state === 'in') return invited;
      switch (outcome.status) {
        case 'confirmed':
          return { ...invited, state: 'in' };
        case 'refused': {
          const probably = outcome.attribution === 'oldest-of-several' && { probably: true as const };
          return { ...invited, state: 'refused', error: outcome.error, ...probably };
        }
        case 'unconfirmed':
          return { ...invited, state: 'unseen' };
        case 'lost':
          return { ...invited, state: 'lost' };
        default:
          return undefined;
      }
    },
  );
}

/** The board after a change that led to `state`: who came, who left, and whether I am still in the conference. */
export function afterChange(board: Board, change: Change, state: CtiState, plan: DialPlan): Board {
  if (board.length === 0) return board;
  if (change.type === 'participant-left') return went(board, change.before.key);
  const guest = recognized(change);
  if (guest && 'uniqueId' in change) {
    const place = conferenceOfCall(state, change.uniqueId);
    return place ? came(board, place.conferenceNumber, guest, plan) : board;
  }
  if (change.type !== 'conference-left') return board;
  const { conferenceNumber } = change.conference;
  // I may still be in it by another call.
  return conferenceByNumber(state, conferenceNumber) ? board : leftBehind(board, conferenceNumber);
}

/** Somebody came into a conference: the first guest who was called by that number, or by that name, is in. */
export function came(board: Board, conferenceNumber: string, person: Participant, plan: DialPlan): Board {
  if (board.some(({ guest }) => guest === person.key)) return board;
  const likeness = (invited: Invited) => {
    const { command, guest } = invited;
    if (command.conferenceNumber !== conferenceNumber || guest !== undefined) return 'different';
    const byNumber = sameNumber(command.exten, person.callerIdNum, plan);
    const isNamed = command.callerId !== undefined && command.callerId === person.callerIdName;
    return byNumber !== 'same' && isNamed && isLegible(person.callerIdName) ? 'named' : byNumber;
  };
  // One person may have been called at two numbers: the number goes before the name.
  const [same] = (['same', 'named'] as const).flatMap((kind) => board.find((one) => likeness(one) === kind) ?? []);
  if (same) {
    const { error: _error, probably: _probably, perhapsIn: _perhaps, ...rest } = same;
    return changed(
      board,
      (invited) => invited === same,
      () => ({ ...rest, state: 'in', guest: person.key }),
    );
  }
  return changed(
    board,
    (invited) => likeness(invited) === 'probably',
    (invited) => ({ ...invited, perhapsIn: person.key }),
  );
}

/** Somebody left: a guest who came and left again is taken off the board. */
export function went(board: Board, key: string): Board {
  const others = changed(
    board,
    ({ guest }) => guest === key,
    () => undefined,
  );
  return changed(
    others,
    ({ perhapsIn }) => perhapsIn === key,
    ({ perhapsIn: _gone, ...invited }) => invited,
  );
}

/** I left a conference: who is in is not known any more. */
function leftBehind(board: Board, conferenceNumber: string): Board {
  const isHere = ({ command }: Invited) => command.conferenceNumber === conferenceNumber;
  return changed(
    board,
    (invited) => isHere(invited) && (invited.state === 'in' || invited.perhapsIn !== undefined),
    ({ perhapsIn: _unknown, ...invited }) => (invited.state === 'in' ? undefined : invited),
  );
}

/** Internal phones changed their state: a guest's phone rings, or no longer rings. */
export function rang(board: Board, phones: ReadonlyMap<string, PhoneState>): Board {
  const turned = ({ state, command }: Invited) =>
    (state === 'asked' || state === 'ringing') && (state === 'ringing') !== (phones.get(command.exten) === 'ringing');
  return changed(board, turned, (invited) => ({ ...invited, state: invited.state === 'asked' ? 'ringing' : 'asked' }));
}

/** The numbers of guests who have not answered yet: internal numbers alone, as the server tells of no other phones. */
export function hinted(board: Board): readonly string[] {
  const waiting = board
    .filter(({ state }) => state === 'asked' || state === 'ringing')
    .map(({ command }) => command.exten);
  return [...new Set(waiting.filter((number) => /^\d{1,7}$/.test(number)))];
}

export function dismissed(board: Board, id: string): Board {
  return board.filter((invited) => invited.id !== id);
}

/** The guests who may be called again: refused, or not seen. */
export function missing(board: Board): Board {
  return board.filter(({ state }) => state === 'refused' || state === 'unseen' || state === 'lost');
}

function isAgain(one: Invitation, other: Invitation, plan: DialPlan): boolean {
  return one.conferenceNumber === other.conferenceNumber && sameNumber(one.exten, other.exten, plan) === 'same';
}

/** The board with a change of some guests; the same board when the change concerns nobody. */
function changed(
  board: Board,
  whom: (invited: Invited) => boolean,
  change: (invited: Invited) => Invited | undefined,
): Board {
  if (!board.some(whom)) return board;
  return board.flatMap((invited) => (whom(invited) ? (change(invited) ?? []) : invited));
}
