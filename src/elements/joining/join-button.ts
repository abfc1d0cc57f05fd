import type { Command } from '../../domain/commands/table.js';
import type { Action } from '../panel/action.js';
import { phoneForwardedIcon, phoneIcon } from '../text/icons.js';
import { callName, roomName } from '../text/names.js';
import type { View } from '../panel/view.js';

/**
 * How I would get into a room: by calling it, or, while a call of mine is up, by a second call that holds the first.
 * XiVO's own assistant does it so.
 */
function joinCommand(view: View, number: string): Command {
  return callUp(view) ? { type: 'attendedTransfer', destination: number } : { type: 'dial', destination: number };
}

/** Joining a room. While a call is up, a question first says that this call will be held. */
export function joinAction(view: View, number: string): Action {
  const { labels } = view;
  const room = roomName(view, number);
  const call = callUp(view);
  const other = call && callName(call, view);
  const text = other && labels.joinHolds(room, other);
  return {
    name: 'join',
    label: labels.join(room),
    names: [room, other ?? ''],
    short: labels.joinShort,
    icon: phoneIcon,
    kind: 'primary',
    does: joinCommand(view, number),
    ...(text === undefined ? {} : { question: { about: number, text, accept: labels.joinAnyway } }),
  };
}

/**
 * Joining by my mobile, which rings first. Offered where the server has told of my line, as newer servers do, and the link
 * can carry `dialFromMobile`.
 */
export function joinByMobile(view: View, number: string): readonly Action[] {
  const command: Command = { type: 'dialFromMobile', destination: number };
  if (!view.line || view.whyNot(command) === 'unsupported') return [];
  return [
    {
      name: 'join-mobile',
      label: view.labels.joinByMobile(roomName(view, number)),
      names: [roomName(view, number)],
      icon: phoneForwardedIcon,
      does: command,
    },
  ];
}

/** The call that would be held. A call that only rings, or is only being dialled, cannot be. */
function callUp({ state }: View) {
  return (state.calls ?? []).find((call) => call.phase === 'established');
}
