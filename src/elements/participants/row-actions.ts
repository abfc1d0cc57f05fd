import type { Command } from '../../domain/commands/table.js';
import type { Action } from '../panel/action.js';
import { earIcon, earOffIcon, micIcon, micOffIcon, userXIcon } from '../text/icons.js';
import type { ActionSource } from './row-source.js';

/** What may be done about one person, by where it is offered. */
interface RowActions {
  /** In the row, always. */
  readonly toggles: readonly Action[];
  /** In the row where there is room, else in its menu. */
  readonly rare: readonly Action[];
  /** In the menu, always. */
  readonly more: readonly Action[];
}

const none: RowActions = { toggles: [], rare: [], more: [] };

/**
 * What an organizer may do about one person. To others nothing is offered: dead buttons say less than none.
 * A toggle shows what is, and has the name of what pressing it does. `muteOthers` mutes everybody but this person.
 */
export function rowActions(source: ActionSource, muteOthers: (key: string) => void): RowActions {
  const { labels, name, key, index, isMe, isMuted, isDeaf, gone, conferenceNumber, conferenceName } = source;
  if (!source.organizing || gone) return none;
  const action = (type: RowCommand, about: Omit<Action, 'does' | 'expect'>): Action => ({
    ...about,
    does: { type, conferenceNumber, index },
    expect: key,
  });
  const speaking = isMuted
    ? action('conferenceUnmute', { name: 'unmute', label: labels.unmute(name), icon: micOffIcon, kind: 'on' })
    : action('conferenceMute', { name: 'mute', label: labels.mute(name), icon: micIcon });
  const hearing = isDeaf
    ? action('conferenceUndeafen', { name: 'undeafen', label: labels.undeafen(name), icon: earOffIcon, kind: 'on' })
    : action('conferenceDeafen', { name: 'deafen', label: labels.deafen(name), icon: earIcon });
  // I mute myself above the list; of my own row only what I cannot do there is left.
  if (isMe) return { ...none, toggles: isDeaf ? [hearing] : [] };
  const removal = action('conferenceKick', {
    name: 'kick',
    label: labels.kick(name),
    icon: userXIcon,
    kind: 'danger',
    question: { about: key, text: labels.confirmKick(name, conferenceName), accept: labels.remove },
  });
  const others: Action = { name: 'mute-others', label: labels.muteOthers(name), does: () => muteOthers(key) };
  return { toggles: [speaking], rare: [hearing, removal], more: [others] };
}

type RowCommand = Extract<Command, { index: number }>['type'];
