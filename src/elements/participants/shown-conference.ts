import type { ReactiveControllerHost } from 'lit';
import type { Conference, CtiState } from '../../domain/model/model.js';
import { conferenceByNumber, conferencesOf, firstId } from '../../domain/model/select.js';

/** Which conference of mine a panel shows. */
export class ShownConference {
  readonly #host: ReactiveControllerHost;
  readonly #asked: () => string;
  /** The id of my call in the conference whose tab is chosen. */
  #chosen: string | undefined;

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
    const chosen = this.#chosen === undefined ? undefined : firstId(state, this.#chosen);
    return mine.find(({ uniqueId }) => firstId(state, uniqueId) === chosen) ?? mine[0];
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
