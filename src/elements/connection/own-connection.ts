import type { Unsubscribable } from 'rxjs';
import type { CtiConnection } from '../../streams/connection.js';
import { outsideZone } from '../drawing/outside-zone.js';
import { pageClock } from '../page/page-clock.js';
import { comeBack, leave, type Leaver, takeAsClone } from './left-behind.js';
import { giveBack, takeOver } from './shared-connections.js';

/**
 * For how long an element may stay aside, in seconds. A browser does not wait at all for a timer of more than 24.8 days
 * (2^31 ms).
 */
const longestAside = 7 * 24 * 60 * 60;

/**
 * The connection that an element makes for itself, and closes: kept while the element is only moved or put aside, and
 * handed to the element's clone when the clone takes its place.
 */
export class OwnConnection {
  readonly #element: Element;
  /** What the connection was made for: the server and the user, as one text, and the page's token. */
  #wishes = '';
  #token: string | undefined;
  #made: CtiConnection | undefined;
  #leaver: Leaver | undefined;
  #leaving: Unsubscribable | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  get current(): CtiConnection | undefined {
    return this.#made;
  }

  /** Closes a connection that was made for another server or user. */
  keepFor(wishes: string): void {
    if (wishes !== this.#wishes) this.end();
  }

  /**
   * Gets the connection for these wishes. `isClone`: if this element is a clone, the connection of its original is
   * taken, where there is one.
   */
  make(wishes: string, token: string | undefined, isClone: boolean, make: () => CtiConnection | undefined): void {
    this.#wishes = wishes;
    this.#token = token;
    this.#made = (isClone ? takeAsClone(wishes, token, this.#element) : undefined) ?? outsideZone(make);
  }

  end(): void {
    if (this.#made) giveBack(this.#made, this.#element);
    this.#made = undefined;
  }

  /** The element is in the page again. */
  return(): void {
    this.#leaving?.unsubscribe();
    if (this.#leaver) comeBack(this.#leaver);
  }

  /**
   * The element has left the page. `left` is called when the connection is no longer that of the element: when it was
   * given to a clone, or ended after so many seconds. The connection ends at least one task later, since an element that
   * is only being moved is back by then.
   */
  leave(seconds: number, left: () => void): void {
    const leaver: Leaver = {
      wishes: this.#wishes,
      token: this.#token,
      give: (to) => {
        const made = this.#made;
        if (made) takeOver(made, this.#element, to);
        this.#made = undefined;
        left();
        return made;
      },
    };
    this.#leaver = leaver;
    if (this.#made) leave(leaver);
    const aside = Math.min(seconds > 0 ? seconds : 0, longestAside);
    this.#leaving = outsideZone(() =>
      pageClock().schedule(() => {
        comeBack(leaver);
        this.end();
        left();
      }, aside * 1000),
    );
  }
}
