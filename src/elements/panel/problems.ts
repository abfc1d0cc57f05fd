import type { LitElement, ReactiveController } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import { isFulfilled } from '../../domain/commands/fulfilled.js';
import type { LateSign } from '../../domain/commands/ledger.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Command } from '../../domain/commands/table.js';
import { valuesOf } from '../../domain/model/index-map.js';
import type { CtiState, Participant } from '../../domain/model/model.js';
import { roomByNumber, targetOf } from '../../domain/model/select.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { type Naming, roomName, roomOf, shownName } from '../text/names.js';
import { whenLeft } from './leaving.js';
import { isReplaced, isUncertain, placeOf, type Problem, refusedLate, type Where } from './problem.js';
import { isInView } from './tellers.js';

/** An outcome whose place is not in view, and what to call that place. */
export interface Elsewhere {
  readonly outcome: Outcome;
  readonly name: string;
}

/** How many problems are shown above the list at once: the latest ones. The others follow when these are dismissed. */
const shownAbove = 3;

/** How many outcomes are kept: the latest ones. */
const mostKept = 100;

/** How many outcomes without a sign are remembered, of which a late error may tell more. */
const mostUnsettled = 100;

/** How many panels this page has made, in all copies of the bundle: each gets its own number. */
const askers = () => ofPage('askers', () => ({ count: 0 }));

/** The outcomes of which some panel has told a screen reader. */
const toldOutcomes = () => ofPage('told-outcomes', () => new WeakSet<Outcome>());

/**
 * The outcomes that were no success, beside their row, room or panel: an answer must be seen where the question was asked. An
 * outcome goes when the user dismisses it, when the user asks for something else there and that is answered, and when the
 * server reports what was asked for after all. An outcome of a command that no panel asked for is shown in all panels that have
 * its place, and told by the first of them.
 *
 * An outcome whose place is not in view when it comes, such as a row that a search leaves out, is shown above the list.
 */
export class Problems implements ReactiveController {
  /** The mark of an outcome that this panel asked for. */
  readonly origin = `panel-${String((askers().count += 1))}`;
  /** The name by which a notice above the list calls a participant. */
  nameOf: (person: Participant, naming: Naming) => string = shownName;
  /** Whether this panel has the place of an outcome that no panel asked for, drawn or not. */
  hasPlace = ({ command, participant }: Outcome, state: CtiState): boolean =>
    participant === undefined && roomByNumber(state, roomOf(command) ?? '') !== undefined;
  /** Whether the count of a bulk act includes an outcome. `later`: the count is to come. */
  isCounted: (outcome: Outcome) => boolean | 'later' = () => false;
  readonly #host: LitElement;
  #problems: readonly Problem[] = [];
  /** The outcomes at each place that was asked about: the same list until one of the problems comes or goes. */
  readonly #atPlace = new Map<string, readonly Outcome[]>();
  /** The outcomes of commands that gave no sign, by id. */
  readonly #unsettled = new Map<string, Outcome>();
  /** Where this panel tells a screen reader of an outcome, for as long as that notice is drawn. */
  readonly #told = new Map<Outcome, Where>();
  #state: (() => CtiState) | undefined;
  /** Who left last. Commands about them settle then, when the state no longer has them. */
  #left: Participant | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    whenLeft(host, () => this.#forget());
  }

  /** Finds out which problems are in view at their places; the others are drawn above the list. */
  hostUpdated(): void {
    if (this.#problems.length + this.#told.size === 0 || !isInView(this.#host)) return;
    const notices = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part=error]')];
    const drawn = (outcome: Outcome) => notices.filter(({ dataset }) => dataset.about === outcome.id);
    for (const outcome of this.#told.keys()) {
      // A notice that is no longer drawn as an alert was read. Drawn as an alert again, it would be read twice.
      if (!drawn(outcome).some((notice) => notice.getAttribute('role') === 'alert')) this.#told.delete(outcome);
    }
    for (const problem of this.#problems) {
      if (problem.where || !this.#isMeant(problem)) continue;
      const counted = this.isCounted(problem.outcome);
      if (counted === 'later') continue;
      problem.where = counted || drawn(problem.outcome).some(isSeen) ? 'there' : 'above';
      if (problem.where === 'above') this.#host.requestUpdate();
    }
  }

  /** The outcomes beside a participant (by key), a room (by number) or the panel (by nothing), in the order in which they came. */
  at(place = ''): readonly Outcome[] {
    let outcomes = this.#atPlace.get(place);
    if (!outcomes) {
      outcomes = this.#problems.filter((problem) => problem.place === place).map(({ outcome }) => outcome);
      this.#atPlace.set(place, outcomes);
    }
    return outcomes;
  }

  /** The problems to be shown above the list: those whose places were not in view when they came. */
  elsewhere(naming: Naming & { readonly state: CtiState }): readonly Elsewhere[] {
    const above = this.#problems.filter(({ where }) => where === 'above');
    return above.slice(-shownAbove).map(({ place, outcome, person }) => {
      const name = person ? this.nameOf(person, naming) : place && roomName(naming, place);
      return { outcome, name };
    });
  }

  /**
   * Whether a screen reader reads the outcome from this notice: only from that of the first panel in view that asks. To be
   * called while drawing.
   */
  tells(outcome: Outcome, where: Where = 'there'): boolean {
    if (!toldOutcomes().has(outcome) && isInView(this.#host)) {
      toldOutcomes().add(outcome);
      this.#told.set(outcome, where);
    }
    return this.#told.get(outcome) === where;
  }

  note(outcome: Outcome): void {
    // An outcome for something that is no command at all is told to the page's author, on the console.
    if (outcome.status === 'invalid' && ['type', 'command'].includes(outcome.argument)) return;
    // The panel itself asks for these lists, not the user, and shows elsewhere that a list is missing.
    const byItself =
      outcome.command.type === 'getConferenceRooms' || outcome.command.type === 'getCurrentCallsPhoneEvents';
    const isOfOther = outcome.origin !== undefined && outcome.origin !== this.origin;
    if (byItself || isOfOther || outcome.status === 'cancelled') return;
    const place = placeOf(outcome.command, outcome.participant);
    const person = this.#personOf(outcome);
    // The list shows that the person left, or that the conference ended.
    const hasLeft = outcome.participant !== undefined && 'reason' in outcome && outcome.reason === 'target-left';
    if (hasLeft && (!person || this.#isRowSeen(place))) return;
    const isOver = (problem: Problem) =>
      problem.place === place && (problem.isPast === true || isReplaced(problem, outcome));
    const rest = this.#problems.filter((problem) => !isOver(problem));
    this.#become(outcome.status === 'confirmed' ? rest : [...rest, { outcome, place, person }].slice(-mostKept));
    if (outcome.status === 'unconfirmed') this.#unsettled.set(outcome.id, outcome);
    for (const id of this.#unsettled.keys()) if (this.#unsettled.size > mostUnsettled) this.#unsettled.delete(id);
  }

  /** The user asks for something at the place of a command: what was seen there is past. */
  asked(command: Command, participant: string | undefined): void {
    const place = placeOf(command, participant);
    for (const problem of this.#problems) if (problem.place === place && problem.where) problem.isPast = true;
  }

  /** Takes an outcome away: the user dismisses it, or it is shown elsewhere. */
  dismiss(outcome: Outcome): void {
    this.#become(this.#problems.filter((problem) => problem.outcome !== outcome));
  }

  follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    this.#state = () => connection.state;
    const outcomes = connection.outcomes$.subscribe((outcome) => this.note(outcome));
    outcomes.add(connection.notices$.subscribe((notice) => notice.type === 'late' && this.#onLate(notice)));
    // The next user of the connection did not ask for what failed.
    outcomes.add(
      connection.forgotten$.subscribe(() => {
        this.#forget();
        this.#host.requestUpdate();
      }),
    );
    outcomes.add(
      events$.subscribe((event) => {
        if (this.#problems.length > 0) this.#dropFulfilled(connection.state);
        if (event.type === 'participant-left') this.#onLeft((this.#left = event.before));
        if (event.type === 'conference-left')
          for (const one of valuesOf(event.conference.participants)) this.#onLeft(one);
        if (event.type === 'conference-joined') this.#onJoined(event.conference.conferenceNumber);
      }),
    );
    return outcomes;
  }

  #become(problems: readonly Problem[]): void {
    if (problems.length === 0 && this.#problems.length === 0) return;
    this.#problems = problems;
    this.#atPlace.clear();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#become([]);
    this.#told.clear();
    this.#unsettled.clear();
    this.#left = undefined;
  }

  /** A sign of a command that had settled without one: what was told of the command is no longer so. */
  #onLate(sign: LateSign): void {
    const outcome = this.#unsettled.get(sign.id);
    this.#unsettled.delete(sign.id);
    if (sign.sign === 'done') this.#become(this.#problems.filter((problem) => problem.outcome.id !== sign.id));
    else if (outcome) this.note(refusedLate(sign, outcome));
  }

  /** Takes away what the user was told of as uncertain, where the server shows now what was asked for. */
  #dropFulfilled(state: CtiState): void {
    const rest = this.#problems.filter(({ outcome }) => !(isUncertain(outcome) && isFulfilled(outcome, state)));
    if (rest.length < this.#problems.length) this.#become(rest);
  }

  /** A problem that was seen in somebody's row goes with them. One that nobody has seen is still to be told. */
  #onLeft({ key }: Participant): void {
    this.#become(
      this.#problems.filter(
        (problem) => problem.place !== key || (problem.where !== 'there' && this.#isMeant(problem)),
      ),
    );
  }

  #onJoined(number: string): void {
    this.#become(
      this.#problems.filter(
        ({ place, where, outcome }) => place !== number && !(where && roomOf(outcome.command) === number),
      ),
    );
  }

  #isMeant({ outcome }: Problem): boolean {
    const state = this.#state?.();
    return outcome.origin === this.origin || (state !== undefined && this.hasPlace(outcome, state));
  }

  #personOf({ command, participant }: Outcome): Participant | undefined {
    if (participant === undefined || !('index' in command)) return undefined;
    const state = this.#state?.();
    const present = state && targetOf(state, command, participant).participant;
    return [present, this.#left].find((person) => person?.key === participant);
  }

  /** Whether somebody's row was in view when it was last drawn. */
  #isRowSeen(place: string): boolean {
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.row')];
    return rows.some((row) => row.dataset.key === place && isSeen(row));
  }
}

/** Whether an element is in the part of its list that is scrolled into view. In a list without height, as in jsdom: always. */
function isSeen(element: Element): boolean {
  const view = element.closest('.scroller')?.getBoundingClientRect();
  if (!view || view.height === 0) return true;
  const { top, height } = element.getBoundingClientRect();
  const middle = top + height / 2;
  return middle >= view.top && middle <= view.bottom;
}
