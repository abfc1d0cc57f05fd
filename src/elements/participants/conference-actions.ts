import { counting } from '../../domain/model/folded.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { callById, countOthers, firstId, me, myRole } from '../../domain/model/select.js';
import { countOf } from '../../domain/roster-filters.js';
import { holdAction } from '../joining/hold-action.js';
import { otherCallQuestion } from '../joining/other-call.js';
import type { Action } from '../panel/action.js';
import type { View } from '../panel/view.js';
import { micIcon, micOffIcon, phoneOffIcon, rotateCcwIcon, xIcon } from '../text/icons.js';
import { conferenceName } from '../text/names.js';
import type { Bulk } from './bulk.js';

/** My microphone, as a toggle: its icon shows the state, and its name says what a press does. */
export function myMicrophone({ labels }: Pick<View, 'labels'>, conference: Conference): Action {
  const { conferenceNumber } = conference;
  return me(conference)?.isMuted
    ? {
        name: 'unmute-me',
        label: labels.unmuteMe,
        icon: micOffIcon,
        kind: 'on',
        does: { type: 'conferenceUnmuteMe', conferenceNumber },
      }
    : { name: 'mute-me', label: labels.muteMe, icon: micIcon, does: { type: 'conferenceMuteMe', conferenceNumber } };
}

/** What I may do about my own call. */
export function myActions(view: View, conference: Conference): readonly Action[] {
  const { labels, state, mask } = view;
  const { uniqueId } = conference;
  const held = callById(state, uniqueId)?.phase === 'held';
  const name = conferenceName(conference, mask);
  const alone = isOnlyOrganizer(conference) ? labels.confirmLastOrganizer(name) : undefined;
  const other = otherCallQuestion(view, uniqueId, labels.leave);
  const text = [other?.text, alone].filter(Boolean).join(' ');
  return [
    myMicrophone(view, conference),
    holdAction(view, uniqueId, held),
    {
      name: 'leave',
      label: labels.leave,
      names: [name],
      icon: phoneOffIcon,
      kind: 'danger',
      does: { type: 'hangup', uniqueId },
      question: text ? { about: firstId(state, uniqueId), text, accept: labels.leave } : undefined,
    },
  ];
}

/** Muting everybody. There is no question, since the act can be undone. */
export function muteAll({ labels }: View, conference: Conference, bulk: Bulk): Action {
  return {
    name: 'mute-all',
    label: labels.muteAll,
    icon: micOffIcon,
    asks: { type: 'conferenceMuteAll', conferenceNumber: conference.conferenceNumber },
    does: () => void bulk.all('mute', conference),
  };
}

const deafIn = counting<Participant>(({ isDeaf }) => isDeaf);

/** Actions on the whole conference that an organizer seldom needs. */
export function rareActions({ labels, mask, state }: View, conference: Conference, bulk: Bulk): readonly Action[] {
  const { conferenceNumber, uniqueId, participants } = conference;
  const name = conferenceName(conference, mask);
  const muted = countOf.muted(participants);
  const deaf = deafIn(participants);
  // The question goes by the first id of my call: it must not be taken for a question about the conference that is shown
  // next.
  const about = firstId(state, uniqueId);
  const question = (text: string, accept: string) => ({ about, text, accept });
  return [
    {
      name: 'unmute-all',
      label: labels.unmuteAll,
      names: [name],
      icon: micIcon,
      asks: { type: 'conferenceUnmuteAll', conferenceNumber },
      does: () => void bulk.all('unmute', conference),
      question: question(labels.confirmUnmuteAll(muted, name), labels.unmuteAll),
    },
    {
      name: 'reset',
      label: labels.reset,
      names: [name],
      icon: rotateCcwIcon,
      asks: { type: 'conferenceReset', conferenceNumber },
      does: () => void bulk.all('reset', conference),
      question: question(labels.confirmReset(name, labels.resets(muted, deaf)), labels.reset),
    },
    {
      name: 'close',
      label: labels.close,
      names: [name],
      icon: xIcon,
      kind: 'danger',
      does: { type: 'conferenceClose', conferenceNumber },
      question: {
        about,
        // Everybody is looked at for the count: only while the question is open.
        get text() {
          return labels.confirmClose(name, countOthers(state, conference));
        },
        accept: labels.close,
      },
    },
  ];
}

/** Whether I organize alone, and others would stay behind. */
function isOnlyOrganizer(conference: Conference): boolean {
  const { participants } = conference;
  return myRole(conference) === 'Organizer' && countOf.organizers(participants) === 1 && participants.size > 1;
}
