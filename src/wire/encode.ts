import type { Command } from './commands.js';

/** The heartbeat: XiVO's own client sends it every five seconds. */
export const pingFrame = JSON.stringify({ claz: 'ping' });

/**
 * The text frame of a command: the only place that knows how a method's name and arguments are spelled on the wire.
 *
 * Takes any well-formed command; fields whose value is undefined are left out, as XiVO's own client does.
 * Arguments are checked before, by `invalidArgument` of the domain.
 */
export function encode(command: Command): string {
  return JSON.stringify({ claz: 'web', ...fieldsOf(command) });
}

function fieldsOf(command: Command): object {
  if (command.type === 'getConferenceRooms') return { command: 'getList', objectType: 'meetme' };
  const { type, ...fields } = command;
  if (!('conferenceNumber' in fields)) return { command: type, ...fields };
  const { conferenceNumber, ...others } = fields;
  return { command: type, numConf: conferenceNumber, ...others };
}
