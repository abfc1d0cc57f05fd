import { expect } from 'chai';
import type { Log } from '../../src/domain/log.js';
import { comes, goes, leave, moneypenny, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';

describe('Attendance of a connection', () => {
  it('begins with the first call, with those who are in then, and goes on by itself', () => {
    const fake = asOrganizer(q);
    fake.push(comes(moneypenny), goes(moneypenny));
    expect(fake.connection.attendance('4001').people.map(({ name }) => name)).to.deep.equal(['James Bond', 'Q']);
    fake.wait(60_000).push(comes(moneypenny)).wait(1000).push(goes(moneypenny));
    const { people } = fake.connection.attendance('4001');
    expect(people.map(({ name, total }) => [name, total])).to.deep.equal([
      ['James Bond', 61_000],
      ['Q', 61_000],
      ['Moneypenny', 1000],
    ]);
  });

  it('knows nobody of a conference that I was never in', () => {
    expect(asOrganizer().connection.attendance('4000').people).to.deep.equal([]);
  });

  it('is forgotten when I sign out', () => {
    const fake = asOrganizer();
    fake.connection.attendance('4001');
    fake.status({ status: 'signed-out' });
    expect(fake.connection.attendance('4001').people).to.deep.equal([]);
  });
});

describe('The log of a connection', () => {
  it('begins with its first subscriber, goes on without one, and ends with the connection', () => {
    const fake = asOrganizer(q);
    const logs: Log[] = [];
    fake.push(goes(q));
    fake.connection.log$.subscribe((log) => logs.push(log)).unsubscribe();
    fake.push(comes(moneypenny), leave());
    let ended = false;
    fake.connection.log$.subscribe({ next: (log) => logs.push(log), complete: () => (ended = true) });
    expect(logs.map(({ entries }) => entries.map(({ type }) => type))).to.deep.equal([[], ['exited', 'joined']]);
    fake.connection.close();
    expect(ended).to.be.true;
  });
});
