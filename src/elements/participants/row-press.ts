import type { Conference, Participant } from '../../domain/model/model.js';
import { type Action, press } from '../panel/action.js';
import type { View } from '../panel/view.js';
import { myMicrophone } from './conference-actions.js';
import { alone, type Namesake } from './namesakes.js';
import { type LocalActs, rowActions } from './row-actions.js';
import { actionSource, rowAsking, rowSource } from './row-source.js';

const nothingHere: LocalActs = { muteOthers: () => {}, copy: () => {}, nameNumber: () => {}, lookUp: undefined };

/**
 * The first action of somebody's row with one of these names, as it stands now, wherever it is offered. `nth`: as in
 * `RowSource`.
 */
export function rowAction(
  view: View,
  conference: Conference,
  person: Participant,
  names: readonly string[],
  namesake: Namesake = alone,
) {
  const at = {
    ...namesake,
    lookedUp: undefined,
    talked: undefined,
    place: 0,
    count: 0,
    wide: false,
    ticked: false,
    tabStop: false,
    extraSource: undefined,
  };
  const source = actionSource(rowSource(view, conference, person, at));
  const { toggles, rare, more } = rowActions(source, nothingHere);
  const action = [...toggles, ...rare, ...more].find(({ name }) => names.includes(name));
  return action && { action, press: () => press(rowAsking(source, view), action) };
}

/** The microphone of a row: mine is muted by another command than others' are. */
export function microphone(view: View, conference: Conference, person: Participant): (() => void) | undefined {
  if (!person.isMe) return rowAction(view, conference, person, ['mute', 'unmute'])?.press;
  const mine: Action = myMicrophone(view, conference);
  return () => press(view, mine);
}
