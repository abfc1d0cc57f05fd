import type { LitElement, ReactiveController } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { CtiEvent } from '../../streams/connection.js';
import { afterMove, isSamePress, type Press, type Resting, takesPress } from './resting.js';
import { ScrollWatch } from './scroll-watch.js';
import { TurnedToggles } from './turned-toggles.js';

const controls = 'button, a, input, select, textarea, summary, label, [role=button]';
const fields = 'input, select, textarea';
/**
 * The toggles, by the token of their `part` that names what a press does. Muting everybody counts as a toggle: a second
 * act would take the place of the first one, and nothing would be left to undo.
 */
const toggles = /^(?:un)?(mute|deafen|mute-me|mute-all|hold|swap)$/;

/**
 * Takes only presses that were meant. Refused are: a press on something that came under a resting pointer by itself, or
 * that is about something else by now; the second half of a double press of a toggle; a press of a toggle that somebody
 * else has just turned; and the repeats of a key that is held down, wherever the focus has gone meanwhile.
 */
export class PressGuard implements ReactiveController {
  readonly #host: LitElement;
  #resting: Resting | undefined;
  #last: Press | undefined;
  readonly #turned = new TurnedToggles();
  readonly #scrolling = new ScrollWatch();
  /** The element that had the focus when the key that is held came down. */
  #keyDown: EventTarget | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    for (const type of ['pointerover', 'pointermove', 'pointerdown']) {
      root.addEventListener(type, this.#onPointer, { passive: true, capture: true });
    }
    this.#host.addEventListener('pointerleave', this.#onLeave);
    this.#scrolling.start(this.#host, root);
    root.addEventListener('click', this.#onClick, true);
    root.addEventListener('keydown', this.#onKey, true);
    root.addEventListener('focusin', this.#turned.onFocus, true);
  }

  hostDisconnected(): void {
    this.#scrolling.end();
  }

  /** Learns from a connection's events which toggles others turn. */
  follow(events$: Observable<CtiEvent>): Subscription {
    return events$.subscribe((event) => this.#turned.note(event));
  }

  /** False if the pointer was moved onto something outside of the rows, and a row has come under it by itself. */
  get isOnRow(): boolean {
    // Outside of rows, a name begins with the space before the control.
    return !this.#resting?.target.startsWith(' ');
  }

  /** The page may move the panel under a pointer that rests beside the panel: what comes there was not meant. */
  readonly #onLeave = ({ pointerType }: PointerEvent): void => {
    // A finger leaves before its click.
    if (pointerType === 'mouse') this.#resting = undefined;
  };

  readonly #onPointer = (event: Event): void => {
    if (event.type === 'pointermove') this.#turned.onPointer();
    const { clientX: x, clientY: y, isTrusted, movementX, movementY, type } = event as PointerEvent;
    // A finger does not rest on anything before it comes down: whatever it touches was meant.
    const comesDown = type === 'pointerdown' && (event as PointerEvent).pointerType !== 'mouse';
    // Browsers report something that comes under a resting pointer by `pointerover` alone. A testing tool moves the
    // pointer once, with movementX and movementY 0.
    const still = isTrusted && type !== 'pointermove' && movementX === 0 && movementY === 0;
    const target = nameOf(event);
    // What the user has scrolled under the pointer was meant, as what a finger touches.
    const isMeant = comesDown || this.#scrolling.hasScrolled(event.timeStamp);
    this.#resting = isMeant ? { x, y, target } : this.#afterPointer(event, { x, y, still }, target);
  };

  #afterPointer(event: Event, spot: { x: number; y: number; still: boolean }, target: string): Resting | undefined {
    // A press without a move before it says nothing about where the pointer rested.
    if (event.type === 'pointerdown') return this.#resting;
    return afterMove(this.#resting, spot, target);
  }

  readonly #onClick = (event: Event): void => {
    const target = nameOf(event);
    const byPointer = (event as MouseEvent).detail > 0;
    const [row, name] = target.split(' ');
    const meant = !byPointer || takesPress(this.#resting, target);
    if (meant && (!toggles.test(name ?? '') || this.isNew(row ?? '', name ?? '', event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /**
   * Whether this press of a toggle is a press of its own, and was meant for the state that the toggle shows: not for the
   * state before.
   */
  isNew(row: string, toggle: string, event: Event): boolean {
    const press = { target: `${row} ${toggle}`, at: event.timeStamp };
    if (this.#turned.isTooLate(press.target, event)) return false;
    if (isSamePress(this.#last, press)) return false;
    this.#last = press;
    return true;
  }

  readonly #onKey = (event: Event): void => {
    const { key, repeat } = event as KeyboardEvent;
    const target = event.target as Element;
    if (!repeat) this.#keyDown = target;
    const presses = key === 'Enter' || key === ' ';
    const isField = target.matches(fields);
    // The held key has brought the focus into this field, as `/` does: the repeats of the key must neither be typed
    // there nor send the form.
    const cameHere = isField && target !== this.#keyDown && (presses || /^.$/u.test(key));
    if (!repeat || !(cameHere || (presses && !isField))) return;
    event.preventDefault();
    if (cameHere) event.stopImmediatePropagation();
  };
}

/** The name of the row and the control under an event; both states of a toggle have the same name. */
function nameOf(event: Event): string {
  const target = event.target as Element;
  const { key = '', number = '' } = target.closest<HTMLElement>('li')?.dataset ?? {};
  const control = target.closest(controls);
  // Not `control.part`, which jsdom does not have.
  const parts = control?.getAttribute('part')?.split(' ');
  const name = parts?.[1] ?? parts?.[0] ?? control?.className ?? '';
  const row = key || number;
  // A row's key says whom its controls are about, unless something in the row has an identity of its own.
  const about = target.closest<HTMLElement>('[data-about], li[data-key], li[data-number]')?.dataset.about ?? '';
  return [row, name.replace(toggles, '$1'), about].join(' ').trimEnd();
}
