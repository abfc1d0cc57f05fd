import { expect } from 'chai';
import { Subject } from 'rxjs';
import type { Command } from '../../src/domain/commands/table.js';
import type { Moment } from '../../src/domain/moment.js';
import { Newcomers } from '../../src/streams/newcomers.js';
import { bond, call, changes, comes, goes, join, leave, moneypenny, outsider, person, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection, inTwoConferences, secondCall } from '../support/fake-connection.js';

/** Whom the connection has asked to mute, by conference and index. */
const muted = ({ sent }: FakeConnection) =>
  sent.flatMap((command) => (command.type === 'conferenceMute' ? `${command.conferenceNumber} ${command.index}` : []));

function muting(fake = asOrganizer()): FakeConnection {
  fake.connection.newcomers.mute('4001');
  return fake;
}

describe('Muting newcomers', () => {
  it('mutes whoever joins from then on, and nobody before', () => {
    const fake = asOrganizer().push(comes(person(4)));
    muting(fake).push(comes(person(5)), comes(outsider(6)));
    expect(muted(fake)).to.deep.equal(['4001 5', '4001 6']);
    fake.connection.newcomers.stop('4001');
    fake.push(comes(person(7)));
    expect(muted(fake)).to.deep.equal(['4001 5', '4001 6']);
  });

  it('means the person who came: nobody else who gets that index', () => {
    const fake = muting();
    const asked: (string | undefined)[] = [];
    fake.connection.newcomers.askBy((_command, expected) => asked.push(expected));
    fake.push(comes(person(5)), goes(person(5)), comes(person(5, { username: 'other' })));
    expect(new Set(asked).size, 'two people').to.equal(2);
    expect(asked).to.have.length(2);
    expect(asked).not.to.include(undefined);
  });

  it('spares me, organizers, and whoever is muted already', () => {
    const fake = muting();
    fake.push(comes(person(4, { role: 'Organizer' })), comes(person(5, { isMuted: true })));
    fake.push(comes(person(6, { isMe: true })));
    expect(muted(fake)).to.deep.equal([]);
  });

  it('takes nobody for a newcomer whom it did not see join', () => {
    const fake = muting();
    fake.push(join([bond, q, moneypenny, person(4)]));
    fake.push(changes(person(5), { isTalking: true }));
    fake.push(comes(q), comes(person(4)));
    expect(muted(fake), 'a list, an Update, and Joins of people who are in').to.deep.equal([]);
  });

  it('concerns that conference alone', () => {
    const fake = muting(inTwoConferences());
    fake.push(comes(person(7), { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' }));
    expect(muted(fake)).to.deep.equal([]);
    fake.push(comes(person(7)));
    expect(muted(fake)).to.deep.equal(['4001 7']);
  });

  it('ends in one conference and goes on in the other', () => {
    const { newcomers } = inTwoConferences().connection;
    newcomers.mute('4000');
    newcomers.mute('4001');
    newcomers.stop('4000');
    expect(newcomers.muting).to.deep.equal({ on: ['4001'], ended: [] });
  });

  it('says so once: not again with each event, nor when it is asked for twice', () => {
    const fake = muting();
    const said: unknown[] = [];
    fake.connection.newcomers.muting$.subscribe((muting) => said.push(muting));
    fake.push(comes(person(5)), changes(person(5), { isTalking: true }));
    expect(said).to.deep.equal([{ on: ['4001'], ended: [] }]);
    fake.connection.newcomers.mute('4001');
    expect(fake.connection.newcomers.muting).to.deep.equal({ on: ['4001'], ended: [] });
  });

  it('listens to the conference only while it lasts', () => {
    const moments$ = new Subject<Moment>();
    const newcomers = new Newcomers(moments$, () => undefined);
    newcomers.stop('4001');
    expect(moments$.observed, 'before').to.equal(false);
    newcomers.mute('4001');
    expect(moments$.observed, 'meanwhile').to.equal(true);
    newcomers.stop('4001');
    expect(moments$.observed, 'afterwards').to.equal(false);
    newcomers.mute('4001');
    expect(moments$.observed, 'again').to.equal(true);
  });

  it('mutes once whoever is told of by both my calls in one conference', () => {
    const fake = asOrganizer().push(
      call('EventEstablished', { uniqueId: '2.2' }),
      join([bond, q], { uniqueId: '2.2' }),
    );
    muting(fake).push(comes(person(4)), comes(person(4), { uniqueId: '2.2' }));
    expect(muted(fake)).to.deep.equal(['4001 4']);
  });

  const endings: Record<string, (fake: FakeConnection) => unknown> = {
    'I left': (fake) => fake.push(leave()),
    'my call ended': (fake) => fake.push(call('EventReleased')),
    'I signed out': (fake) => fake.status({ status: 'signed-out' }),
  };
  for (const [how, end] of Object.entries(endings)) {
    it(`ends when ${how}, and does not begin again by itself`, () => {
      const fake = muting();
      end(fake);
      expect(fake.connection.newcomers.muting).to.deep.equal({ on: [], ended: [] });
      fake.status({ status: 'online' }).push(call('EventEstablished'), join([bond, q]), comes(person(9)));
      expect(muted(fake)).to.deep.equal([]);
    });
  }

  const losses = {
    link: (fake: FakeConnection) => fake.dropLink(),
    role: (fake: FakeConnection) => fake.push(changes(bond, { role: 'User' })),
  };
  for (const [by, lose] of Object.entries(losses)) {
    it(`ends when I lose the ${by}, remembers that, and mutes nobody afterwards`, () => {
      const fake = muting();
      lose(fake);
      const ended = [{ conferenceNumber: '4001', by }];
      expect(fake.connection.newcomers.muting).to.deep.equal({ on: [], ended });
      fake.status({ status: 'online' }).push(join([bond, q]), comes(person(9)));
      expect(fake.connection.newcomers.muting, 'as an organizer again').to.deep.equal({ on: [], ended });
      expect(muted(fake)).to.deep.equal([]);
      fake.connection.newcomers.mute('4001');
      expect(fake.connection.newcomers.muting).to.deep.equal({ on: ['4001'], ended: [] });
    });
  }

  it('ends when the server refuses a mute to a user, and begins again when it is asked for', () => {
    const fake = muting().push(comes(person(4)), comes(person(5)));
    const refused = { type: 'ConferenceCommandError', error: 'NotOrganizer' } as const;
    fake.push(refused, refused, comes(person(6)));
    expect(fake.connection.newcomers.muting).to.deep.equal({
      on: [],
      ended: [{ conferenceNumber: '4001', by: 'role' }],
    });
    expect(muted(fake), 'nobody after the refusal').to.deep.equal(['4001 4', '4001 5']);
    fake.connection.newcomers.mute('4001');
    fake.push(comes(person(7)));
    expect(muted(fake).at(-1)).to.equal('4001 7');
  });

  it('forgets that the muting has ended when the conference is over, or the user took note', () => {
    for (const end of [
      (fake: FakeConnection) => fake.status({ status: 'online' }).push(leave()),
      (fake: FakeConnection) => fake.connection.newcomers.stop('4001'),
    ]) {
      const fake = muting();
      fake.dropLink();
      end(fake);
      expect(fake.connection.newcomers.muting).to.deep.equal({ on: [], ended: [] });
    }
  });

  it('is asked for by one panel of several, and goes on when that one is gone', () => {
    const fake = muting();
    const asked: [string, Command][] = [];
    const first = fake.connection.newcomers.askBy((command) => asked.push(['first', command]));
    fake.connection.newcomers.askBy((command) => asked.push(['second', command]));
    fake.push(comes(person(4)));
    first.unsubscribe();
    fake.push(comes(person(5)));
    expect(asked).to.deep.equal([
      ['first', { type: 'conferenceMute', conferenceNumber: '4001', index: 4 }],
      ['second', { type: 'conferenceMute', conferenceNumber: '4001', index: 5 }],
    ]);
    expect(muted(fake), 'the panels ask').to.deep.equal([]);
  });
});
