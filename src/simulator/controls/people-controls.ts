import type { Role } from '../../wire/messages.js';
import { hasLine } from '../call.js';
import type { TalkOptions } from '../options.js';
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
  /** Somebody from outside enters a room. Returns his index. */
  callerJoins(what: {
    readonly room: string;
    readonly name: string;
    readonly number: string;
    readonly role?: Role | undefined;
  }): number;
  /** Somebody leaves a room; a user of this world is hung up. */
  callerLeaves(who: Who): void;
  /** Fills a room with so many people. Returns how many are in it then. */
  addParticipants(what: { readonly room: string; readonly count: number }): number;
  /** Switches the coming and going of talk on or off, or sets its pace. */
  setTalk(options: Partial<TalkOptions>): void;
  /** Somebody calls a user, who answers at once. Returns the new call's `uniqueId`. */
  ringUser(what: { readonly login: string; readonly number: string; readonly name: string }): string;
  /** The other end of a call hangs up. */
  hangUp(what: { readonly uniqueId: string }): void;
}

export function peopleControls({ book, conferences, departures, directory, switchboard, talk }: World): PeopleControls {
  const roomOf = (number: string): Room => directory.room(number) ?? missing(`There is no room ${number}`);
  const find = ({ room: number, index }: Who): [Room, Seat] => {
    const room = roomOf(number);
    return [room, room.seatAt(index) ?? missing(`Nobody in room ${number} has index ${index}`)];
  };

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
      for (let added = 0; added < count; added += 1) conferences.enter(room, inventedGuest(room.size));
      return room.size;
    },
    setTalk(options) {
      talk.set(options);
    },
    ringUser({ login, number, name }) {
      const account = directory.account(login) ?? missing(`There is no user ${login}`);
      if (!hasLine(account)) return missing(`${login} has no line`);
      return switchboard.callFromOutside(account, { number, name }).uniqueId;
    },
    hangUp({ uniqueId }) {
      departures.hangUp(book.find(uniqueId) ?? missing(`There is no call ${uniqueId}`));
    },
  };
}

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

/** Somebody unlike those before and after him, and the same in each run. */
function inventedGuest(count: number) {
  const given = givenNames[count % givenNames.length] ?? '';
  const family = familyNames[count % familyNames.length] ?? '';
  const number = `06${String(10_000_000 + count)}`;
  return { name: `${given} ${family}`, number, role: 'User' } as const;
}
