import { expect } from 'chai';
import { conferenceByNumber, participantAt } from '../../src/domain/model/select.js';
import { countIn } from '../../src/domain/roster-filters.js';
import { viewRoster } from '../../src/domain/roster-view.js';
import { beginTalkTime, talkedBy } from '../../src/domain/talk-time.js';
import { hasOldMark, isTalkAlone, isTalkingNow, isTalkToggle, longestStretch } from '../../src/domain/talking.js';
import { talkersNow } from '../../src/domain/talking-now.js';
import { bond, call, changes, comes, join, moneypenny, q } from '../support/builders.js';
import { History } from '../support/history.js';

const seconds = longestStretch / 1000;
const talks = changes(q, { isTalking: true });
const entered = () => new History().push(call('EventEstablished'), join([bond, q, moneypenny]));

/** The conference, and Q in it, as they are known at the end of a history. */
function known(day: History) {
  const conference = conferenceByNumber(day.core.state, '4001')!;
  return { conference, person: participantAt(conference, q.index)! };
}

function isOld(day: History): boolean {
  return hasOldMark(known(day).person, day.now);
}

describe('A talk toggle', () => {
  const { person } = known(entered());

  it('changes whether somebody talks, and when the server told of them, and nothing else', () => {
    const { person: talking } = known(entered().wait(1).push(talks));
    expect(isTalkAlone(person, talking)).to.be.true;
    expect(isTalkAlone(person, { ...talking, isMuted: true })).to.be.false;
    const change = { type: 'participant-changed', uniqueId: 'x', before: person, after: talking } as const;
    expect(isTalkToggle(change)).to.be.true;
    expect(isTalkToggle({ ...change, after: { ...talking, callerIdName: 'R' } })).to.be.false;
    expect(isTalkToggle({ type: 'participant-joined', uniqueId: 'x', after: person })).to.be.false;
  });
});

describe('A talking mark', () => {
  it('is old when the server has told nothing of that person for too long, and is then no talking', () => {
    const day = entered().push(talks).wait(seconds);
    expect(isOld(day)).to.equal(false);
    day.wait(1);
    const { conference, person } = known(day);
    expect(isOld(day)).to.equal(true);
    expect(isTalkingNow(conference, person, day.now)).to.equal(false);
  });

  for (const [what, news] of Object.entries({
    'the same Update again': talks,
    'a Join': comes({ ...q, isTalking: true }),
    'the list of everybody': join([bond, { ...q, isTalking: true }, moneypenny]),
    'that they are deaf': changes(q, { isTalking: true, isDeaf: true }),
  })) {
    it(`is fresh again after news of that person: ${what}`, () => {
      const day = entered().push(talks).wait(seconds).push(news).wait(seconds);
      expect(isOld(day)).to.equal(false);
      expect(isOld(day.wait(1))).to.equal(true);
    });
  }

  it('is not made fresh by news of others, and nobody who is silent or muted has an old one', () => {
    const day = entered().push(talks).wait(seconds);
    day.push(changes(moneypenny, { isTalking: true })).wait(1);
    expect(isOld(day)).to.equal(true);
    expect(isOld(day.push(changes(q, { isTalking: true, isMuted: true })).wait(seconds + 1))).to.equal(false);
    expect(isOld(day.push(changes(q, { isTalking: false })).wait(seconds + 1))).to.equal(false);
  });

  it('that is old is left out by the filter, the count and the names of those who talk', () => {
    const day = entered()
      .push(talks)
      .wait(seconds)
      .push(changes(moneypenny, { isTalking: true }))
      .wait(1);
    const { conference, person } = known(day);
    const old = new Set([person]);
    const options = { filter: 'talking', shownAs: () => ({ name: '', number: '' }), hold: new Set<number>() } as const;
    const before = viewRoster(conference.participants, options);
    expect(before.indexes).to.deep.equal([q.index, moneypenny.index]);
    const view = viewRoster(conference.participants, { ...options, old }, before);
    expect(view.indexes).to.deep.equal([moneypenny.index]);
    expect(countIn(conference, 'talking', { old })).to.equal(1);
    const named = talkersNow([], conference, [q.index, moneypenny.index], day.now);
    expect(named.map(({ index }) => index)).to.deep.equal([moneypenny.index]);
    // Who is heard again is somebody else than whoever had the old mark.
    day.push(talks);
    const again = viewRoster(known(day).conference.participants, { ...options, old }, view);
    expect(again.indexes).to.deep.equal([q.index, moneypenny.index]);
  });

  it('that is old when counting begins gives nobody talk time, and a fresh one not beyond its news', () => {
    const day = entered()
      .push(talks)
      .wait(seconds - 10);
    const fresh = beginTalkTime(day.core.state, day.now);
    const old = beginTalkTime(day.core.state, day.now + 11_000);
    expect(talkedBy(fresh, 2, day.now + 60_000).total).to.equal(10_000);
    expect(talkedBy(old, 2, day.now + 60_000)).to.deep.equal({ total: 0 });
  });
});
