import { expect } from 'chai';
import { peopleOf, phoneStateOf } from '../../../src/domain/guests/people.js';

describe('People who can be called', () => {
  it('are there once with each number, and the state is that of the first phone', () => {
    const q = { name: ' Q ', numbers: ['1003', '+33 6 12 34 56 78', '10 03', 'Office'], status: 2 };
    expect(peopleOf([q])).to.deep.equal([
      { name: 'Q', number: '1003', phone: 'busy' },
      { name: 'Q', number: '+33612345678' },
    ]);
  });

  it('are not those without a number, and go by the number without a name', () => {
    expect(peopleOf([{ name: 'Nobody', numbers: ['q@example.org'] }])).to.deep.equal([]);
    for (const name of ['', ' ', '-', '\u200B', '\u3164', 'ー']) {
      expect(peopleOf([{ name, numbers: ['1003'] }])).to.deep.equal([{ name: '1003', number: '1003' }]);
    }
  });
});

describe('What a phone does', () => {
  const told: readonly (readonly [number, string | undefined])[] = [
    [0, 'free'],
    [1, 'busy'],
    [2, 'busy'],
    [3, 'busy'],
    [4, 'unavailable'],
    [8, 'ringing'],
    [9, 'ringing'],
    [10, 'ringing'],
    [16, 'held'],
    [17, 'busy'],
    [18, 'busy'],
    [-1, 'unavailable'],
    [-2, undefined],
    [64, undefined],
    [0.5, undefined],
    [NaN, undefined],
  ];
  for (const [status, state] of told) {
    it(`is ${state ?? 'not known'} where the server says ${status}`, () => {
      expect(phoneStateOf(status)).to.equal(state);
    });
  }
});
