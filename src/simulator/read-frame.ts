import type { Variables } from '../wire/commands.js';
import {
  asFields,
  asList,
  type Fields,
  flag,
  identifier,
  oneOf,
  optionalText,
  position,
  text,
  Unreadable,
} from './strict-fields.js';
import type { ServerCommand, ServerCommandOf, ServerCommandType } from './server-command.js';

/** What a client's frame asks for. */
type Asked =
  | { readonly kind: 'ping' }
  | { readonly kind: 'command'; readonly command: ServerCommand }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a client's frame. Never throws, whatever the frame holds. */
export function readFrame(frame: string): Asked {
  try {
    const fields = asFields(JSON.parse(frame), 'the frame');
    if (fields.claz === 'ping') return { kind: 'ping' };
    if (fields.claz !== 'web') return { kind: 'unreadable', reason: 'claz is neither web nor ping' };
    return { kind: 'command', command: readCommand(fields) };
  } catch (error) {
    // Beside a SyntaxError, JSON.parse throws a RangeError where brackets are nested too deep.
    return { kind: 'unreadable', reason: error instanceof Unreadable ? error.message : 'not JSON' };
  }
}

type Reader<Type extends ServerCommandType> = (fields: Fields) => Omit<ServerCommandOf<Type>, 'type'>;

const nothing = () => ({});
const conference = (fields: Fields) => ({ conferenceNumber: identifier(fields, 'numConf') });
const participant = (fields: Fields) => ({ ...conference(fields), index: position(fields, 'index') });
const destination = (fields: Fields) => ({ destination: identifier(fields, 'destination') });
const call = (fields: Fields) => ({ uniqueId: optionalText(fields, 'uniqueId') });
const term = (fields: Fields) => ({ term: text(fields, 'term') });
const guest = (fields: Fields) => ({
  role: oneOf(fields, 'role', ['User', 'Organizer'], 'User'),
  marked: flag(fields, 'marked'),
  leaveWhenLastMarkedLeave: flag(fields, 'leaveWhenLastMarkedLeave'),
  callerId: optionalText(fields, 'callerId'),
});

/** The fields of each command's frame. A command that is added to the wire's union does not compile without an entry. */
const readers: { readonly [Type in ServerCommandType]: Reader<Type> } = {
  getConferenceRooms(fields) {
    oneOf(fields, 'objectType', ['meetme']);
    return {};
  },
  conference: nothing,
  conferenceMuteMe: conference,
  conferenceUnmuteMe: conference,
  conferenceMuteAll: conference,
  conferenceUnmuteAll: conference,
  conferenceMute: participant,
  conferenceUnmute: participant,
  conferenceDeafen: participant,
  conferenceUndeafen: participant,
  conferenceKick: participant,
  conferenceClose: conference,
  conferenceReset: conference,
  conferenceInvite: (fields) => ({
    ...conference(fields),
    exten: identifier(fields, 'exten'),
    earlyJoin: flag(fields, 'earlyJoin'),
    variables: variables(fields),
    ...guest(fields),
  }),
  includeToConference: guest,
  dial: (fields) => ({ ...destination(fields), variables: variables(fields) }),
  attendedTransfer: destination,
  sendDtmf: (fields) => ({ key: identifier(fields, 'key') }),
  hold: call,
  hangup: call,
  getCurrentCallsPhoneEvents: nothing,
  getConfig(fields) {
    oneOf(fields, 'objectType', ['line']);
    return {};
  },
  searchContacts: term,
  directoryLookUp: term,
  getFavoriteContacts: nothing,
  getFavorites: nothing,
  subscribeToPhoneHints: (fields) => ({ phoneNumbers: texts(fields, 'phoneNumbers') }),
  unsubscribeFromAllPhoneHints: nothing,
  dialFromMobile: (fields) => ({ ...destination(fields), variables: variables(fields) }),
  displayNameLookup: (fields) => ({ username: identifier(fields, 'username') }),
};

function readCommand(fields: Fields): ServerCommand {
  const name = text(fields, 'command');
  const type = name === 'getList' ? 'getConferenceRooms' : name;
  if (name === 'getConferenceRooms' || !isCommand(type)) throw new Unreadable(`${name} is no command`);
  // TypeScript does not see that the reader and the command are of one type: the reader was picked by it.
  return { type, ...readers[type](fields) } as ServerCommand;
}

/** Whether commands have this `type`. */
export function isCommand(type: string): type is ServerCommandType {
  return Object.hasOwn(readers, type);
}

function variables(fields: Fields): Variables {
  const given = asFields(fields.variables ?? {}, 'variables');
  return Object.fromEntries(Object.keys(given).map((key) => [key, text(given, key)]));
}

function texts(fields: Fields, name: string): readonly string[] {
  return asList(fields[name], name).map((item) => {
    if (typeof item !== 'string') throw new Unreadable(`${name} holds what is no text`);
    return item;
  });
}
