/** A pointer that rests, and presses whatever is there by then. Events of a script, which no browser tells of by itself. */
import type { LitElement } from 'lit';
import { root, settled } from './panel.js';

export interface Spot {
  readonly clientX: number;
  readonly clientY: number;
}

const passing = { bubbles: true, composed: true };

export function middleOf(target: Element): Spot {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

export function pointer(type: string, at: Spot, pointerType = 'mouse'): PointerEvent {
  return new PointerEvent(type, { ...passing, ...at, pointerType, isPrimary: true });
}

export function click(at: Spot): MouseEvent {
  return new MouseEvent('click', { ...passing, ...at, detail: 1, cancelable: true });
}

/** What is at this spot of a panel by now. */
export function under(panel: Element, { clientX, clientY }: Spot): Element {
  return root(panel).elementFromPoint(clientX, clientY) ?? panel;
}

/** Moves the pointer onto an element, and tells where that is: the middle, or so many pixels to the right of the middle. */
export function pointAt(target: Element, aside = 0): Spot {
  const { clientX, clientY } = middleOf(target);
  const at = { clientX: clientX + aside, clientY };
  for (const type of ['pointerover', 'pointermove']) target.dispatchEvent(pointer(type, at));
  return at;
}

/** Presses whatever is at this spot by now, and waits until what comes of the press is drawn. */
export async function pressAt(panel: LitElement, at: Spot): Promise<void> {
  const target = under(panel, at);
  target.dispatchEvent(pointer('pointerdown', at));
  target.dispatchEvent(click(at));
  await settled(panel);
}
