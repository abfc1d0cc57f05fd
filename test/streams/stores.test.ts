import { expect } from '@open-wc/testing';
import { merge } from 'rxjs';
import { FakeConnection } from '../../src/testing/fake-connection.js';
import { bond, call, changes, comes, goes, join, person, q } from '../support/builders.js';

/** As a store does that makes what it is given unchangeable, such as Redux Toolkit's, by Immer. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) freeze((value as Record<PropertyKey, unknown>)[key]);
}

/** As a framework's store hands it back: a proxy. */
function proxied<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get: (target, key, receiver) => {
      const held: unknown = Reflect.get(target, key, receiver);
      return typeof held === 'object' && held !== null ? proxied(held) : held;
    },
  });
}

describe('What a connection hands out, in a page’s store', () => {
  it('may be frozen there: state, news, outcomes, the log and attendance go on', async () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const { connection } = fake;
    connection.keepAttendance('4001');
    const { state$, events$, outcomes$, pending$, log$ } = connection;
    merge(state$, events$, outcomes$, pending$, log$).subscribe(freeze);
    fake.push(call('EventEstablished'), join([bond, q]));
    freeze(connection.attendance('4001'));
    const outcome = connection.conferenceMute('4001', q.index);
    fake.push(
      changes(q, { isMuted: true }),
      comes(person(9)),
      changes(person(9), { isTalking: true }),
      goes(person(9)),
    );
    expect((await outcome).status).to.equal('confirmed');
    expect(connection.state.conferences[0]?.participants.size).to.equal(2);
    expect(connection.attendance('4001').people).to.have.length(3);
  });

  it('may come back as a proxy in a command, of which what is sent and told is a plain copy', () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const variables = proxied({ LANG: 'fr' });
    void fake.connection.perform(
      proxied({ type: 'conferenceInvite', conferenceNumber: '4001', exten: '1004', role: 'User', variables }),
    );
    expect(structuredClone(fake.sent.at(-1))).to.deep.include({ exten: '1004', variables: { LANG: 'fr' } });
  });
});
