/** Compiled, never run: the connection, and the methods of XiVO's Conferences API in their own argument order. */
import type { Observable } from 'rxjs';
import { createCtiConnection, MessageType } from '../../src/index.js';
import type { Conference, ConnectionStatus, CtiState, Outcome, Participant, Room } from '../../src/index.js';
import { type Equal, exactly, same } from './same.js';

const cti = createCtiConnection({ server: 'https://xuc.example.org', token: () => Promise.resolve('a token') });
createCtiConnection({ server: 'wss://xuc.example.org', token: 'a token' });
createCtiConnection({ server: 'simulator:', token: () => 'a token', random: () => 0.5 });
// @ts-expect-error Which server?
createCtiConnection({ token: 'a token' });
// @ts-expect-error A token is a text.
createCtiConnection({ server: 'https://xuc.example.org', token: 42 });

// Streams.
exactly(cti.state$).is<Observable<CtiState>>();
exactly(cti.rooms$).is<Observable<readonly Room[] | undefined>>();
exactly(cti.conferences$).is<Observable<ReadonlyMap<string, Conference>>>();
exactly(cti.status$).is<Observable<ConnectionStatus>>();
exactly(cti.outcomes$).is<Observable<Outcome>>();
same<Equal<ReturnType<typeof cti.participantsOf>, Observable<readonly Participant[] | undefined>>>();
// @ts-expect-error Nobody but the connection may push into its streams.
cti.state$.next(cti.state);
// @ts-expect-error What is known changes with what the server says alone.
cti.state.nextArrival = 5;

// The methods, by name and order.
type Arguments<Name extends keyof typeof cti> = (typeof cti)[Name] extends (...given: infer Given) => Promise<Outcome>
  ? Given
  : never;
type Role = 'User' | 'Organizer';
type Variables = Readonly<Record<string, string>>;
type Number = [conferenceNumber: string];
type Place = [conferenceNumber: string, index: number];

same<Equal<Arguments<'getConferenceRooms'>, []>>();
same<Equal<Arguments<'conference'>, []>>();
same<Equal<Arguments<'conferenceMuteMe'>, Number>>();
same<Equal<Arguments<'conferenceUnmuteMe'>, Number>>();
same<Equal<Arguments<'conferenceMuteAll'>, Number>>();
same<Equal<Arguments<'conferenceUnmuteAll'>, Number>>();
same<Equal<Arguments<'conferenceMute'>, Place>>();
same<Equal<Arguments<'conferenceUnmute'>, Place>>();
same<Equal<Arguments<'conferenceDeafen'>, Place>>();
same<Equal<Arguments<'conferenceUndeafen'>, Place>>();
same<Equal<Arguments<'conferenceKick'>, Place>>();
same<Equal<Arguments<'conferenceClose'>, Number>>();
same<Equal<Arguments<'conferenceReset'>, Number>>();
same<
  Equal<
    Arguments<'conferenceInvite'>,
    [
      conferenceNumber: string,
      exten: string,
      role: Role,
      earlyJoin?: boolean | undefined,
      variables?: Variables | undefined,
      marked?: boolean | undefined,
      leaveWhenLastMarkedLeave?: boolean | undefined,
      callerId?: string | undefined,
    ]
  >
>();
same<
  Equal<
    Arguments<'includeToConference'>,
    [
      role: Role,
      marked?: boolean | undefined,
      leaveWhenLastMarkedLeave?: boolean | undefined,
      callerId?: string | undefined,
    ]
  >
>();

void cti.conferenceInvite('4001', '1007', 'User', true, { origin: 'panel' }, false, false, 'Felix');
// @ts-expect-error The index is a number.
void cti.conferenceKick('4001', '3');
// @ts-expect-error The number comes first.
void cti.conferenceKick(3, '4001');
// @ts-expect-error There is no such role.
void cti.conferenceInvite('4001', '1007', 'Admin');
// @ts-expect-error Variables are flat.
void cti.conferenceInvite('4001', '1007', 'User', true, { origin: { of: 'panel' } });
// @ts-expect-error In which role?
void cti.includeToConference();

// Handlers.
cti.setHandler(cti.MessageType.CONFERENCES, (rooms) => rooms.map(({ pinRequired }) => pinRequired));
cti.setHandler(cti.MessageType.CONFERENCEEVENT, (event) => event.participants.map(({ index }) => index.toFixed()));
cti.setHandler(cti.MessageType.CONFERENCEPARTICIPANTEVENT, ({ eventType, isMe }) => eventType === 'Update' && isMe);
cti.setHandler(cti.MessageType.CONFERENCECOMMANDERROR, ({ error }) => error.length);
cti.setHandler(cti.MessageType.CURRENTCALLSPHONEEVENTS, ({ events: [call] }) => call?.otherDN);
cti.setHandler('LinkStatusUpdate', ({ status }) => status === 'closed');
// @ts-expect-error Nothing documents what is in it.
cti.setHandler('SheetEvent', ({ sheet }) => sheet as unknown);
for (const type of Object.values(cti.MessageType)) cti.setHandler(type, (payload: unknown) => payload);
cti.unsetHandler(MessageType.CONFERENCEEVENT, () => undefined);
// @ts-expect-error There is no such message.
cti.MessageType.NOSUCHTHING;

// It can be given up by a block's end.
{
  using mine = cti;
  mine.connect();
}
