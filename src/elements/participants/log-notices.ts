import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Subscription } from 'rxjs';
import type { LogEntry } from '../../domain/log.js';
import { valuesOf } from '../../domain/model/index-map.js';
import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { conferencesOf, myRole } from '../../domain/model/select.js';
import { countOf } from '../../domain/roster-filters.js';
import type { CtiConnection } from '../../streams/connection.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import type { Action } from '../panel/action.js';
import { actionButton, actionQuestion } from '../panel/action-button.js';
import { dismissButton } from '../panel/notices.js';
import type { View } from '../panel/view.js';
import { triangleAlertIcon } from '../text/icons.js';
import { type Naming, shownName } from '../text/names.js';
import { withNames } from '../text/with-names.js';

/** Makes the action that removes somebody, as their row has it. */
type Removal = (view: View, conference: Conference, person: Participant) => Action | undefined;

/** The words of a notice for an entry of the log; empty for an entry that is no such notice. */
export function noticeText(entry: LogEntry, naming: Naming): string {
  if (entry.type === 'no-organizer') return naming.labels.noOrganizer;
  return entry.type === 'number-back' && entry.person ? naming.labels.numberBack(nameIn(entry, naming)) : '';
}

/** Whether what a notice says is still so. An organizer may have come back by the time at which the notice is told. */
export function isStillSo({ type, conferenceNumber }: LogEntry, state: CtiState): boolean {
  return (
    type !== 'no-organizer' ||
    conferencesOf(state, conferenceNumber ?? '').some(({ participants }) => countOf.organizers(participants) === 0)
  );
}

function nameIn({ person }: LogEntry, naming: Naming): string {
  if (!person) return '';
  const { name, number, username } = person;
  return shownName({ callerIdName: name, callerIdNum: number, username }, naming);
}

/** Tells of each entry that comes into the log from now on, once. */
export function followLog({ log$ }: CtiConnection, tell: (entry: LogEntry) => void): Subscription {
  let last: number | undefined;
  return log$.subscribe(({ entries }) => {
    const newest = entries[0]?.id ?? 0;
    // After a sign-out the log begins anew, and so do its ids.
    const told = last !== undefined && newest < last ? 0 : (last ?? newest);
    last = newest;
    const fresh = entries.slice(0, newest - told);
    for (const entry of [...fresh].reverse()) tell(entry);
  });
}

/**
 * The notices that a removed caller's number is back, and that nobody organizes any more. A notice stays until that is
 * no longer so, or until the user dismisses it.
 */
export class LogNotices {
  readonly #host: ReactiveControllerHost;
  readonly #removal: Removal;
  #entries: readonly LogEntry[] = [];

  constructor(host: ReactiveControllerHost, removal: Removal) {
    this.#host = host;
    this.#removal = removal;
  }

  follow(connection: CtiConnection): Subscription {
    this.#entries = [];
    return followLog(connection, (entry) => {
      if (entry.type !== 'number-back' && entry.type !== 'no-organizer') return;
      const isSame = ({ type, conferenceNumber }: LogEntry) =>
        type === 'no-organizer' && type === entry.type && conferenceNumber === entry.conferenceNumber;
      const others = this.#entries.filter((other) => !isSame(other));
      this.#become([...others, entry].slice(-mostShown));
    });
  }

  notices(view: View, conference: Conference): unknown {
    const here = this.#entries.filter(({ conferenceNumber }) => conferenceNumber === conference.conferenceNumber);
    return keyedRows(
      here,
      ({ id }) => id,
      (entry) =>
        entry.type === 'no-organizer' ? this.#nobody(view, conference, entry) : this.#back(view, conference, entry),
    );
  }

  #nobody(view: View, { participants }: Conference, entry: LogEntry) {
    return countOf.organizers(participants) > 0 ? nothing : this.#notice(view, entry);
  }

  /** The removal is of this participant, and of nobody else who may come by the same number. */
  #back(view: View, conference: Conference, entry: LogEntry) {
    const person = [...valuesOf(conference.participants)].find(({ key }) => key === entry.person?.key);
    if (!person) return nothing;
    const kick = myRole(conference) === 'Organizer' ? this.#removal(view, conference, person) : undefined;
    const question = kick?.question && { ...kick.question, about: `back ${person.key}` };
    return this.#notice(view, entry, kick && { ...kick, short: view.labels.remove, question });
  }

  #notice(view: View, entry: LogEntry, action?: Action): TemplateResult {
    const dismiss = () => this.#become(this.#entries.filter((other) => other !== entry));
    return html`<div class="notice" part=${entry.type} data-about=${entry.id}>
        <span>${triangleAlertIcon} ${withNames(noticeText(entry, view), [nameIn(entry, view)])}</span>
        ${action ? actionButton(view, action) : nothing} ${dismissButton(view.labels, dismiss)}
      </div>
      ${action ? actionQuestion(view, action) : nothing}`;
  }

  #become(entries: readonly LogEntry[]): void {
    this.#entries = entries;
    this.#host.requestUpdate();
  }
}

/** How many notices are kept; the oldest go first. */
const mostShown = 5;
