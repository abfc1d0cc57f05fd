import { html, type TemplateResult } from 'lit';
import { valuesOf } from '../../domain/model/index-map.js';
import type { TalkTimes } from '../../domain/attendance-report.js';
import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { isMineIn, myRole } from '../../domain/model/select.js';
import type { RosterView } from '../../domain/roster-view.js';
import type { CtiConnection } from '../../streams/connection.js';
import { type Difference, Drawn, type DrawnRow } from '../drawing/difference.js';
import { Unchanged } from '../drawing/memo.js';
import type { PressGuard } from '../drawing/press-guard.js';
import { placeOf, RowHold } from '../drawing/row-hold.js';
import { RowWindow } from '../drawing/row-window.js';
import { Width } from '../drawing/width.js';
import { Copying } from '../panel/copying.js';
import { isFinding, nothingFound } from '../panel/find-bar.js';
import type { Menus } from '../panel/menus.js';
import type { Problems } from '../panel/problems.js';
import type { Question } from '../panel/question.js';
import type { View } from '../panel/view.js';
import { roomOf } from '../text/names.js';
import { Bulk } from './bulk.js';
import { bulkBars } from './bulk-bar.js';
import type { GuestSearch } from './guest-search.js';
import { ListKeys } from './list-keys.js';
import { LongPress } from './long-press.js';
import { Namesakes } from './namesakes.js';
import { NumberNaming } from './naming.js';
import { PageAdditions } from './page-additions.js';
import { participantList } from './participant-list.js';
import type { ParticipantsSettings } from './participants-settings.js';
import { PeopleFinder } from './people-finder.js';
import { microphone, rowAction } from './row-press.js';
import { distinctName, menuOf } from './row-source.js';
import { showTalk } from './row-state.js';
import { TalkColumn } from './talk-column.js';
import { Ticks } from './ticks.js';

/** What the list of people needs of its panel. */
interface ListPanel {
  readonly menus: Menus;
  readonly presses: PressGuard;
  readonly problems: Problems;
  readonly question: Question;
  readonly search: GuestSearch;
  readonly request: View['request'];
  readonly cti: () => CtiConnection | undefined;
  readonly state: () => CtiState;
  /** The view of the present state, and the conference that is shown; undefined where no conference is shown. */
  readonly now: () => readonly [View, Conference] | undefined;
  readonly hasShortcuts: () => boolean;
}

/** The people of the conference that a panel shows: who is listed, in which order, and what is done with their rows. */
export class PeopleList {
  readonly finder: PeopleFinder;
  readonly copying: Copying;
  readonly bulk: Bulk;
  readonly talkColumn: TalkColumn;
  readonly additions: PageAdditions;
  readonly keys: ListKeys;
  readonly #ticks: Ticks;
  readonly #naming: NumberNaming;
  readonly #namesakes = new Namesakes();
  readonly #rowWindow: RowWindow;
  readonly #hold: RowHold<Participant>;
  readonly #width: Width;
  readonly #host: ParticipantsSettings;
  readonly #panel: ListPanel;
  #drawn: Drawn | undefined;
  /** The values that all rows are drawn from, apart from their people. */
  readonly #given = new Unchanged();

  constructor(host: ParticipantsSettings, panel: ListPanel) {
    this.#host = host;
    this.#panel = panel;
    this.#rowWindow = new RowWindow(host, '.row', 52);
    const isMenuOpen = () => panel.menus.open !== undefined;
    this.#hold = new RowHold<Participant>(host, () => panel.presses.isOnRow, isMenuOpen);
    const isHeld = () => this.#hold.isMeant || isFinding(host);
    this.finder = new PeopleFinder(host, isHeld, () => panel.cti()?.dialPlan);
    this.copying = new Copying(host);
    this.#width = new Width(host);
    this.#ticks = new Ticks(host);
    this.bulk = new Bulk(host, {
      request: panel.request,
      state: panel.state,
      isPending: (type, key) =>
        panel.now()?.[0].pending.some(({ command, participant }) => command.type === type && participant === key) ??
        false,
    });
    this.#tellAbove(panel.problems);
    this.keys = new ListKeys(host, this.#hold, {
      toggle: (key, event) => {
        const press = this.#ofPerson(key, microphone);
        if (press && panel.presses.isNew(key, 'mute', event)) press();
      },
      askToRemove: (key) => this.#ofPerson(key, (...of) => this.removal(...of))?.press(),
      openMenu: (key) => panel.menus.show(menuOf(key)),
      tick: (key, upTo) => this.#tick(key, upTo),
      off: () => !panel.hasShortcuts(),
    });
    this.talkColumn = new TalkColumn(host);
    this.#naming = new NumberNaming(host, panel.question, () => ({
      cti: panel.cti,
      find: panel.search.hasDirectory ? (number) => panel.search.namesOf(number) : undefined,
    }));
    this.additions = new PageAdditions(host, panel.state);
    new LongPress(host, (key) => this.#tick(key));
  }

  /** The rows, and the bars below them. To be called once for each drawing, after the finder has made its roster. */
  draw(view: View, conference: Conference, { indexes }: RosterView, times: TalkTimes | undefined): TemplateResult {
    const namesakes = this.#namesakes.follow(conference.participants);
    const before = this.#drawn;
    const given = this.#given.unless([view.drawing, namesakes.version, this.keys.current, this.keys.wanted]);
    const list = participantList(view, conference, indexes, {
      namesakes,
      rowWindow: this.#rowWindow,
      hold: this.#hold,
      list: this.finder.list,
      wanted: this.keys.wanted,
      current: this.keys.current,
      wide: this.#width.wide,
      ticked: this.#ticks.keys,
      tick: (key, upTo) => this.#tick(key, upTo),
      muteOthers: (key) => void this.bulk.others(conference, new Set([key])),
      copy: (text) => void this.copying.copy(text),
      ...this.additions.rows(conference),
      naming: this.#naming,
      times,
      lookUp: this.#naming.hasDirectory
        ? (key) => void this.#ofPerson(key, (_, __, who) => this.#naming.lookUp(who))
        : undefined,
      isShown: ({ index }, place) => before?.given === given && this.#isShown(before, conference, { index, place }),
    });
    this.#drawn = new Drawn(view.state, conference, this.#drawnRows(), this.finder.viewNow, given);
    const { nobodyMatches, showEverybody } = view.labels;
    const isNobodyFound = this.finder.isNarrowing && this.#hold.shown.count === 0;
    return html`${isNobodyFound ? nothingFound(nobodyMatches, showEverybody, () => this.#showEverybody()) : list}
    ${bulkBars(view, { conference, indexes }, this.bulk, this.#ticks)} ${this.copying.notice(view.labels)}`;
  }

  /** To be called when no list is drawn. */
  clear(): void {
    this.#drawn = undefined;
  }

  difference(state: CtiState): Difference {
    return this.#drawn?.difference(state) ?? 'more';
  }

  /** Draws a state past Lit, if only talking differs. Answers false, and draws nothing, if more than that differs. */
  drawPastLit(state: CtiState): boolean {
    const talked = this.#drawn?.talked(state);
    if (!talked?.every(({ place, person }) => showTalk(this.#rowWindow.rowAt(place), person))) return false;
    this.#drawn = this.#drawn?.nowFrom(state);
    if (this.#drawn) this.finder.hear(this.#drawn.shown);
    return true;
  }

  /** Goes to somebody's row. If a search or a filter leaves them out, everybody is shown first. */
  goTo({ key }: Participant): void {
    if (placeOf(this.#hold.shown, key) < 0) this.finder.showAll();
    this.keys.goTo(key);
  }

  /** Goes to the search field, which may be missing because the list is kept still. Returns whether there is a field now. */
  bringSearch(): boolean {
    const conference = this.#panel.now()?.[1];
    if (!conference || !this.finder.offer(conference)) return false;
    void this.#host.updateComplete.then(() => this.#goToSearch());
    return true;
  }

  removal(view: View, conference: Conference, person: Participant) {
    return rowAction(view, conference, person, ['kick'], this.#namesakes.of(person, view.mask));
  }

  /**
   * Whether a row shows what is true. If talking alone differs, that is written into the row, and the answer is yes.
   * `before`: what was drawn.
   */
  #isShown(before: Drawn, conference: Conference, { index, place }: DrawnRow): boolean {
    const person = before.changed(conference, index);
    return person === undefined || (person !== 'more' && showTalk(this.#rowWindow.rowAt(place), person));
  }

  /** Sets how problems without a row in view are told. */
  #tellAbove(problems: Problems): void {
    problems.nameOf = (person, naming) =>
      distinctName({ ...naming, person, ...this.#namesakes.of(person, naming.mask) });
    problems.hasPlace = ({ command }) => {
      const shown = this.#panel.now()?.[1];
      return shown !== undefined && roomOf(command) === shown.conferenceNumber;
    };
    problems.isCounted = (outcome) => this.bulk.counts(outcome);
  }

  #showEverybody(): void {
    this.finder.showAll();
    // The pressed button is no longer drawn: the focus needs another place.
    this.#goToSearch();
  }

  #goToSearch(): void {
    this.#host.shadowRoot?.querySelector<HTMLElement>('[part=search]')?.focus();
  }

  #drawnRows(): readonly DrawnRow[] {
    const { shown } = this.#hold;
    return this.#rowWindow.places.flatMap((place) => {
      const index = shown.at(place)?.index;
      return index === undefined ? [] : { place, index };
    });
  }

  /**
   * The answer of `about` for a person of the conference that is shown, as it is now; undefined if the person is not
   * there.
   */
  #ofPerson<Result>(key: string, about: (view: View, conference: Conference, person: Participant) => Result) {
    const now = this.#panel.now();
    const person = now && [...valuesOf(now[1].participants)].find((present) => present.key === key);
    return person && about(...now, person);
  }

  /**
   * Ticks somebody. `upTo`: also those between this person and the one who was ticked last. A range may end at a row of
   * mine.
   */
  #tick(key: string, upTo = false): void {
    const conference = this.#ofPerson(key, (_view, shown, person) => (upTo || !person.isMe ? shown : undefined));
    if (!conference || myRole(conference) !== 'Organizer') return;
    if (upTo) this.#ticks.upTo(key, this.#hold.shown, isMineIn(this.#panel.state(), conference));
    else this.#ticks.toggle(key);
  }
}
