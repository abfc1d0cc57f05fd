import type { TemplateResult } from 'lit';
import { secondsSince } from '../../domain/model/time.js';
import type { Attendance, Attendee } from '../../domain/attendance-report.js';
import { panelKit } from '../panel/panel-kit.js';
import type { View } from '../panel/view.js';
import type { LogLabels } from '../text/labels/logging.js';
import { filled } from './log-texts.js';

const { attendanceRemarks, clockTime, html, lastOut, nothing, percent, shownName, svg, timer } = panelKit;

/** Which people the table shows, and in which order. */
export interface AttendanceLook {
  readonly byTalk: boolean;
  readonly notSpoken: boolean;
}

interface AttendanceDoors {
  readonly look: AttendanceLook;
  readonly onLook: (look: AttendanceLook) => void;
  readonly save: (kind: 'csv' | 'json') => void;
}

/** The width of a chart, in units of its `viewBox`. */
const wide = 1000;

/** Who was in, when, and how long they talked: a table, with a bar for each visit and for the talk time beside it. */
export function attendanceSection(
  view: View,
  texts: LogLabels,
  attendance: Attendance,
  { look, onLook, save }: AttendanceDoors,
): TemplateResult {
  const { since, until, people } = attendance;
  const now = view.wallTimeOf(view.now);
  const scale = scaleOf(attendance, now);
  const shown = people.filter(({ talked }) => !look.notSpoken || talked === 0);
  if (look.byTalk) shown.sort((one, other) => other.talked - one.talked);
  const toggle = (name: keyof AttendanceLook, part: string, label: string) =>
    html`<button
      type="button"
      part=${part}
      aria-pressed=${look[name] ? 'true' : 'false'}
      @click=${() => onLook({ ...look, [name]: !look[name] })}
    >
      ${label}
    </button>`;
  return html`<section class="section" part="attendance" aria-label=${texts.logAttendance}>
    <p class="notice">
      <span
        >${filled(texts.logKept, clockTime(since, view.language))}
        ${until === undefined ? nothing : html`<strong part="watched-until">${filled(texts.logUntil, clockTime(until, view.language))}</strong>`}</span
      >
    </p>
    <div class="bar">
      ${toggle('byTalk', 'sort', texts.logByTalk)} ${toggle('notSpoken', 'filter', texts.logNotSpoken)}
      <button type="button" part="export-csv" @click=${() => save('csv')}>${texts.logExportCsv}</button>
      <button type="button" part="export-json" @click=${() => save('json')}>${texts.logExportJson}</button>
    </div>
    <div class="table" tabindex="0" role="group" aria-label=${texts.logAttendance}>
      <table>
        <thead>
          <tr>
            ${[texts.logPerson, ...texts.logColumns.split('|')].map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((person) => row(view, texts, scale, person))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/**
 * What all rows have in common: the talk time of all people, in milliseconds, and the ends of the time axis. `isOver`: the
 * watching has ended, at `end`.
 */
interface Scale {
  readonly all: number;
  readonly begin: number;
  readonly end: number;
  readonly isOver: boolean;
}

function scaleOf({ people, until }: Attendance, now: number): Scale {
  const end = until ?? now;
  let [all, begin] = [0, end];
  for (const { talked, visits } of people) {
    all += talked;
    begin = Math.min(begin, visits[0]?.in ?? begin);
  }
  return { all, begin, end, isOver: until !== undefined };
}

function row(view: View, texts: LogLabels, scale: Scale, person: Attendee): TemplateResult {
  const { labels, language } = view;
  const { name, number, username, visits, total, talked, lastTalked } = person;
  const out = lastOut(person);
  const isIn = out === undefined && !scale.isOver;
  const silent = isIn && lastTalked !== undefined && secondsSince(lastTalked, scale.end);
  const time = (instant: number | undefined) => (instant === undefined ? '' : clockTime(instant, language));
  return html`<tr>
    <th scope="row">
      <bdi translate="no">${shownName({ callerIdName: name, callerIdNum: number, username }, view)}</bdi>
      ${person.role === 'Organizer' ? html`<span class="badge">${labels.role('Organizer')}</span>` : nothing}
    </th>
    <td>${time(visits[0]?.in)}</td>
    <td>${out === undefined ? stillIn(texts, scale, language) : time(out)}</td>
    <td>${timer(Math.round(total / 1000), language)}</td>
    <td>${visits.length}</td>
    <td part="talk-time">${talked === 0 ? texts.logNotSpoken : talkBar(scale, talked, language)}</td>
    <td>
      ${time(lastTalked)}
      ${silent ? html`<span class="subtle" part="silent">${labels.silentFor(timer(silent, language))}</span>` : nothing}
    </td>
    <td>${attendanceRemarks(person, labels)}</td>
    <td part="timeline">${visitBars(scale, person)}</td>
  </tr>`;
}

/** That somebody has not been seen to leave: now, or at the time when the watching ended. */
function stillIn(texts: LogLabels, { end, isOver }: Scale, language: string): string {
  return isOver ? filled(texts.logInAt, clockTime(end, language)) : texts.logStillIn;
}

/** How long somebody talked, with a bar for their share of all that was talked. */
function talkBar({ all }: Scale, talked: number, language: string): TemplateResult {
  const share = talked / Math.max(1, all);
  return html`${timer(Math.round(talked / 1000), language)} · ${percent(share, language)}
  ${chart([{ from: 0, width: share * wide }])}`;
}

/** A bar for each visit, on a time axis from the first arrival until now, or until the watching ended. The columns beside it say the same in words. */
function visitBars({ begin, end }: Scale, { visits }: Attendee): TemplateResult {
  const at = (instant: number) => ((instant - begin) / Math.max(1, end - begin)) * wide;
  return chart(visits.map((visit) => ({ from: at(visit.in), width: at(visit.out ?? end) - at(visit.in) })));
}

function chart(bars: readonly { readonly from: number; readonly width: number }[]): TemplateResult {
  return html`<svg viewBox="0 0 ${wide} 10" preserveAspectRatio="none" aria-hidden="true">
    ${bars.map(({ from, width }) => svg`<rect x=${Math.round(from)} width=${Math.max(4, Math.round(width))} height="10"></rect>`)}
  </svg>`;
}
