import { panelKit } from '../panel/panel-kit.js';
import type { View } from '../panel/view.js';

const { isHidden } = panelKit;

/**
 * After so many milliseconds between two one-second ticks of a page that is shown, the computer probably slept: no event
 * tells that it did. Measured by the computer's clock, since the steady clock may not count sleep. A clock that is set
 * forward looks the same: then nothing has happened in the one second since the tick before, and nothing is told.
 */
const nap = 30_000;

/** For so many milliseconds after the computer woke up, messages that the server sent before may still come in. */
const inTransit = 2000;

/** From when until when nobody looked, in epoch milliseconds by the connection's clock. */
export interface Away {
  readonly since: number;
  readonly until: number;
  /** The page was in front: that the computer slept is a guess from its clock. */
  readonly slept: boolean;
}

/** Finds out when nobody looked: while the page was hidden, or while the computer slept with the page in front. */
export class Absence {
  /** When the page was last shown to somebody. */
  #looked: Pick<View, 'now' | 'wallTime'> | undefined;

  /** To be called each second. If the computer slept since the last call: from when until when. */
  tick({ now, wallTime }: View, page: Document): Away | undefined {
    if (isHidden(page)) return undefined;
    const before = this.#looked;
    this.#looked = { now, wallTime };
    if (!before || wallTime - before.wallTime <= nap) return undefined;
    return { since: before.now, until: now + inTransit, slept: true };
  }

  /** To be called when the page is hidden or shown again. If it is shown again: from when until when it was hidden. */
  turn({ now, wallTime }: View, page: Document): Away | undefined {
    const before = this.#looked;
    this.#looked = { now, wallTime };
    return before && !isHidden(page) ? { since: before.now, until: now, slept: false } : undefined;
  }
}
