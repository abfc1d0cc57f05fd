import { expect } from 'chai';
import { Namesakes } from '../../src/elements/participants/namesakes.js';
import { after, changes, comes, conference, goes, join, outsider, participant, person } from '../support/builders.js';

const nameless = (index: number) => outsider(index, { callerIdNum: '' });

describe('people of the same name', () => {
  const start = after([join([person(1), nameless(2), person(3), nameless(4)])]);
  const numbersIn = (namesakes: Namesakes, state: typeof start, ...indexes: readonly number[]) => {
    namesakes.follow(conference(state).participants);
    return indexes.map((index) => namesakes.numberOf(participant(state, index)));
  };

  it('are numbered in the order of their arrival, and nobody else is', () => {
    expect(numbersIn(new Namesakes(), start, 1, 2, 3, 4)).to.deep.equal([undefined, 1, undefined, 2]);
  });

  it('are numbered as they are now after joins, leaves and other names', () => {
    const namesakes = new Namesakes();
    numbersIn(namesakes, start);
    const talking = after([changes(nameless(2), { isTalking: true })], start);
    expect(numbersIn(namesakes, talking, 2, 4)).to.deep.equal([1, 2]);
    const third = after([comes(nameless(5))], talking);
    expect(numbersIn(namesakes, third, 2, 4, 5)).to.deep.equal([1, 2, 3]);
    const named = after([changes(nameless(2), { callerIdName: 'Vesper' })], third);
    expect(numbersIn(namesakes, named, 2, 4, 5)).to.deep.equal([undefined, 1, 2]);
    const left = after([goes(nameless(4))], named);
    expect(numbersIn(namesakes, left, 2, 5)).to.deep.equal([undefined, undefined]);
    expect(namesakes.numberOf(participant(named, 4))).to.equal(undefined);
  });
});
