/** Messages, states and a desk at which commands are sent, for tests of the pure layers: short to write, whole to read. */
import type { Change, Drift } from '../../src/domain/reduce/changes.js';
import {
  emptyLedger,
  enter,
  expire,
  type LateSign,
  type Ledger,
  loseAll,
  observe,
  refuse,
} from '../../src/domain/commands/ledger.js';
import { type Conference, type CtiState, initialState, type Participant } from '../../src/domain/model/model.js';
import type { Outcome } from '../../src/domain/commands/outcome.js';
import { markStale, reduce } from '../../src/domain/reduce/reduce.js';
import { participantsInOrder } from '../../src/domain/model/select.js';
import type { Command } from '../../src/wire/commands.js';
import type {
  MemberPayload,
  Message,
  ParticipantEventPayload,
  ParticipantPayload,
  PhonePayload,
  RoomPayload,
} from '../../src/wire/messages.js';

/** When the first frame of a test arrives: some epoch milliseconds. */
export const t0 = 1_700_000_000_000;

/** The call by which I am in conference 4001. */
export const myCall = '1519658665.8';

export type Person = ParticipantPayload;

export function person(index: number, fields: Partial<Person> = {}): Person {
  return {
    index,
    callerIdName: `Agent ${index}`,
    callerIdNum: `10${String(index).padStart(2, '0')}`,
    since: 0,
    isTalking: false,
    role: 'User',
    isMuted: false,
    isMe: false,
    isDeaf: false,
    username: `agent${index}`,
    ...fields,
  };
}

export const bond = person(1, {
  callerIdName: 'James Bond',
  callerIdNum: '1002',
  username: 'jbond',
  isMe: true,
  role: 'Organizer',
});
export const q = person(2, { callerIdName: 'Q', callerIdNum: '1003', username: 'q' });
export const moneypenny = person(3, { callerIdName: 'Moneypenny', callerIdNum: '1004', username: 'moneypenny' });

/** Somebody from outside: the server gives no username. */
export function outsider(index: number, fields: Partial<Omit<Person, 'username'>> = {}): Person {
  const { username: _none, ...rest } = person(index, { callerIdName: '', callerIdNum: '0142685300' });
  return { ...rest, ...fields };
}

interface Where {
  readonly uniqueId?: string;
  readonly conferenceNumber?: string;
  readonly conferenceName?: string;
}

const here = { uniqueId: myCall, conferenceNumber: '4001', conferenceName: 'conference_support' };

/** I entered, and these are there. */
export function join(participants: readonly Person[], where: Where & { readonly since?: number } = {}): Message {
  return { type: 'ConferenceEvent', event: { eventType: 'Join', ...here, participants, since: 0, ...where } };
}

/** I left. */
export function leave(where: Where = {}): Message {
  return { type: 'ConferenceEvent', event: { eventType: 'Leave', ...here, participants: [], since: 0, ...where } };
}

export function participantEvent(
  eventType: ParticipantEventPayload['eventType'],
  who: Person,
  where: Where = {},
): Message {
  return { type: 'ConferenceParticipantEvent', event: { eventType, ...here, ...who, ...where } };
}

export const comes = (who: Person, where: Where = {}) => participantEvent('Join', who, where);
export const goes = (who: Person, where: Where = {}) => participantEvent('Leave', who, where);
export const changes = (who: Person, fields: Partial<Person>, where: Where = {}) =>
  participantEvent('Update', { ...who, ...fields }, where);

export function phone(
  eventType: PhonePayload['eventType'],
  fields: Partial<Omit<PhonePayload, 'eventType'>> = {},
): PhonePayload {
  const uniqueId = fields.uniqueId ?? myCall;
  const to = { otherDN: '4001', otherDName: 'conference_support' };
  return { eventType, DN: '1002', linkedId: uniqueId, ...to, ...fields, uniqueId };
}

/** A call on my line changed. */
export function call(
  eventType: PhonePayload['eventType'],
  fields: Partial<Omit<PhonePayload, 'eventType'>> = {},
): Message {
  return { type: 'PhoneEvent', event: phone(eventType, fields) };
}

/** My calls, as the server lists them. */
export function listedCalls(...events: readonly PhonePayload[]): Message {
  return { type: 'CurrentCallsPhoneEvents', events };
}

export function room(number: string, fields: Partial<RoomPayload> = {}): RoomPayload {
  return { number, name: `room ${number}`, pinRequired: false, startTime: 0, members: [], ...fields };
}

export function member(joinOrder: number, fields: Partial<MemberPayload> = {}): MemberPayload {
  return { joinOrder, joinTime: t0, muted: false, name: `Agent ${joinOrder}`, number: `10${joinOrder}`, ...fields };
}

export function listedRooms(...rooms: readonly RoomPayload[]): Message {
  return { type: 'ConferenceList', rooms };
}

/** The state after these messages, which all arrive at `at`. */
export function after(messages: readonly Message[], state: CtiState = initialState, at = t0): CtiState {
  return messages.reduce((known, message) => reduce(known, message, at).state, state);
}

export function conference(state: CtiState, uniqueId = myCall): Conference {
  const held = state.conferences.get(uniqueId);
  if (!held) throw new Error(`not in a conference by call ${uniqueId}`);
  return held;
}

export function participant(state: CtiState, index: number, uniqueId = myCall): Participant {
  const found = conference(state, uniqueId).participants.get(index);
  if (!found) throw new Error(`nobody has index ${index}`);
  return found;
}

/** Who is shown, from top to bottom, by index. */
export function shown(state: CtiState, uniqueId = myCall): readonly number[] {
  return participantsInOrder(conference(state, uniqueId)).map(({ index }) => index);
}

/**
 * Where commands are sent and messages come in, as a connection would see them: the state, the ledger, and all that
 * became of the commands so far. Time passes only when a test says so.
 */
export class Desk {
  state: CtiState;
  ledger: Ledger = emptyLedger;
  now = t0;
  readonly outcomes: Outcome[] = [];
  readonly late: LateSign[] = [];
  readonly drifts: Drift[] = [];

  constructor(...messages: readonly Message[]) {
    this.state = after(messages);
  }

  send(command: Command, id: string = command.type): this {
    this.ledger = enter(this.ledger, id, command, this.state, this.now);
    return this;
  }

  /** Messages arrive. Returns which command explains each change. */
  receive(...messages: readonly Message[]): { readonly change: Change; readonly explainedBy: string | undefined }[] {
    return messages.flatMap((message) => {
      const { state, changes: seen, drift } = reduce(this.state, message, this.now);
      this.state = state;
      if (drift) this.drifts.push(drift);
      return seen.map((change) => {
        const step = observe(this.ledger, change, state);
        this.#take(step);
        return { change, explainedBy: step.explainedBy };
      });
    });
  }

  /** An error comes. Returns whether nobody's command can have caused it. */
  error(code: string): { readonly unattributed: boolean } {
    const step = refuse(this.ledger, code);
    this.#take(step);
    return { unattributed: step.unattributed };
  }

  wait(milliseconds: number): this {
    this.now += milliseconds;
    this.#take(expire(this.ledger, this.now));
    return this;
  }

  loseLink(reason: 'link' | 'closed' = 'link'): this {
    this.#take(loseAll(this.ledger, reason));
    this.state = markStale(this.state, this.now);
    return this;
  }

  /** What became of one command, in few words: `confirmed`, `confirmed already`, `refused NotAMember`, … */
  fate(id: string): string | undefined {
    const outcome = this.outcomes.find((settled) => settled.id === id);
    return outcome && inWords(outcome);
  }

  #take({ ledger, outcomes, late }: { ledger: Ledger; outcomes: readonly Outcome[]; late: readonly LateSign[] }): void {
    this.ledger = ledger;
    this.outcomes.push(...outcomes);
    this.late.push(...late);
  }
}

export function inWords(outcome: Outcome): string {
  switch (outcome.status) {
    case 'confirmed':
      return outcome.already ? 'confirmed already' : 'confirmed';
    case 'refused':
      return `refused ${outcome.error} ${outcome.attribution}`;
    case 'unconfirmed':
    case 'lost':
      return `${outcome.status} ${outcome.reason}`;
    default:
      return outcome.status;
  }
}
