import { expect } from 'chai';
import fc from 'fast-check';
import { counting, folded } from '../../src/domain/model/folded.js';
import { emptyIndexMap, type IndexMap, valuesOf, withoutIndex, withValue } from '../../src/domain/model/index-map.js';

/** Close together, at the edges of the tree's nodes, and far out. */
const indexes = fc.constantFrom(0, 1, 2, 31, 32, 33, 1023, 1024, 40_000);
const steps = fc.array(fc.tuple(indexes, fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined })));

const step = (map: IndexMap<number>, [index, value]: readonly [number, number | undefined]) =>
  value === undefined ? withoutIndex(map, index) : withValue(map, index, value);

describe('a result worked out from all values of a map', () => {
  it('is that of its values after any steps, also of a copy by JSON', () => {
    const highest = folded<number, number>(-1, (value) => value, Math.max);
    const isEven = (value: number) => value % 2 === 0;
    const even = counting(isEven);
    fc.assert(
      fc.property(steps, (taken) => {
        let map = emptyIndexMap<number>();
        for (const one of taken) {
          map = step(map, one);
          const values = [...valuesOf(map)];
          expect(highest(map)).to.equal(Math.max(-1, ...values));
          expect(even(map)).to.equal(values.filter(isEven).length);
        }
        expect(even(JSON.parse(JSON.stringify(map)) as IndexMap<number>)).to.equal(even(map));
      }),
    );
  });

  it('looks at no more than the arrays that hold the value that has changed', () => {
    let looked = 0;
    const sum = folded<number, number>(
      0,
      (value) => {
        looked += 1;
        return value;
      },
      (one, other) => one + other,
    );
    let map = emptyIndexMap<number>();
    for (let index = 0; index < 10_000; index += 1) map = withValue(map, index, 1);
    expect(sum(map)).to.equal(10_000);
    looked = 0;
    expect(sum(withValue(map, 5000, 2))).to.equal(10_001);
    expect(looked).to.equal(32);
  });
});
