import type { Command } from '../../domain/commands/table.js';
import type { Action } from '../panel/action.js';
import { copyIcon, earIcon, earOffIcon, micIcon, micOffIcon, searchIcon, userXIcon } from '../text/icons.js';
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

/** What rows do by functions of the panel: mute everybody but this person, copy a number, give a number a name. */
export interface LocalActs {
  readonly muteOthers: (key: string) => void;
  readonly copy: (text: string) => void;
  readonly nameNumber: (key: string) => void;
  /** Looks somebody's number up; undefined where there is no directory. */
  readonly lookUp: ((key: string) => void) | undefined;
}

/**
 * What may be done about one person. To a user who is no organizer only copying a number and naming it are offered: a
 * button that never works says less than no button. A toggle shows the state, and its name says what a press does.
 */
export function rowActions(source: ActionSource, acts: LocalActs): RowActions {
  const { muteOthers, copy } = acts;
  const { labels, name, key, index, isMe, isMuted, isDeaf, gone, conferenceNumber, conferenceName } = source;
  if (gone) return none;
  const local: readonly Action[] = [
    ...(source.number === ''
      ? []
      : [{ name: 'copy', label: labels.copyNumber, icon: copyIcon, does: () => copy(source.number) }]),
    ...namings(source, acts),
  ];
  if (!source.organizing) return { ...none, more: local };
  const action = (type: RowCommand, about: Omit<Action, 'does' | 'expect' | 'names'>): Action => ({
    names: [name, conferenceName],
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
  // I mute myself above the list. My own row offers only what cannot be done there.
  if (isMe) return { ...none, toggles: isDeaf ? [hearing] : [], more: local };
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
    names: [name],
    asks: { type: 'conferenceMuteAll', conferenceNumber },
    does: () => muteOthers(key),
  };
  return { toggles: [speaking], rare: [hearing, removal], more: [others, ...local] };
}

/**
 * Whether hearing has a toggle in the row itself, and not in its menu, for somebody who is kept from hearing: see
 * `rowActions`.
 */
export function hasHearingToggle(
  { organizing, wide }: Pick<ActionSource, 'organizing' | 'wide'>,
  isMe: boolean,
): boolean {
  return organizing && (wide || isMe);
}

/** The actions that give a number a name: as the user types the name, or as the directory has it. */
function namings({ labels, key, nameable }: ActionSource, { nameNumber, lookUp }: LocalActs): readonly Action[] {
  if (nameable === '') return [];
  const names = [nameable];
  const typing: Action = {
    name: 'name-number',
    label: labels.nameNumber(nameable),
    names,
    does: () => nameNumber(key),
  };
  return lookUp
    ? [typing, { name: 'look-up', label: labels.lookUp(nameable), names, icon: searchIcon, does: () => lookUp(key) }]
    : [typing];
}

type RowCommand = Extract<Command, { index: number }>['type'];
