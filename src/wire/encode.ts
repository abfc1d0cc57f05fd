import type { Command, Question } from './commands.js';
import { toJson } from './json.js';

/** The heartbeat: XiVO's own client sends it every five seconds. */
export const pingFrame = toJson({ claz: 'ping' });

/**
 * The text frame of a command: the only place that knows how a method's name and arguments are spelled on the wire.
 *
 * Takes any well-formed command; fields whose value is undefined are left out, as XiVO's own client does.
 * Arguments are checked before, by `invalidArgument` of the domain.
 */
export function encode(command: Command | Question): string {
  const { name, fields } = spelled(command);
  const fixed = { claz: 'web', command: name };
  // `fixed` comes first, where readers expect it, and again last, so that no field of a page's object replaces it.
  return toJson({ ...fixed, ...fields, ...fixed });
}

function spelled(command: Command | Question): { readonly name: string; readonly fields: object } {
  if (command.type === 'getConferenceRooms') return { name: 'getList', fields: { objectType: 'meetme' } };
  const { type, ...fields } = command;
  if (!('conferenceNumber' in fields)) return { name: type, fields };
  const { conferenceNumber, ...others } = fields;
  return { name: type, fields: { numConf: conferenceNumber, ...others } };
}
