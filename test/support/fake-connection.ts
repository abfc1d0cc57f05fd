/** Situations that many tests begin with, on a fake connection. */
import type { RoomPayload } from '../../src/wire/messages.js';
import { FakeConnection } from '../../src/testing/fake-connection.js';
import {
  bond,
  call,
  join,
  listedCalls,
  listedRooms,
  member,
  moneypenny,
  type Person,
  phone,
  q,
  room,
} from './builders.js';

export { FakeConnection };

/** The call by which I am in a second conference, 4000. */
export const secondCall = '1519658665.9';

/** Two rooms, one of which asks for a PIN and has nobody in it. */
export const twoRooms: readonly RoomPayload[] = [
  room('4000', { name: 'public', members: [member(1, { name: 'Q', number: '1003', username: 'q' })] }),
  room('4001', { name: 'conference_support', pinRequired: true }),
];

/** Online, with these rooms, and no call. */
export function online(...rooms: readonly RoomPayload[]): FakeConnection {
  return new FakeConnection()
    .status({ status: 'online' })
    .push(listedCalls(), listedRooms(...(rooms.length > 0 ? rooms : twoRooms)));
}

/** In conference 4001 with these people. */
export function inConference(...people: readonly Person[]): FakeConnection {
  return online().push(call('EventEstablished'), join(people));
}

/** I may do everything: in conference 4001 with Q and Moneypenny. */
export function asOrganizer(...others: readonly Person[]): FakeConnection {
  return inConference(bond, ...(others.length > 0 ? others : [q, moneypenny]));
}

/** I am a user, and Q organizes. */
export function asUser(...others: readonly Person[]): FakeConnection {
  const organizer = { ...q, role: 'Organizer' } as const;
  return inConference({ ...bond, role: 'User' }, ...(others.length > 0 ? others : [organizer, moneypenny]));
}

/** As organizer in 4001, and as user in 4000, whose call is on hold. */
export function inTwoConferences(): FakeConnection {
  const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
  return asOrganizer().push(
    call('EventOnHold', { uniqueId: secondCall, otherDN: '4000', otherDName: 'public' }),
    join(
      [
        { ...bond, index: 5, role: 'User' },
        { ...moneypenny, index: 6 },
      ],
      there,
    ),
  );
}

/** And in 4002, as a user. */
export function inThreeConferences(): FakeConnection {
  const there = { uniqueId: 'call-4002', conferenceNumber: '4002', conferenceName: 'third' };
  return inTwoConferences().push(
    call('EventOnHold', { ...there, otherDN: '4002', otherDName: 'third' }),
    join([{ ...bond, role: 'User' }], there),
  );
}

/** A call to somebody who is in no conference, beside whatever else there is. */
export function withCallTo(fake: FakeConnection, otherDN: string, otherDName = ''): FakeConnection {
  return fake.push(call('EventEstablished', { uniqueId: `call-${otherDN}`, otherDN, otherDName }));
}

/** 4001 answered my call and asks for its PIN. */
export function atTheDoor(fake = online()): FakeConnection {
  return fake.push(call('EventEstablished', { uniqueId: 'call-4001' }));
}

/** The server lists my calls again, after a reconnect. */
export const callsAgain = () => listedCalls(phone('EventEstablished'));
