/** The user's own scrolling ends so many milliseconds after the last turn of the wheel. */
const settles = 1000;

interface Turn {
  readonly at: number;
  /** What may have scrolled, with how far each was scrolled before. */
  readonly places: readonly (readonly [element: Element, top: number, left: number])[];
}

/**
 * Tells whether the user has just scrolled with the wheel. A turn of the wheel alone says nothing: at the end of a list nothing
 * scrolls.
 */
export class ScrollWatch {
  #turn: Turn | undefined;

  start(): void {
    addEventListener('wheel', this.#onWheel, { passive: true, capture: true });
  }

  end(): void {
    removeEventListener('wheel', this.#onWheel, true);
  }

  /** Whether something was scrolled since the last question. `now`: in milliseconds, as `Event.timeStamp`. */
  hasScrolled(now: number): boolean {
    const turn = this.#turn;
    const isNew = turn !== undefined && now - turn.at < settles && turn.places.some(isElsewhere);
    if (isNew) this.#turn = { at: turn.at, places: turn.places.map(([element]) => placeOf(element)) };
    return isNew;
  }

  readonly #onWheel = (event: Event): void => {
    const at = event.timeStamp;
    // Within one scrolling, the places before the first turn count: the last turns may come when the end is reached.
    const goesOn = this.#turn && at - this.#turn.at < settles ? this.#turn.places : undefined;
    const elements = event.composedPath().filter((target) => target instanceof Element);
    this.#turn = { at, places: goesOn ?? elements.map(placeOf) };
  };
}

function placeOf(element: Element): readonly [Element, number, number] {
  return [element, element.scrollTop, element.scrollLeft];
}

function isElsewhere([element, top, left]: readonly [Element, number, number]): boolean {
  return element.scrollTop !== top || element.scrollLeft !== left;
}
