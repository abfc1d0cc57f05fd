import type { LitElement, ReactiveController } from 'lit';
import type { TalkTimes } from '../../domain/attendance-report.js';
import { firstId, participantAt } from '../../domain/model/select.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { type RosterFilter, type RosterOrder, type Talking, talkingIn } from '../../domain/roster-filters.js';
import { type RosterOptions, type RosterView, viewRoster } from '../../domain/roster-view.js';
import type { DialPlan } from '../../domain/numbers/same-number.js';
import { search } from '../../domain/search.js';
import { hasOldMark } from '../../domain/talking.js';
import { type Talker, talkersNow } from '../../domain/talking-now.js';
import { findFrom } from '../panel/find-bar.js';
import { FoundStatus } from '../panel/found-status.js';
import { whenLeft } from '../panel/leaving.js';
import type { View } from '../panel/view.js';
import { collatorFor } from '../text/collator.js';
import { bareName, extraNumber } from '../text/names.js';

/** What is searched for, filtered by and ordered by in the list of participants, and who is shown because of it. */
export class PeopleFinder implements ReactiveController {
  typed = '';
  filter: RosterFilter | undefined;
  order: RosterOrder = 'arrival';
  /** The people who are named as talking. */
  talkers: readonly Talker[] = [];
  /** Those whose talking mark is old: the same set for as long as it holds the same people. */
  old: ReadonlySet<Participant> = new Set();
  readonly status: FoundStatus;
  /**
   * The number of people that decides what stands above the list. It stays while the list is kept still, so that
   * nothing comes or goes there.
   */
  crowd = 0;
  readonly #host: LitElement;
  readonly #isHeld: () => boolean;
  readonly #plan: () => DialPlan | undefined;
  /** The first id of the call by which I am in the conference that is shown. */
  #call = '';
  /** The present id of that call. */
  #uniqueId: string | undefined;
  /** The last view of the people: the next view is made from its differences to this one. */
  #view: RosterView | undefined;
  #talking: Talking | undefined;
  #options: RosterOptions | undefined;
  #listDrawn = '';
  /** The values that the options were made from. */
  #from: readonly unknown[] = [];

  /** `isHeld`: whether the rows are kept still now. `plan`: the server's dial plan. */
  constructor(host: LitElement, isHeld: () => boolean, plan: () => DialPlan | undefined) {
    this.#plan = plan;
    this.#host = host;
    this.#isHeld = isHeld;
    this.status = new FoundStatus(host);
    host.addController(this);
    whenLeft(host, () => {
      this.#view = undefined;
      this.#talking = undefined;
      this.talkers = [];
    });
  }

  /** The list of a new search begins at its top. */
  hostUpdated(): void {
    const { list } = this;
    const before = this.#listDrawn;
    this.#listDrawn = list;
    // The first list is at its top already. Writing `scrollTop` would make the browser lay the panel out at once, and
    // then once more.
    if (list === before || before === '') return;
    const scroller = this.#host.shadowRoot?.querySelector('.scroller');
    if (scroller) scroller.scrollTop = 0;
  }

  change(change: Partial<Pick<PeopleFinder, 'typed' | 'filter' | 'order' | 'crowd'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  showAll(): void {
    this.change({ typed: '', filter: undefined });
  }

  /**
   * The name of the list that is shown: the conference, and the search, filter and order. With another name it is
   * another list.
   */
  get list(): string {
    return JSON.stringify([this.#call, this.typed, this.filter, this.order]);
  }

  /** Whether a search or a filter may leave some people out. */
  get isNarrowing(): boolean {
    return this.typed !== '' || this.filter !== undefined;
  }

  /** Whether the search bar is offered: for enough people, and while search, filter or order is in use. */
  get isOffered(): boolean {
    return this.crowd >= findFrom || this.#isUsed;
  }

  /** Offers the search bar to a user who asks for it, even while the list is kept still. Returns whether the bar is offered. */
  offer({ participants }: Conference): boolean {
    this.change({ crowd: participants.size });
    return this.isOffered;
  }

  /** The people shown, for one drawing. In another conference the search begins anew. */
  roster(view: View, conference: Conference, times?: TalkTimes): RosterView {
    // The column of talk times was closed: filter and order no longer go by talk times.
    if (!times && this.filter === 'not-spoken') this.filter = undefined;
    if (!times && this.order === 'talk') this.order = 'arrival';
    const { size } = conference.participants;
    if (!this.#isHeld()) this.crowd = size;
    this.#uniqueId = conference.uniqueId;
    const call = firstId(view.state, conference.uniqueId);
    if (call !== this.#call) {
      this.crowd = size;
      this.#call = call;
      this.#view = undefined;
      this.#talking = undefined;
      this.talkers = [];
      this.typed = '';
      this.filter = undefined;
    }
    this.hear(conference);
    this.#findOld(conference, view.now);
    this.#options = this.#optionsFor(view, conference, times);
    this.#view = viewRoster(conference.participants, this.#options, this.#view);
    return this.#view;
  }

  /** Takes in who talks. To be called for each drawing: those who talk are kept in the order in which they began. */
  hear(conference: Conference): void {
    this.#talking = talkingIn(conference, this.#talking);
  }

  /** The people to name as talking. Called once for each drawing of the part above the list. */
  nameTalkers(conference: Conference, now: number): readonly Participant[] {
    this.talkers = talkersNow(this.talkers, conference, this.#talking?.indexes ?? [], now);
    return this.talkers.flatMap(({ index }) => participantAt(conference, index) ?? []);
  }

  /**
   * The people of a conference who are to be shown, by the search of the last drawing; undefined for another
   * conference.
   */
  readonly viewNow = (conference: Conference): RosterView | undefined => {
    if (!this.#options || conference.uniqueId !== this.#uniqueId) return undefined;
    this.#view = viewRoster(conference.participants, this.#options, this.#view);
    return this.#view;
  };

  #findOld(conference: Conference, now: number): void {
    const people = (this.#talking?.indexes ?? []).flatMap((index) => participantAt(conference, index) ?? []);
    const old = people.filter((person) => hasOldMark(person, now));
    if (old.length !== this.old.size || !old.every((person) => this.old.has(person))) this.old = new Set(old);
  }

  get #isUsed(): boolean {
    return this.isNarrowing || this.order !== 'arrival';
  }

  #optionsFor(view: View, { staleSince }: Conference, times?: TalkTimes): RosterOptions {
    const { labels, language, mask, names } = view;
    const isStale = staleSince !== undefined;
    // People who have just stopped talking stay: otherwise rows would come and go with every pause for breath.
    const hold = new Set(this.filter === 'talking' && !isStale ? this.talkers.map(({ index }) => index) : []);
    const talked = this.filter === 'not-spoken' || this.order === 'talk' ? times?.of : undefined;
    const from = [
      talked,
      labels,
      language,
      mask,
      names,
      this.typed,
      this.filter,
      this.order,
      isStale,
      this.old,
      this.#plan(),
    ];
    if (this.#options && from.every((value, place) => value === this.#from[place])) return { ...this.#options, hold };
    this.#from = from;
    return {
      filter: this.filter,
      isStale,
      talked,
      old: this.old,
      byTalk: this.order === 'talk',
      search: search(this.typed, this.#plan()),
      collate: this.order === 'name' ? collatorFor(language) : undefined,
      shownAs: (person: Participant) => ({
        name: bareName(person, view),
        number: extraNumber(person, view),
      }),
      hold,
    };
  }
}
