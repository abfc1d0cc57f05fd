import { Subject } from 'rxjs';
import type { Command, CommandType } from '../../src/domain/commands/table.js';
import type { Drift } from '../../src/domain/reduce/changes.js';
import type { Message, RoomPayload } from '../../src/wire/messages.js';
import { CtiConnection } from '../../src/streams/connection.js';
import type { ConnectionStatus } from '../../src/streams/status.js';
import type { Credentials, Signal, Transport } from '../../src/streams/transport.js';
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
import { FakeClock } from './fake-clock.js';

/** A way to a server that a test plays. */
class FakeTransport implements Transport {
  readonly signals$ = new Subject<Signal>();
  readonly sent: Command[] = [];
  readonly lacking = new Set<CommandType>();
  readonly signIns: Credentials[] = [];
  retries = 0;
  links = 0;

  send(command: Command): boolean {
    this.sent.push(command);
    return true;
  }

  supports(type: CommandType): boolean {
    return !this.lacking.has(type);
  }

  retryNow(): void {
    this.retries += 1;
  }

  signIn(credentials: Credentials): void {
    this.signIns.push(credentials);
    this.signals$.next({ type: 'status', status: { status: 'connecting' } });
  }
}

/**
 * A real connection whose other end a test holds: messages go in, commands come out, and time passes when it is told to.
 * Its clock starts at the present, so that what is shown of it are plausible durations.
 */
export class FakeConnection {
  readonly clock = new FakeClock();
  readonly connection: CtiConnection;
  readonly #transport = new FakeTransport();

  constructor(simulated = false) {
    this.clock.frame = Date.now();
    this.connection = new CtiConnection(this.#transport, { scheduler: this.clock }, simulated);
    this.connection.connect();
  }

  /** The commands that were sent since the link opened, without those that the connection sends by itself. */
  get sent(): readonly Command[] {
    return this.#transport.sent.map(withoutUndefined);
  }

  get signIns(): readonly Credentials[] {
    return this.#transport.signIns;
  }

  /** How often the user would not wait for the next attempt. */
  get retries(): number {
    return this.#transport.retries;
  }

  status(status: ConnectionStatus): this {
    this.#transport.signals$.next({ type: 'status', status });
    if (status.status === 'online') this.#transport.sent.length = 0;
    return this;
  }

  /** The server says this, now. */
  push(...messages: readonly Message[]): this {
    for (const message of messages) {
      this.#transport.signals$.next({ type: 'message', message, payload: undefined, at: this.clock.now() });
    }
    return this;
  }

  drift(drift: Drift): this {
    this.#transport.signals$.next({ type: 'drift', drift });
    return this;
  }

  /** The server refuses something, without saying what. */
  refuse(error: string): this {
    return this.push({ type: 'ConferenceCommandError', error });
  }

  /** The page's own `cti.js` is too old for these. */
  lack(...types: readonly CommandType[]): this {
    for (const type of types) this.#transport.lacking.add(type);
    return this;
  }

  wait(milliseconds: number): this {
    this.clock.advance(milliseconds);
    return this;
  }

  dropLink(): this {
    return this.status({ status: 'reconnecting', reason: 'link-lost', retryAt: this.clock.now() + 4000 });
  }
}

function withoutUndefined(command: Command): Command {
  return Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined)) as Command;
}

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
