import { expect } from 'chai';
import type { Command } from '../../src/domain/commands/table.js';
import type { PerformOptions } from '../../src/streams/conference-methods.js';
import { changes, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';

const mute: Command = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 };

describe('Who asked for a command', () => {
  const origin = 'a panel';

  it('is told with its outcome, when it was sent', async () => {
    const fake = asOrganizer();
    const outcome = fake.connection.perform(mute, { origin });
    expect(fake.connection.pending.map((pending) => pending.origin)).to.deep.equal([origin]);
    fake.push(changes(q, { isMuted: true }));
    expect(await outcome).to.include({ status: 'confirmed', origin });
  });

  it('is told with its outcome, when it was not sent', async () => {
    const fake = asOrganizer();
    const wrong: Command = { ...mute, index: 0 };
    expect(await fake.connection.perform(wrong, { origin })).to.include({ status: 'invalid', origin });
    fake.dropLink();
    expect(await fake.connection.perform(mute, { origin })).to.include({ status: 'offline', origin });
  });

  for (const none of [undefined, null, 7, {}]) {
    it(`is nobody where no text says it: ${JSON.stringify(none)}`, async () => {
      const fake = asOrganizer();
      const options = { origin: none } as unknown as PerformOptions;
      const sent = fake.connection.perform(mute, options);
      fake.push(changes(q, { isMuted: true }));
      fake.dropLink();
      for (const outcome of [await sent, await fake.connection.perform(mute, options)]) {
        expect(outcome).to.not.have.property('origin');
      }
    });
  }
});

describe('A command that cannot be read', () => {
  it('has an outcome all the same, with an empty command in it', async () => {
    const { connection } = asOrganizer();
    const thrower = Object.defineProperty({}, 'type', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const outcome = await connection.perform(thrower as unknown as Command);
    expect(outcome).to.deep.include({ status: 'invalid', command: {} });
  });
});

describe('A command without a link', () => {
  it('is not given to the link at all', async () => {
    const fake = asOrganizer().dropLink();
    expect((await fake.connection.perform(mute)).status).to.equal('offline');
    expect(fake.sent).to.deep.equal([]);
  });
});
