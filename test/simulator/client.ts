import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/index.js';
import type { ClientLink, SimulatorSession } from '../../src/simulator/session.js';
import type { Command } from '../../src/wire/commands.js';
import { decode } from '../../src/wire/decode.js';
import { encode } from '../../src/wire/encode.js';
import type {
  ConferencePayload,
  Message,
  ParticipantEventPayload,
  ParticipantPayload,
  PhonePayload,
  RoomPayload,
} from '../../src/wire/messages.js';
import { FakeClock } from './fake-clock.js';

/** A client as a user's browser would be, reading with the panel's own decoder. */
export class Client {
  readonly frames: string[] = [];
  /** Close codes; `dropped` for a link that was cut. */
  readonly ends: (number | 'dropped')[] = [];
  readonly session: SimulatorSession | undefined;
  #read = 0;

  constructor(simulator: Simulator, token: string) {
    const link: ClientLink = {
      send: (frame) => void this.frames.push(frame),
      close: (code) => void this.ends.push(code),
      drop: () => void this.ends.push('dropped'),
    };
    this.session = simulator.openSession(token, link);
  }

  send(command: Command): void {
    this.session?.receive(encode(command));
  }

  /** A command that the panel itself does not send: fields as they stand in the frame. */
  ask(command: string, fields: object = {}): void {
    this.session?.receive(JSON.stringify({ claz: 'web', command, ...fields }));
  }

  /** What came of one type, whether the panel reads it or not. */
  heard<Payload>(msgType: string): Payload[] {
    const messages = this.frames.map((frame) => JSON.parse(frame) as { msgType?: string; ctiMessage: Payload });
    return messages.filter((message) => message.msgType === msgType).map(({ ctiMessage }) => ctiMessage);
  }

  keys(keys: string): void {
    for (const key of keys) this.send({ type: 'sendDtmf', key });
  }

  /** What came since the last look. */
  news(): Message[] {
    const fresh = this.frames.slice(this.#read);
    this.#read = this.frames.length;
    return fresh.flatMap((frame) => {
      const decoded = decode(frame);
      return decoded.kind === 'message' ? [decoded.message] : [];
    });
  }

  /** The news in short: `EventEstablished 4001`, `Join`, `Update 2`, `error NotAMember`. */
  told(): string[] {
    return this.news().map(inShort);
  }

  rooms(): readonly RoomPayload[] {
    return last(this.#all('ConferenceList')).rooms;
  }

  room(number: string): RoomPayload {
    return this.rooms().find((room) => room.number === number)!;
  }

  conference(): ConferencePayload {
    return last(this.#all('ConferenceEvent')).event;
  }

  participant(): ParticipantEventPayload {
    return last(this.#all('ConferenceParticipantEvent')).event;
  }

  call(): PhonePayload {
    return last(this.#all('PhoneEvent')).event;
  }

  /** Who is in the conference that was entered last, as it was then. */
  named(name: string): ParticipantPayload {
    return this.conference().participants.find(({ callerIdName }) => callerIdName === name)!;
  }

  #all<Type extends Message['type']>(type: Type) {
    return this.frames.flatMap((frame) => {
      const decoded = decode(frame);
      return decoded.kind === 'message' && decoded.message.type === type
        ? [decoded.message as Extract<Message, { type: Type }>]
        : [];
    });
  }
}

function last<Item>(items: readonly Item[]): Item {
  const item = items.at(-1);
  if (item === undefined) throw new Error('No such message came');
  return item;
}

function inShort(message: Message): string {
  switch (message.type) {
    case 'PhoneEvent':
      return `${message.event.eventType} ${message.event.otherDN}`;
    case 'ConferenceEvent':
      return `${message.event.eventType} ${message.event.conferenceNumber}`;
    case 'ConferenceParticipantEvent':
      return `${message.event.eventType} ${message.event.index}`;
    case 'ConferenceCommandError':
      return `error ${message.error}`;
    default:
      return message.type;
  }
}

/** A world with a fake clock, in which nobody talks unless the test wants it. */
export class Scene {
  readonly clock = new FakeClock();
  readonly simulator: Simulator;

  constructor(options: SimulatorOptions = {}) {
    // A room hangs up at once unless a test wants the prompt.
    const pace = { prompt: 0, ...options.pace };
    this.simulator = createSimulator({ talk: false, clock: this.clock, ...options, pace });
  }

  get controls() {
    return this.simulator.controls;
  }

  token(login: string, password = 'secret'): string {
    const answer = this.simulator.rest({
      method: 'POST',
      path: '/xuc/api/2.0/auth/login',
      body: JSON.stringify({ login, password }),
    });
    return String(answer?.body.token);
  }

  /** A client that is logged on and has read all news. */
  client(login: string): Client {
    const client = new Client(this.simulator, this.token(login));
    this.clock.pass(0);
    client.news();
    return client;
  }

  /** A client whose user is in a room. */
  inside(login: string, room: string, pin = ''): Client {
    const client = this.client(login);
    this.enter(client, room, pin);
    return client;
  }

  enter(client: Client, room: string, pin = ''): void {
    client.send({ type: 'dial', destination: room });
    this.clock.pass(1000);
    if (pin !== '') client.keys(`${pin}#`);
    this.clock.pass(1000);
    client.news();
  }

  participants(room: string) {
    return this.controls.describe().rooms.find(({ number }) => number === room)!.participants;
  }

  /** As `name` or, without one, number. */
  names(room: string): string[] {
    return this.participants(room).map(({ name, number }) => (name === '' ? number : name));
  }

  indexOf(room: string, name: string): number {
    return this.participants(room).find((participant) => participant.name === name)!.index;
  }
}

/** Nobody in the rooms, and 4001 with the usual PINs. */
export const emptyRooms = [
  { number: '4000', name: 'public', organizers: ['moneypenny'] },
  { number: '4001', name: 'conference_support', userPin: '1234', organizerPin: '5678' },
];
