import type { Conference, Participant } from '../../src/domain/model/model.js';
import { peopleOf, viewEverybody } from '../../src/domain/roster-view.js';

/** Everybody in a conference, in the order in which a panel shows them. */
export function participantsInOrder({ participants }: Conference): readonly Participant[] {
  return peopleOf(viewEverybody(participants));
}
