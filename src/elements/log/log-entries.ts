import type { TemplateResult } from 'lit';
import type { Log, LogEntry } from '../../domain/log.js';
import { type LogPerson, peopleOfLog } from '../../domain/log-people.js';
import type { Action } from '../panel/action.js';
import { panelKit } from '../panel/panel-kit.js';
import type { View } from '../panel/view.js';
import type { LogLabels } from '../text/labels/logging.js';
import { filled } from './log-texts.js';

const { actionButton, actionQuestion, clockTime, conferenceByNumber, conferenceName, errorText, html } = panelKit;
const { nothing, shownName, userXIcon, valuesOf } = panelKit;

type Someone = NonNullable<LogEntry['person']>;

/** What happened, newest first; of one person alone when `whom` is a key of theirs. */
export function logSection(
  view: View,
  texts: LogLabels,
  log: Log,
  conferenceNumber: string | undefined,
  whom: string,
  onWhom: (whom: string) => void,
): TemplateResult {
  const here = log.entries.filter((entry) => isHere(entry, conferenceNumber));
  const people = peopleOfLog(here);
  const chosen = people.find(({ keys }) => keys.has(whom));
  const shown = chosen ? here.filter(({ person }) => person && chosen.keys.has(person.key)) : here;
  // The value of an option is the place of a person in the list. A number, which may be masked, must not stand in the
  // page.
  const choose = (event: Event) =>
    onWhom(people[(event.target as HTMLSelectElement).selectedIndex - 1]?.person.key ?? '');
  return html`<section class="section" aria-label=${texts.logList}>
    <div class="bar">
      <span class="subtle">${filled(texts.logSince, clockTime(view.wallTimeOf(log.since), view.language))}</span>
      <select
        part="filter"
        aria-label=${texts.logPerson}
        .value=${chosen ? String(people.indexOf(chosen)) : ''}
        @change=${choose}
      >
        <option value="">${texts.logEverybody}</option>
        ${people.map((one, place) => html`<option value=${place} ?selected=${one === chosen}>${optionText(view, one, people)}</option>`)}
      </select>
    </div>
    ${shown.length === 0 ? html`<p class="subtle">${texts.logNothing}</p>` : nothing}
    <ol part="log" role="list" tabindex="0" aria-label=${texts.logList}>
      ${shown.map((entry) => entryLine(view, texts, entry))}
    </ol>
    ${log.dropped > 0 ? html`<p class="subtle">${filled(texts.logDropped, log.dropped)}</p>` : nothing}
  </section>`;
}

function entryLine(view: View, texts: LogLabels, entry: LogEntry): TemplateResult {
  const { type, mine, meanwhile } = entry;
  const at = view.wallTimeOf(entry.at);
  const how = [mine && !entry.command && type !== 'removed' ? texts.logByYou : '', meanwhile ? texts.logMeanwhile : ''];
  const remarks = how.filter(Boolean).join(', ');
  const remove = type === 'number-back' ? removal(view, entry) : undefined;
  return html`<li part="log-entry" data-type=${type}>
    <time datetime=${new Date(at).toISOString()}>${clockTime(at, view.language)}</time>
    <span>${sentence(view, texts, entry)}${remarks ? html` <span class="subtle">(${remarks})</span>` : nothing}</span>
    ${remove ? [actionButton(view, remove), actionQuestion(view, remove)] : nothing}
  </li>`;
}

function sentence(view: View, texts: LogLabels, entry: LogEntry): string {
  const { labels } = view;
  const { type, person, command, error = '', probably = false } = entry;
  const name = person ? nameOf(view, person) : '';
  switch (type) {
    case 'joined':
      return labels.joined([name]);
    case 'left':
      return labels.left([name]);
    case 'number-back':
      return labels.numberBack(name).replace(/\.$/, '');
    case 'no-organizer':
      return labels.noOrganizer.replace(/\.$/, '');
    case 'refused':
      return command
        ? labels.refused(labels.action(command), errorText(error, view), probably)
        : labels.unattributedError(errorText(error, view));
    case 'unconfirmed':
      return command ? labels.unconfirmed(labels.action(command), 'deadline') : '';
    default:
      return filled(texts[`log-${type}`], name);
  }
}

/** Removes a caller who is back, while they are there. */
function removal(view: View, { person, conferenceNumber = '' }: LogEntry): Action | undefined {
  const { labels, mask, state } = view;
  const conference = conferenceByNumber(state, conferenceNumber);
  const present = conference && [...valuesOf(conference.participants)].find(({ key }) => key === person?.key);
  if (!conference || !present) return undefined;
  const name = shownName(present, view);
  return {
    name: 'kick',
    label: labels.kick(name),
    icon: userXIcon,
    kind: 'danger',
    does: { type: 'conferenceKick', conferenceNumber, index: present.index },
    expect: present.key,
    question: {
      about: present.key,
      text: labels.confirmKick(name, conferenceName(conference, mask)),
      accept: labels.remove,
    },
  };
}

/** Whether an entry belongs to a conference. An entry about the whole connection belongs to each. */
function isHere(entry: LogEntry, conferenceNumber: string | undefined): boolean {
  return !conferenceNumber || !entry.conferenceNumber || entry.conferenceNumber === conferenceNumber;
}

function nameOf(view: View, { name, number, username }: Someone): string {
  return shownName({ callerIdName: name, callerIdNum: number, username }, view);
}

/** A person in the filter: by name; of several with the same name, also by when the log first tells of each. */
function optionText(view: View, { person, since }: LogPerson, people: readonly LogPerson[]): string {
  const name = nameOf(view, person);
  const isAlone = people.filter((other) => nameOf(view, other.person) === name).length === 1;
  return isAlone ? name : `${name} · ${clockTime(view.wallTimeOf(since), view.language)}`;
}
