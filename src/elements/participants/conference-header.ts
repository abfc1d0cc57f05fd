import { html, nothing, type TemplateResult } from 'lit';
import type { Conference } from '../../domain/model/model.js';
import { me, myRole } from '../../domain/model/select.js';
import { actionButton, confirmation } from '../panel/action-button.js';
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
  const title = html`<bdi part="conference-name">${conferenceName(conference)}</bdi>`;
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
      <span><bdi part="conference-number" class="number">${conferenceNumber}</bdi></span>
      <span part="count">${labels.participants(participants.size)}</span>
      ${running === undefined ? nothing : html`<span part="running" class="time">${labels.runningFor(running)}</span>`}
      <span part="my-role">${labels.yourRole(myRole(conference))}</span>
    </p>
    ${
      staleSince === undefined
        ? nothing
        : html`<p class="subtle" part="stale">${labels.asOf(clockTime(staleSince, language))}</p>`
    }
    <div class="bar toolbar" role="group" aria-label=${conferenceName(conference)}>${myActions(view, conference)}</div>
    ${organizerActions(view, conference, inviteToggle)} ${questions(view, conference)}
    ${problem(view, conferenceNumber)} ${problem(view)}
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

function organizerActions(view: View, conference: Conference, inviteToggle: unknown) {
  if (myRole(conference) !== 'Organizer') return nothing;
  const { labels } = view;
  const { conferenceNumber } = conference;
  return html`<div class="bar toolbar" role="group" aria-label=${labels.role('Organizer')}>
    ${actionButton(view, {
      name: 'mute-all',
      label: labels.muteAll,
      icon: volumeXIcon,
      command: { type: 'conferenceMuteAll', conferenceNumber },
    })}
    ${actionButton(view, {
      name: 'unmute-all',
      label: labels.unmuteAll,
      icon: micIcon,
      command: { type: 'conferenceUnmuteAll', conferenceNumber },
    })}
    ${actionButton(view, {
      name: 'reset',
      label: labels.reset,
      icon: rotateCcwIcon,
      command: { type: 'conferenceReset', conferenceNumber },
      question: aboutConference('reset', conference),
    })}
    ${inviteToggle}
    ${actionButton(view, {
      name: 'close',
      label: labels.close,
      icon: xIcon,
      kind: 'danger',
      command: { type: 'conferenceClose', conferenceNumber },
      question: aboutConference('close', conference),
    })}
  </div>`;
}

/** Named by my call: it must not be taken for a question about the conference that is shown next. */
function aboutConference(act: 'reset' | 'close', { uniqueId }: Conference): string {
  return `${act} ${uniqueId}`;
}

function questions(view: View, conference: Conference) {
  if (myRole(conference) !== 'Organizer') return nothing;
  const { labels } = view;
  const { conferenceNumber, participants } = conference;
  const name = conferenceName(conference);
  if (view.question === aboutConference('reset', conference)) {
    const command = { type: 'conferenceReset', conferenceNumber } as const;
    return confirmation(view, labels.confirmReset(name), labels.reset, command);
  }
  if (view.question === aboutConference('close', conference)) {
    const command = { type: 'conferenceClose', conferenceNumber } as const;
    return confirmation(view, labels.confirmClose(name, participants.size), labels.close, command);
  }
  return nothing;
}
