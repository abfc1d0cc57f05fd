import type { LitElement, ReactiveController } from 'lit';
import { pageClock } from '../page/page-clock.js';
import { isCombination, isComposing, writes } from './typing.js';

/** So long after the last key, the next key is no part of what was being typed, in milliseconds. */
const pause = 2000;

/** A field that goes so soon after Enter, Escape or a press was closed by the user, in milliseconds. */
const closing = 1000;

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn'];

/**
 * Takes in the rest of a word whose field is gone: somebody who types does not see at once that the field went, and the
 * focus with it to a row or to the heading. There, letters, the space bar and Enter would be commands about somebody
 * else. Keys are commands again once the user moves the focus, presses something, or has paused.
 */
export class StrayKeys implements ReactiveController {
  readonly #host: LitElement;
  /** The instant of the last key that was typed, or of the loss of the field; undefined while nothing is awaited. */
  #last: number | undefined;
  /** When the user last pressed Enter, Escape or something in the panel, with no other key since. */
  #closed: number | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['keydown', 'keyup']) this.#host.addEventListener(type, this.#onKey, true);
    this.#host.addEventListener('pointerdown', this.#onPointer, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#end();
    for (const type of ['keydown', 'keyup']) this.#host.removeEventListener(type, this.#onKey, true);
    this.#host.removeEventListener('pointerdown', this.#onPointer, true);
  }

  /** The field that had the focus is gone. */
  expect(): void {
    const now = pageClock().now();
    const isOwnDoing = this.#closed !== undefined && now - this.#closed < closing;
    if (!isOwnDoing) this.#last = now;
  }

  readonly #end = (): void => {
    this.#last = this.#closed = undefined;
  };

  readonly #onPointer = (): void => {
    this.#last = undefined;
    this.#closed = pageClock().now();
  };

  readonly #onKey = (given: Event): void => {
    const event = given as KeyboardEvent;
    const { key, type } = event;
    const now = pageClock().now();
    if (type === 'keydown') this.#closed = key === 'Enter' || key === 'Escape' ? now : undefined;
    if (this.#last === undefined) return;
    const acts = writes(event) || key === 'ContextMenu' || isComposing(event);
    const goesOn = now - this.#last < pause && (acts || modifiers.includes(key));
    if (type === 'keydown' && !goesOn) {
      this.#end();
      return;
    }
    if (isCombination(event)) return;
    this.#last = now;
    if (!acts) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
