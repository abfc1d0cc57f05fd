import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { createCtiConnection, type CtiConnection } from '../../src/index.js';
import { startSimulatorServer, type SimulatorServer } from '../../src/simulator/node/server.js';
import { signedIn } from './sign-in.js';

/**
 * Code as XiVO's Conferences API documentation would have it written: handlers by message type, and the methods by
 * name, with their arguments in order. Nothing else of the connection is used.
 */
describe('A sample in the style of XiVO’s documentation works', () => {
  let server: SimulatorServer;
  let Cti: CtiConnection;
  const heard = new Map<string, unknown[]>();
  let waiting: (() => void)[] = [];

  /** The newest message of a type that has these fields, as soon as there is one. */
  async function message(type: string, fields: object = {}): Promise<Record<string, unknown>> {
    for (;;) {
      const found = [...(heard.get(type) ?? [])].reverse().find((payload) => hasFields(payload, fields));
      if (found) return found as Record<string, unknown>;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  beforeAll(async () => {
    server = await startSimulatorServer();
    server.simulator.controls.setTalk({ on: false });
    Cti = createCtiConnection({
      server: server.url,
      token: await signedIn(server, 'jbond'),
      WebSocket: NodeSocket as unknown as typeof WebSocket,
    });
    for (const type of Object.values(Cti.MessageType)) {
      Cti.setHandler(type, (payload) => {
        heard.set(type, [...(heard.get(type) ?? []), payload]);
        for (const resolve of waiting) resolve();
        waiting = [];
      });
    }
    Cti.connect();
    await message(Cti.MessageType.LOGGEDON);
  });

  afterAll(async () => {
    Cti.close();
    await server.close();
  });

  it('getConferenceRooms brings the list', async () => {
    heard.delete('ConferenceList');
    void Cti.getConferenceRooms();
    const rooms = (await message(Cti.MessageType.CONFERENCES)) as unknown as { number: string; pinRequired: boolean }[];
    expect(rooms.find(({ number }) => number === '4001')).toMatchObject({ pinRequired: true });
  });

  it('entering a room as its organizer brings a conference event', async () => {
    void Cti.dial('4001');
    await message(Cti.MessageType.PHONEEVENT, { eventType: 'EventEstablished' });
    for (const key of '5678#') void Cti.sendDtmf(key);
    const event = await message(Cti.MessageType.CONFERENCEEVENT, { eventType: 'Join', conferenceNumber: '4001' });
    const participants = event.participants as { isMe: boolean; role: string }[];
    expect(participants.find(({ isMe }) => isMe)).toMatchObject({ role: 'Organizer' });
  });

  it('conferenceMuteMe and conferenceUnmuteMe', async () => {
    void Cti.conferenceMuteMe('4001');
    await participant({ isMe: true, isMuted: true });
    void Cti.conferenceUnmuteMe('4001');
    expect(await participant({ isMe: true, isMuted: false })).toBeDefined();
  });

  it('conferenceMute and conferenceUnmute, conferenceDeafen and conferenceUndeafen', async () => {
    const index = indexOf('عمر بن يوسف');
    void Cti.conferenceMute('4001', index);
    await participant({ index, isMuted: true });
    void Cti.conferenceUnmute('4001', index);
    await participant({ index, isMuted: false });
    void Cti.conferenceDeafen('4001', index);
    await participant({ index, isDeaf: true });
    void Cti.conferenceUndeafen('4001', index);
    expect(await participant({ index, isDeaf: false })).toBeDefined();
  });

  it('conferenceMuteAll, conferenceUnmuteAll and conferenceReset', async () => {
    const index = indexOf('عمر بن يوسف');
    void Cti.conferenceMuteAll('4001');
    await participant({ index, isMuted: true });
    void Cti.conferenceUnmuteAll('4001');
    await participant({ index, isMuted: false });
    void Cti.conferenceDeafen('4001', index);
    await participant({ index, isDeaf: true });
    void Cti.conferenceReset('4001');
    expect(await participant({ index, isDeaf: false })).toBeDefined();
  });

  it('conferenceInvite, with all its arguments', async () => {
    void Cti.conferenceInvite('4001', '0611111111', 'User', false, { ticket: '42' }, true, true, 'Vesper');
    const guest = await participant({ eventType: 'Join', callerIdName: 'Vesper' });
    expect(guest.callerIdNum).toBe('0611111111');
    const { participants } = room();
    expect(participants.find(({ name }) => name === 'Vesper')).toMatchObject({
      marked: true,
      variables: { USR_ticket: '42' },
    });
  });

  it('includeToConference takes a second call in', async () => {
    server.simulator.controls.ringUser({ login: 'jbond', number: '0699999999', name: 'Tracy Draco' });
    await message(Cti.MessageType.PHONEEVENT, { eventType: 'EventEstablished', otherDN: '0699999999' });
    void Cti.includeToConference('User', false, false, 'Tracy');
    expect(await participant({ eventType: 'Join', callerIdName: 'Tracy' })).toBeDefined();
  });

  it('conference starts one of my calls', async () => {
    server.simulator.controls.ringUser({ login: 'jbond', number: '0688888888', name: 'Pola Ivanova' });
    await message(Cti.MessageType.PHONEEVENT, { eventType: 'EventEstablished', otherDN: '0688888888' });
    const outcome = await Cti.conference();
    expect(outcome.status).toBe('confirmed');
  });

  it('conferenceKick, and the error when there is nobody at that index', async () => {
    const index = indexOf('Tracy');
    void Cti.conferenceKick('4001', index);
    await participant({ eventType: 'Leave', index });
    void Cti.conferenceKick('4001', 999);
    expect(await message(Cti.MessageType.CONFERENCECOMMANDERROR)).toEqual({ error: 'ParticipantNotFound' });
  });

  it('conferenceClose hangs everybody up', async () => {
    void Cti.conferenceClose('4001');
    const event = await message(Cti.MessageType.CONFERENCEEVENT, { eventType: 'Leave', conferenceNumber: '4001' });
    expect(event.conferenceName).toBe('conference_support');
    expect(room().participants).toEqual([]);
  });

  it('unsetHandler ends what setHandler began', async () => {
    const lists: unknown[] = [];
    const handler = (payload: unknown) => lists.push(payload);
    Cti.setHandler(Cti.MessageType.CONFERENCES, handler);
    Cti.unsetHandler(Cti.MessageType.CONFERENCES, handler);
    expect((await Cti.getConferenceRooms()).status).toBe('confirmed');
    expect(lists).toEqual([]);
  });

  async function participant(fields: object) {
    const found = await message(Cti.MessageType.CONFERENCEPARTICIPANTEVENT, fields);
    heard.delete(Cti.MessageType.CONFERENCEPARTICIPANTEVENT);
    return found;
  }

  function room() {
    return server.simulator.controls.describe().rooms.find(({ number }) => number === '4001')!;
  }

  function indexOf(name: string): number {
    return room().participants.find((person) => person.name === name)!.index;
  }
});

function hasFields(payload: unknown, fields: object): boolean {
  return Object.entries(fields).every(([name, value]) => (payload as Record<string, unknown>)[name] === value);
}
