import { expect } from 'chai';
import { initialState } from '../../src/domain/model/model.js';
import { beginTalkTime, countTalk, talkedBy } from '../../src/domain/talk-time.js';
import { longestStretch } from '../../src/domain/talking.js';
import { bond, changes, comes, goes, join, leave, q, t0 } from '../support/builders.js';
import { entered, History } from '../support/history.js';

/** Q's arrival, who comes in second. */
const arrival = 2;
const talks = changes(q, { isTalking: true });
const stops = changes(q, { isTalking: false });

function talked(day: History) {
  return talkedBy(day.fold(countTalk, beginTalkTime(initialState, t0)), arrival, day.now);
}

describe('Talk time', () => {
  it('adds up what somebody talked, and knows when last', () => {
    const day = entered().push(talks).wait(20).push(stops).wait(10).push(talks).wait(5).push(stops).wait(60);
    expect(talked(day)).to.deep.equal({ total: 25_000, last: t0 + 35_000 });
  });

  it('runs while somebody talks', () => {
    expect(talked(entered().push(talks).wait(20))).to.deep.equal({ total: 20_000, last: t0 + 20_000 });
  });

  it('is nothing for who never talked', () => {
    expect(talked(entered().wait(60))).to.deep.equal({ total: 0 });
  });

  it('does not count what a muted person seems to say', () => {
    const muted = { isTalking: true, isMuted: true };
    expect(talked(entered().push(changes(q, muted)).wait(60)).total).to.equal(0);
    expect(talked(entered().push(talks).wait(10).push(changes(q, muted)).wait(60)).total).to.equal(10_000);
  });

  it('ends when somebody leaves, and when I do', () => {
    expect(talked(entered().push(talks).wait(10).push(goes(q)).wait(60)).total).to.equal(10_000);
    expect(talked(entered().push(talks).wait(10).push(leave()).wait(60)).total).to.equal(10_000);
  });

  it('begins with those who talk when I come in, or when they do', () => {
    const talking = { ...q, isTalking: true };
    expect(talked(new History().push(join([bond, talking])).wait(10)).total).to.equal(10_000);
    expect(talked(new History().push(join([bond]), comes(talking)).wait(10)).total).to.equal(10_000);
  });

  it('is not counted through a broken link, and begins again with the list that comes after it', () => {
    const day = entered().push(talks).wait(10).drop().wait(100);
    expect(talked(day).total).to.equal(10_000);
    day.push(join([bond, { ...q, isTalking: true, since: 110 }])).wait(5);
    expect(talked(day).total).to.equal(15_000);
  });

  it('does not believe in a stretch whose end never came', () => {
    const day = entered()
      .push(talks)
      .wait(8 * 3600);
    expect(talked(day)).to.deep.equal({ total: longestStretch, last: t0 + longestStretch });
    expect(talked(day.push(goes(q))).total).to.equal(longestStretch);
  });

  it('takes anything new that is said of somebody who talks for a sign that they still do', () => {
    const day = entered()
      .push(talks)
      .wait(200)
      .push(changes(q, { isTalking: true, isDeaf: true }))
      .wait(200);
    expect(talked(day)).to.deep.equal({ total: 400_000, last: day.now });
  });

  for (const [what, repeat] of Object.entries({
    'an Update': () => talks,
    'a Join': () => comes({ ...q, isTalking: true }),
    'an Update that names the call otherwise': () => changes(q, { isTalking: true }, { uniqueId: '99.9' }),
    'the list of everybody': () => join([bond, { ...q, isTalking: true }]),
  })) {
    it(`takes a mere repeat for a sign, too: ${what}`, () => {
      const day = entered().push(talks).wait(200).push(repeat()).wait(200).push(repeat()).wait(200);
      expect(talked(day)).to.deep.equal({ total: 600_000, last: day.now });
    });
  }

  it('begins anew with a repeat that comes when the mark is old already', () => {
    const day = entered().push(talks).wait(1000).push(talks).wait(100);
    expect(talked(day)).to.deep.equal({ total: longestStretch + 100_000, last: day.now });
  });

  it('takes no repeat for talk of somebody who is silent, muted, gone, or in another conference', () => {
    const silent = entered().push(stops).wait(10).push(stops).wait(10);
    expect(talked(silent)).to.deep.equal({ total: 0 });
    const muted = changes(q, { isTalking: true, isMuted: true });
    expect(talked(entered().push(muted).wait(10).push(muted).wait(10))).to.deep.equal({ total: 0 });
    expect(talked(entered().push(talks).wait(10).push(goes(q), talks).wait(10)).total).to.equal(10_000);
    const elsewhere = changes(q, { isTalking: true }, { uniqueId: '99.9', conferenceNumber: '4002' });
    expect(talked(entered().push(talks).wait(200).push(elsewhere).wait(200)).total).to.equal(longestStretch);
  });

  it('loses nothing when the clock is set back', () => {
    const day = entered().push(talks).wait(10).push(stops).wait(-3600).push(talks).wait(-5).push(stops);
    expect(talked(day).total).to.equal(10_000);
  });
});
