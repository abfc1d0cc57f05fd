import { expect } from 'chai';
import type { Command } from '../../src/domain/commands/table.js';
import { online } from '../support/fake-xuc.js';
import { consoleOf } from '../support/page-console.js';

describe('What the console says of a command', () => {
  it('is why it was not sent, once however often it is tried', async () => {
    using told = consoleOf('warn');
    const { connection } = online();
    for (let turn = 0; turn < 3; turn += 1) await connection.conferenceMute('4001', 0);
    await connection.conferenceKick('4001', -1);
    await online().connection.conferenceMute('4001', 0);
    expect(told.lines).to.deep.equal([
      'xivo-conference-elements: conferenceMute was not sent: "index" must be a positive integer.',
      'xivo-conference-elements: conferenceKick was not sent: "index" must be a positive integer.',
    ]);
  });

  it('has a name also for what is no command', async () => {
    using told = consoleOf('warn');
    await online().connection.perform({ type: 'dance' } as unknown as Command);
    expect(told.lines).to.deep.equal([
      'xivo-conference-elements: A command was not sent: "type" must be the name of a command.',
    ]);
  });

  it('is nothing where it was sent, or where only the link is missing', async () => {
    using told = consoleOf('warn');
    const xuc = online();
    const sent = xuc.connection.conferenceMuteMe('4001');
    xuc.socket.say('ConferenceCommandError', { error: 'NotAMember' });
    expect((await sent).status).to.equal('refused');
    xuc.socket.end();
    expect((await xuc.connection.conferenceMuteMe('4001')).status).to.equal('offline');
    expect(told.lines).to.deep.equal([]);
  });
});
