import type { Role } from '../../wire/messages.js';
import type { CallState } from '../call.js';
import type { TalkOptions } from '../options.js';
import type { World } from '../world.js';

/** Everything that is going on, for tests and for showing it. It holds no password and no PIN. */
export interface Description {
  readonly accounts: readonly { readonly login: string; readonly name: string; readonly number?: string }[];
  readonly rooms: readonly {
    readonly number: string;
    readonly name: string;
    readonly participants: readonly {
      readonly index: number;
      readonly name: string;
      readonly number: string;
      readonly username?: string;
      readonly role: Role;
      readonly muted: boolean;
      readonly deaf: boolean;
      readonly talking: boolean;
      readonly marked: boolean;
      /** Of a guest's channel, with the prefix of their keys. */
      readonly variables: Readonly<Record<string, string>>;
    }[];
  }[];
  readonly calls: readonly {
    readonly login: string;
    readonly uniqueId: string;
    readonly state: CallState;
    readonly otherNumber: string;
    readonly otherName: string;
  }[];
  /** Who is connected; once for each session. */
  readonly sessions: readonly string[];
  readonly talk: TalkOptions;
}

export function describeWorld({ book, directory, sessions, talk }: World): Description {
  return {
    accounts: directory.accounts.map(({ login, name, number }) => ({ login, name, ...(number ? { number } : {}) })),
    rooms: directory.rooms.map((room) => ({
      number: room.number,
      name: room.name,
      participants: room.seats.map(({ username, marked = false, variables = {}, ...seat }) => ({
        index: seat.index,
        name: seat.name,
        number: seat.number,
        ...(username === undefined ? {} : { username }),
        role: seat.role,
        muted: seat.muted,
        deaf: seat.deaf,
        talking: seat.talking,
        marked,
        variables,
      })),
    })),
    calls: book.all.map(({ owner, uniqueId, state, otherNumber, otherName }) => ({
      login: owner.login,
      uniqueId,
      state,
      otherNumber,
      otherName,
    })),
    sessions: sessions.all.map(({ login }) => login),
    talk: talk.options,
  };
}
