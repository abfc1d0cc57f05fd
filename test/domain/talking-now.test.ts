import { expect } from 'chai';
import { emptyIndexMap, valueAt, withValue } from '../../src/domain/model/index-map.js';
import type { Participant } from '../../src/domain/model/model.js';
import { type Talker, talkersNow } from '../../src/domain/talking-now.js';

/** People of these indexes, those of the second list talking. `since`: a successor has a higher one. */
function people(indexes: readonly number[], talking: readonly number[], since = 0) {
  return indexes.reduce((map, index) => {
    const person = { index, key: `${index}/${since}`, isTalking: talking.includes(index) } as Participant;
    return withValue(map, index, person);
  }, emptyIndexMap<Participant>());
}

describe('Who talks now', () => {
  let named: readonly Talker[] = [];
  const hear = (talking: readonly number[], now: number, since = 0, there: readonly number[] = [1, 2, 3]) => {
    named = talkersNow(named, { participants: people(there, talking, since) }, talking, now);
    return named.map(({ index }) => index);
  };
  beforeEach(() => (named = []));

  it('is named at once', () => {
    expect(hear([2], 0)).to.deep.equal([2]);
  });

  it('is named until two seconds after the last word', () => {
    hear([2], 0);
    hear([2], 5000);
    expect(hear([], 6999)).to.deep.equal([2]);
    expect(hear([], 7000)).to.deep.equal([]);
  });

  it('is not named in a stale list, nor by a server that never resets the flag of somebody muted', () => {
    const participants = people([1, 2], [1, 2]);
    named = talkersNow([], { participants }, [1, 2], 0);
    expect(talkersNow(named, { participants, staleSince: 1 }, [], 1)).to.deep.equal([]);
    const one = { ...valueAt(participants, 1), isMuted: true } as Participant;
    const muted = { participants: withValue(participants, 1, one) };
    expect(talkersNow(named, muted, [2], 1999).map(({ index }) => index)).to.deep.equal([1, 2]);
    expect(talkersNow(named, muted, [2], 2000).map(({ index }) => index)).to.deep.equal([2]);
  });

  it('keeps the place through a pause for breath, and whoever begins later comes last', () => {
    hear([3], 0);
    hear([1], 1000);
    expect(hear([1, 3], 1500)).to.deep.equal([3, 1]);
    expect(hear([1, 2, 3], 1600)).to.deep.equal([3, 1, 2]);
  });

  it('is not named after leaving, even if somebody else has that index', () => {
    hear([1, 2], 0);
    expect(hear([2], 1, 0, [2, 3])).to.deep.equal([2]);
    expect(hear([], 2, 1)).to.deep.equal([]);
    hear([1], 3, 1);
    expect(hear([1], 4, 2), 'a successor who talks').to.deep.equal([1]);
  });
});
