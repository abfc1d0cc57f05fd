import { expect } from 'chai';
import { readTape } from '../../src/streams/tape/format.js';
import { createTapeConnection } from '../../src/streams/tape/play.js';
import { recordTape } from '../../src/streams/tape/record.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';

/** What a tape holds of this, after its first line. */
function recorded(during: (fake: FakeConnection) => unknown) {
  const fake = asOrganizer();
  const recording = recordTape(fake.connection, { redact: false });
  during(fake);
  const tape = recording.stop();
  return { tape, entries: readTape(tape).entries };
}

describe('What a tape holds', () => {
  it('has stand-ins for names when nobody said anything about them', () => {
    const { connection } = asOrganizer();
    expect(recordTape(connection).stop()).to.not.include('Moneypenny');
    expect(recordTape(connection, {}).stop()).to.not.include('Moneypenny');
    expect(recordTape(connection, { redact: false }).stop()).to.include('Moneypenny');
  });

  it('is its first line alone when nothing happened', () => {
    const { entries } = recorded(() => undefined);
    expect(entries).to.deep.equal([]);
  });

  it('is each change of the link, told once', () => {
    const { entries } = recorded((fake) => fake.dropLink());
    expect(entries.map((entry) => ('status' in entry ? entry.status.status : entry.type))).to.deep.equal([
      'drop-link',
      'reconnecting',
    ]);
  });

  it('ends where the connection is closed, as a link that is over and not as a change of status', () => {
    const { tape, entries } = recorded(({ connection }) => connection.close());
    expect(entries.map((entry) => ('reason' in entry ? entry.reason : entry.type))).to.deep.equal(['closed']);
    const connection = createTapeConnection(tape, { speed: Infinity });
    connection.connect();
    expect(connection.status.status).to.equal('online');
  });

  it('is nothing of my line, of people or of phones', () => {
    const { entries } = recorded((fake) =>
      fake
        .answer('LineConfig', { id: '7' })
        .answer('PhoneHintStatusEvent', { number: '1003', status: 8 })
        .answer('FavoriteContactSheet', { sheets: [] })
        .answer('DirectoryResult', { headers: [], entries: [] }),
    );
    expect(entries).to.deep.equal([]);
  });

  it('is who asked for a command, and how numbers are written where it is an invitation', () => {
    const plan = { countryCode: '33' };
    const { entries } = recorded(({ connection }) => {
      void connection.perform({ type: 'conferenceMuteMe', conferenceNumber: '4001' }, { origin: 'a panel' });
      void connection.conferenceInvite('4001', '1003', 'User');
      connection.dialPlan = plan;
      void connection.conferenceInvite('4001', '1004', 'User');
      void connection.conferenceMuteMe('4001');
    });
    expect(entries.map((entry) => 'asking' in entry && entry.asking)).to.deep.equal([
      { origin: 'a panel' },
      {},
      { plan },
      {},
    ]);
  });
});

describe('The log of a tape', () => {
  it('says once that the link was lost', () => {
    const { tape } = recorded((fake) => fake.dropLink());
    const connection = createTapeConnection(tape, { speed: Infinity });
    let told: readonly string[] = [];
    connection.log$.subscribe(({ entries }) => (told = entries.map(({ type }) => type)));
    connection.connect();
    expect(told).to.deep.equal(['link-lost']);
  });
});
