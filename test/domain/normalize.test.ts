import { expect } from 'chai';
import { invalidArgument } from '../../src/domain/commands/arguments.js';
import { normalized } from '../../src/domain/commands/arguments.js';

const kick = { type: 'conferenceKick', conferenceNumber: '4001', index: 2 };
const invite = { type: 'conferenceInvite', conferenceNumber: '4001', exten: '1003', role: 'User' };

describe('A command from plain JavaScript', () => {
  it('may have numbers for texts, texts for numbers, and spaces around them', () => {
    for (const conferenceNumber of [4001, 4001n, '4001', ' 4001 ', '4001\n']) {
      for (const index of [2, '2', ' 2 ']) {
        expect(normalized({ ...kick, conferenceNumber, index })).to.deep.equal(kick);
      }
    }
    expect(normalized({ type: 'dial', destination: 4001 })).to.deep.equal({ type: 'dial', destination: '4001' });
    expect(normalized({ type: 'sendDtmf', key: 0 })).to.deep.equal({ type: 'sendDtmf', key: '0' });
    expect(normalized({ ...invite, exten: 1003, role: ' User ', callerId: 7 })).to.deep.equal({
      ...invite,
      callerId: '7',
    });
  });

  it('may say null for what is left out', () => {
    const none = { earlyJoin: null, variables: null, marked: null, leaveWhenLastMarkedLeave: null, callerId: null };
    expect(normalized({ ...invite, ...none })).to.deep.equal(invite);
    expect(normalized({ type: 'hangup', uniqueId: null })).to.deep.equal({ type: 'hangup' });
  });

  it('may have flags in words, and variables of other kinds', () => {
    const command = { ...invite, marked: 'true', earlyJoin: 'false', variables: { a: 1, b: true, c: null, d: 'd' } };
    expect(normalized(command)).to.deep.equal({
      ...invite,
      marked: true,
      earlyJoin: false,
      variables: { a: '1', b: 'true', d: 'd' },
    });
  });

  it('may have flags as other languages write them', () => {
    for (const [written, marked] of [
      ['True', true],
      [' TRUE ', true],
      ['False', false],
      ['false\n', false],
    ]) {
      expect(normalized({ ...invite, marked: written })).to.deep.equal({ ...invite, marked });
    }
  });

  it('has no field but its own: another one might name another conference to the server', () => {
    const other = { numConf: '4009', uniqueId: '7.1', index: 3, claz: 'x', toJSON: () => ({}), key: Symbol('x') };
    const mute = { type: 'conferenceMuteMe', conferenceNumber: '4001' };
    expect(normalized({ ...mute, ...other })).to.deep.equal(mute);
    expect(normalized({ ...kick, numConf: '4009' })).to.deep.equal(kick);
    const circle: Record<string, unknown> = { ...mute };
    circle.self = circle;
    expect(normalized(circle)).to.deep.equal(mute);
  });

  it('may have variables of a class of the page, but none that hold what they hold elsewhere', () => {
    class Variables {
      readonly a = 'b';
    }
    expect(normalized({ ...invite, variables: new Variables() })).to.deep.equal({ ...invite, variables: { a: 'b' } });
    const bare = Object.assign(Object.create(null) as object, { a: 'b' });
    expect(normalized({ ...invite, variables: bare })).to.deep.equal({ ...invite, variables: { a: 'b' } });
    const elsewhere = [
      new Map([['a', 'b']]),
      new URLSearchParams('a=b'),
      new Set(['a']),
      new Date(0),
      Promise.resolve({ a: 'b' }),
      [['a', 'b']],
      { a: Number.NaN },
      { a: Infinity },
    ];
    for (const variables of elsewhere)
      expect(invalidArgument(normalized({ ...invite, variables }))).to.have.property('argument', 'variables');
  });

  it('sends a number to call as it was given, spaces in it and all', () => {
    expect(normalized({ ...invite, exten: '06 12 34' })).to.deep.equal({ ...invite, exten: '06 12 34' });
  });

  it('stays invalid where it is not plain what was meant', () => {
    const odd = [
      { ...kick, conferenceNumber: null },
      { ...kick, conferenceNumber: 4001.5 },
      { ...kick, conferenceNumber: -1 },
      { ...kick, conferenceNumber: Number.NaN },
      { ...kick, conferenceNumber: {} },
      { ...kick, conferenceNumber: ['4001'] },
      { ...kick, index: '2nd' },
      { ...kick, index: '0x2' },
      { ...kick, index: '' },
      { ...kick, index: null },
      { ...invite, marked: 'yes' },
      { ...invite, role: 'organizer' },
      { ...invite, variables: { a: {} } },
      { type: 'toString' },
      {},
      null,
      undefined,
      'conferenceKick',
    ];
    for (const command of odd)
      expect(invalidArgument(normalized(command)), JSON.stringify(command)).to.not.be.undefined;
  });

  it('is not changed itself', () => {
    const command = Object.freeze({ ...kick, index: '2' });
    normalized(command);
    expect(command.index).to.equal('2');
  });
});
