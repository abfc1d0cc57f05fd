import { html, nothing, type TemplateResult } from 'lit';
import type { Conference } from '../../domain/model/model.js';
import { callById, firstId, myRole } from '../../domain/model/select.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { heading } from '../panel/heading.js';
import { menuButton } from '../panel/menu.js';
import { pauseIcon } from '../text/icons.js';
import { conferenceName } from '../text/names.js';
import { asked, problem } from '../panel/notices.js';
import { asOf, since, type View } from '../panel/view.js';
import type { Newcomers } from '../../streams/newcomers.js';
import type { Bulk } from './bulk.js';
import { newcomersAction, newcomersNotice } from './newcomers.js';
import { muteAll, myActions, rareActions } from './conference-actions.js';

interface HeaderOptions {
  readonly level: number;
  readonly bulk: Bulk;
  readonly newcomers: Newcomers | undefined;
  /** Opens the list of the keys, where there are any. */
  readonly help: (() => void) | undefined;
  /** The button that opens the invitation. */
  readonly inviteToggle: unknown;
  /** What the page adds below the header. */
  readonly additions: unknown;
}

/** The conference as a whole: what it is, how long it has run, which role I have in it, and what I may do about it. */
export function conferenceHeader(view: View, conference: Conference, options: HeaderOptions): TemplateResult {
  const { labels, state } = view;
  const { conferenceNumber, uniqueId, participants, staleSince } = conference;
  const name = conferenceName(conference, view.mask);
  const running = since(view, conference.startedAt);
  const role = myRole(conference);
  const mine = myActions(view, conference);
  const held = callById(state, uniqueId)?.phase === 'held';
  const aboutAll = (type: string) => type !== 'conferenceInvite';
  return html`<header>
    <div class="bar head">
      ${heading(options.level, html`<bdi translate="no" part="conference-name" title=${name}>${name}</bdi>`)}
      ${asked(
        view,
        (command, participant) =>
          participant === undefined &&
          aboutAll(command.type) &&
          (('conferenceNumber' in command && command.conferenceNumber === conferenceNumber) ||
            ('uniqueId' in command && command.uniqueId === uniqueId)),
      )}
      <div class="mine" role="group" aria-label=${labels.you}>${mine.map((action) => actionButton(view, action))}</div>
    </div>
    <p class="facts">
      <span><bdi translate="no" part="conference-number" class="number">${conferenceNumber}</bdi></span>
      <span part="count">${labels.participants(participants.size)}</span>
      ${running === undefined ? nothing : html`<span part="running" class="time">${labels.runningFor(running)}</span>`}
      <span part="my-role">${labels.yourRole(role)}</span>
      ${staleSince === undefined ? nothing : html`<span part="stale">${asOf(view, staleSince)}</span>`}
    </p>
    ${role === 'Organizer' ? nothing : html`<p class="subtle" part="how-to-organize">${labels.howToOrganize}</p>`}
    ${held ? html`<p class="notice" part="on-hold"><span>${pauseIcon} ${labels.onHold}</span></p>` : nothing}
    ${role === 'Organizer' ? organizerBar(view, conference, options) : nothing} ${options.additions}
    ${newcomersNotice(view, conference, options.newcomers)} ${mine.map((action) => actionQuestion(view, action))}
    ${problem(view, conferenceNumber)} ${problem(view)}
  </header>`;
}

function organizerBar(
  view: View,
  conference: Conference,
  { bulk, newcomers, help, inviteToggle }: HeaderOptions,
): TemplateResult {
  const { labels } = view;
  const rare = [...newcomersAction(view, conference, newcomers), ...rareActions(view, conference, bulk)];
  if (help) rare.push({ name: 'shortcuts', label: labels.help, does: help });
  const name = `conference ${firstId(view.state, conference.uniqueId)}`;
  const menu = { name, label: labels.moreActions, actions: rare, open: view.menu === name };
  return html`<div class="bar toolbar" role="group" aria-label=${labels.role('Organizer')}>
      ${actionButton(view, muteAll(view, conference, bulk))}
      <div class="bar">${inviteToggle} ${menuButton(view, menu)}</div>
    </div>
    ${rare.map((action) => actionQuestion(view, action))}`;
}
