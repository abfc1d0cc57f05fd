import type { LitElement, ReactiveController } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { roomOf } from '../text/names.js';
import { isInView } from './tellers.js';

/** What a problem is shown beside: a participant's row, a room or conference, or the panel as a whole. */
function placeOf({ command, participant }: Outcome): string {
  return participant ?? roomOf(command) ?? '';
}

/** How many panels of this page have asked for something, in all copies of the bundle. */
const askers = () => ofPage('askers', () => ({ count: 0 }));

/** The outcomes of which some panel has told a screen reader. */
const toldOutcomes = () => ofPage('told-outcomes', () => new WeakSet<Outcome>());

/**
 * The last outcome that was no success, beside each row, room or panel: an answer must be seen where the question was
 * asked. The outcome goes when the user dismisses it, or asks for something else there. An outcome of a command that no
 * panel asked for is shown in all panels that have its place, and told by the first of them.
 */
export class Problems implements ReactiveController {
  /** The mark of an outcome that this panel asked for. */
  readonly origin = `panel-${String((askers().count += 1))}`;
  readonly #host: LitElement;
  readonly #byPlace = new Map<string, Outcome>();
  readonly #told = new WeakSet<Outcome>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#byPlace.clear();
  }

  /** The problem beside a participant (by key), a room (by number) or the panel (by nothing). */
  at(place = ''): Outcome | undefined {
    return this.#byPlace.get(place);
  }

  /** Whether this panel, of those that show an outcome, tells a screen reader of it. To be asked while it is drawn. */
  tells(outcome: Outcome): boolean {
    if (!toldOutcomes().has(outcome) && isInView(this.#host)) {
      toldOutcomes().add(outcome);
      this.#told.add(outcome);
    }
    return this.#told.has(outcome);
  }

  note(outcome: Outcome): void {
    // An outcome for something that is no command at all is told to the page's author, on the console.
    if (outcome.status === 'invalid' && ['type', 'command'].includes(outcome.argument)) return;
    // The panel itself asks for these lists, not the user, and shows elsewhere that a list is missing.
    const byItself =
      outcome.command.type === 'getConferenceRooms' || outcome.command.type === 'getCurrentCallsPhoneEvents';
    const isOfOther = outcome.origin !== undefined && outcome.origin !== this.origin;
    if (byItself || isOfOther || outcome.status === 'cancelled') return;
    if (outcome.status === 'confirmed') this.#byPlace.delete(placeOf(outcome));
    else this.#byPlace.set(placeOf(outcome), outcome);
    this.#host.requestUpdate();
  }

  /** Takes an outcome away, since it is shown elsewhere. */
  settle(outcome: Outcome): void {
    if (this.#byPlace.get(placeOf(outcome))?.id === outcome.id) this.dismiss(placeOf(outcome));
  }

  dismiss(place = ''): void {
    this.#byPlace.delete(place);
    this.#host.requestUpdate();
  }

  follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    const outcomes = connection.outcomes$.subscribe((outcome) => this.note(outcome));
    outcomes.add(
      events$.subscribe((event) => {
        if (event.type === 'participant-left') this.#byPlace.delete(event.before.key);
        if (event.type === 'conference-joined') this.dismiss(event.conference.conferenceNumber);
      }),
    );
    return outcomes;
  }
}
