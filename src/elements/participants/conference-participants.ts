import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Observable, Subscription } from 'rxjs';
import { valuesOf } from '../../domain/model/index-map.js';
import { noNames } from '../../domain/guests/given-names.js';
import type { Conference, CtiState, Role } from '../../domain/model/model.js';
import { firstId, lastEnded, spareCalls } from '../../domain/model/select.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { Announcer } from './announcer.js';
import { callsSection } from './calls-section.js';
import { conferenceHeader } from './conference-header.js';
import { conferenceTabs } from './conference-tabs.js';
import type { Difference } from '../drawing/difference.js';
import { GuestMemory } from './guest-memory.js';
import { followNewcomers } from './newcomers.js';
import { GuestSearch } from './guest-search.js';
import { Invitations } from './invitations.js';
import { InviteFields } from './invite-fields.js';
import { inviteSection, inviteToggle } from './invite-form.js';
import { endedNotice } from '../joining/ended.js';
import { afterKey, noKeysSent } from '../joining/keypad.js';
import { KeypadFocus } from '../joining/keypad-focus.js';
import { takeKeypad } from '../joining/keypad-place.js';
import { myWayIn } from '../joining/my-way-in.js';
import { ParticipantsSettings } from './participants-settings.js';
import { PeopleList } from './people-list.js';
import { ShownConference } from './shown-conference.js';
import { Help } from './help.js';
import { myMicrophone } from './conference-actions.js';
import { press, standing } from '../panel/action.js';
import { problem } from '../panel/notices.js';
import { isHelpKey, isMuteKey } from './shortcut-keys.js';
import { LogNotices } from './log-notices.js';
import { noConference, otherRoom } from './other-room.js';
import { findPeople } from './find-people.js';
import { pastSection } from './past.js';
import { namesOf } from '../page/kept-people.js';
import { panelSheets } from './panel-sheets.styles.js';
import { followRoomSelection } from '../requests/room-selection.js';
import type { View } from '../panel/view.js';

/**
 * Who is in a conference, and what an organizer may do about it.
 *
 * Shows the conference named by `conference-number`, or the one you are in. It changes nothing itself: each
 * button raises a request, and the list follows when the server reports the change.
 *
 * @summary The participants of a conference.
 * @fires {ConferenceRequestEvent} conference-request - A button was pressed. Cancel it to stop the command.
 * @fires {ConferenceOutcomeEvent} conference-outcome - What became of a request.
 * @fires {ConferenceRowActionEvent} conference-row-action - A button of the page's own row template was pressed.
 * @fires {ConferenceHeaderActionEvent} conference-header-action - A button that the page put below the header was pressed.
 */
export class ConferenceParticipantsElement extends ParticipantsSettings {
  static override styles = panelSheets;

  static override properties: PropertyDeclarations = {
    keysSent: { state: true },
    guestRole: { state: true },
    pastOpen: { state: true },
    dismissed: { state: true },
  };

  protected pastOpen = false;
  protected keysSent = noKeysSent;
  protected guestRole: Role = 'User';
  /** The ended call of which the user has dismissed the notice. */
  protected dismissed: string | undefined;

  readonly #search = new GuestSearch(this, { page: () => this.suggest, cti: () => this.cti });
  readonly #invitations = new Invitations(this, this.#search, {
    plan: () => this.cti?.dialPlan ?? {},
    shown: () => this.#shown.of(this.state)?.conferenceNumber ?? '',
    request: (command) => this.request(command),
    toldOnBoard: (outcome) => this.problems.dismiss(outcome),
  });
  readonly #shown = new ShownConference(this, () => this.asked);
  readonly #list = new PeopleList(this, {
    menus: this.menus,
    presses: this.presses,
    problems: this.problems,
    question: this.question,
    search: this.#search,
    request: (command, expect) => this.request(command, expect),
    cti: () => this.cti,
    state: () => this.state,
    now: () => this.#now,
    hasShortcuts: () => !this.noShortcuts,
  });
  readonly #logNotices = new LogNotices(this, (...of) => this.#list.removal(...of)?.action);
  readonly #help = new Help(this);
  readonly #announcer = new Announcer(this, {
    announce: () => this.announce,
    shown: () => this.#shown.of(this.state),
    words: () => ({
      labels: this.labels,
      language: this.language,
      hasBanner: this.connection === undefined,
      mask: this.maskNumbers,
      names: this.cti ? namesOf(this.cti) : noNames,
    }),
  });

  constructor() {
    super();
    new KeypadFocus(this, () => spareCalls(this.state).length > 0);
    new GuestMemory(this, () => ({
      cti: this.cti,
      shown: this.cti && this.#shown.of(this.cti.state),
      isKept: this.rememberGuests && !this.maskNumbers,
    }));
    new InviteFields(this, this.#invitations);
    followRoomSelection(this, (number) => this.#shown.chooseRoom(this.state, number));
  }

  protected override follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    const following = this.#announcer.follow(connection, events$);
    following.add(this.#list.bulk.follow(connection, events$));
    following.add(takeKeypad(connection, this, (number) => ['', number].includes(this.asked)));
    following.add(this.#invitations.follow(connection, events$));
    following.add(this.#logNotices.follow(connection));
    following.add(followNewcomers(this, connection));
    following.add(
      events$.subscribe((event) => {
        if (event.type === 'participant-left') this.#list.additions.forget(event.before.key);
        if (event.type === 'conference-left') {
          for (const { key } of valuesOf(event.conference.participants)) this.#list.additions.forget(key);
          this.#list.additions.forget(event.conference.uniqueId);
        }
        if (event.type === 'call-changed' && !event.before) this.keysSent = noKeysSent;
        // Shows the conference that I just entered.
        if (event.type === 'conference-joined') this.#shown.choose(event.conference.uniqueId);
      }),
    );
    return following;
  }

  protected override difference(state: CtiState): Difference {
    const differs = this.#list.difference(state);
    // A question says how many people an act is about.
    return differs === 'rows' && this.question.open !== undefined ? 'more' : differs;
  }

  protected override drawPastLit(state: CtiState): boolean {
    return this.#list.drawPastLit(state);
  }

  protected override content(view: View): unknown {
    const conference = this.#shown.of(view.state);
    const announcement = html`<p class="hidden-text" role="status">${this.#announcer.text}</p>`;
    const place = conference ? firstId(view.state, conference.uniqueId) : this.asked;
    return html`<div
      data-about=${place || nothing}
      @keydown=${(event: KeyboardEvent) => this.#list.keys.onKey(event)}
      @contextmenu=${(event: Event) => this.#list.keys.onContextMenu(event)}
    >
      ${conferenceTabs(view, this.#shown.mine(view.state), conference, (uniqueId) => this.#shown.choose(uniqueId))}
      ${keyed(place, conference ? this.#conference(view, conference) : this.#elsewhere(view))} ${announcement}
      ${this.#help.dialog(view.labels)}
    </div>`;
  }

  protected override shortcut(event: KeyboardEvent): boolean {
    if (isHelpKey(event)) this.#help.show();
    else if (isMuteKey(event)) return this.#muteMe(event);
    else return super.shortcut(event) || (event.key === '/' && this.#list.bringSearch());
    return true;
  }

  get #now(): readonly [View, Conference] | undefined {
    const { view } = this;
    const conference = view && this.#shown.of(view.state);
    return conference && [view, conference];
  }

  #muteMe(event: KeyboardEvent): boolean {
    const now = this.#now;
    const action = now && myMicrophone(...now);
    if (!action || !standing(now[0], action).idle) return false;
    if (this.presses.isNew('', 'mute-me', event)) press(now[0], action);
    return true;
  }

  #conference(view: View, conference: Conference): TemplateResult {
    const times = this.attendance
      ? this.#list.talkColumn.times(view, conference.conferenceNumber, this.cti)
      : undefined;
    const roster = this.#list.finder.roster(view, conference, times);
    const list = this.#list.draw(view, conference, roster, times);
    const aboveList = () =>
      html`${conferenceHeader(view, conference, {
        level: this.headingLevel,
        bulk: this.#list.bulk,
        newcomers: this.cti?.newcomers,
        help: this.noShortcuts ? undefined : () => this.#help.show(),
        inviteToggle: inviteToggle(view, conference, this.#invitations),
        additions: this.#list.additions.header(conference),
      })}
      ${this.#logNotices.notices(view, conference)} ${this.#endedBeside(view)}
      ${inviteSection(view, conference, this.#invitations)} ${this.#joining(view)}
      ${callsSection(view, this.guestRole, (role) => (this.guestRole = role))}
      ${pastSection(view, conference, {
        cti: this.cti,
        attendance: this.attendance,
        level: this.headingLevel,
        theme: this.theme,
        open: this.pastOpen,
        onToggle: () => (this.pastOpen = !this.pastOpen),
        times,
        onTalkTimes: this.#list.talkColumn.toggle,
      })}
      ${findPeople(view, conference, this.#list.finder, roster, {
        times,
        hasShortcut: !this.noShortcuts,
        // What was typed just now is drawn first: before that, another row is the first.
        onGo: () => void this.updateComplete.then(() => this.#list.keys.go(0)),
        onGoTo: (person) => this.#list.goTo(person),
      })}`;
    return html`${guard([view.drawing], aboveList)} ${list}`;
  }

  /** That another conference has ended, while this one goes on. */
  #endedBeside(view: View): unknown {
    const ended = this.asked ? undefined : lastEnded(view.state);
    if (!ended || ended.uniqueId === this.dismissed) return nothing;
    return endedNotice(view, ended, () => (this.dismissed = ended.uniqueId));
  }

  /** What is shown when I am not in the conference, or in none. */
  #elsewhere(view: View): unknown {
    this.#list.clear();
    const steps = this.#joining(view);
    if (steps !== nothing) return html`${steps} ${problem(view)}`;
    return this.asked
      ? otherRoom(view, this.asked, this.headingLevel)
      : html`${noConference(view, this.headingLevel)}
        ${callsSection(view, this.guestRole, (role) => (this.guestRole = role))}`;
  }

  /** The way into the room that I am calling, if I am calling one. */
  #joining(view: View): unknown {
    return myWayIn(view, this.asked, {
      cti: this.cti,
      sent: this.keysSent,
      host: this,
      onSent: (failed) => (this.keysSent = afterKey(this.keysSent, failed)),
    });
  }
}
