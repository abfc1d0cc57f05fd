import type { LitElement, ReactiveController } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { Outcome } from '../../domain/commands/outcome.js';
import { valuesOf } from '../../domain/model/index-map.js';
import type { CtiState, Participant } from '../../domain/model/model.js';
import { roomByNumber, targetOf } from '../../domain/model/select.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { type Naming, roomName, roomOf, shownName } from '../text/names.js';
import { whenLeft } from './leaving.js';
import { isInView } from './tellers.js';

/** Where the user has seen a problem: at its place, or above the list since its place was not in view. */
type Where = 'there' | 'above';

/** An outcome that was no success. */
interface Problem {
  readonly outcome: Outcome;
  /** Whom it is about, as they were when it came. */
  readonly person: Participant | undefined;
  /** Undefined until the user has seen it. */
  where?: Where;
}

/** A problem whose place is not in view, and what to call that place. */
export interface Elsewhere {
  readonly place: string;
  readonly outcome: Outcome;
  readonly name: string;
}

/** How many problems are shown above the list at once: the latest ones. The others follow when these are dismissed. */
const shownAbove = 3;

/** What a problem is shown beside: a participant's row, a room or conference, or the panel as a whole. */
function placeOf({ command, participant }: Outcome): string {
  return participant ?? roomOf(command) ?? '';
}

/** How many panels this page has made, in all copies of the bundle: each gets its own number. */
const askers = () => ofPage('askers', () => ({ count: 0 }));

/** The outcomes of which some panel has told a screen reader. */
const toldOutcomes = () => ofPage('told-outcomes', () => new WeakSet<Outcome>());

/**
 * The last outcome that was no success, beside each row, room or panel: an answer must be seen where the question was
 * asked. The outcome goes when the user dismisses it, or asks for something else there. An outcome of a command that no
 * panel asked for is shown in all panels that have its place, and told by the first of them.
 *
 * An outcome whose place is not in view when it comes, such as a row that a search leaves out, is shown above the list.
 */
export class Problems implements ReactiveController {
  /** The mark of an outcome that this panel asked for. */
  readonly origin = `panel-${String((askers().count += 1))}`;
  /** What to call somebody. */
  nameOf: (person: Participant, naming: Naming) => string = shownName;
  /** Whether this panel has the place of an outcome that no panel asked for, drawn or not. */
  hasPlace = ({ command, participant }: Outcome, state: CtiState): boolean =>
    participant === undefined && roomByNumber(state, roomOf(command) ?? '') !== undefined;
  /** Whether the count of a bulk act includes an outcome. `later`: the count is to come. */
  isCounted: (outcome: Outcome) => boolean | 'later' = () => false;
  readonly #host: LitElement;
  readonly #byPlace = new Map<string, Problem>();
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
    if (this.#byPlace.size + this.#told.size === 0 || !isInView(this.#host)) return;
    const notices = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part=error]')];
    const drawn = (outcome: Outcome) => notices.filter(({ dataset }) => dataset.about === outcome.id);
    for (const outcome of this.#told.keys()) {
      // A notice that is no longer drawn as an alert was read. Drawn as an alert again, it would be read twice.
      if (!drawn(outcome).some((notice) => notice.getAttribute('role') === 'alert')) this.#told.delete(outcome);
    }
    for (const problem of this.#byPlace.values()) {
      if (problem.where || !this.#isMeant(problem)) continue;
      const counted = this.isCounted(problem.outcome);
      if (counted === 'later') continue;
      problem.where = counted || drawn(problem.outcome).some(isSeen) ? 'there' : 'above';
      if (problem.where === 'above') this.#host.requestUpdate();
    }
  }

  /** The problem beside a participant (by key), a room (by number) or the panel (by nothing). */
  at(place = ''): Outcome | undefined {
    return this.#byPlace.get(place)?.outcome;
  }

  /** The problems to be shown above the list: those whose places were not in view when they came. */
  elsewhere(naming: Naming & { readonly state: CtiState }): readonly Elsewhere[] {
    if (this.#byPlace.size === 0) return [];
    const above = [...this.#byPlace].filter(([, { where }]) => where === 'above');
    return above.slice(-shownAbove).map(([place, { outcome, person }]) => {
      const name = person ? this.nameOf(person, naming) : place && roomName(naming, place);
      return { place, outcome, name };
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
    const place = placeOf(outcome);
    const person = this.#personOf(outcome);
    // The list shows that the person left, or that the conference ended.
    const hasLeft = outcome.participant !== undefined && 'reason' in outcome && outcome.reason === 'target-left';
    if (hasLeft && (!person || this.#isRowSeen(place))) return;
    // The latest is the last one.
    this.#byPlace.delete(place);
    if (outcome.status !== 'confirmed') this.#byPlace.set(place, { outcome, person });
    this.#host.requestUpdate();
  }

  /** Takes an outcome away, since it is shown elsewhere. */
  settle(outcome: Outcome): void {
    if (this.at(placeOf(outcome))?.id === outcome.id) this.dismiss(placeOf(outcome));
  }

  dismiss(place = ''): void {
    this.#byPlace.delete(place);
    this.#host.requestUpdate();
  }

  follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    this.#state = () => connection.state;
    const outcomes = connection.outcomes$.subscribe((outcome) => this.note(outcome));
    // The next user of the connection did not ask for what failed.
    outcomes.add(
      connection.forgotten$.subscribe(() => {
        this.#forget();
        this.#host.requestUpdate();
      }),
    );
    outcomes.add(
      events$.subscribe((event) => {
        if (event.type === 'participant-left') this.#onLeft((this.#left = event.before));
        if (event.type === 'conference-left')
          for (const one of valuesOf(event.conference.participants)) this.#onLeft(one);
        if (event.type === 'conference-joined') this.#onJoined(event.conference.conferenceNumber);
      }),
    );
    return outcomes;
  }

  #forget(): void {
    this.#byPlace.clear();
    this.#told.clear();
    this.#left = undefined;
  }

  /** A problem that was seen in somebody's row goes with them. One that nobody has seen is still to be told. */
  #onLeft({ key }: Participant): void {
    const problem = this.#byPlace.get(key);
    if (problem && (problem.where === 'there' || !this.#isMeant(problem))) this.#byPlace.delete(key);
  }

  #onJoined(number: string): void {
    this.dismiss(number);
    for (const [place, { outcome, where }] of this.#byPlace) {
      if (where && roomOf(outcome.command) === number) this.#byPlace.delete(place);
    }
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

/** Whether something is in the part of its list that is scrolled into view. A list of no height is measured nowhere. */
function isSeen(element: Element): boolean {
  const view = element.closest('.scroller')?.getBoundingClientRect();
  if (!view || view.height === 0) return true;
  const { top, height } = element.getBoundingClientRect();
  const middle = top + height / 2;
  return middle >= view.top && middle <= view.bottom;
}
