/**
 * `xivo-conference-elements/testing`: for tests of pages that use the elements, with any test runner. Nothing here needs a
 * page, a network or real time, except what an element draws.
 *
 * @example
 * const fake = new FakeConnection().status({ status: 'online' });
 * document.querySelector('conference-participants').connection = fake.connection;
 * fake.push(call('EventEstablished'), join([person(1, { isMe: true, role: 'Organizer' }), person(2)]));
 * // … press a button; then fake.sent is [{ type: 'conferenceMute', conferenceNumber: '4001', index: 2 }]
 */
export { FakeClock } from './fake-clock.js';
export { FakeConnection } from './fake-connection.js';
export { type Answer, FakeFetch, Http, type RestCall } from './fake-fetch.js';
export { FakeNetwork, FakeSocket } from './fake-socket.js';
/** A connection over sockets and REST calls that the test answers, frame by frame. */
export { FakeXuc as ScriptedServer } from './fake-xuc.js';
export {
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  listedRooms,
  member,
  outsider,
  participantEvent,
  person,
  type Person,
  phone,
  room,
} from './messages.js';
