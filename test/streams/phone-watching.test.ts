import { expect } from 'chai';
import type { PhonesByNumber } from '../../src/streams/phone-states.js';
import { online } from '../support/fake-connection.js';

/** Watches phones; the numbers for which the server is asked anew in the next session are `askedAnew()`. */
function watching() {
  const fake = online();
  const askedAnew = () => {
    const before = fake.asked.length;
    fake.dropLink().status({ status: 'online' });
    return fake.asked.slice(before).flatMap((question) => ('phoneNumbers' in question ? question.phoneNumbers : []));
  };
  const watch = (...numbers: readonly string[]) => fake.connection.phoneStatesOf(numbers).subscribe();
  return { fake, watch, askedAnew };
}

describe('A phone that several watch', () => {
  it('is asked for again as long as one of them does', () => {
    const { watch, askedAnew } = watching();
    const [first, second] = [watch('1003'), watch('1003', '1004')];
    first.unsubscribe();
    expect(askedAnew()).to.deep.equal(['1003', '1004']);
    second.unsubscribe();
    expect(askedAnew()).to.deep.equal([]);
  });

  it('is asked for again when one begins after all others left', () => {
    const { watch, askedAnew } = watching();
    watch('1003').unsubscribe();
    watch('1003');
    expect(askedAnew()).to.deep.equal(['1003']);
  });
});

describe('Who watches phones', () => {
  it('is told nothing by a lost link while nothing was known', () => {
    const { fake } = watching();
    const told: PhonesByNumber[] = [];
    fake.connection.phoneStatesOf(['1003']).subscribe((phones) => told.push(phones));
    fake.dropLink();
    expect(told).to.have.length(1);
  });

  it('is told when the connection is closed: nothing more comes', () => {
    const { fake } = watching();
    let ended = false;
    fake.connection.phoneStatesOf(['1003']).subscribe({ complete: () => (ended = true) });
    fake.connection.close();
    expect(ended).to.equal(true);
  });
});
