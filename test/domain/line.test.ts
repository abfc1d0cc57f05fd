import { expect } from 'chai';
import { canMergeCalls, isNoLine, type Line } from '../../src/domain/model/line.js';

const line = (fields: Partial<Line>): Line => ({ id: '12', webRtc: false, ...fields }) as Line;

describe('My line', () => {
  it('is none when its id is a hyphen', () => {
    expect(['-', '12', '', '--'].map((id) => isNoLine(line({ id })))).to.deep.equal([true, false, false, false]);
  });

  const phones: readonly (readonly [what: string, fields: Partial<Line>, can: boolean])[] = [
    ['a Snom phone set', { vendor: 'Snom' }, true],
    ['a Snom phone set in capitals', { vendor: 'SNOM' }, true],
    ['a phone set of another vendor', { vendor: 'Yealink' }, false],
    ['a phone set of which the vendor is not told', {}, false],
    ['a phone in a browser', { webRtc: true, vendor: 'Snom' }, false],
  ];
  for (const [what, fields, can] of phones)
    it(`${can ? 'can' : 'cannot'} make a conference of two calls: ${what}`, () => {
      expect(canMergeCalls(line(fields))).to.equal(can);
    });
});
