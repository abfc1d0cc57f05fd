import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packed, type Packed } from './packed.js';

describe('A team that tests its own page with the testing entry, in plain Node', () => {
  let home: Packed;
  beforeAll(async () => {
    home = await packed();
  });
  afterAll(() => home.remove());

  it('plays a server by a fake connection, and sees what was sent and what became of it', async () => {
    const printed = await home.node(`
      import { call, changes, FakeConnection, join, person } from 'xivo-conference-elements/testing';
      const me = person(1, { isMe: true, role: 'Organizer' });
      const fake = new FakeConnection().status({ status: 'online' });
      fake.push(call('EventEstablished'), join([me, person(2)]));
      const outcome = fake.connection.conferenceMute('4001', 2);
      fake.push(changes(person(2), { isMuted: true }));
      console.log(JSON.stringify([fake.sent, (await outcome).status]));
    `);
    const sent = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 };
    expect(JSON.parse(printed)).toMatchObject([[sent], 'confirmed']);
  });

  it('scripts a server frame by frame, and loses the link', async () => {
    const printed = await home.node(`
      import { ScriptedServer } from 'xivo-conference-elements/testing';
      const server = new ScriptedServer({ token: 'one' }, { 'auth/check': { login: 'jbond', token: 'two' } });
      server.connect().logOn();
      const seen = [server.connection.status.status];
      server.socket.say('ConferenceList', [{ number: '4000', name: 'public', pinRequired: false, startTime: 0, members: [] }]);
      server.connection.rooms$.subscribe((rooms) => seen.push(rooms?.[0]?.name)).unsubscribe();
      server.socket.end(1006);
      seen.push(server.connection.status.status);
      console.log(JSON.stringify(seen));
      server.connection.close();
    `);
    expect(JSON.parse(printed)).toEqual(['online', 'public', 'reconnecting']);
  });
});
