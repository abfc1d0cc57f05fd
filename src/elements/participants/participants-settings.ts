import type { PropertyDeclarations } from 'lit';
import { givenText } from '../../streams/sign-in/given-text.js';
import { type ForgivingConverter, offByFalse } from '../panel/forgiving-element.js';
import { PanelElement } from '../panel/panel-element.js';
import { type Announce, announceIn } from './announcer.js';
import type { HeaderActions, RowActions, RowBadge } from './page-additions.js';
import type { PeopleSearch } from './page-people.js';

const announcing: ForgivingConverter = { fromAttribute: announceIn, takes: announceIn };

/**
 * What a page may set on the participants' panel, put into it and style of it.
 *
 * @slot row-action - A `<template>` whose content is added to each participant's row.
 * @slot row-badge - A `<template>` whose content is added beside each participant's name.
 * @slot header-action - Below the header: elements of the page, or a `<template>` whose content is copied.
 * @slot no-conference - In place of the words that I am in no conference.
 * @slot nobody-here - In place of the words that nobody is in the room of `conference-number`.
 * @slot no-match - In place of the words that nobody matches what is searched for.
 * @csspart participant - One row. Also carries `muted`, `deaf`, `talking`, `talking-old` (marked as talking, without news
 *   for five minutes), `me`, `organizer` or `pending`.
 * @csspart name - A participant's name.
 * @csspart badge - The page's own badge in a row.
 * @csspart me - The badge "You" in my row. The row itself is `participant me`.
 * @csspart named - The mark of a name that does not come from the server. Also `you` or `directory`: who gave the name.
 * @csspart state - Each mark in a row: talking, deaf, or the microphone where it is no button. Shown by `visibility`.
 * @csspart tick - The face of a participant, by which an organizer ticks them.
 * @csspart asked - A request about somebody, or about the conference, that is not answered yet.
 * @csspart gone - The place of somebody who left while the pointer or the focus was in the list.
 * @csspart came - How many came while the pointer or the focus was in the list.
 * @csspart bulk - The bar with the actions on the people who are ticked.
 * @csspart result - What came of the last act on several people.
 * @csspart try-again - The button that tries again with those of whom there was no sign.
 * @csspart undo - The button that unmutes those whom the last act has muted.
 * @csspart menu - An open menu.
 * @csspart help - The list of the keys, in a dialog.
 * @csspart question - The question that is asked, in place, before an action is done.
 * @csspart how-to-organize - Why there are no buttons of an organizer.
 * @csspart number - A participant's number.
 * @csspart role - A participant's role.
 * @csspart origin - Whether a participant is internal or external.
 * @csspart since - How long a participant has been in.
 * @csspart action - A button. Its second token is the action's name: `mute`, `kick`, `leave`…
 * @csspart confirm - The button that goes ahead with a destructive act.
 * @csspart cancel - The button that cancels such an act, and the button that closes the invitation.
 * @csspart error - Why something did not happen, or what the server complained about.
 * @csspart search - The search field; it is there from eight people on.
 * @csspart shown - How many people are shown, of how many.
 * @csspart sort - The order of the list.
 * @csspart filter - A button that shows one kind of people alone. Has `data-filter`: `talking`, `not-muted`, `muted`,
 *   `organizers`, `external` or, beside talk times, `not-spoken`.
 * @csspart copied - The notice that a text was copied, or could not be copied.
 * @csspart silent - In a row, beside talk times: for how long somebody who has talked is silent.
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
 * @csspart invitation - The invitation form.
 * @csspart guest - A guest in the invitation form. Also `wrong`, when nobody can be called by what was typed.
 * @csspart suggestion - Somebody who was found for what is typed.
 * @csspart invited - A guest who was invited. Also carries `asked`, `ringing`, `in`, `refused` or `unseen`.
 * @csspart send-invite - The button that sends the invitation.
 * @csspart add-variable - The button that adds a channel variable to the invitation.
 * @csspart calls - My calls that are in no conference.
 * @csspart include-role - The role for a call that is brought in.
 * @csspart joining - The way into a room. Also carries `calling`, `pin`, `held`, `entering`, or `left`: the call outlasts
 *   the conference.
 * @csspart number-back - That somebody came by the number of a caller whom I removed. In it is `action kick`.
 * @csspart no-organizer - That nobody organizes the conference any more.
 * @csspart newcomers - The notice that whoever joins is muted, or that this muting has ended by itself.
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
export abstract class ParticipantsSettings extends PanelElement {
  static override properties: PropertyDeclarations = {
    conferenceNumber: { attribute: 'conference-number' },
    announce: { converter: announcing },
    rowActions: { attribute: false },
    rowBadge: { attribute: false },
    headerActions: { attribute: false },
    suggest: { attribute: false },
    rememberGuests: { type: Boolean, converter: offByFalse, attribute: 'remember-guests' },
    attendance: { type: Boolean, converter: offByFalse },
  };

  /** The number of the conference to show; without it, the one that you are in, with a tab for each if there are two. */
  conferenceNumber: string | undefined;

  /**
   * About whom to tell a screen reader: `off`; `me`, what happens to me or by me; `organizers`, also which of them come and
   * go, or everybody while I am an organizer; `all`, also who comes and goes.
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
   * Finds people for the invitation form by a part of their name or number; for an empty term, those whom the user calls
   * most. They are offered beside the people of the server's directory. An error, or 10 s without answer, finds nobody.
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

  /** The number that the page asks for, or an empty text. Frameworks write numbers, and `null` and `undefined` in words. */
  protected get asked(): string {
    const given: unknown = this.conferenceNumber;
    const text = Number.isFinite(given) || typeof given === 'bigint' ? String(given) : given;
    // A number that was copied from an address book may have direction marks around it, which nobody sees.
    return (typeof text === 'string' ? givenText(text.replace(/\p{Cf}/gu, '')) : undefined) ?? '';
  }
}
