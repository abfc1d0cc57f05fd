import { expect } from 'chai';
import { newcomersOf } from '../../src/domain/newcomers.js';
import { countOthers, firstId, isMineIn } from '../../src/domain/model/select.js';
import {
  after,
  bond,
  call,
  comes,
  conference,
  Desk,
  goes,
  join,
  moneypenny,
  participant,
  q,
} from '../support/builders.js';
import { History } from '../support/history.js';

const second = { ...bond, index: 9, role: 'User', isMe: false } as const;
const other = { uniqueId: '2.2' };
const joins = [join([bond, q, second]), join([{ ...bond, isMe: false }, q, { ...second, isMe: true }], other)];

/** Without logins, as an older server tells of people. */
function nameless<Who extends typeof q>({ username: _none, ...rest }: Who) {
  return rest;
}

describe('A second call of mine in a conference', () => {
  it('is known as mine in the list of the first call, and the first in the list of the second', () => {
    const state = after(joins);
    const isMine = isMineIn(state, conference(state));
    expect([1, 2, 9].map((index) => isMine(participant(state, index)))).to.deep.equal([true, false, true]);
    const isMineThere = isMineIn(state, conference(state, '2.2'));
    expect([1, 2, 9].map((index) => isMineThere(participant(state, index, '2.2')))).to.deep.equal([true, false, true]);
    expect(countOthers(state, conference(state))).to.equal(1);
  });

  it('is known by its mark in the other list where nobody has a login', () => {
    const state = after([
      join([nameless(bond), nameless(q), nameless(second)]),
      join([nameless({ ...bond, isMe: false }), nameless(q), nameless({ ...second, isMe: true })], other),
    ]);
    expect(countOthers(state, conference(state))).to.equal(1);
  });

  it('is no longer known by its mark once somebody else has its index', () => {
    const state = after([
      join([nameless(bond), nameless(second)]),
      join([nameless({ ...bond, isMe: false }), nameless({ ...second, isMe: true })], other),
      goes(nameless(second)),
      comes(nameless({ ...moneypenny, index: 9 })),
    ]);
    expect(countOthers(state, conference(state))).to.equal(1);
  });

  it('is known by my login before the server has told of it as a call of mine', () => {
    const state = after([join([bond, q, second])]);
    expect(countOthers(state, conference(state))).to.equal(1);
  });

  it('is nobody from outside, of whom no login is told, where I have none either', () => {
    const state = after([join([nameless(bond), nameless(q)])]);
    expect(countOthers(state, conference(state))).to.equal(1);
  });

  it('is no newcomer to be muted', () => {
    const moments = new History().push(call('EventEstablished'), join([bond, q]), comes(second)).moments;
    expect(newcomersOf({ on: ['4001'], ended: [] }, moments.at(-1)!)).to.deep.equal([]);
  });

  it('is enough for muting me: nothing says which of my entries the server takes', () => {
    const desk = new Desk(...joins).send({ type: 'conferenceMuteMe', conferenceNumber: '4001' });
    const [{ explainedBy } = {}] = desk.receive(comes({ ...second, isMuted: true }));
    expect(explainedBy).to.equal('conferenceMuteMe');
    expect(desk.fate('conferenceMuteMe')).to.equal('confirmed');
  });
});

describe('The first id of a call', () => {
  const again = (uniqueId: string) => call('EventEstablished', { uniqueId, linkedId: 'same' });

  it('stays while the server gives the call other ids, and is found by each of them', () => {
    const state = after(['1.1', '1.2', '1.3'].map(again));
    expect(['1.1', '1.2', '1.3'].map((id) => firstId(state, id))).to.deep.equal(['1.1', '1.1', '1.1']);
  });

  it('is the id itself of a call that never had another, or that nobody has told of', () => {
    expect(firstId(after([again('1.1')]), '1.1')).to.equal('1.1');
    expect(firstId(after([]), '7.7')).to.equal('7.7');
  });
});
