import type { Command, Variables } from '../wire/commands.js';
import {
  asFields,
  type Fields,
  flag,
  identifier,
  oneOf,
  optionalText,
  position,
  text,
  Unreadable,
} from '../wire/fields.js';

/** What a client's frame asks for. */
export type Asked =
  | { readonly kind: 'ping' }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a client's frame. Total: whatever comes in, it returns and never throws. */
export function readFrame(frame: string): Asked {
  try {
    const fields = asFields(JSON.parse(frame), 'the frame');
    if (fields.claz === 'ping') return { kind: 'ping' };
    if (fields.claz !== 'web') return { kind: 'unreadable', reason: 'claz is neither web nor ping' };
    return { kind: 'command', command: readCommand(fields) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', reason: error.message };
    if (error instanceof SyntaxError) return { kind: 'unreadable', reason: 'not JSON' };
    throw error;
  }
}

function readCommand(fields: Fields): Command {
  const name = text(fields, 'command');
  switch (name) {
    case 'getList':
      oneOf(fields, 'objectType', ['meetme']);
      return { type: 'getConferenceRooms' };
    case 'conference':
    case 'getCurrentCallsPhoneEvents':
      return { type: name };
    case 'conferenceMuteMe':
    case 'conferenceUnmuteMe':
    case 'conferenceMuteAll':
    case 'conferenceUnmuteAll':
    case 'conferenceClose':
    case 'conferenceReset':
      return { type: name, conferenceNumber: identifier(fields, 'numConf') };
    case 'conferenceMute':
    case 'conferenceUnmute':
    case 'conferenceDeafen':
    case 'conferenceUndeafen':
    case 'conferenceKick':
      return { type: name, conferenceNumber: identifier(fields, 'numConf'), index: position(fields, 'index') };
    case 'conferenceInvite':
      return {
        type: name,
        conferenceNumber: identifier(fields, 'numConf'),
        exten: identifier(fields, 'exten'),
        earlyJoin: flag(fields, 'earlyJoin'),
        variables: variables(fields),
        ...guest(fields),
      };
    case 'includeToConference':
      return { type: name, ...guest(fields) };
    case 'dial':
      return { type: name, destination: identifier(fields, 'destination'), variables: variables(fields) };
    case 'attendedTransfer':
      return { type: name, destination: identifier(fields, 'destination') };
    case 'sendDtmf':
      return { type: name, key: identifier(fields, 'key') };
    case 'hold':
    case 'hangup':
      return { type: name, uniqueId: optionalText(fields, 'uniqueId') };
    default:
      throw new Unreadable(`${name} is no command`);
  }
}

function guest(fields: Fields) {
  return {
    role: oneOf(fields, 'role', ['User', 'Organizer'], 'User'),
    marked: flag(fields, 'marked'),
    leaveWhenLastMarkedLeave: flag(fields, 'leaveWhenLastMarkedLeave'),
    callerId: optionalText(fields, 'callerId'),
  } as const;
}

function variables(fields: Fields): Variables {
  const given = asFields(fields.variables ?? {}, 'variables');
  return Object.fromEntries(Object.keys(given).map((key) => [key, text(given, key)]));
}
