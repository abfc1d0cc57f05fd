import { expect } from 'chai';
import {
  afterChange,
  asked,
  type Board,
  came,
  dismissed,
  hinted,
  missing,
  rang,
  settled,
  went,
} from '../../../src/domain/guests/board.js';
import type { Outcome } from '../../../src/domain/commands/outcome.js';
import {
  after,
  bond,
  changes,
  comes,
  join,
  myCall,
  outsider,
  participant,
  type Person,
} from '../../support/builders.js';

const invite = (exten: string, more = {}) =>
  ({ type: 'conferenceInvite', conferenceNumber: '4001', exten, role: 'User', ...more }) as const;
const outcome = (id: string, detail: object) => ({ id, command: invite('1007'), ...detail }) as Outcome;
const guest = (fields: Partial<Person>) => participant(after([join([bond]), comes(outsider(5, fields))]), 5);
const board = (...numbers: readonly string[]) =>
  numbers.reduce<Board>((guests, number) => asked(guests, number, invite(number)), []);
/** Each guest as `number state`. */
const told = (guests: Board) =>
  guests.map(({ command, state, perhapsIn }) =>
    [command.exten, state, perhapsIn && 'perhaps in'].filter(Boolean).join(' '),
  );

describe('The invitation board', () => {
  it('shows each guest as asked, in the order of asking, and once for each command', () => {
    expect(told(asked(board('1007', '1008'), '1007', invite('1007')))).to.deep.equal(['1007 asked', '1008 asked']);
  });

  it('knows a guest who was called at two numbers by the number, before the name', () => {
    const named = ['0611111111', '0622222222'].reduce<Board>(
      (guests, number) => asked(guests, number, invite(number, { callerId: 'Alice' })),
      [],
    );
    const alice = guest({ callerIdName: 'Alice', callerIdNum: '0622222222' });
    expect(told(came(named, '4001', alice, {}))).to.deep.equal(['0611111111 asked', '0622222222 in']);
    const byName = guest({ callerIdName: 'Alice', callerIdNum: '0633333333' });
    expect(told(came(named, '4001', byName, {}))).to.deep.equal(['0611111111 in', '0622222222 asked']);
  });

  it('shows what became of each invitation', () => {
    let guests = board('1', '2', '3', '4', '5');
    guests = settled(guests, outcome('1', { status: 'confirmed' }));
    guests = settled(
      guests,
      outcome('2', { status: 'refused', error: 'NotOrganizer', attribution: 'oldest-of-several' }),
    );
    guests = settled(guests, outcome('3', { status: 'unconfirmed', reason: 'deadline' }));
    guests = settled(guests, outcome('4', { status: 'lost', reason: 'link' }));
    guests = settled(guests, outcome('5', { status: 'cancelled' }));
    expect(told(guests)).to.deep.equal(['1 in', '2 refused', '3 unseen', '4 lost']);
    expect(guests[1]).to.include({ error: 'NotOrganizer', probably: true });
    const certain = { status: 'refused', error: 'NotOrganizer', attribution: 'only-candidate' };
    expect(settled(board('2'), outcome('2', certain))[0]).not.to.have.property('probably');
    expect(told(missing(guests))).to.deep.equal(['2 refused', '3 unseen', '4 lost']);
  });

  it('keeps as in a guest who was seen already, whatever becomes of the invitation', () => {
    const guests = came(board('1007'), '4001', guest({ callerIdNum: '1007' }), {});
    for (const status of ['unconfirmed', 'lost', 'cancelled'])
      expect(told(settled(guests, outcome('1007', { status }))), status).to.deep.equal(['1007 in']);
  });

  it('keeps a hundred guests, and lets the oldest go first', () => {
    const guests = board(...Array.from({ length: 102 }, (_, place) => String(1000 + place)));
    expect(guests).to.have.length(100);
    expect(told(guests)[0]).to.equal('1002 asked');
  });

  it('asks about the telephones of those who have not answered: of internal numbers, and of each once', () => {
    expect(hinted(board('1007', '12345678', '+33612345678', '1234567', '7', '*98'))).to.deep.equal([
      '1007',
      '1234567',
      '7',
    ]);
    const ringing = rang(board('1007', '1008'), new Map([['1007', 'ringing']]));
    expect(hinted(ringing)).to.deep.equal(['1007', '1008']);
    expect(hinted(settled(ringing, outcome('1007', { status: 'unconfirmed' })))).to.deep.equal(['1008']);
    expect(hinted(asked(ringing, 'there', { ...invite('1007'), conferenceNumber: '4002' }))).to.deep.equal([
      '1007',
      '1008',
    ]);
  });

  it('knows a guest who comes in by another spelling of the number, also late', () => {
    const late = settled(board('0612345678'), outcome('0612345678', { status: 'unconfirmed', reason: 'deadline' }));
    const person = guest({ callerIdNum: '+33612345678' });
    expect(told(came(late, '4001', person, { countryCode: '33' }))).to.deep.equal(['0612345678 in']);
    expect(told(came(late, '4001', person, {}))).to.deep.equal(['0612345678 unseen perhaps in']);
    expect(told(came(late, '4000', person, { countryCode: '33' }))).to.deep.equal(['0612345678 unseen']);
  });

  it('knows a guest whose number or name is told by a later Update, and for one invitation alone', () => {
    const nobody = outsider(5, { callerIdName: '', callerIdNum: '' });
    const before = after([join([bond]), comes(nobody)]);
    const told5 = (fields: Partial<Person>, guests: Board) => {
      const state = after([changes(nobody, fields)], before);
      const change = {
        type: 'participant-changed',
        uniqueId: myCall,
        before: participant(before, 5),
        after: participant(state, 5),
      } as const;
      return afterChange(guests, change, state, {});
    };
    expect(told(told5({ callerIdNum: '1007' }, board('1007', '1008')))).to.deep.equal(['1007 in', '1008 asked']);
    const byName = asked([], 'a', invite('1007', { callerId: 'Felix' }));
    expect(told(told5({ callerIdName: 'Felix' }, byName))).to.deep.equal(['1007 in']);
    expect(told(told5({ isTalking: true }, board('1007')))).to.deep.equal(['1007 asked']);
    const twice = [...board('1007'), ...asked([], 'b', invite('1007'))];
    const once = told5({ callerIdNum: '1007' }, twice);
    expect(told(told5({ callerIdNum: '1007' }, once))).to.deep.equal(['1007 in', '1007 asked']);
  });

  it('knows a guest by the name that the call was given', () => {
    const guests = asked([], 'a', invite('1007', { callerId: 'Felix' }));
    expect(told(came(guests, '4001', guest({ callerIdName: 'Felix', callerIdNum: '' }), {}))).to.deep.equal([
      '1007 in',
    ]);
    for (const fields of [
      { callerIdName: '', callerIdNum: '' },
      { callerIdName: 'Gustave', callerIdNum: '' },
    ]) {
      expect(told(came(board('1007'), '4001', guest(fields), {}))).to.deep.equal(['1007 asked']);
      expect(told(came(guests, '4001', guest(fields), {}))).to.deep.equal(['1007 asked']);
    }
  });

  it('takes one arrival for one guest', () => {
    const person = guest({ callerIdNum: '1007' });
    const guests = came(board('1007'), '4001', person, {});
    const more = asked([...guests], 'again', invite('1008'));
    expect(told(came(more, '4001', { ...person, key: 'other', callerIdNum: '1007' }, {}))).to.deep.equal([
      '1007 in',
      '1008 asked',
    ]);
    expect(told(went(more, person.key))).to.deep.equal(['1008 asked']);
  });

  it('shows a telephone as ringing only while it is said to ring, and only of a guest who is waited for', () => {
    const guests = rang(board('1007', '1008'), new Map([['1007', 'ringing']]));
    expect(told(guests)).to.deep.equal(['1007 ringing', '1008 asked']);
    expect(told(rang(guests, new Map([['1007', 'busy']])))).to.deep.equal(['1007 asked', '1008 asked']);
    const refused = settled(guests, outcome('1007', { status: 'refused', error: 'x', attribution: 'only-candidate' }));
    expect(told(rang(refused, new Map([['1007', 'ringing']])))).to.deep.equal(['1007 refused', '1008 asked']);
  });

  it('has one place for a number: calling again takes the place of what was known', () => {
    const guests = settled(board('1007'), outcome('1007', { status: 'unconfirmed', reason: 'deadline' }));
    expect(told(asked(guests, 'again', invite('10 07')))).to.deep.equal(['10 07 asked']);
  });

  it('says of nobody that they are probably in once they have left again', () => {
    const person = guest({ callerIdNum: '+33612345678' });
    const guests = came(board('0612345678', '1007'), '4001', person, {});
    expect(told(guests)).to.deep.equal(['0612345678 asked perhaps in', '1007 asked']);
    expect(told(went(guests, 'another'))).to.deep.equal(told(guests));
    expect(told(went(guests, person.key))).to.deep.equal(['0612345678 asked', '1007 asked']);
  });

  it('says of nobody that they are in once I have left, unless I am there by another call', () => {
    const state = after([join([bond])]);
    const left = { type: 'conference-left', conference: state.conferences[0]!, reason: 'left' } as const;
    const likely = came(board('0612345678', '1007'), '4001', guest({ callerIdNum: '+33612345678' }), {});
    const guests = came(likely, '4001', guest({ callerIdNum: '1007' }), {});
    expect(told(afterChange(guests, left, after([]), {}))).to.deep.equal(['0612345678 asked']);
    expect(afterChange(guests, left, state, {})).to.equal(guests);
    const other = { ...left, conference: { ...state.conferences[0]!, conferenceNumber: '4002' } };
    expect(told(afterChange(guests, other, after([]), {})), 'another conference').to.deep.equal(told(guests));
    const elsewhere = asked([], 'a', { ...invite('1009'), conferenceNumber: '4002' });
    expect(afterChange(elsewhere, left, after([]), {})).to.equal(elsewhere);
  });

  it('has one place for two spellings of a number that the dial plan knows', () => {
    const again = (plan: object) => told(asked(board('0612345678'), 'again', invite('+33612345678'), plan));
    expect(again({ countryCode: '33' })).to.deep.equal(['+33612345678 asked']);
    expect(again({})).to.deep.equal(['0612345678 asked', '+33612345678 asked']);
  });

  it('has a place for a number in each conference', () => {
    const guests = asked(board('1007'), 'there', { ...invite('1007'), conferenceNumber: '4002' });
    expect(told(guests)).to.deep.equal(['1007 asked', '1007 asked']);
  });

  it('takes off a guest who came and left again', () => {
    const person = guest({ callerIdNum: '1007' });
    const guests = came(board('1007', '1008'), '4001', person, {});
    const change = { type: 'participant-left', uniqueId: myCall, before: person } as const;
    expect(told(afterChange(guests, change, after([join([bond])]), {}))).to.deep.equal(['1008 asked']);
  });

  it('lets go of whom one dismisses, and changes nothing for nobody', () => {
    const guests = board('1007', '1008');
    expect(told(dismissed(guests, '1007'))).to.deep.equal(['1008 asked']);
    expect(went(guests, 'nobody')).to.equal(guests);
  });
});
