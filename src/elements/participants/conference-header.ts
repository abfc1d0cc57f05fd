import { html, nothing, type TemplateResult } from 'lit';
import type { Conference } from '../../domain/model/model.js';
import { me, myRole } from '../../domain/model/select.js';
import type { Action } from '../panel/action.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { heading } from '../panel/heading.js';
import {
  micIcon,
  micOffIcon,
  pauseIcon,
  phoneOffIcon,
  playIcon,
  rotateCcwIcon,
  volumeXIcon,
  xIcon,
} from '../text/icons.js';
import { conferenceName } from '../text/names.js';
import { asked, problem } from '../panel/notices.js';
import { since, type View } from '../panel/view.js';

/** The conference as a whole: what it is, how long it has run, what I am in it, and what I may do about it. */
export function conferenceHeader(
  view: View,
  conference: Conference,
  level: number,
  inviteToggle: unknown,
): TemplateResult {
  const { labels, language } = view;
  const { conferenceNumber, uniqueId, participants, staleSince } = conference;
  const running = since(view, conference.startedAt);
  const title = html`<bdi translate="no" part="conference-name">${conferenceName(conference, view.mask)}</bdi>`;
  const aboutAll = (type: string) => type !== 'conferenceInvite';
  return html`<header>
    <div class="bar">
      ${heading(level, title)}
      ${asked(
        view,
        (command, participant) =>
          participant === undefined &&
          aboutAll(command.type) &&
          (('conferenceNumber' in command && command.conferenceNumber === conferenceNumber) ||
            ('uniqueId' in command && command.uniqueId === uniqueId)),
      )}
    </div>
    <p class="facts">
      <span><bdi translate="no" part="conference-number" class="number">${conferenceNumber}</bdi></span>
      <span part="count">${labels.participants(participants.size)}</span>
      ${running === undefined ? nothing : html`<span part="running" class="time">${labels.runningFor(running)}</span>`}
      <span part="my-role">${labels.yourRole(myRole(conference))}</span>
    </p>
    ${
      staleSince === undefined
        ? nothing
        : html`<p class="subtle" part="stale">${labels.asOf(clockTime(staleSince, language))}</p>`
    }
    <div class="bar toolbar" role="group" aria-label=${conferenceName(conference, view.mask)}>
      ${myActions(view, conference)}
    </div>
    ${organizerBar(view, conference, inviteToggle)} ${problem(view, conferenceNumber)} ${problem(view)}
  </header>`;
}

export function clockTime(instant: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(instant);
}

function myActions(view: View, conference: Conference): TemplateResult {
  const { labels, state } = view;
  const { conferenceNumber, uniqueId } = conference;
  const held = state.calls?.get(uniqueId)?.phase === 'held';
  const muted = me(conference)?.isMuted ?? false;
  const speaking = muted
    ? actionButton(view, {
        name: 'unmute-me',
        label: labels.unmuteMe,
        icon: micIcon,
        command: { type: 'conferenceUnmuteMe', conferenceNumber },
      })
    : actionButton(view, {
        name: 'mute-me',
        label: labels.muteMe,
        icon: micOffIcon,
        command: { type: 'conferenceMuteMe', conferenceNumber },
      });
  const holding = actionButton(view, {
    name: 'hold',
    label: held ? labels.resume : labels.hold,
    icon: held ? playIcon : pauseIcon,
    command: { type: 'hold', uniqueId },
  });
  const leaving = actionButton(view, {
    name: 'leave',
    label: labels.leave,
    icon: phoneOffIcon,
    kind: 'danger',
    command: { type: 'hangup', uniqueId },
  });
  return html`${speaking}${holding}${leaving}${
    held ? html`<p class="notice" part="on-hold"><span>${pauseIcon} ${labels.onHold}</span></p>` : nothing
  }`;
}

function organizerActions(view: View, conference: Conference): readonly Action[] {
  const { labels } = view;
  const { conferenceNumber, uniqueId, participants } = conference;
  const name = conferenceName(conference, view.mask);
  // Named by my call: a question must not be taken for one about the conference that is shown next.
  const question = (text: string, accept: string) => ({ about: uniqueId, text, accept });
  return [
    {
      name: 'mute-all',
      label: labels.muteAll,
      icon: volumeXIcon,
      command: { type: 'conferenceMuteAll', conferenceNumber },
    },
    {
      name: 'unmute-all',
      label: labels.unmuteAll,
      icon: micIcon,
      command: { type: 'conferenceUnmuteAll', conferenceNumber },
    },
    {
      name: 'reset',
      label: labels.reset,
      icon: rotateCcwIcon,
      command: { type: 'conferenceReset', conferenceNumber },
      question: question(labels.confirmReset(name), labels.reset),
    },
    {
      name: 'close',
      label: labels.close,
      icon: xIcon,
      kind: 'danger',
      command: { type: 'conferenceClose', conferenceNumber },
      question: question(labels.confirmClose(name, participants.size), labels.close),
    },
  ];
}

function organizerBar(view: View, conference: Conference, inviteToggle: unknown) {
  if (myRole(conference) !== 'Organizer') return nothing;
  const actions = organizerActions(view, conference);
  const buttons = actions.map((action) => actionButton(view, action));
  return html`<div class="bar toolbar" role="group" aria-label=${view.labels.role('Organizer')}>
      ${buttons.slice(0, -1)} ${inviteToggle} ${buttons.at(-1)}
    </div>
    ${actions.map((action) => actionQuestion(view, action))}`;
}
