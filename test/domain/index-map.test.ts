import { expect } from 'chai';
import fc from 'fast-check';
import {
  emptyIndexMap,
  entriesOf,
  type IndexMap,
  valueAt,
  withoutIndex,
  withValue,
} from '../../src/domain/model/index-map.js';

/** Close together, at the edges of the tree's nodes, and far out. */
const edges = [1, 2, 31, 32, 33, 63, 64, 1023, 1024, 1025, 32_767, 32_768, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 53 - 1];
const anIndex = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constantFrom(...edges), fc.integer({ min: 1, max: 5000 }));

const anAct = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), index: anIndex, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('delete' as const), index: anIndex }),
);

function filled(indexes: readonly number[]): IndexMap<string> {
  return indexes.reduce((map, index) => withValue(map, index, `at ${index}`), emptyIndexMap<string>());
}

describe('the map of participants', () => {
  it('does what a plain Map does, in any order of acts', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 120 }), (acts) => {
        let map = emptyIndexMap<number>();
        const plain = new Map<number, number>();
        for (const act of acts) {
          const before = map;
          const entriesBefore = [...entriesOf(before)];
          if (act.kind === 'set') {
            map = withValue(map, act.index, act.value);
            if (plain.get(act.index) === act.value) expect(map).to.equal(before);
            plain.set(act.index, act.value);
          } else {
            map = withoutIndex(map, act.index);
            if (!plain.has(act.index)) expect(map).to.equal(before);
            plain.delete(act.index);
          }
          expect(valueAt(map, act.index)).to.equal(plain.get(act.index));
          expect(map.size).to.equal(plain.size);
          expect([...entriesOf(before)]).to.deep.equal(entriesBefore);
        }
        expect([...entriesOf(map)]).to.deep.equal([...plain].sort(([one], [other]) => one - other));
        for (const index of edges) expect(valueAt(map, index)).to.equal(plain.get(index));
      }),
      { numRuns: 200 },
    );
  });

  it('is empty at first', () => {
    const map = emptyIndexMap<string>();
    expect(map.size).to.equal(0);
    expect([...entriesOf(map)]).to.deep.equal([]);
    for (const index of [0, 1, 31, 32, 1e9]) expect(valueAt(map, index)).to.equal(undefined);
  });

  it('tells its entries from the lowest index to the highest', () => {
    const map = filled([1024, 5, 33, 2 ** 40, 1]);
    expect([...entriesOf(map)].map(([index]) => index)).to.deep.equal([1, 5, 33, 1024, 2 ** 40]);
  });

  it('is the empty map again when the last one left', () => {
    expect(withoutIndex(filled([7]), 7)).to.equal(emptyIndexMap());
    expect(withoutIndex(withoutIndex(filled([7, 5000]), 7), 5000)).to.equal(emptyIndexMap());
  });

  it('is the same map after setting what is there, and after deleting what is not', () => {
    const map = filled([1, 40]);
    expect(withValue(map, 40, 'at 40')).to.equal(map);
    expect(withoutIndex(map, 41)).to.equal(map);
    expect(withoutIndex(map, 1_000_000)).to.equal(map);
    expect(withoutIndex(emptyIndexMap(), 1)).to.equal(emptyIndexMap());
  });

  it('never changes a map that somebody else holds', () => {
    const before = filled([1, 2, 40]);
    withoutIndex(withValue(withValue(before, 2, 'another'), 3000, 'far'), 1);
    expect([...entriesOf(before)]).to.deep.equal([
      [1, 'at 1'],
      [2, 'at 2'],
      [40, 'at 40'],
    ]);
  });

  it('has nobody at a negative index', () => {
    expect(valueAt(filled([1, 31, 32]), -1)).to.equal(undefined);
  });
});
