import { expect } from 'chai';
import type { CtiConnection } from '../../src/streams/connection.js';
import { participantsInOrder } from '../support/in-order.js';
import { readTape, TapeError } from '../../src/streams/tape/format.js';
import { createTapeConnection } from '../../src/streams/tape/play.js';
import { recordTape } from '../../src/streams/tape/record.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  listedRooms,
  member,
  outsider,
  person,
  q,
  room,
} from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { asOrganizer, FakeConnection } from '../support/fake-connection.js';
import { played } from '../support/played-tape.js';

/** The lines, with another one at a place. */
function replaced(lines: readonly string[], place: number, line: string): string[] {
  return lines.map((old, at) => (at === place ? line : old));
}

describe('a tape', () => {
  const mute = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 } as const;

  function someMinutes(redact: boolean) {
    const fake = asOrganizer();
    const recording = recordTape(fake.connection, { redact });
    void fake.connection.perform(mute, { origin: 'a panel' });
    void fake.connection.sendDtmf('9');
    void fake.connection.dial('0142685300', { secret: 'of the guest' });
    fake.push(changes(q, { isMuted: true }), comes(outsider(7, { callerIdNum: '0142685300' })));
    fake.push(listedRooms(room('4000', { members: [member(1, { name: 'Felix Leiter', number: '1005' })] })));
    fake.wait(40_000).push({ type: 'Error', error: 'Leiter is not here' }).refuse('NotOrganizer').dropLink();
    return { fake, tape: recording.stop() };
  }

  it('ends what it records with stop: nothing is added afterwards', () => {
    const { fake, tape } = someMinutes(false);
    const lines = tape.split('\n').length;
    fake.push(goes(q));
    expect(tape.split('\n').length).to.equal(lines);
  });

  it('shows who is there at once when it is played', () => {
    const { fake, tape } = someMinutes(false);
    const { connection } = played(tape);
    expect(connection.source).to.equal('recording');
    expect(connection.status).to.deep.equal(JSON.parse(JSON.stringify(fake.connection.status)));
    expect(connection.state).to.deep.equal(fake.connection.state);
  });

  it('holds no key that was pressed, and nothing of how somebody signed in', () => {
    const fake = asOrganizer();
    const recording = recordTape(fake.connection, { redact: false });
    fake.connection.signIn({ login: 'jbond', password: 'vesper' });
    void fake.connection.sendDtmf('7');
    const tape = recording.stop();
    for (const secret of ['vesper', 'sendDtmf', 'password', 'token']) expect(tape).to.not.include(secret);
  });

  const secrets = [
    'Bond',
    'Moneypenny',
    'moneypenny',
    'jbond',
    '0142685300',
    'Felix',
    'Leiter',
    'secret',
    'guest',
    '4001',
  ];
  for (const secret of secrets) {
    it(`holds stand-ins by default, and not: ${secret}`, () => {
      // The id of a call may hold any digits.
      expect(someMinutes(true).tape.replaceAll(/\d{10}\.\d+/g, '')).to.not.include(secret);
      expect(someMinutes(false).tape).to.include(secret);
    });
  }

  it('has stand-ins that are equal where the originals were, and numbers of the same length', () => {
    const plain = played(someMinutes(false).tape);
    const { connection, outcomes, events } = played(someMinutes(true).tape);
    expect(outcomes.map(({ status, command: { type } }) => [type, status])).to.deep.equal(
      plain.outcomes.map(({ status, command: { type } }) => [type, status]),
    );
    expect(events.length).to.equal(plain.events.length);
    const people = (shown: CtiConnection) => shown.state.conferences.flatMap(participantsInOrder);
    expect(people(connection).map(({ callerIdNum }) => callerIdNum.length)).to.deep.equal(
      people(plain.connection).map(({ callerIdNum }) => callerIdNum.length),
    );
    const [conference] = connection.state.conferences;
    expect(conference?.conferenceNumber).to.match(/^\d{4}$/);
    expect(outcomes.find(({ command }) => command.type === 'conferenceMute')).to.deep.nested.include({
      'command.conferenceNumber': conference?.conferenceNumber,
    });
    expect(new Set(people(connection).map(({ callerIdName }) => callerIdName)).size).to.equal(
      people(connection).length,
    );
  });

  it('takes no commands while it plays, and says so', async () => {
    const fake = asOrganizer();
    const recording = recordTape(fake.connection);
    const { connection } = played(recording.stop());
    expect((await connection.perform(mute)).status).to.equal('unsupported');
  });

  it('plays at its own speed, or faster, and stands still in between', () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const recording = recordTape(fake.connection);
    fake
      .wait(10_000)
      .push(call('EventEstablished'), join([bond]))
      .wait(5000)
      .push(comes(person(2)));
    const tape = recording.stop();
    for (const speed of [1, 2, 10]) {
      const clock = new FakeClock();
      const connection = createTapeConnection(tape, { speed, scheduler: clock });
      connection.connect();
      const people = () => connection.state.conferences[0]?.participants.size ?? 0;
      clock.advance(10_000 / speed - 1);
      expect(people(), String(speed)).to.equal(0);
      clock.advance(1);
      expect(people(), String(speed)).to.equal(1);
      const then = connection.now();
      clock.advance(5000 / speed);
      expect(people(), String(speed)).to.equal(2);
      expect(connection.now() - then).to.equal(5000);
    }
  });

  it('stops when it is closed', () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const recording = recordTape(fake.connection);
    fake.wait(1000).push(call('EventEstablished'));
    const clock = new FakeClock();
    const connection = createTapeConnection(recording.stop(), { scheduler: clock });
    connection.connect();
    connection.close();
    clock.advance(5000);
    expect(connection.state.calls).to.equal(undefined);
  });

  const good = () => someMinutes(false).tape.trim().split('\n');
  const broken: readonly (readonly [string, (lines: string[]) => string[], number])[] = [
    ['no line at all', () => [], 1],
    ['a first line that is no header', (lines) => lines.slice(1), 1],
    ['another version', ([first = '', ...rest]) => [first.replace('"tape":1', '"tape":2'), ...rest], 1],
    ['a line cut short', (lines) => replaced(lines, 2, (lines[2] ?? '').slice(0, 20)), 3],
    ['a line that is a number', (lines) => replaced(lines, 1, '17'), 2],
    ['a line that is a list', (lines) => replaced(lines, 1, '[]'), 2],
    ['a kind that nobody knows', (lines) => replaced(lines, 1, '{"type":"dance","at":1}'), 2],
    ['no instant', (lines) => replaced(lines, 1, '{"type":"tick"}'), 2],
    ['an instant before the last one', (lines) => [...lines, '{"type":"tick","at":1}'], -1],
    [
      'a message that cannot be read',
      (lines) => replaced(lines, 1, '{"type":"receive","at":1,"message":{"type":"ConferenceEvent"}}'),
      2,
    ],
    [
      'a message of a type that nobody knows',
      (lines) => replaced(lines, 1, '{"type":"receive","at":1,"message":{"type":"x"}}'),
      2,
    ],
    [
      'a command that cannot be read',
      (lines) => replaced(lines, 1, '{"type":"send","id":"a","asking":{},"at":1,"command":{"type":"x"}}'),
      2,
    ],
  ];
  for (const [what, breakIt, line] of broken) {
    it(`that cannot be read says which line it is: ${what}`, () => {
      const lines = breakIt(good());
      const number = line < 0 ? lines.length : line;
      expect(() => createTapeConnection(lines.join('\n'))).to.throw(new RegExp(`^Line ${number} of the tape`));
    });
  }

  const header = { tape: 1, at: 0, status: { status: 'idle' } };
  const known = { state: { conferences: [], nextArrival: 1 }, ledger: { pending: [], overdue: [] } };
  const reasons: readonly (readonly [string, string])[] = [
    ['null', 'is no JSON object'],
    ['"text"', 'is no JSON object'],
    ['[{}]', 'is no JSON object'],
    ['{', 'is no JSON object'],
    ['{"type":"tick","at":"1"}', 'has no instant'],
    ['{"type":"receive","at":1,"message":null}', 'holds a message that cannot be read'],
    ['{"type":"receive","at":1,"message":{"type":1}}', 'holds a message that cannot be read'],
    ['{"type":"send","at":1,"id":1,"asking":{},"command":{"type":"getConferenceRooms"}}', 'holds no command'],
    ['{"type":"send","at":1,"id":"a","asking":[],"command":{"type":"getConferenceRooms"}}', 'holds no command'],
    ['{"type":"send","at":1,"id":"a","asking":{},"command":{"type":"x"}}', 'holds a command that cannot be read'],
    ['{"type":"withdraw","at":1}', 'names no command'],
    ['{"type":"drop-link","at":1}', 'names no reason'],
    ['{"type":"drop-link","at":1,"reason":"tired"}', 'names no reason'],
    ['{"type":"status","at":1}', 'holds no status'],
    ['{"type":"status","at":1,"status":"online"}', 'holds no status'],
    ['{"type":"status","at":1,"status":{"status":1}}', 'holds no status'],
    ['{"at":1}', 'is of a kind that nobody knows'],
  ];
  for (const [line, reason] of reasons) {
    it(`that cannot be read says why: ${line} ${reason}`, () => {
      const tape = [JSON.stringify({ ...header, core: known }), line].join('\n');
      expect(() => readTape(tape)).to.throw(TapeError, `Line 2 of the tape ${reason}.`);
    });
  }

  it('begins with the core and the status, whole', () => {
    const { state, ledger } = known;
    for (const broken of [
      { ...header },
      { ...header, core: { state } },
      { ...header, core: { ledger } },
      { ...header, core: { state: { nextArrival: 1 }, ledger } },
      { ...header, core: { state: { conferences: [] }, ledger } },
      { ...header, core: { state, ledger: { pending: [] } } },
      { ...header, core: { state, ledger: { overdue: [] } } },
      { ...header, core: known, status: 'idle' },
      { ...header, core: known, at: null },
    ]) {
      expect(() => readTape(JSON.stringify(broken))).to.throw('Line 1 of the tape is not the beginning');
    }
  });

  it('takes each kind of entry', () => {
    const entries = [
      { type: 'withdraw', id: 'a', at: 1 },
      { type: 'drop-link', reason: 'link', at: 1 },
      { type: 'drop-link', reason: 'closed', at: 2 },
      { type: 'status', status: { status: 'online' }, at: 2 },
      { type: 'tick', at: 2 },
      { type: 'forget', at: 2 },
    ];
    const tape = [{ ...header, core: known }, ...entries].map((line) => JSON.stringify(line)).join('\n');
    expect(readTape(tape).entries).to.deep.equal(entries);
  });

  it('may have empty lines and end without one', () => {
    expect(() => createTapeConnection(`\n${good().join('\n\n')}`)).to.not.throw();
  });
});
