import { expect } from 'chai';
import { mayReachAnotherCall } from '../../src/domain/commands/which-call.js';
import { initialState } from '../../src/domain/model/model.js';
import { bond, Desk, join, listedCalls, phone } from '../support/builders.js';

const up = phone('EventEstablished', { uniqueId: '1.1' });
const other = { uniqueId: '2.1', otherDN: '1007' };

describe('A command about one of my calls, on a server that does not read which call is named', () => {
  const cases: Readonly<
    Record<string, readonly [calls: readonly ReturnType<typeof phone>[], named: string, other: boolean]>
  > = {
    'reaches my only call': [[up], '1.1', false],
    'reaches my only call while that is on hold': [[phone('EventOnHold', { uniqueId: '1.1' })], '1.1', false],
    'reaches the call that is up while the others are on hold': [[up, phone('EventOnHold', other)], '1.1', false],
    'may reach the call that is up instead of the held one': [[up, phone('EventOnHold', other)], '2.1', true],
    'may reach a call that rings instead of the call that is up': [[up, phone('EventRinging', other)], '1.1', true],
    'may reach a call that I dial instead of the call that is up': [[up, phone('EventDialing', other)], '1.1', true],
    'may reach either of two calls on hold': [
      [phone('EventOnHold', { uniqueId: '1.1' }), phone('EventOnHold', other)],
      '1.1',
      true,
    ],
    'may reach either of two calls that are up': [[up, phone('EventEstablished', other)], '1.1', true],
  };
  for (const [what, [calls, named, reachesAnother]] of Object.entries(cases)) {
    it(what, () => {
      expect(mayReachAnotherCall(new Desk(listedCalls(...calls)).state, named)).to.equal(reachesAnother);
    });
  }

  it('may reach that of another conference, whose call was not told yet', () => {
    const { state } = new Desk(join([bond]), join([bond], { uniqueId: '2.1', conferenceNumber: '4000' }));
    expect(mayReachAnotherCall(state, '2.1')).to.equal(true);
  });

  it('reaches none that is known before the server has listed my calls', () => {
    expect(mayReachAnotherCall(initialState, '1.1')).to.equal(false);
  });
});
