import type { Command } from '../../domain/commands/table.js';
import type { Action } from '../panel/action.js';
import { copyIcon, earIcon, earOffIcon, micIcon, micOffIcon, userXIcon } from '../text/icons.js';
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

/** What rows do here, without the server: mute everybody but this person, copy a number. */
export interface LocalActs {
  readonly muteOthers: (key: string) => void;
  readonly copy: (text: string) => void;
}

/**
 * What may be done about one person. Whoever is no organizer may copy a number, and is offered nothing else: dead buttons
 * say less than none. A toggle shows what is, and has the name of what pressing it does.
 */
export function rowActions(source: ActionSource, { muteOthers, copy }: LocalActs): RowActions {
  const { labels, name, key, index, isMe, isMuted, isDeaf, gone, conferenceNumber, conferenceName } = source;
  if (gone) return none;
  const copying: readonly Action[] =
    source.number === ''
      ? []
      : [{ name: 'copy', label: labels.copyNumber, icon: copyIcon, does: () => copy(source.number) }];
  if (!source.organizing) return { ...none, more: copying };
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
  if (isMe) return { ...none, toggles: isDeaf ? [hearing] : [], more: copying };
  const removal = action('conferenceKick', {
    name: 'kick',
    label: labels.kick(name),
    icon: userXIcon,
    kind: 'danger',
    question: { about: key, text: labels.confirmKick(name, conferenceName), accept: labels.remove },
  });
  const others: Action = {
    name: 'mute-others',
    label: labels.muteOthers(name),
    asks: { type: 'conferenceMuteAll', conferenceNumber },
    does: () => muteOthers(key),
  };
  return { toggles: [speaking], rare: [hearing, removal], more: [others, ...copying] };
}

type RowCommand = Extract<Command, { index: number }>['type'];
