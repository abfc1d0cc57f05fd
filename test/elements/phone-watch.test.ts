import { expect } from '@open-wc/testing';
import { PhoneWatch } from '../../src/elements/participants/phone-watch.js';
import { online } from '../support/fake-connection.js';

/** The numbers that the server was asked to tell of, one list for each time. */
const askedFor = ({ asked }: ReturnType<typeof online>) =>
  asked.flatMap((question) => (question.type === 'subscribeToPhoneHints' ? [question.phoneNumbers] : []));

function watching() {
  const fake = online();
  const told: (readonly [numbers: string, ringing: string])[] = [];
  const phones = new PhoneWatch((states, numbers) => told.push([numbers.join(), [...states.keys()].join()]));
  return { fake, told, phones };
}

describe('The phones of those who are shown', () => {
  it('are asked for once for one list of numbers, and anew for another list', () => {
    const { fake, told, phones } = watching();
    phones.watch(fake.connection, ['1', '23']);
    phones.watch(fake.connection, ['1', '23']);
    expect(told).to.deep.equal([['1,23', '']]);
    phones.watch(fake.connection, ['12', '3']);
    expect(told.length).to.equal(2);
    expect(askedFor(fake).flat()).to.deep.equal(['1', '23', '12', '3']);
    fake.answer('PhoneHintStatusEvent', { number: '3', status: 8 });
    expect(told.slice(2)).to.deep.equal([['12,3', '3']]);
  });

  it('are told of no more after the end, and again after a new beginning', () => {
    const { fake, told, phones } = watching();
    phones.watch(fake.connection, ['1003']);
    phones.end();
    fake.answer('PhoneHintStatusEvent', { number: '1003', status: 8 });
    expect(told).to.deep.equal([['1003', '']]);
    phones.watch(fake.connection, ['1003']);
    expect(told.length).to.equal(2);
  });

  it('are nobody’s without a number, or without a connection', () => {
    const { fake, told, phones } = watching();
    phones.watch(undefined, ['1003']);
    phones.watch(fake.connection, []);
    expect([told, askedFor(fake)]).to.deep.equal([[], []]);
  });
});
