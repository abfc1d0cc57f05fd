import { html, nothing, type TemplateResult } from 'lit';
import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { targetOf } from '../../domain/model/select.js';
import { Unchanged } from '../drawing/memo.js';
import { ConferenceHeaderActionEvent, ConferenceRowActionEvent } from '../requests/events.js';
import { Additions } from './additions.js';

/** A page's function that makes an addition to a row. Called once per person. An error leaves the place empty, and is logged. */
export type RowActions = (participant: Participant) => Node;

/**
 * A page's function that makes a badge beside a participant's name: a short text, a node, or nothing. Called once per
 * person, and again when their name, number, user name or role changes. An error leaves the place empty, and is logged.
 */
export type RowBadge = (participant: Participant) => Node | string | false | null | undefined;

/** A page's function that makes an addition below the header. Called once per conference. Errors as for `RowActions`. */
export type HeaderActions = (conference: Conference) => Node;

interface Host extends HTMLElement {
  readonly rowActions: RowActions | undefined;
  readonly rowBadge: RowBadge | undefined;
  readonly headerActions: HeaderActions | undefined;
}

/** What rows need to know of the page's additions. */
export interface RowAdditions {
  /** Below what is known of a person. */
  readonly extra: (person: Participant) => readonly Node[];
  /** Beside a person's name. */
  readonly badge: (person: Participant) => readonly Node[];
  /** Where the additions come from: when this value changes, all rows are drawn anew. */
  readonly extraSource: unknown;
}

/** All that a page adds to the participants' panel; tells the page whom or what a press on one of its buttons is about. */
export class PageAdditions {
  readonly #host: Host;
  readonly #state: () => CtiState;
  readonly #actions: Additions<Participant>;
  readonly #badges: Additions<Participant>;
  readonly #headers: Additions<Conference>;
  readonly #sources = new Unchanged();
  /** The number of the conference whose rows were drawn last. */
  #conferenceNumber = '';
  /** The conference whose header was drawn last. */
  #headed: Conference | undefined;

  constructor(host: Host, state: () => CtiState) {
    this.#host = host;
    this.#state = state;
    const onAction = (action: string, person: Participant) => this.#tellOfRow(action, person);
    const ofRow = { about: 'participant', onAction } as const;
    this.#actions = new Additions(host, {
      ...ofRow,
      property: 'rowActions',
      given: () => host.rowActions,
      slot: 'row-action',
    });
    this.#badges = new Additions(host, {
      ...ofRow,
      property: 'rowBadge',
      given: () => host.rowBadge,
      slot: 'row-badge',
      from: whoIs,
    });
    this.#headers = new Additions(host, {
      about: 'conference',
      property: 'headerActions',
      given: () => host.headerActions,
      slot: 'header-action',
      onAction: (action, conference) => this.#tellOfHeader(action, conference),
    });
    host.addEventListener('click', (event) => this.#onClick(event));
  }

  rows({ conferenceNumber }: Conference): RowAdditions {
    this.#conferenceNumber = conferenceNumber;
    const extraSource = this.#sources.unless([this.#actions.look(), this.#badges.look()]);
    return {
      extra: (person) => this.#actions.for(person.key, person),
      badge: (person) => this.#badges.for(person.key, person),
      extraSource,
    };
  }

  /** The copies of the page's templates, and the page's own elements, which keep their styles and listeners. */
  header(conference: Conference): TemplateResult {
    this.#headers.look();
    this.#headed = conference;
    return html`<div class="bar page extra">
      <slot name="header-action"></slot>${this.#headers.for(conference.uniqueId, conference)}
    </div>`;
  }

  /** Lets go of the additions for somebody who left, or for a conference that is over for me. */
  forget(key: string): void {
    for (const additions of [this.#actions, this.#badges, this.#headers]) additions.forget(key);
  }

  /** A button of the page in the header's slot was pressed, while a header with that slot is drawn. */
  #onClick({ target }: Event): void {
    const button = (target as Element).closest('button');
    const slotted = button?.closest('[slot="header-action"]');
    if (!button?.name || !this.#headed || slotted?.parentElement !== this.#host || !slotted.assignedSlot) return;
    this.#tellOfHeader(button.name, this.#headed);
  }

  /** Raises the event with the person as they are now, not as they were when the row was made. */
  #tellOfRow(action: string, person: Participant): void {
    const conferenceNumber = this.#conferenceNumber;
    const { participant } = targetOf(this.#state(), { conferenceNumber, index: person.index }, person.key);
    const present = participant?.key === person.key ? participant : person;
    this.#host.dispatchEvent(new ConferenceRowActionEvent(present, conferenceNumber, action));
  }

  #tellOfHeader(action: string, made: Conference): void {
    const present = this.#state().conferences.find(({ uniqueId }) => uniqueId === made.uniqueId);
    this.#host.dispatchEvent(new ConferenceHeaderActionEvent(present ?? made, action));
  }
}

/** What a badge depends on: who the person is, and neither what they do nor for how long they are in. */
function whoIs({ callerIdName, callerIdNum, username, role }: Participant): string {
  return JSON.stringify([callerIdName, callerIdNum, username, role]);
}

/** A badge of the page beside a name: text has the look of a badge, a node of the page its own. */
export function badgeOf(nodes: readonly Node[]): TemplateResult | typeof nothing {
  if (nodes.length === 0) return nothing;
  const isText = nodes.every(({ nodeType }) => nodeType === 3);
  return html`<span part="badge" class=${isText ? 'badge extra' : 'extra'}>${nodes}</span>`;
}
