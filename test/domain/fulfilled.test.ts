import { expect } from 'chai';
import { isFulfilled } from '../../src/domain/commands/fulfilled.js';
import type { Outcome } from '../../src/domain/commands/outcome.js';
import type { CtiState } from '../../src/domain/model/model.js';
import { markStale } from '../../src/domain/reduce/reduce.js';
import type { Command } from '../../src/wire/commands.js';
import {
  after,
  bond,
  changes,
  comes,
  goes,
  join,
  moneypenny,
  participant,
  person,
  q,
  t0,
} from '../support/builders.js';

const conferenceNumber = '4001';
const mute: Command = { type: 'conferenceMute', conferenceNumber, index: 2 };
const before = after([join([bond, q, moneypenny])]);
const muted = { isMuted: true };
const now = after([changes(q, muted)], before);
const { key } = participant(before, 2);

function fulfilled(command: Command, state: CtiState, whom = key): boolean {
  const outcome: Outcome = { id: 'a', command, participant: whom, status: 'unconfirmed', reason: 'deadline' };
  return isFulfilled(outcome, state);
}

describe('What a command asked for', () => {
  it('is so once the person has what was asked for, and no sooner', () => {
    expect(fulfilled(mute, before)).to.equal(false);
    expect(fulfilled(mute, now)).to.equal(true);
    expect(fulfilled({ ...mute, type: 'conferenceUnmute' }, now)).to.equal(false);
    expect(fulfilled({ ...mute, type: 'conferenceDeafen' }, now)).to.equal(false);
  });

  it('is not so when the person has left, or the index has another owner', () => {
    expect(fulfilled(mute, after([goes(q)], now))).to.equal(false);
    expect(fulfilled(mute, after([goes(q), comes(person(2, { ...muted, username: 'r' }))], now))).to.equal(false);
    expect(fulfilled(mute, now, 'somebody else')).to.equal(false);
  });

  it('is not so by what was known before a lost link', () => {
    const stale = markStale(now, t0 + 1000);
    expect(fulfilled(mute, stale)).to.equal(false);
    expect(fulfilled(mute, after([changes(q, muted)], stale, t0 + 2000))).to.equal(true);
  });

  it('is so for everybody when all have it', () => {
    const muteAll: Command = { type: 'conferenceMuteAll', conferenceNumber };
    expect(fulfilled(muteAll, now)).to.equal(false);
    expect(fulfilled(muteAll, after([changes(moneypenny, muted)], now))).to.equal(true);
  });

  it('cannot be seen of a removal', () => {
    expect(fulfilled({ type: 'conferenceKick', conferenceNumber, index: 2 }, after([goes(q)], before))).to.equal(false);
  });
});
