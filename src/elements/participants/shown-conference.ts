import type { ReactiveControllerHost } from 'lit';
import type { Conference, CtiState } from '../../domain/model/model.js';
import { conferenceByNumber, conferencesOf, currentId } from '../../domain/model/select.js';

/** Which conference of mine a panel shows. */
export class ShownConference {
  readonly #host: ReactiveControllerHost;
  readonly #asked: () => string;
  /** The id of my call in the conference whose tab is chosen. */
  #chosen: string | undefined;
  /** The id of my call in the conference that was shown last. */
  #last: string | undefined;
  #place = 0;

  /** `asked`: the number that the page asks for, or an empty text. */
  constructor(host: ReactiveControllerHost, asked: () => string) {
    this.#host = host;
    this.#asked = asked;
  }

  /** The conferences that may be shown. Of a number that the page asks for: one for each of my calls in it. */
  mine(state: CtiState): readonly Conference[] {
    const asked = this.#asked();
    return asked ? conferencesOf(state, asked) : state.conferences;
  }

  of(state: CtiState): Conference | undefined {
    const mine = this.mine(state);
    return mine.find(({ uniqueId }) => uniqueId === this.#chosen) ?? mine[0];
  }

  /**
   * A number for what is shown, which is another number as soon as another conference is shown, or the same one by
   * another call. It stays when the id of my call changes.
   */
  place(state: CtiState): number {
    const uniqueId = this.of(state)?.uniqueId;
    if (uniqueId !== (this.#last && currentId(state, this.#last))) this.#place += 1;
    this.#last = uniqueId;
    return this.#place;
  }

  choose(uniqueId: string | undefined): void {
    if (uniqueId === undefined || uniqueId === this.#chosen) return;
    this.#chosen = uniqueId;
    this.#host.requestUpdate();
  }

  /** Shows the conference of a room that was picked, unless the page asks for a certain one. */
  chooseRoom(state: CtiState, number: string): void {
    if (!this.#asked()) this.choose(conferenceByNumber(state, number)?.uniqueId);
  }
}
