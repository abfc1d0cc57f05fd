import { expect } from 'chai';
import fc from 'fast-check';
import { nextDue } from '../../src/domain/commands/ledger.js';
import type { Command, CommandType } from '../../src/wire/commands.js';
import type { Message } from '../../src/wire/messages.js';
import {
  bond,
  call,
  comes,
  Desk,
  goes,
  inWords,
  join,
  leave,
  listedCalls,
  listedRooms,
  moneypenny,
  myCall,
  type Person,
  person,
  phone,
  q,
  t0,
} from '../support/builders.js';
import { type Guest, type Meeting, ReferenceModel } from '../support/reference-model.js';

/** How many random days at the desk. `FUZZ_LEDGERS=5000 npm run test:pure` tries more. */
const runs = Number((typeof process === 'undefined' ? undefined : process.env.FUZZ_LEDGERS) ?? 300);

const conferenceNumber = '4001';
const member = ['NotAMember'];
const organizer = [...member, 'NotOrganizer'];
const onOther = [...organizer, 'ParticipantNotFound'];

/** What the documentation and the design promise of a command; `foretold` when the clerk below can tell its effect. */
interface Promised {
  readonly errors: readonly string[];
  readonly seconds: number;
  readonly foretold: boolean;
}
const promised: Readonly<Record<CommandType, Promised>> = {
  conferenceMuteMe: { errors: member, seconds: 5, foretold: true },
  conferenceUnmuteMe: { errors: member, seconds: 5, foretold: true },
  conferenceMute: { errors: onOther, seconds: 5, foretold: true },
  conferenceUnmute: { errors: onOther, seconds: 5, foretold: true },
  conferenceDeafen: { errors: onOther, seconds: 5, foretold: true },
  conferenceUndeafen: { errors: onOther, seconds: 5, foretold: true },
  conferenceMuteAll: { errors: organizer, seconds: 5, foretold: true },
  conferenceUnmuteAll: { errors: organizer, seconds: 5, foretold: true },
  conferenceReset: { errors: organizer, seconds: 5, foretold: true },
  conferenceKick: { errors: [...onOther, 'CannotKickOrganizer'], seconds: 10, foretold: true },
  conferenceClose: { errors: organizer, seconds: 10, foretold: true },
  getConferenceRooms: { errors: [], seconds: 10, foretold: true },
  getCurrentCallsPhoneEvents: { errors: [], seconds: 10, foretold: true },
  hangup: { errors: [], seconds: 5, foretold: true },
  conferenceInvite: { errors: organizer, seconds: 60, foretold: false },
  includeToConference: { errors: organizer, seconds: 15, foretold: false },
  conference: { errors: [], seconds: 10, foretold: false },
  dial: { errors: [], seconds: 30, foretold: false },
  attendedTransfer: { errors: [], seconds: 30, foretold: false },
  dialFromMobile: { errors: [], seconds: 60, foretold: false },
  searchContacts: { errors: [], seconds: 5, foretold: false },
  hold: { errors: [], seconds: 5, foretold: false },
  sendDtmf: { errors: [], seconds: 1, foretold: true },
};

const documented = ['NotAMember', 'NotOrganizer', 'CannotKickOrganizer', 'ParticipantNotFound'];

type Wish = 'open' | 'granted' | 'hopeless';

/** A command in the clerk's book. `ask` looks at the world and says how its wish stands. */
interface Entry {
  readonly id: string;
  readonly command: Command;
  readonly sentAt: number;
  readonly patience: number;
  readonly ask: (message?: Message) => Wish;
  wish: Wish;
  state: 'pending' | 'overdue' | 'closed';
  /** Was told as refused by a guess: has had its error, and may still be done. Then the error is that of a later command. */
  blamed?: { readonly code: string; readonly last: number };
  /** Somebody else's departure or end was also the one that this command asked for. */
  isSecond?: true;
}

/**
 * The oracle: a clerk who keeps one book of all commands and looks at the whole world after each message, instead of
 * following changes. What is not foretold is taken from the desk and only checked for being possible.
 */
class Clerk {
  readonly world = new ReferenceModel();
  readonly book: Entry[] = [];
  readonly outcomes = new Map<string, string>();
  readonly late: string[] = [];
  now = t0;
  #claimed: string[] = [];
  /** The errors of which it turned out that they were not those of the commands that had got them. */
  #wronged: NonNullable<Entry['blamed']>[] = [];

  send(id: string, command: Command): void {
    const meeting = this.world.meetings.find((held) => held.conferenceNumber === conferenceNumber);
    const heads = 'conferenceNumber' in command ? (meeting?.guests.length ?? 0) : 0;
    const perHead = /All$|Reset$/.test(command.type) ? 10 * heads : 0;
    const patience = promised[command.type].seconds * 1000 + perHead;
    const ask = this.#question(command, meeting);
    this.book.push({ id, command, sentAt: this.now, patience, ask, wish: ask(), state: 'pending' });
  }

  receive(message: Message): void {
    this.world.take(message, this.now);
    this.#claimed = [];
    let hasEnded = false;
    const inState = (wanted: Entry['state']) => this.book.filter(({ state }) => state === wanted);
    // Whoever still waits takes what two could take.
    for (const entry of [...inState('pending'), ...inState('overdue')]) {
      const before = entry.wish;
      entry.wish = before === 'hopeless' ? before : entry.ask(message);
      if (!promised[entry.command.type].foretold || entry.wish === before) continue;
      if (entry.wish === 'granted') {
        if (entry.state === 'overdue') this.late.push(`${entry.id} done`);
        else this.outcomes.set(entry.id, 'confirmed');
        // Of two that asked for the same end, the second one may still get its error, and nothing else.
        const isEnding = entry.command.type === 'conferenceKick' || entry.command.type === 'conferenceClose';
        entry.state = isEnding && hasEnded ? 'overdue' : 'closed';
        if (entry.state === 'overdue') Object.assign(entry, { wish: 'hopeless', isSecond: true });
        hasEnded ||= isEnding;
        if (entry.blamed) this.#wronged.push(entry.blamed);
      } else if (entry.wish === 'hopeless' && entry.state === 'pending') {
        this.outcomes.set(entry.id, 'unconfirmed target-left');
        entry.state = 'overdue';
      }
    }
  }

  /** Returns whether nobody's command can have caused it. `last`: where the book ended when the error came, if that was before. */
  error(code: string, last?: number): boolean {
    const candidates = this.book.slice(0, last).filter(({ state, command, blamed, isSecond }) => {
      const { errors } = promised[command.type];
      if (isSecond && code !== 'ParticipantNotFound' && code !== 'NotAMember') return false;
      return !blamed && state !== 'closed' && (documented.includes(code) ? errors.includes(code) : errors.length > 0);
    });
    const [oldest] = candidates;
    if (!oldest) return true;
    const isGuess = candidates.length > 1 || last !== undefined;
    const attribution = isGuess ? 'oldest-of-several' : 'only-candidate';
    if (oldest.state === 'overdue') this.late.push(`${oldest.id} ${code}`);
    else this.outcomes.set(oldest.id, `refused ${code} ${attribution}`);
    oldest.state = isGuess ? 'overdue' : 'closed';
    if (isGuess) oldest.blamed = { code, last: last ?? this.book.length };
    return false;
  }

  wait(milliseconds: number): void {
    this.now += milliseconds;
    for (const entry of this.book) {
      const { command, sentAt, patience } = entry;
      const age = this.now - sentAt;
      if (entry.state === 'pending' && promised[command.type].foretold) {
        if (entry.wish === 'granted' && age >= 1000) {
          this.outcomes.set(entry.id, 'confirmed already');
          entry.state = 'closed';
        } else if (entry.wish !== 'granted' && age >= patience) {
          this.outcomes.set(entry.id, 'unconfirmed deadline');
          entry.state = 'overdue';
        }
      }
      if (entry.state === 'overdue' && age >= 2 * patience) entry.state = 'closed';
    }
  }

  loseLink(): void {
    for (const entry of this.book) {
      if (entry.state === 'pending') this.outcomes.set(entry.id, 'lost link');
      entry.state = 'closed';
    }
    this.world.dropLink(this.now);
  }

  /** Takes over what became of a command whose effect the clerk cannot foretell, if it is possible at all. */
  believe(desk: Desk): void {
    for (const entry of this.book) {
      const told = desk.fate(entry.id);
      const { foretold } = promised[entry.command.type];
      if (foretold) continue;
      const age = this.now - entry.sentAt;
      // An error that is handed on is taken below.
      if (entry.state === 'pending' && told !== undefined && !told.startsWith('refused')) {
        expect(told).to.match(/^(confirmed( already)?|unconfirmed (deadline|target-left))$/);
        if (told === 'unconfirmed deadline') expect(age).to.be.at.least(entry.patience);
        this.outcomes.set(entry.id, told);
        entry.state = told.startsWith('confirmed') || age >= 2 * entry.patience ? 'closed' : 'overdue';
      }
      if (entry.state === 'pending' && !/dial|attended/.test(entry.command.type))
        expect(age).to.be.below(entry.patience);
      const done = `${entry.id} done`;
      if (entry.state === 'overdue' && desk.late.some(({ id, sign }) => id === entry.id && sign === 'done')) {
        this.late.push(done);
        entry.state = 'closed';
        if (entry.blamed) this.#wronged.push(entry.blamed);
      }
    }
    for (const { code, last } of this.#wronged.splice(0)) this.error(code, last);
  }

  #question(command: Command, meeting: Meeting | undefined): (message?: Message) => Wish {
    const onMessage = (type: Message['type']) => (message?: Message) => (message?.type === type ? 'granted' : 'open');
    if (command.type === 'getConferenceRooms') return onMessage('ConferenceList');
    if (command.type === 'getCurrentCallsPhoneEvents') return onMessage('CurrentCallsPhoneEvents');
    if (command.type === 'hangup') {
      let calls = [...(this.world.calls?.keys() ?? [])];
      return (message) => {
        const before = calls;
        calls = [...(this.world.calls?.keys() ?? [])];
        const ended = before.filter((id) => !calls.includes(id));
        if (message?.type === 'PhoneEvent' && message.event.eventType === 'EventFailure')
          ended.push(message.event.uniqueId);
        if (command.uniqueId !== undefined) return ended.includes(command.uniqueId) ? 'granted' : 'open';
        // One end of a call is the effect of one hang-up that names no call.
        const mine = ended.find((id) => !this.#claimed.includes(id));
        if (mine !== undefined) this.#claimed.push(mine);
        return mine === undefined ? 'open' : 'granted';
      };
    }
    if (!meeting || !('conferenceNumber' in command)) return () => 'open';
    const isOver = () => !this.world.meetings.includes(meeting);
    if (command.type === 'conferenceClose') return () => (isOver() ? 'granted' : 'open');
    const named = 'index' in command ? meeting.guests.filter(({ index }) => index === command.index) : meeting.guests;
    if ('index' in command && named.length === 0) return () => 'open';
    const isHere = (guest: Guest) => meeting.guests.includes(guest);
    if (command.type === 'conferenceKick') {
      return () => (named.some(isHere) && !isOver() ? 'open' : isOver() ? 'hopeless' : 'granted');
    }
    const meant = named.filter(
      ({ isMe }) => (isMe || !command.type.endsWith('Me')) && !(isMe && command.type === 'conferenceMuteAll'),
    );
    // A list without anybody meant, and without me, is not whole.
    if (meant.length === 0 && !meeting.guests.some(({ isMe }) => isMe)) return () => 'open';
    const has = (guest: Guest) => {
      if (command.type === 'conferenceReset') return !guest.isMuted && !guest.isDeaf;
      const wanted = !command.type.includes('Un');
      return (command.type.includes('eafen') ? guest.isDeaf : guest.isMuted) === wanted;
    };
    return () => {
      if (isOver() || (meant.length > 0 && !meant.some(isHere))) return 'hopeless';
      return meant.filter(isHere).every(has) ? 'granted' : 'open';
    };
  }
}

type Act =
  | { readonly kind: 'send'; readonly command: Command }
  | { readonly kind: 'receive'; readonly message: Message }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'drop' };

const people: readonly Person[] = [bond, q, moneypenny, person(2), person(4)];
const second = { uniqueId: '7.1', otherDN: '1005' };
const uniqueId = fc.constantFrom(myCall, '7.1');
const index = fc.integer({ min: 1, max: 5 });

const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...([
          'conferenceMute',
          'conferenceUnmute',
          'conferenceDeafen',
          'conferenceUndeafen',
          'conferenceKick',
        ] as const),
      ),
      index,
    )
    .map(([type, at]): Command => ({ type, conferenceNumber, index: at })),
  fc
    .constantFrom(
      ...(['conferenceMuteMe', 'conferenceUnmuteMe', 'conferenceMuteAll', 'conferenceUnmuteAll'] as const),
      ...(['conferenceReset', 'conferenceClose'] as const),
    )
    .map((type): Command => ({ type, conferenceNumber })),
  fc.constantFrom<Command>(
    { type: 'getConferenceRooms' },
    { type: 'getCurrentCallsPhoneEvents' },
    { type: 'conference' },
    { type: 'hangup' },
    { type: 'hangup', uniqueId: myCall },
    { type: 'hold', uniqueId: '7.1' },
    { type: 'sendDtmf', key: '1' },
    { type: 'dial', destination: conferenceNumber },
    { type: 'attendedTransfer', destination: conferenceNumber },
    { type: 'includeToConference', role: 'User' },
    { type: 'conferenceInvite', conferenceNumber, exten: '1004', role: 'User' },
  ),
);

const flags = fc.record({ isMuted: fc.boolean(), isDeaf: fc.boolean(), isTalking: fc.boolean() });
const message: fc.Arbitrary<Message> = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(fc.constantFrom(...people), flags).map(([who, now]) => comes({ ...who, ...now })) },
  // My own departure is two changes at once, which the clerk does not tell apart: leave() below stands for it.
  { weight: 3, arbitrary: fc.constantFrom(...people.slice(1)).map((who) => goes(who)) },
  { weight: 1, arbitrary: fc.constant(leave()) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('EventDialing', 'EventEstablished', 'EventOnHold', 'EventReleased', 'EventFailure'),
        uniqueId,
      )
      .map(([type, id]) => call(type, id === myCall ? {} : second)),
  },
  { weight: 1, arbitrary: fc.constantFrom(listedRooms(), listedCalls(phone('EventEstablished')), listedCalls()) },
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: command.map((one): Act => ({ kind: 'send', command: one })) },
  { weight: 10, arbitrary: message.map((one): Act => ({ kind: 'receive', message: one })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...documented, 'SomethingNew').map((code): Act => ({ kind: 'error', code })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(0, 1, 500, 999, 1000, 2500, 4999, 5000, 5030, 10_000, 60_000)
      .map((milliseconds): Act => ({ kind: 'wait', milliseconds })),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'drop' }) },
);

describe('any commands, effects, errors, drops and deadlines in any order', () => {
  // A test for each 500, so that more of them need no more patience from the runner.
  for (let from = 0; from < runs; from += 500) {
    const days = Math.min(500, runs - from);
    it(`settle each command exactly once, as a clerk with one book would: days ${from + 1} to ${from + days}`, () => {
      fc.assert(
        fc.property(fc.array(act, { maxLength: 80, size: 'max' }), (acts) => {
          const desk = new Desk();
          const clerk = new Clerk();
          const enter = () => {
            // A fresh entry lists everybody in one change; into a conference that is held it would be many.
            if (clerk.world.meetings.length > 0) return;
            const entry = join([bond, q, moneypenny]);
            desk.receive(entry);
            clerk.receive(entry);
          };
          const agree = () => {
            clerk.believe(desk);
            const fates = new Map(desk.outcomes.map((outcome) => [outcome.id, inWords(outcome)]));
            expect(fates.size).to.equal(desk.outcomes.length);
            expect(Object.fromEntries(fates)).to.deep.equal(Object.fromEntries(clerk.outcomes));
            expect(desk.late.map(({ id, sign }) => `${id} ${sign}`)).to.have.members(clerk.late);
            expect(new Set(desk.ledger.pending.map(({ id }) => id))).to.deep.equal(
              new Set(clerk.book.filter(({ state }) => state === 'pending').map(({ id }) => id)),
            );
          };
          let sent = 0;
          enter();
          for (const each of acts) {
            if (each.kind === 'send') {
              sent += 1;
              desk.send(each.command, `command ${sent}`);
              clerk.send(`command ${sent}`, each.command);
            } else if (each.kind === 'receive') {
              desk.receive(each.message);
              clerk.receive(each.message);
            } else if (each.kind === 'error') {
              expect(desk.error(each.code).unattributed).to.equal(clerk.error(each.code));
            } else if (each.kind === 'wait') {
              desk.wait(each.milliseconds);
              clerk.wait(each.milliseconds);
              expect(nextDue(desk.ledger)).to.be.above(desk.now);
            } else {
              desk.loseLink();
              clerk.loseLink();
            }
            agree();
            if (each.kind === 'drop') enter();
          }
          desk.wait(1_000_000);
          clerk.wait(1_000_000);
          agree();
          desk.loseLink();
          clerk.loseLink();
          agree();
          expect(desk.outcomes).to.have.lengthOf(sent);
        }),
        { numRuns: days },
      );
    });
  }
});
