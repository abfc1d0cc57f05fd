import { expect } from 'chai';
import fc from 'fast-check';
import { type Call, type CtiState, initialState, type Participant } from '../../src/domain/model/model.js';
import { markStale, reduce } from '../../src/domain/reduce/reduce.js';
import { entriesOf } from '../../src/domain/model/index-map.js';
import { conferenceOfCall, participantAt, me } from '../../src/domain/model/select.js';
import { participantsInOrder } from '../support/in-order.js';
import { decode } from '../../src/wire/decode.js';
import { type Message, phoneEventTypes } from '../../src/wire/messages.js';
import { t0 } from '../support/builders.js';
import { frame } from '../support/frames.js';
import { type Guest, ReferenceModel } from '../support/reference-model.js';

/** How many frames to send in all. `FUZZ_FRAMES=100000 npm run test:pure` sends more. */
const frames = Number((typeof process === 'undefined' ? undefined : process.env.FUZZ_FRAMES) ?? 5000);
const framesATest = 5000;
const framesARun = 50;

/** A frame, and the message that it must be read as: undefined when it says nothing, or cannot be read. */
interface Sent {
  readonly text: string;
  readonly expected: Message | undefined;
}

type Field = readonly [name: string, wellFormed: fc.Arbitrary<unknown>, fallback: unknown];

// Few different values, so that they meet: two calls and one that is nobody's, two numbers, five positions, some names.
const callId = fc.constantFrom('1.1', '2.1', '9.9');
const number = fc.constantFrom('4001', '4002');
const name = fc.constantFrom('', 'Q', 'Felix', '01 Q', '__proto__', '<b>\u202e', 'x'.repeat(300));
const required = Symbol('required');

const participantFields: readonly Field[] = [
  [
    'index',
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 1, arbitrary: fc.constantFrom(33, 1025, 2 ** 40) },
    ),
    required,
  ],
  ['callerIdName', name, ''],
  ['callerIdNum', fc.constantFrom('', '1002', '1003', '01', '01 01'), ''],
  [
    'since',
    fc.oneof(
      fc.constantFrom(0, 1, 2, 3, 4),
      fc.double({ min: -5, max: 20, noNaN: true }).map((seconds) => seconds + 0),
    ),
    0,
  ],
  ['isTalking', fc.boolean(), false],
  ['role', fc.constantFrom('User', 'Organizer'), 'User'],
  ['isMuted', fc.boolean(), false],
  ['isMe', fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0), false],
  ['username', fc.constantFrom('jbond', 'q', 'constructor'), undefined],
  ['isDeaf', fc.boolean(), false],
];
const memberFields: readonly Field[] = [
  ['joinOrder', fc.integer({ min: 1, max: 3 }), 0],
  ['joinTime', fc.constantFrom(t0, 0, -1), 0],
  ['muted', fc.boolean(), false],
  ['name', name, ''],
  ['number', fc.constantFrom('1002', '1003'), ''],
  ['username', fc.constantFrom('jbond', 'q'), undefined],
];
const phoneFields: readonly Field[] = [
  ['eventType', fc.constantFrom(...phoneEventTypes), required],
  ['uniqueId', callId, required],
  // Another one each time: two calls with one linkedId are one call, which is a table of its own.
  ['linkedId', fc.uuid(), ''],
  ['DN', fc.constant('1002'), ''],
  ['otherDN', number, ''],
  ['otherDName', name, ''],
];

const junk = fc.oneof(
  fc.constantFrom({}, [], [null], 1.5, -1, 0, '', 'Join', true, '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
);

/** What may happen to one field on its way: mostly nothing. */
const fate = fc.oneof(
  { weight: 60, arbitrary: fc.constant('kept') },
  { weight: 3, arbitrary: fc.constantFrom('left out', 'null', 'junk') },
);

interface Drawn {
  readonly payload: Readonly<Record<string, unknown>>;
  /** What must be read of it, or `unreadable`; `unsure` where junk stands that may or may not be of the right type. */
  readonly reads: Readonly<Record<string, unknown>> | 'unreadable' | 'unsure';
}

function drawn(fields: readonly Field[]): fc.Arbitrary<Drawn> {
  const each = fc.tuple(...fields.map(([, wellFormed]) => fc.tuple(wellFormed, fate, junk)));
  return fc
    .tuple(each, fc.constantFrom({}, {}, { phoneNumber: '1002' }, JSON.parse('{"__proto__":{"isMe":true}}')))
    .map(([values, extra]): Drawn => {
      const payload: [string, unknown][] = Object.entries(extra as object);
      const reads: [string, unknown][] = [];
      let verdict: 'unreadable' | 'unsure' | undefined;
      for (const [place, [name_, , fallback]] of fields.entries()) {
        const [value, became, nonsense] = values[place]!;
        if (became === 'kept') payload.push([name_, value]);
        if (became === 'null') payload.push([name_, null]);
        if (became === 'junk') payload.push([name_, nonsense]);
        if (became === 'junk') verdict ??= 'unsure';
        else if (became !== 'kept' && fallback === required) verdict = 'unreadable';
        const read = became === 'kept' ? value : fallback;
        if (read !== undefined) reads.push([name_, read]);
      }
      return { payload: Object.fromEntries(payload), reads: verdict ?? Object.fromEntries(reads) };
    });
}

function listOf(items: readonly Drawn[]): {
  readonly payload: unknown[];
  readonly reads: unknown[] | 'unsure';
} {
  const payload = items.map((item) => item.payload);
  if (items.some(({ reads }) => reads === 'unsure')) return { payload, reads: 'unsure' };
  return { payload, reads: items.map(({ reads }) => reads).filter((reads) => reads !== 'unreadable') };
}

/** The frame of a payload whose meaning is known; where it is not, what `decode` says has to do. */
function sent(type: Message['type'], { payload, reads }: { payload: unknown; reads: unknown }, as: string): Sent {
  const text = frame(type, payload);
  if (reads === 'unreadable') return { text, expected: undefined };
  return { text, expected: reads === 'unsure' ? readable(text) : ({ type, [as]: reads } as unknown as Message) };
}

function readable(text: string): Message | undefined {
  const decoded = decode(text);
  return decoded.kind === 'message' ? decoded.message : undefined;
}

/** A payload with a list in it. */
function withList(outer: Drawn, name_: string, list: ReturnType<typeof listOf>): { payload: unknown; reads: unknown } {
  const payload = { ...outer.payload, [name_]: list.payload };
  const verdicts: readonly unknown[] = [outer.reads, list.reads];
  const verdict = ['unreadable', 'unsure'].find((word) => verdicts.includes(word));
  return { payload, reads: verdict ?? { ...(outer.reads as object), [name_]: list.reads } };
}

const where: readonly Field[] = [
  ['uniqueId', callId, required],
  ['conferenceNumber', number, required],
  ['conferenceName', fc.constantFrom('', 'support', 'other'), ''],
];

const participantEvent = drawn([
  ['eventType', fc.constantFrom('Join', 'Update', 'Update', 'Leave'), required],
  ...where,
  ...participantFields,
]).map((event) => sent('ConferenceParticipantEvent', event, 'event'));
const conferenceEvent = fc
  .tuple(
    drawn([
      ['eventType', fc.constantFrom('Join', 'Join', 'Join', 'Leave'), required],
      ...where,
      ['since', fc.integer({ min: -1, max: 9 }), 0],
    ]),
    fc.array(drawn(participantFields), { maxLength: 5 }),
  )
  .map(([event, people]) => {
    const list = listOf(people);
    // Entries that are left out make the list incomplete, and of two with one index the last one is taken: `sent` cannot
    // say either.
    const indexes = list.reads === 'unsure' ? [] : list.reads.map((person) => (person as { index: number }).index);
    const isWhole = new Set(indexes).size === people.length;
    const read = isWhole ? list : ({ ...list, reads: 'unsure' } as const);
    return sent('ConferenceEvent', withList(event, 'participants', read), 'event');
  });
const room = fc
  .tuple(
    drawn([
      ['number', number, required],
      ['name', name, ''],
      ['pinRequired', fc.boolean(), false],
      ['startTime', fc.constantFrom(0, t0), 0],
    ]),
    fc.array(drawn(memberFields), { maxLength: 3 }),
  )
  .map(([fields, members]) => withList(fields, 'members', listOf(members)) as Drawn);
const roomList = fc.array(room, { maxLength: 3 }).map((rooms) => sent('ConferenceList', listOf(rooms), 'rooms'));
const phoneEvent = drawn(phoneFields).map((event) => sent('PhoneEvent', event, 'event'));
const callList = fc.array(drawn(phoneFields), { maxLength: 3 }).map((events) => {
  const { payload, reads } = listOf(events);
  // Entries that are left out make the list incomplete, which `sent` cannot say.
  const isWhole = reads !== 'unsure' && reads.length === payload.length;
  return sent('CurrentCallsPhoneEvents', { payload: { events: payload }, reads: isWhole ? reads : 'unsure' }, 'events');
});

const knownTypes = [
  'ConferenceList',
  'ConferenceEvent',
  'ConferenceParticipantEvent',
  'ConferenceCommandError',
  'PhoneEvent',
  'CurrentCallsPhoneEvents',
  'LoggedOn',
  'LoggedOnError',
  'Error',
] as const;
/** Whatever else comes: of these frames only that they do no harm is known, and what `decode` makes of them. */
const anything = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .tuple(fc.constantFrom(...knownTypes, 'QueueStatistics', '__proto__'), fc.jsonValue())
      .map(([type, value]) => frame(type, value)),
    fc
      .tuple(fc.oneof(participantEvent, conferenceEvent, roomList, phoneEvent), fc.nat())
      .map(([{ text }, cut]) => text.slice(0, cut % text.length)),
    fc
      .tuple(
        fc.oneof(participantEvent, conferenceEvent, roomList, phoneEvent),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
      )
      .map(
        ([{ text }, place, letter]) =>
          text.slice(0, place % text.length) + letter + text.slice((place % text.length) + 1),
      ),
  )
  .map((text): Sent => ({ text, expected: readable(text) }));

const step = fc.record({
  sent: fc.oneof(
    { weight: 12, arbitrary: participantEvent },
    { weight: 5, arbitrary: conferenceEvent },
    { weight: 2, arbitrary: roomList },
    { weight: 4, arbitrary: phoneEvent },
    { weight: 1, arbitrary: callList },
    { weight: 6, arbitrary: anything },
  ),
  elapsed: fc.constantFrom(0, 1, 500, 1000, 2000, 2001, 7000),
  drop: fc.integer({ min: 0, max: 24 }).map((number_) => number_ === 0),
});

// As good as never left out when drawn, and left out first when a failing run is made shorter.
const shrinkable = fc.option(step, { nil: undefined, freq: 1_000_000 });

const phases = {
  EventDialing: 'dialing',
  EventRinging: 'ringing',
  EventEstablished: 'established',
  EventOnHold: 'held',
};

/** What is said of somebody, in one order. */
function facts(person: Participant | Guest): readonly unknown[] {
  const { index, callerIdName, callerIdNum, username, role, roleText, startedAt } = person;
  const { isTalking, isMuted, isDeaf, isMe } = person;
  return [index, callerIdName, callerIdNum, username, role, roleText, startedAt, { isTalking, isMuted, isDeaf, isMe }];
}

/** What there is to see of the state, without what is only there to make it quick. */
function seen(state: CtiState): unknown {
  return {
    rooms: state.rooms,
    calls: state.calls,
    conferences: state.conferences.map((held) => ({
      where: [held.uniqueId, held.conferenceNumber, held.conferenceName, held.startedAt, held.staleSince],
      me: me(held)?.index,
      people: participantsInOrder(held).map(facts),
    })),
  };
}

function expectedOf(model: ReferenceModel): unknown {
  return {
    rooms: model.rooms,
    calls:
      model.calls &&
      [...model.calls.values()].map(({ eventType, uniqueId, linkedId, DN, otherDN, otherDName }): Call => {
        const phase = phases[eventType as keyof typeof phases] as Call['phase'];
        return { uniqueId, linkedId, phase, DN, otherDN, otherDName };
      }),
    conferences: model.meetings.map((held) => ({
      where: [held.uniqueId, held.conferenceNumber, held.conferenceName, held.startedAt, held.staleSince],
      me: held.guests.find(({ isMe }) => isMe)?.index,
      people: held.guests.map(facts),
    })),
  };
}

describe('any frames in any order', () => {
  // A test for each 5,000, so that more of them need no more patience from the runner.
  for (let from = 0; from < frames; from += framesATest) {
    const count = Math.min(framesATest, frames - from);
    it(`never throw, and leave the state that a plain model computes: frames ${from + 1} to ${from + count}`, () => {
      fc.assert(
        fc.property(fc.array(shrinkable, { minLength: framesARun, maxLength: framesARun }), (steps) => {
          let state = initialState;
          let now = t0;
          const model = new ReferenceModel();
          const ofKey = new Map<string, number>();
          const ofGuest = new Map<number, string>();
          for (const { sent: received, elapsed, drop } of steps.filter((each) => each !== undefined)) {
            now += elapsed;
            const decoded = decode(received.text);
            if (received.expected === undefined) expect(decoded.kind).to.not.equal('message');
            else expect(decoded).to.have.deep.property('message', received.expected);
            const before = state;
            if (decoded.kind === 'message') {
              state = reduce(state, decoded.message, now).state;
              model.take(decoded.message, now);
              expectShared(before, state, decoded.message);
            }
            if (drop) {
              state = markStale(state, now);
              model.dropLink(now);
            }
            expect(seen(state)).to.deep.equal(expectedOf(model));
            expectKeys(state, model, ofKey, ofGuest);
          }
        }),
        { numRuns: Math.ceil(count / framesARun) },
      );
    });
  }
});

/** A key belongs to one arrival, and an arrival has one key. */
function expectKeys(state: CtiState, model: ReferenceModel, ofKey: Map<string, number>, ofGuest: Map<number, string>) {
  for (const meeting of model.meetings) {
    for (const guest of meeting.guests) {
      const { key } = participantIn(state, meeting.uniqueId, guest.index) ?? { key: 'nobody' };
      if (!ofGuest.has(guest.arrival)) ofGuest.set(guest.arrival, key);
      if (!ofKey.has(key)) ofKey.set(key, guest.arrival);
      expect(ofGuest.get(guest.arrival)).to.equal(key);
      expect(ofKey.get(key)).to.equal(guest.arrival);
    }
  }
}

function participantIn(state: CtiState, uniqueId: string, index: number): Participant | undefined {
  const held = conferenceOfCall(state, uniqueId);
  return held && participantAt(held, index);
}

/** What a message was not about is the very same object after it. */
function expectShared(before: CtiState, after: CtiState, message: Message) {
  if (message.type !== 'ConferenceList') expect(after.rooms).to.equal(before.rooms);
  if (message.type !== 'ConferenceParticipantEvent') return;
  const touched: Pick<Guest, 'index'> = message.event;
  let changed = 0;
  for (const held of after.conferences) {
    const old = conferenceOfCall(before, held.uniqueId);
    if (old === held) continue;
    changed += 1;
    for (const [index, person] of entriesOf(held.participants)) {
      if (index !== touched.index) expect(person).to.equal(old && participantAt(old, index));
    }
  }
  expect(changed).to.be.at.most(1);
}
