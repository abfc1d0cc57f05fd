import type { PropertyDeclarations } from 'lit';
import type { Subscription } from 'rxjs';
import type { Attendance } from '../../domain/attendance-report.js';
import { catchUp, type Log, summaryOf } from '../../domain/log.js';
import type { CtiConnection } from '../../streams/connection.js';
import { textOf } from '../../streams/sign-in/given-text.js';
import type { Difference } from '../drawing/difference.js';
import { panelKit } from '../panel/panel-kit.js';
import { isTeller, joinTellers } from '../panel/tellers.js';
import type { View } from '../panel/view.js';
import { Absence, type Away } from './absence.js';
import { type AttendanceLook, attendanceSection } from './attendance-table.js';
import { logSection } from './log-entries.js';
import type { LogLabels } from '../text/labels/logging.js';
import { logLook } from './log-look.js';
import { filled, logLabelsOf } from './log-texts.js';
import { save } from './save.js';

const { controlStyles, guard, heading, html, listenToPage, nothing, offByFalse } = panelKit;
const { PanelElement, panelStyles, seconds$, unlistenToPage, xIcon } = panelKit;

/**
 * What happened in a conference: the log, and with `attendance` who was in, when, and how long they talked.
 *
 * The log begins with the first participants panel or log of the connection, attendance when the attribute is first seen.
 * Both are kept in the page's memory alone. Tell the people who are recorded where the law wants that.
 *
 * @summary Attendance, talk time and the log of a conference.
 * @fires {ConferenceRequestEvent} conference-request - A button was pressed. Cancel it to stop the command.
 * @fires {ConferenceOutcomeEvent} conference-outcome - What became of a request.
 * @csspart log - The entries, newest first.
 * @csspart log-entry - What happened at one instant. Has `data-type`, as `LogEntry` names it.
 * @csspart attendance - Who was in, with the table.
 * @csspart watched-until - Until when people were watched, where that is over: after you have left, and while the link is down.
 * @csspart silent - For how long somebody has been silent.
 * @csspart talk-time - How long somebody talked.
 * @csspart timeline - The bars of somebody's visits.
 * @csspart since-you-looked - What happened while the page was hidden, or the computer slept.
 * @csspart filter - The person whose entries are shown; the button that shows who has not spoken yet.
 * @csspart sort - The button that puts first who talked longest.
 * @csspart export-csv - The button that saves the attendance as CSV.
 * @csspart export-json - The button that saves the attendance as JSON.
 * @csspart error - A notice of an error that the server reported and no command caused. Only where no other element shows it.
 */
export class ConferenceLogElement extends PanelElement {
  static override styles = [panelStyles, controlStyles, logLook];

  static override properties: PropertyDeclarations = {
    conferenceNumber: { attribute: 'conference-number' },
    attendance: { type: Boolean, converter: offByFalse },
    brief: { type: Boolean, converter: offByFalse },
    whom: { state: true },
    look: { state: true },
  };

  /** The number of the conference. Without it: the conference that you are in; while in none, the log of all conferences. */
  conferenceNumber: string | undefined;

  /** Keeps attendance and talk time, from now on for as long as the page is there. */
  attendance = false;

  /** Shows only the notice of what happened while nobody looked; nothing once that notice is dismissed. */
  brief = false;

  protected whom = '';
  protected look: AttendanceLook = { byTalk: false, notSpoken: false };
  #log: Log | undefined;
  #absence = new Absence();
  /** When nobody looked last. */
  #away: Away | undefined;
  /** What happened meanwhile, in words; empty once dismissed. */
  #told = '';

  override connectedCallback(): void {
    super.connectedCallback();
    listenToPage('visibilitychange', this.#onPage, this.ownerDocument);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unlistenToPage('visibilitychange', this.#onPage, this.ownerDocument);
  }

  protected override follow(connection: CtiConnection): Subscription {
    this.#log = undefined;
    this.#look(undefined);
    this.#absence = new Absence();
    const following = connection.log$.subscribe((log) => {
      this.#log = log;
      if (this.#away && connection.now() <= this.#away.until + catchUp) this.#look(this.#away);
      this.requestUpdate();
    });
    following.add(seconds$.subscribe(() => this.#notice('tick')));
    following.add(joinTellers('logs', connection, this));
    return following;
  }

  /** A new state by itself needs no drawing: each change of the log draws, and durations are drawn each second. */
  protected override difference(): Difference {
    return 'none';
  }

  protected override content(view: View): unknown {
    const sinceYouLooked = html`<div role=${isTeller('logs', this.cti, this) ? 'status' : nothing}>
      ${this.#sinceYouLooked(view)}
    </div>`;
    if (this.brief) return sinceYouLooked;
    const texts = logLabelsOf(view);
    const number = this.#number(view);
    const attendance = this.attendance && number ? this.cti?.attendance(number) : undefined;
    const log = this.#log;
    const entries = () =>
      log ? logSection(view, texts, log, number, this.whom, (whom) => (this.whom = whom)) : nothing;
    return html`<header>${heading(this.headingLevel, texts.logTitle)}</header>
      ${sinceYouLooked} ${attendance ? this.#attendance(view, texts, attendance) : nothing}
      ${guard([log, number, this.whom, view.labels, view.mask, view.names, view.question, view.state.conferences], entries)}`;
  }

  #number({ state }: View): string | undefined {
    // Frameworks write numbers.
    return textOf(this.conferenceNumber).trim() || state.conferences[0]?.conferenceNumber;
  }

  #attendance(view: View, texts: LogLabels, attendance: Attendance) {
    return attendanceSection(view, texts, attendance, {
      look: this.look,
      onLook: (look) => (this.look = look),
      // As of now: what is drawn may be a second old.
      save: (kind) => save(this.cti?.attendance(attendance.conferenceNumber) ?? attendance, kind, view),
    });
  }

  #sinceYouLooked(view: View) {
    if (this.#told === '') return nothing;
    const close = () => this.#look(undefined);
    return html`<p class="notice" part="since-you-looked">
      <span>${this.#told}</span>
      <button
        type="button"
        class="only-icon"
        aria-label=${view.labels.dismiss}
        title=${view.labels.dismiss}
        @click=${close}
      >
        ${xIcon}
      </button>
    </p>`;
  }

  readonly #onPage = (): void => this.#notice('turn');

  #notice(what: 'tick' | 'turn'): void {
    const away = this.view && this.#absence[what](this.view, this.ownerDocument);
    if (away) this.#look(away);
  }

  /** Somebody looks again, and is told what happened while nobody did. */
  #look(away: Away | undefined): void {
    this.#away = away;
    this.#told = away && this.#log && this.view ? inWords(this.view, logLabelsOf(this.view), this.#log, away) : '';
    this.requestUpdate();
  }
}

/** What happened while nobody looked; empty when nothing did. */
function inWords({ labels }: View, texts: LogLabels, log: Log, { since, until, slept }: Away): string {
  const { joined, left, me, atLeast } = summaryOf(log, since, until);
  const mine = {
    muted: labels.mutedByOther,
    unmuted: labels.unmutedByOther,
    deafened: labels.deafenedByOther,
    undeafened: labels.undeafenedByOther,
  };
  const facts = [
    joined > 0 ? filled(texts.logArrivals, joined) : '',
    left > 0 ? filled(texts.logDepartures, left) : '',
    me ? mine[me] : '',
  ].filter(Boolean);
  if (facts.length === 0) return '';
  const remarks = [slept ? texts.logSlept : '', atLeast ? texts.logAtLeast : ''].filter(Boolean).join(', ');
  const when = `${texts.logSinceYouLooked}${remarks ? ` (${remarks})` : ''}`;
  return filled(filled(texts.logFacts, when), facts.join(', '));
}
