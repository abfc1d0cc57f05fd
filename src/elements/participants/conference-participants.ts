import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Subscription } from 'rxjs';
import { valuesOf } from '../../domain/model/index-map.js';
import { noNames } from '../../domain/guests/given-names.js';
import type { Conference, CtiState, Participant, Role } from '../../domain/model/model.js';
import {
  conferenceByNumber,
  conferenceOfCall,
  conferencesOf,
  joining,
  lastEnded,
  myRole,
  roomByNumber,
  spareCalls,
} from '../../domain/model/select.js';
import type { CtiConnection } from '../../streams/connection.js';
import { givenText } from '../../streams/sign-in/given-text.js';
import { type Announce, Announcer } from './announcer.js';
import { callsSection } from './calls-section.js';
import { Bulk } from './bulk.js';
import { bulkBars } from './bulk-bar.js';
import { conferenceHeader } from './conference-header.js';
import { conferenceTabs } from './conference-tabs.js';
import { controlStyles } from '../panel/controls.styles.js';
import { type Difference, Drawn, type DrawnRow } from '../drawing/difference.js';
import { GuestMemory } from './guest-memory.js';
import { followNewcomers } from './newcomers.js';
import { GuestSearch, type PeopleSearch } from './guest-search.js';
import { Invitations } from './invitations.js';
import { inviteStyles } from './invite.styles.js';
import { inviteSection, inviteToggle } from './invite-form.js';
import { endedNotice } from '../joining/ended.js';
import { joiningSteps, noKeysSent } from '../joining/joining-steps.js';
import { joiningStyles } from '../joining/joining.styles.js';
import { afterKey } from '../joining/keypad.js';
import { KeypadFocus } from '../joining/keypad-focus.js';
import { takeKeypad } from '../joining/keypad-place.js';
import { Help } from './help.js';
import { helpStyles } from './help.styles.js';
import { myMicrophone } from './conference-actions.js';
import { press, standing } from '../panel/action.js';
import { isHelpKey, isMuteKey } from './shortcut-keys.js';
import { ListKeys } from './list-keys.js';
import { LongPress } from './long-press.js';
import { LogNotices } from './log-notices.js';
import { TalkColumn } from './talk-column.js';
import { Naming } from './naming.js';
import { Namesakes } from './namesakes.js';
import { noConference, otherRoom } from './other-room.js';
import { offByFalse } from '../panel/forgiving-element.js';
import { PanelElement } from '../panel/panel-element.js';
import { panelStyles } from '../panel/panel.styles.js';
import { participantList } from './participant-list.js';
import { menuStyles } from '../panel/menu.styles.js';
import { rowStyles } from './rows.styles.js';
import { findPeople } from './find-people.js';
import { findPeopleStyles } from './find-people.styles.js';
import { pastSection } from './past.js';
import { PeopleFinder } from './people-finder.js';
import { namesOf } from '../page/kept-people.js';
import { nothingFound } from '../panel/find-bar.js';
import { findBarStyles } from '../panel/find-bar.styles.js';
import { Copying } from '../panel/copying.js';
import { participantsStyles } from './participants.styles.js';
import { followRoomSelection } from '../requests/room-selection.js';
import { type HeaderActions, PageAdditions, type RowActions, type RowBadge } from './page-additions.js';
import { placeOf, RowHold } from '../drawing/row-hold.js';
import { RowWindow } from '../drawing/row-window.js';
import { Width } from '../drawing/width.js';
import { microphone, rowAction } from './row-press.js';
import { menuOf } from './row-source.js';
import { showTalk } from './row-state.js';
import { Ticks } from './ticks.js';
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
 * @slot row-action - A `<template>` whose content is added to each participant's row.
 * @slot row-badge - A `<template>` whose content is added beside each participant's name.
 * @slot header-action - Below the header: elements of the page, or a `<template>` whose content is copied.
 * @slot no-conference - In place of the words that I am in no conference.
 * @slot nobody-here - In place of the words that nobody is in the room of `conference-number`.
 * @slot no-match - In place of the words that nobody matches what is searched for.
 * @csspart participant - One row. Also carries `muted`, `deaf`, `talking`, `me`, `organizer` or `pending`.
 * @csspart name - A participant's name.
 * @csspart badge - The page's own badge in a row.
 * @csspart me - The badge "You" in my row. The row itself is `participant me`.
 * @csspart named - That a name is not the server's. Also `you` or `directory`, whose name it is.
 * @csspart state - Each mark in a row: talking, deaf, or the microphone where it is no button. Shown by `visibility`.
 * @csspart tick - The face of a participant, by which an organizer ticks them.
 * @csspart asked - What was asked about a participant and is not answered.
 * @csspart gone - The place of somebody who left while the pointer or the focus was in the list.
 * @csspart came - How many came while the pointer or the focus was in the list.
 * @csspart bulk - What may be done about those who are ticked.
 * @csspart result - What came of the last act on several people.
 * @csspart try-again - The button that tries again with those of whom there was no sign.
 * @csspart undo - The button that unmutes those whom the last act has muted.
 * @csspart menu - An open menu.
 * @csspart help - The list of the keys, in a dialog.
 * @csspart question - What is asked in place before something is done.
 * @csspart how-to-organize - Why there are no buttons of an organizer.
 * @csspart number - A participant's number.
 * @csspart role - A participant's role.
 * @csspart origin - Whether a participant is internal or external.
 * @csspart since - How long a participant has been in.
 * @csspart action - A button. Its second token is the action's name: `mute`, `kick`, `leave`…
 * @csspart confirm - The button that goes ahead with a destructive act.
 * @csspart cancel - The button that does not, and the one that closes the invitation.
 * @csspart error - Why something that was asked for did not happen.
 * @csspart search - The search field; it is there from eight people on.
 * @csspart shown - How many people are shown, of how many.
 * @csspart sort - The order of the list.
 * @csspart filter - A button that shows one kind of people alone. Has `data-filter`: `talking`, `not-muted`, `muted`,
 *   `organizers`, `external` or, beside talk times, `not-spoken`.
 * @csspart copied - What was copied, or could not be.
 * @csspart talk-time - In a row: how long somebody talked, and their share, where `action talk-times` shows it.
 * @csspart talking-now - Who talks, in a long list. A press on a name goes to the row.
 * @csspart tab - One conference of several. Has `data-call`, the id of my call.
 * @csspart conference-name - The conference's name.
 * @csspart conference-number - The conference's number.
 * @csspart count - How many participants there are.
 * @csspart running - How long the conference has been running.
 * @csspart my-role - My role.
 * @csspart on-hold - The notice that my call is on hold.
 * @csspart stale - "As of …", while what is shown is only what was last known.
 * @csspart guest - A guest in the invitation form. Also `wrong`, when nobody can be called by what was typed.
 * @csspart suggestion - Somebody who was found for what is typed.
 * @csspart invited - A guest who was invited. Also carries `asked`, `ringing`, `in`, `refused` or `unseen`.
 * @csspart send-invite - The button that sends the invitation.
 * @csspart add-variable - The button that adds a channel variable to the invitation.
 * @csspart calls - My calls that are in no conference.
 * @csspart include-role - The role for a call that is brought in.
 * @csspart joining - The way into a room. Also carries `calling`, `pin`, `entering`, or `left` when my call is still up though the
 *   conference is over for me.
 * @csspart number-back - That somebody came by the number of a caller whom I removed. In it is `action kick`.
 * @csspart no-organizer - That nobody organizes the conference any more.
 * @csspart newcomers - That whoever joins is muted, or that a lost link has ended that.
 * @csspart ended - That my call in a conference has ended, and when. In it is `action rejoin`.
 * @csspart keypad - The keypad. A key is `action keypad`, and has `data-key`.
 * @csspart member - Somebody listed in a room that I am not in.
 * @csspart member-name - A member's name.
 * @csspart member-number - A member's number.
 * @csspart member-origin - Whether a member is internal or external.
 * @csspart member-since - How long a member has been in.
 * @csspart member-muted - The mark of a muted member.
 * @csspart attendance - That attendance and talk time are kept.
 * @csspart empty - That I am in no conference, or how the connection stands.
 */
export class ConferenceParticipantsElement extends PanelElement {
  static override styles = [
    panelStyles,
    controlStyles,
    menuStyles,
    joiningStyles,
    findBarStyles,
    findPeopleStyles,
    participantsStyles,
    rowStyles,
    inviteStyles,
    helpStyles,
  ];

  static override properties: PropertyDeclarations = {
    conferenceNumber: { attribute: 'conference-number' },
    announce: {},
    rowActions: { attribute: false },
    rowBadge: { attribute: false },
    headerActions: { attribute: false },
    chosen: { state: true },
    suggest: { attribute: false },
    rememberGuests: { type: Boolean, converter: offByFalse, attribute: 'remember-guests' },
    keysSent: { state: true },
    guestRole: { state: true },
    attendance: { type: Boolean, converter: offByFalse },
    pastOpen: { state: true },
    dismissed: { state: true },
  };

  /** The number of the conference to show; without it, the one that you are in, with a tab for each if there are two. */
  conferenceNumber: string | undefined;

  /**
   * About whom to tell a screen reader: `off`; `me`, what others do to me; `organizers`, also who comes and goes among
   * them, or everybody while I am one; `all`, also who comes and goes.
   */
  announce: Announce = 'organizers';

  /**
   * Adds something of the page's own to each row. Called once per person, when their row is first drawn, and not again
   * when they change. Comes before `<template slot="row-action">`.
   */
  rowActions: RowActions | undefined;

  /**
   * Adds a badge of the page's own beside each name. Called once per person, and again when their name, number, user name
   * or role changes. Comes before `<template slot="row-badge">`.
   */
  rowBadge: RowBadge | undefined;

  /**
   * Adds something of the page's own below the header. Called once per conference. Comes before
   * `<template slot="header-action">`.
   */
  headerActions: HeaderActions | undefined;

  /**
   * Finds people for the invitation form by a part of their name or number; for an empty term, those whom one calls most.
   * They are offered besides those of the server's directory.
   */
  suggest: PeopleSearch | undefined;

  /**
   * Keeps the last ten guests, and the names given to numbers, in this browser's `localStorage`, by server and user, until
   * the user signs out or forgets them by a button. Never with `mask-numbers`. Without it they last as long as the page.
   */
  rememberGuests = false;

  /**
   * Keeps attendance and talk time of the conference that is shown, for as long as the page is there, and says so.
   * `<conference-log>`, a module of its own, shows them.
   */
  attendance = false;

  protected pastOpen = false;

  /** The call of the conference whose tab is chosen. */
  protected chosen: string | undefined;
  protected keysSent = noKeysSent;
  protected guestRole: Role = 'User';
  /** Of which call the user no longer wants to be told that it ended. */
  protected dismissed: string | undefined;

  readonly #search = new GuestSearch(this, { page: () => this.suggest, cti: () => this.cti });
  readonly #invitations = new Invitations(this, this.#search, {
    plan: () => this.cti?.dialPlan ?? {},
    request: (command) => this.request(command),
    toldOnBoard: (outcome) => this.problems.settle(outcome),
  });
  /** For which call the invitation form was open when this was drawn last. */
  #invitingTo = '';
  readonly #rowWindow = new RowWindow(this, '.row', 52);
  readonly #hold = new RowHold<Participant>(this, () => this.menus.open !== undefined);
  readonly #finder = new PeopleFinder(this);
  readonly #copying = new Copying(this);
  readonly #width = new Width(this);
  readonly #ticks = new Ticks(this);
  readonly #bulk = new Bulk(
    this,
    (command, expect) => this.request(command, expect),
    (uniqueId) => conferenceOfCall(this.state, uniqueId),
  );
  readonly #keys = new ListKeys(this, this.#hold, {
    toggle: (key, event) => {
      const press = this.#ofPerson(key, microphone);
      if (press && this.presses.isNew(key, 'mute', event)) press();
    },
    askToRemove: (key) => this.#ofPerson(key, (...of) => this.#removal(...of))?.press(),
    openMenu: (key) => this.menus.show(menuOf(key)),
    tick: (key) => this.#tick(key),
    tickUpTo: (key) => this.#ticks.upTo(key, this.#hold.shown),
    off: () => this.noShortcuts,
  });
  readonly #talkColumn = new TalkColumn(this);
  readonly #namesakes = new Namesakes();
  readonly #logNotices = new LogNotices(this, (...of) => this.#removal(...of)?.action);
  readonly #naming = new Naming(this, this.question, () => ({
    cti: () => this.cti,
    find: this.#search.hasDirectory ? (number) => this.#search.namesOf(number) : undefined,
  }));
  readonly #help = new Help(this);
  readonly #additions = new PageAdditions(this, () => this.state);
  #drawn: Drawn | undefined;
  readonly #announcer = new Announcer(this, () => ({
    labels: this.labels,
    language: this.language,
    announce: this.announce,
    hasBanner: this.connection === undefined,
    mask: this.maskNumbers,
    names: this.cti ? namesOf(this.cti) : noNames,
    shown: this.cti && this.#shown(this.cti),
  }));

  constructor() {
    super();
    new KeypadFocus(this, () => spareCalls(this.state).length > 0);
    new GuestMemory(this, () => ({
      cti: this.cti,
      shown: this.cti && this.#shown(this.cti),
      isKept: this.rememberGuests && !this.maskNumbers,
    }));
    new LongPress(this, (key) => this.#tick(key));
    followRoomSelection(this, (number) => this.#show(number));
  }

  protected override follow(connection: CtiConnection): Subscription {
    const following = this.#announcer.follow(connection);
    following.add(this.#bulk.follow(connection));
    following.add(takeKeypad(connection, (number) => ['', number].includes(this.#asked)));
    following.add(this.#invitations.follow(connection));
    following.add(this.#logNotices.follow(connection));
    following.add(followNewcomers(this, connection));
    following.add(
      connection.events$.subscribe((event) => {
        if (event.type === 'participant-left') this.#forget(event.before.key);
        if (event.type === 'conference-left') {
          for (const { key } of valuesOf(event.conference.participants)) this.#forget(key);
          this.#additions.forget(event.conference.uniqueId);
        }
        if (event.type === 'call-changed' && !event.before) this.keysSent = noKeysSent;
        // Where I have just come in is where I look.
        if (event.type === 'conference-joined') this.chosen = event.conference.uniqueId;
      }),
    );
    return following;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { open } = this.#invitations;
    if (open === this.#invitingTo) return;
    this.#invitingTo = open;
    const [field, toggle] = ['.invite [data-autofocus]', '[part~="invite"]'];
    this.shadowRoot?.querySelector<HTMLElement>(open ? field : toggle)?.focus();
  }

  protected override difference(state: CtiState): Difference {
    return this.#drawn?.difference(state) ?? 'more';
  }

  protected override drawPastLit(state: CtiState): boolean {
    const talked = this.#drawn?.talked(state);
    if (!talked?.every(({ place, person }) => showTalk(this.#rowWindow.rowAt(place), person))) return false;
    this.#drawn = this.#drawn?.nowFrom(state);
    if (this.#drawn) this.#finder.hear(this.#drawn.shown);
    return true;
  }

  protected override content(view: View): unknown {
    this.#drawn = undefined;
    const conference = this.#shown(view);
    const announcement = html`<p class="hidden-text" role="status">${this.#announcer.text}</p>`;
    return html`<div
      @keydown=${(event: KeyboardEvent) => this.#keys.onKey(event)}
      @contextmenu=${(event: Event) => this.#keys.onContextMenu(event)}
    >
      ${conferenceTabs(view, this.#mine(view), conference, (uniqueId) => (this.chosen = uniqueId))}
      ${conference ? this.#conference(view, conference) : this.#elsewhere(view)} ${announcement}
      ${this.#help.dialog(view.labels)}
    </div>`;
  }

  protected override shortcut(event: KeyboardEvent): boolean {
    if (isHelpKey(event)) this.#help.show();
    else if (!isMuteKey(event)) return super.shortcut(event);
    else return this.#muteMe(event);
    return true;
  }

  #muteMe(event: KeyboardEvent): boolean {
    const { view } = this;
    const conference = view && this.#shown(view);
    const action = conference && myMicrophone(view, conference);
    if (!action || !standing(view, action).idle) return false;
    if (this.presses.isNew('', 'mute-me', event)) press(view, action);
    return true;
  }

  /** The conferences that may be shown: of a number that the page asks for, one for each call by which I am in it. */
  #mine({ state }: Pick<View, 'state'>): readonly Conference[] {
    return this.#asked ? conferencesOf(state, this.#asked) : state.conferences;
  }

  #shown(view: Pick<View, 'state'>): Conference | undefined {
    const mine = this.#mine(view);
    return mine.find(({ uniqueId }) => uniqueId === this.chosen) ?? mine[0];
  }

  /** The number that the page asks for, or an empty text. Frameworks write numbers, and `null` and `undefined` in words. */
  get #asked(): string {
    const given: unknown = this.conferenceNumber;
    const text = typeof given === 'number' || typeof given === 'bigint' ? String(given) : given;
    // A number that was copied from an address book may have direction marks around it, which nobody sees.
    return (typeof text === 'string' ? givenText(text.replace(/\p{Cf}/gu, '')) : undefined) ?? '';
  }

  #show(number: string): void {
    if (this.#asked) return;
    this.chosen = conferenceByNumber(this.state, number)?.uniqueId ?? this.chosen;
  }

  #conference(view: View, conference: Conference): TemplateResult {
    const times = this.attendance ? this.#talkColumn.times(view, conference.conferenceNumber, this.cti) : undefined;
    const roster = this.#finder.roster(view, conference, times);
    const list = participantList(view, conference, roster.indexes, {
      namesakes: this.#namesakes,
      rowWindow: this.#rowWindow,
      hold: this.#hold,
      list: this.#finder.list,
      wanted: this.#keys.wanted,
      current: this.#keys.current,
      wide: this.#width.wide,
      ticked: this.#ticks.keys,
      tick: (key) => this.#tick(key),
      muteOthers: (key) => void this.#bulk.others(conference, new Set([key])),
      copy: (text) => void this.#copying.copy(text),
      ...this.#additions.rows(conference),
      naming: this.#naming,
      times,
      lookUp: this.#naming.hasDirectory
        ? (key) => void this.#ofPerson(key, (_, __, who) => this.#naming.lookUp(who))
        : undefined,
    });
    this.#drawn = new Drawn(view.state, conference, this.#drawnRows(), this.#finder.viewNow);
    const aboveList = () =>
      html`${conferenceHeader(view, conference, {
        level: this.headingLevel,
        bulk: this.#bulk,
        newcomers: this.cti?.newcomers,
        help: this.noShortcuts ? undefined : () => this.#help.show(),
        inviteToggle: inviteToggle(view, conference, this.#invitations),
        additions: this.#additions.header(conference),
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
        onTalkTimes: this.#talkColumn.toggle,
      })}
      ${findPeople(view, conference, this.#finder, roster, {
        times,
        hasShortcut: !this.noShortcuts,
        // What was typed just now is drawn first: before that, another row is the first.
        onGo: () => void this.updateComplete.then(() => this.#keys.go(0)),
        onGoTo: (person) => this.#goTo(person),
      })}`;
    const { nobodyMatches, showEverybody } = view.labels;
    const isNobodyFound = this.#finder.isNarrowing && this.#hold.shown.count === 0;
    return html`${guard([view.drawing], aboveList)}
    ${isNobodyFound ? nothingFound(nobodyMatches, showEverybody, () => this.#showEverybody()) : list}
    ${bulkBars(view, conference, this.#bulk, this.#ticks)} ${this.#copying.notice(view.labels)}`;
  }

  /** That another conference has ended, while this one goes on. */
  #endedBeside(view: View): unknown {
    const ended = this.#asked ? undefined : lastEnded(view.state);
    if (!ended || ended.uniqueId === this.dismissed) return nothing;
    return endedNotice(view, ended, () => (this.dismissed = ended.uniqueId));
  }

  #showEverybody(): void {
    this.#finder.showAll();
    // What was pressed goes.
    this.shadowRoot?.querySelector<HTMLElement>('[part=search]')?.focus();
  }

  /** Goes to somebody's row; whoever is not shown is, then. */
  #goTo({ key }: Participant): void {
    if (placeOf(this.#hold.shown, key) < 0) this.#finder.showAll();
    this.#keys.goTo(key);
  }

  protected override focusMoved(row: HTMLElement): void {
    this.#keys.movedTo(row);
  }

  #drawnRows(): readonly DrawnRow[] {
    const { shown } = this.#hold;
    return this.#rowWindow.places.flatMap((place) => {
      const index = shown.at(place)?.index;
      return index === undefined ? [] : { place, index };
    });
  }

  /** Something about a person who is there, in the conference that is shown, as it is now. */
  #ofPerson<Result>(key: string, about: (view: View, conference: Conference, person: Participant) => Result) {
    const { view } = this;
    const conference = view && this.#shown(view);
    const person = conference && [...valuesOf(conference.participants)].find((present) => present.key === key);
    return person && about(view, conference, person);
  }

  #removal(view: View, conference: Conference, person: Participant) {
    return rowAction(view, conference, person, ['kick'], this.#namesakes.numberOf(person));
  }

  #tick(key: string): void {
    const organizes = this.#ofPerson(key, (_view, conference, person) => !person.isMe && myRole(conference));
    if (organizes === 'Organizer') this.#ticks.toggle(key);
  }

  #forget(key: string): void {
    this.#additions.forget(key);
    this.#ticks.forget(key);
  }

  /** What is shown when I am not in the conference, or in none. */
  #elsewhere(view: View): unknown {
    const conferenceNumber = this.#asked;
    const steps = this.#joining(view);
    if (steps !== nothing) return steps;
    return conferenceNumber
      ? otherRoom(view, conferenceNumber, this.headingLevel)
      : html`${noConference(view, this.headingLevel)}
        ${callsSection(view, this.guestRole, (role) => (this.guestRole = role))}`;
  }

  /** The way into the room that I am calling, if I am calling one. */
  #joining(view: View): unknown {
    const called = spareCalls(view.state).filter(({ otherDN }) =>
      this.#asked ? otherDN === this.#asked : roomByNumber(view.state, otherDN),
    );
    const ways = called.map(({ otherDN }) => [otherDN, joining(view.state, otherDN)] as const);
    // A call that goes on though its conference is over for me is no way in.
    const [number = '', way] = ways.find(([, step]) => step?.progress !== 'left') ?? ways[0] ?? [];
    if (!way) return nothing;
    return joiningSteps(view, number, way, {
      cti: this.cti,
      sent: this.keysSent,
      onSent: (failed) => (this.keysSent = afterKey(this.keysSent, failed)),
    });
  }
}
