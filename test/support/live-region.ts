/** What a screen reader is told by itself. */
import type { FakePageClock } from './page-clock.js';
import { drawn, type Panel, root, text } from './panel.js';

/** The element of a panel whose new text is read out. */
export function liveRegion(panel: Element): Element {
  return [...root(panel).querySelectorAll('[role=status]')].at(-1)!;
}

/** Answers what a panel tells, once the pause is over in which it gathers what happens. */
export function hearing(clock: () => FakePageClock): (panel: Panel) => Promise<string> {
  return async (panel) => {
    clock().advance(800);
    await drawn(panel);
    return text(liveRegion(panel));
  };
}
