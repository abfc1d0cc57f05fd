import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';

/** How long a finger rests on a row to tick it, and how far it may slip meanwhile, in milliseconds and pixels. */
const longEnough = 500;
const slip = 10;

/** The click or menu of a finger comes within so many milliseconds of the finger's going up. Some browsers raise neither. */
const aftermath = 700;

interface Touched {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** Ticks the row on which a finger or a pen rests. The click or menu that the browser raises afterwards is stopped. */
export class LongPress implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #tick: (key: string) => void;
  #touched: Touched | undefined;
  #timer: Unsubscribable | undefined;
  /** A finger that has ticked a row is still down, or has just gone up. */
  #ticked = false;
  /** When that finger went up, as `Event.timeStamp`; undefined while the finger is down. */
  #up: number | undefined;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    tick: (key: string) => void,
  ) {
    this.#host = host;
    this.#tick = tick;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('pointerdown', this.#onDown);
    root.addEventListener('pointermove', this.#onMove, { passive: true });
    for (const type of ['pointerup', 'pointercancel']) root.addEventListener(type, this.#onUp);
    for (const type of ['click', 'contextmenu']) root.addEventListener(type, this.#onAftermath, true);
  }

  hostDisconnected(): void {
    this.#end();
  }

  readonly #onDown = (event: Event): void => {
    this.#end();
    this.#ticked = false;
    this.#up = undefined;
    const { pointerType, isPrimary, clientX: x, clientY: y } = event as PointerEvent;
    const target = event.target as Element;
    const key = target.closest('.extra, .question, .notice')
      ? undefined
      : target.closest<HTMLElement>('.row')?.dataset.key;
    if (pointerType === 'mouse' || !isPrimary || key === undefined) return;
    this.#touched = { key, x, y };
    this.#timer = pageClock().schedule(() => {
      this.#ticked = true;
      this.#tick(key);
    }, longEnough);
  };

  readonly #onMove = (event: Event): void => {
    const { clientX, clientY } = event as PointerEvent;
    const { x, y } = this.#touched ?? { x: clientX, y: clientY };
    if (Math.hypot(clientX - x, clientY - y) > slip) this.#end();
  };

  readonly #onUp = (event: Event): void => {
    this.#end();
    this.#up = event.timeStamp;
  };

  #end(): void {
    this.#timer?.unsubscribe();
    this.#timer = this.#touched = undefined;
  }

  readonly #onAftermath = (event: Event): void => {
    const isWaiting = event.type === 'contextmenu' && this.#touched !== undefined;
    const isLate = event.timeStamp - (this.#up ?? event.timeStamp) > aftermath;
    // A key, or an assistive tool, clicks without a pointer.
    const byPointer = event.type !== 'click' || (event as MouseEvent).detail > 0;
    if (!isWaiting && !(this.#ticked && byPointer && !isLate)) return;
    if (event.type === 'click') this.#ticked = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
