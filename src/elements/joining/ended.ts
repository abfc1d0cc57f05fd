import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Ended } from '../../domain/model/model.js';
import { roomByNumber } from '../../domain/model/select.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { asked, dismissButton } from '../panel/notices.js';
import type { View } from '../panel/view.js';
import { timeOfDay } from '../text/duration.js';
import { isCallTo, nameOfRoom } from '../text/names.js';
import { withNames } from '../text/with-names.js';
import { joinAction } from './join-button.js';

/** That my call in a conference has ended, in words. No cause is named: the server gives none. */
export function endedText(source: EndedSource, ended: Ended): string {
  const { labels, language } = source;
  const room = endedRoom(source, ended);
  return ended.call === 'ended-unseen' ? labels.endedUnseen(room) : labels.ended(room, timeOfDay(ended.at, language));
}

function endedRoom({ mask, state }: EndedSource, { conferenceNumber, conferenceName }: Ended): string {
  return nameOfRoom(conferenceNumber, mask, conferenceName, roomByNumber(state, conferenceNumber)?.name);
}

export type EndedSource = Pick<View, 'labels' | 'language' | 'mask' | 'state'>;

/** The text of `endedText`, with a button that calls the room again. */
export function endedNotice(view: View, ended: Ended, dismiss?: () => void): unknown {
  const { labels } = view;
  const { conferenceNumber } = ended;
  const rejoin = { ...joinAction(view, conferenceNumber), name: 'rejoin', label: labels.rejoin, short: labels.rejoin };
  const notice = html`<div class="notice calm" part="ended" data-about=${ended.uniqueId}>
      <span>${withNames(endedText(view, ended), [endedRoom(view, ended)])}</span>
      <span class="bar">
        ${asked(view, (command) => isCallTo(command, conferenceNumber))}
        ${conferenceNumber === '' ? nothing : actionButton(view, rejoin)}
        ${dismiss ? dismissButton(labels, dismiss) : nothing}
      </span>
    </div>
    ${actionQuestion(view, rejoin)}`;
  // Each ending has elements of its own, so that the focus does not pass to the button of another ending.
  return keyed(ended.uniqueId, notice);
}
