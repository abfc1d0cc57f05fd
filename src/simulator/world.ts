import { hasLine } from './call.js';
import { CallBook } from './call-book.js';
import { platformClock, type SimulatorClock, Timers } from './clock.js';
import { ConferenceNews } from './conference-news.js';
import { Conferences } from './conferences.js';
import {
  defaultAccounts,
  defaultOutsideLines,
  defaultPace,
  defaultRooms,
  defaultSsoLogin,
  defaultTalk,
} from './default-world.js';
import { defaultContacts } from './default-contacts.js';
import { Departures } from './departures.js';
import { Directory } from './directory.js';
import { type Faults, noFaults } from './faults.js';
import { Invitations } from './invitations.js';
import type { Pace, PresentOptions, RoomOptions, SimulatorOptions } from './options.js';
import { PhoneBook } from './phone-book.js';
import { PhoneHints } from './phone-hints.js';
import { RestApi } from './rest.js';
import { Room } from './room.js';
import { RoomDoor } from './room-door.js';
import { RoomList } from './room-list.js';
import { seededRandom } from './seeded-random.js';
import { SeatedCalls } from './seated-calls.js';
import { Sessions } from './sessions.js';
import { Switchboard } from './switchboard.js';
import { TalkActivity } from './talk-activity.js';
import { Tokens } from './tokens.js';

/** All parts of one simulated server, put together. */
export interface World {
  readonly book: CallBook;
  readonly clock: SimulatorClock;
  readonly conferences: Conferences;
  readonly departures: Departures;
  readonly directory: Directory;
  readonly door: RoomDoor;
  readonly faults: Faults;
  readonly hints: PhoneHints;
  readonly invitations: Invitations;
  readonly news: ConferenceNews;
  readonly pace: Pace;
  readonly phoneBook: PhoneBook;
  readonly rest: RestApi;
  readonly roomList: RoomList;
  readonly sessions: Sessions;
  readonly switchboard: Switchboard;
  readonly talk: TalkActivity;
  readonly timers: Timers;
  readonly tokens: Tokens;
}

export function createWorld(options: SimulatorOptions): World {
  const { clock = platformClock, rooms = defaultRooms, ssoLogin = defaultSsoLogin } = options;
  const pace = { ...defaultPace, ...options.pace };
  const talkOptions = { ...defaultTalk, ...(typeof options.talk === 'boolean' ? { on: options.talk } : options.talk) };

  const timers = new Timers(clock);
  const faults = { ...noFaults(), ssoLogin: ssoLogin ?? undefined, version: options.version ?? 2025 };
  const sessions = new Sessions();
  const directory = new Directory(
    options.accounts ?? defaultAccounts,
    rooms.map((room) => new Room(room)),
    options.outsideLines ?? defaultOutsideLines,
    options.contacts ?? defaultContacts,
  );
  const tokens = new Tokens(clock, options.tokenTtl ?? 3600);
  const rest = new RestApi(directory, tokens, faults, options.ttlAsText ?? false);
  const roomList = new RoomList(directory, sessions, timers, pace.roomList);
  const hints = new PhoneHints(directory);
  const seatedCalls = new SeatedCalls();
  const news = new ConferenceNews(clock, sessions, seatedCalls, faults);
  const conferences = new Conferences(clock, seatedCalls, hints, news, roomList);
  const talk = new TalkActivity(
    timers,
    directory,
    conferences,
    seatedCalls,
    seededRandom(options.seed ?? 7),
    talkOptions,
  );
  const book = new CallBook(clock, sessions, conferences, hints);
  const departures = new Departures(book, conferences, seatedCalls, timers, pace.prompt);
  const door = new RoomDoor(book, conferences, departures);
  const switchboard = new Switchboard({ book, conferences, departures, directory, door, pace, timers });
  const invitations = new Invitations({ conferences, departures, directory, hints, pace, switchboard, timers });

  const world = {
    ...{ book, clock, conferences, departures, directory, door, faults, invitations },
    ...{
      hints,
      news,
      pace,
      phoneBook: new PhoneBook(directory, hints),
      rest,
      roomList,
      sessions,
      switchboard,
      talk,
      timers,
      tokens,
    },
  };
  populate(world, rooms);
  return world;
}

/** Seats those who are in a room from the start. */
function populate(world: World, rooms: readonly RoomOptions[]): void {
  for (const { number, present = [] } of rooms) {
    const room = world.directory.room(number);
    if (room) for (const somebody of present) seat(world, room, somebody);
  }
}

function seat({ conferences, directory, switchboard }: World, room: Room, somebody: PresentOptions): void {
  const { role = 'User', muted, deaf, since = 0 } = somebody;
  const state = { role, muted, deaf };
  if (!('login' in somebody)) {
    conferences.enter(room, { ...state, name: somebody.name, number: somebody.number }, undefined, since);
    return;
  }
  const account = directory.account(somebody.login);
  if (!account || !hasLine(account)) throw new Error(`${somebody.login} is no user with a line`);
  switchboard.enter(account, room, state, since);
}
