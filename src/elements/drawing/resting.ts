/**
 * What a pointer was on when it came to rest. Rows and buttons may come under a resting pointer by themselves: then a
 * press was meant for what was there before.
 */
export interface Resting {
  readonly x: number;
  readonly y: number;
  /** The name of what the pointer was moved onto, or of what the user scrolled under the pointer. */
  readonly target: string;
}

/** Where a pointer event happened. `still`: the browser says that the pointer itself has not moved. */
interface PointerSpot {
  readonly x: number;
  readonly y: number;
  readonly still: boolean;
}

/** Nothing was under the pointer when it came to rest. */
const nowhere = '';

/**
 * Where the pointer rests after an event. What is under the pointer becomes the target only if the pointer itself was
 * moved.
 */
export function afterMove(before: Resting | undefined, { x, y, still }: PointerSpot, target: string): Resting {
  const wasSeen = before !== undefined && before.target !== nowhere;
  const isElsewhere = before !== undefined && (before.x !== x || before.y !== y);
  const moved = isElsewhere || (!wasSeen && !still);
  if (moved) return { x, y, target };
  return before ?? { x, y, target: nowhere };
}

/** Whether a press on this target is taken: always if no pointer was seen before, as with an assistive tool. */
export function takesPress(resting: Resting | undefined, target: string): boolean {
  return resting === undefined || resting.target === target;
}

/** A second press of a toggle within so many milliseconds counts as the same press. */
const samePress = 400;

export interface Press {
  readonly target: string;
  readonly at: number;
}

/** Whether a press belongs to the press before it. `at`: milliseconds of any steady clock. */
export function isSamePress(last: Press | undefined, press: Press): boolean {
  return last?.target === press.target && press.at - last.at < samePress;
}
