import type { Command } from '../../domain/commands/table.js';
import type { Action } from '../panel/action.js';
import { earIcon, earOffIcon, micIcon, micOffIcon, userXIcon } from '../text/icons.js';
import type { ActionSource } from './row-source.js';

/** What an organizer may do about one person. To others nothing is offered: dead buttons say less than none. */
export function rowActions(source: ActionSource): readonly Action[] {
  if (!source.organizing) return [];
  const { labels, name, key, index, isMe, isMuted, isDeaf, conferenceNumber, conferenceName } = source;
  const action = (type: RowCommand, about: Pick<Action, 'name' | 'label' | 'icon' | 'kind' | 'question'>): Action => ({
    ...about,
    command: { type, conferenceNumber, index },
    expect: key,
  });
  const speaking = isMuted
    ? action('conferenceUnmute', { name: 'unmute', label: labels.unmute(name), icon: micIcon })
    : action('conferenceMute', { name: 'mute', label: labels.mute(name), icon: micOffIcon });
  const hearing = isDeaf
    ? action('conferenceUndeafen', { name: 'undeafen', label: labels.undeafen(name), icon: earIcon })
    : action('conferenceDeafen', { name: 'deafen', label: labels.deafen(name), icon: earOffIcon });
  // I mute myself above the list; of my own row only what I cannot do there is left.
  if (isMe) return isDeaf ? [hearing] : [];
  const removal = action('conferenceKick', {
    name: 'kick',
    label: labels.kick(name),
    icon: userXIcon,
    kind: 'danger',
    question: { about: key, text: labels.confirmKick(name, conferenceName), accept: labels.remove },
  });
  return [speaking, hearing, removal];
}

type RowCommand = Extract<Command, { index: number }>['type'];
