import type { Role } from '../../wire/messages.js';
import { hasLine } from '../call.js';
import type { LineKind, TalkOptions } from '../options.js';
import type { Room, Seat } from '../room.js';
import type { World } from '../world.js';

/** Somebody in a room. */
interface Who {
  readonly room: string;
  readonly index: number;
}

/** What other people do. */
export interface PeopleControls {
  setRole(what: Who & { readonly role: Role }): void;
  /** Mutes or unmutes, as another organizer would. */
  setMuted(what: Who & { readonly muted: boolean }): void;
  setDeaf(what: Who & { readonly deaf: boolean }): void;
  setTalking(what: Who & { readonly talking: boolean }): void;
  /** Somebody from outside enters a room. Returns their index. */
  callerJoins(what: {
    readonly room: string;
    readonly name: string;
    readonly number: string;
    readonly role?: Role | undefined;
  }): number;
  /** A user's phone is in a room at once, also a second time: a desk phone and a mobile. Returns the call's `uniqueId`. */
  userJoins(what: { readonly login: string; readonly room: string; readonly role?: Role | undefined }): string;
  /** Somebody leaves a room; a user of this world is hung up. */
  callerLeaves(who: Who): void;
  /** Fills a room with so many people. Returns how many are in it then. */
  addParticipants(what: { readonly room: string; readonly count: number }): number;
  /** Switches the coming and going of talk on or off, or sets its pace. */
  setTalk(options: Partial<TalkOptions>): void;
  /** Somebody calls a user, who answers at once. Returns the new call's `uniqueId`. */
  ringUser(what: { readonly login: string; readonly number: string; readonly name: string }): string;
  /** The user presses keys on the phone itself: on any line they reach the call. */
  pressKeys(what: { readonly login: string; readonly keys: string }): void;
  /** A call gets another `uniqueId` under the same `linkedId`. Returns the new one. */
  renumberCall(what: { readonly uniqueId: string }): string;
  /** What stands on a user's desk. */
  setLine(what: { readonly login: string; readonly line: LineKind }): void;
  /** Whether a room is open to callers, and how many people fit in: who calls a full one is hung up. */
  setRoom(what: {
    readonly room: string;
    readonly open?: boolean | undefined;
    readonly places?: number | undefined;
  }): void;
  /** The other end of a call hangs up. */
  hangUp(what: { readonly uniqueId: string }): void;
}

export function peopleControls(world: World): PeopleControls {
  const { book, conferences, departures, directory, door, switchboard, talk } = world;
  const roomOf = (number: string): Room => directory.room(number) ?? missing(`There is no room ${number}`);
  const find = ({ room: number, index }: Who): [Room, Seat] => {
    const room = roomOf(number);
    return [room, room.seatAt(index) ?? missing(`Nobody in room ${number} has index ${index}`)];
  };

  const userWithLine = (login: string) => {
    const account = directory.account(login) ?? missing(`There is no user ${login}`);
    return hasLine(account) ? account : missing(`${login} has no line`);
  };
  const callOf = (uniqueId: string) => book.find(uniqueId) ?? missing(`There is no call ${uniqueId}`);

  return {
    setRole: ({ role, ...who }) => conferences.change(...find(who), { role }),
    setMuted: ({ muted, ...who }) => conferences.change(...find(who), { muted }),
    setDeaf: ({ deaf, ...who }) => conferences.change(...find(who), { deaf }),
    setTalking: ({ talking, ...who }) => conferences.change(...find(who), { talking }),
    callerJoins({ room, name, number, role = 'User' }) {
      return conferences.enter(roomOf(room), { name, number, role }).index;
    },
    callerLeaves: (who) => departures.remove(...find(who)),
    addParticipants({ room: number, count }) {
      const room = roomOf(number);
      if (room.size + count > mostPeople) {
        return missing(`A room holds up to ${mostPeople} people, and ${room.size} are in it`);
      }
      for (let added = 0; added < count; added += 1) conferences.enter(room, inventedGuest(room.size));
      return room.size;
    },
    setTalk(options) {
      talk.set(options);
    },
    ringUser({ login, number, name }) {
      return switchboard.callFromOutside(userWithLine(login), { number, name }).uniqueId;
    },
    userJoins({ login, room, role = 'User' }) {
      return switchboard.enter(userWithLine(login), roomOf(room), { role }).uniqueId;
    },
    pressKeys({ login, keys }) {
      const call = book.current(userWithLine(login).login) ?? missing(`${login} has no call`);
      for (const key of keys) door.press(call, key);
    },
    renumberCall: ({ uniqueId }) => book.renumber(callOf(uniqueId)),
    setLine: ({ login, line }) => directory.setLine(userWithLine(login).login, line),
    setRoom({ room: number, open, places }) {
      const room = roomOf(number);
      room.open = open ?? room.open;
      room.places = places ?? room.places;
    },
    hangUp({ uniqueId }) {
      departures.hangUp(callOf(uniqueId));
    },
  };
}

/** More would keep the simulator busy for minutes. */
const mostPeople = 20_000;

function missing(message: string): never {
  throw new Error(message);
}

const givenNames = [
  'Adèle',
  'Bruno',
  'Camille',
  'Djamila',
  'Émile',
  'Farid',
  'Gaëlle',
  'Hugo',
  'Inès',
  'ياسمين',
  'كريم',
];
const familyNames = ['Martin', 'Bernard', 'Nguyễn', 'Petit', 'Müller', 'García', 'Øvergård', 'الراشد', 'O’Neill'];

/** Somebody unlike those before and after them, and the same in each run. */
function inventedGuest(count: number) {
  const given = givenNames[count % givenNames.length] ?? '';
  const family = familyNames[count % familyNames.length] ?? '';
  const number = `06${String(10_000_000 + count)}`;
  return { name: `${given} ${family}`, number, role: 'User' } as const;
}
