/** What plain JavaScript and frameworks hand to the methods of a connection. */
import { expect } from 'chai';
import type { Command } from '../../src/domain/commands/table.js';
import { whyNot } from '../../src/domain/commands/permissions.js';
import { comes, person, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { FakeXuc, online } from '../support/fake-xuc.js';
import { documentedConferenceEvent } from '../support/frames.js';
import { sentTo } from '../support/sent-to.js';

/** What a page hands in, whatever the types say. */
const plain = (written: unknown) => written as never;
const numbers = [4001, 4001n, ' 4001 ', '4001\n', '4001', '\u202A4001\u202C', '\uFEFF4001\u200B'];

describe('The number of a conference', () => {
  for (const written of numbers) {
    it(`may be ${typeof written} ${JSON.stringify(String(written))} in each method`, () => {
      const fake = asOrganizer(q);
      const { connection } = fake;
      const number: string = plain(written);
      const seen: (number | undefined)[] = [];
      connection.participantsOf(number).subscribe((people) => seen.push(people?.length));
      expect(seen).to.deep.equal([2]);
      connection.keepAttendance(number);
      expect(connection.attendance(number).people).to.have.length(2);
      expect(connection.talkTimes(number)).to.deep.equal(connection.talkTimes('4001'));
      connection.newcomers.mute(number);
      fake.push(comes(person(4)));
      connection.newcomers.stop(number);
      fake.push(comes(person(5)));
      expect(sentTo(fake.sent)).to.deep.equal([4]);
      const mute: Command = plain({ type: 'conferenceMute', conferenceNumber: written, index: '2' });
      expect(whyNot(mute, connection.situation)).to.equal(undefined);
    });
  }

  it('is none where it is another one, or nothing', () => {
    const { connection } = asOrganizer(q);
    for (const written of ['4002', 4002, null, undefined, {}, '']) {
      const seen: unknown[] = [];
      connection.participantsOf(plain(written)).subscribe((people) => seen.push(people));
      expect(seen).to.deep.equal([undefined]);
      const mute: Command = plain({ type: 'conferenceMuteMe', conferenceNumber: written });
      expect(whyNot(mute, connection.situation)).to.equal('not-in-conference');
    }
  });
});

describe('An argument of a command', () => {
  const mute = { type: 'conferenceMute', conferenceNumber: '4001' };
  const invite = { type: 'conferenceInvite', conferenceNumber: '4001', exten: '1003', role: 'User' };
  const meant: readonly (readonly [written: object, sent: object])[] = [
    [{ ...mute, index: '02' }, { index: 2 }],
    [{ ...mute, index: 2n }, { index: 2 }],
    [{ ...mute, index: '\u200E2' }, { index: 2 }],
    [{ ...invite, role: ' Organizer\u200B' }, { role: 'Organizer' }],
    [
      { ...invite, exten: 1003, callerId: 7 },
      { exten: '1003', callerId: '7' },
    ],
    [
      { ...invite, earlyJoin: 'False', marked: ' TRUE ' },
      { earlyJoin: false, marked: true },
    ],
    [{ ...invite, variables: { a: 1, b: false, c: null } }, { variables: { a: '1', b: 'false' } }],
  ];
  for (const [written, sent] of meant) {
    it(`is taken as plainly meant: ${JSON.stringify(sent)}`, () => {
      const fake = asOrganizer(q);
      void fake.connection.perform(plain(written));
      expect(fake.sent.at(-1)).to.deep.include(sent);
    });
  }

  const unclear: readonly object[] = [
    ...['2.0', '0x2', '2e0', '', '-2', '２', NaN, 1.5, [2], true, null, {}].map((index) => ({ ...mute, index })),
    ...['Users', 'organizer', '', null, 1, ['User']].map((role) => ({ ...invite, role })),
    ...[new Map([['a', 'b']]), '{"a":"b"}', { a: {} }, { a: NaN }].map((variables) => ({ ...invite, variables })),
  ];
  for (const written of unclear) {
    it(`that is not plain is invalid, and nothing is sent: ${JSON.stringify(written)}`, async () => {
      const fake = asOrganizer(q);
      expect((await fake.connection.perform(plain(written))).status).to.equal('invalid');
      expect(fake.sent).to.be.empty;
    });
  }
});

describe('How a command is performed', () => {
  const commandOf = (frame: string) => JSON.parse(frame) as object;

  for (const options of [null, undefined, {}, { expect: null }, { origin: null }, { expect: undefined }, 'mute']) {
    it(`may be left out: ${JSON.stringify(options)}`, () => {
      const xuc = online();
      xuc.socket.say('ConferenceEvent', documentedConferenceEvent);
      const mute: Command = { type: 'conferenceMute', conferenceNumber: '4001', index: 1 };
      void xuc.connection.perform(mute, plain(options));
      expect(commandOf(xuc.socket.sent.at(-1) ?? '')).to.include({ command: 'conferenceMute', index: 1 });
    });
  }

  const others: Readonly<Record<string, object>> = {
    'another conference on the wire': { numConf: '4009' },
    'a number that no JSON has': { since: 3n },
    'a way to be written of its own': { toJSON: () => 'conferenceClose' },
    'the index of somebody': { index: 3 },
    'another kind of frame': { claz: 'ping', command: 'conferenceClose' },
  };
  for (const [what, fields] of Object.entries(others)) {
    it(`is not changed by a field that the command does not have: ${what}`, () => {
      const xuc = online();
      xuc.socket.say('ConferenceEvent', documentedConferenceEvent);
      void xuc.connection.perform({ type: 'conferenceMuteMe', conferenceNumber: '4001', ...fields });
      const frame = { claz: 'web', command: 'conferenceMuteMe', numConf: '4001' };
      expect(commandOf(xuc.socket.sent.at(-1) ?? '')).to.deep.equal(frame);
    });
  }
});

describe('A login and a password', () => {
  const given: readonly (readonly [unknown, object])[] = [
    [
      { login: 1003, password: 4321 },
      { login: '1003', password: '4321' },
    ],
    [{ login: 'jbond' }, { login: 'jbond', password: '' }],
    [
      { login: null, password: undefined },
      { login: '', password: '' },
    ],
    [{}, { login: '', password: '' }],
    [null, { login: '', password: '' }],
    [undefined, { login: '', password: '' }],
  ];
  for (const [written, sent] of given) {
    it(`may be ${JSON.stringify({ written })}, and the server refuses it`, () => {
      const xuc = new FakeXuc({}, { 'auth/login': { error: 'InvalidCredentials' } }).connect();
      xuc.connection.signIn(plain(written));
      expect(JSON.parse(xuc.rest.latest.init.body as string)).to.deep.equal(sent);
      expect(xuc.status).to.equal('refused invalid-credentials');
    });
  }
});
