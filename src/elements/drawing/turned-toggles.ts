import type { CtiEvent } from '../../streams/connection.js';
import { pageClock } from '../page/page-clock.js';

/** So long after a toggle was turned by somebody else, a press may still be meant for its state before, in milliseconds. */
const reaction = 1000;

/**
 * Which toggles were just turned by somebody else. Who was about to mute somebody, or themselves, must not open the
 * microphone because somebody else was quicker.
 */
export class TurnedToggles {
  /** When each toggle was turned last, the oldest first, by its name in `PressGuard`: the row's key, and the toggle. */
  readonly #at = new Map<string, number>();
  /** When the user last moved the pointer. */
  #pointed = 0;
  /** When the focus last moved: a press of the pointer moves the focus, too. */
  #focused = 0;

  onPointer(): void {
    this.#pointed = pageClock().now();
  }

  readonly onFocus = (): void => {
    this.#focused = pageClock().now();
  };

  /** Takes in an event of the connection, unless a command of mine caused the change. */
  note(event: CtiEvent): void {
    if (event.explainedBy !== undefined) return;
    const now = pageClock().now();
    for (const toggle of turnedBy(event)) {
      this.#at.delete(toggle);
      this.#at.set(toggle, now);
      for (const [old, at] of this.#at) {
        if (now - at < reaction) break;
        this.#at.delete(old);
      }
    }
  }

  /**
   * Whether a press came so soon after somebody else turned this toggle, that the press was meant for the state before:
   * unless the user has come to the toggle since. A script's press is meant as it is.
   */
  isTooLate(toggle: string, { isTrusted, detail = 0 }: Event & { readonly detail?: number }): boolean {
    const at = this.#at.get(toggle);
    const came = detail > 0 ? this.#pointed : this.#focused;
    return isTrusted && at !== undefined && came < at && pageClock().now() - at < reaction;
  }
}

function turnedBy(event: CtiEvent): readonly string[] {
  if (event.type === 'call-changed')
    return (event.before?.phase === 'held') === (event.after.phase === 'held') ? [] : [' hold'];
  if (event.type !== 'participant-changed') return [];
  const { before, after } = event;
  const { key, isMe } = after;
  return [
    ...(before.isMuted === after.isMuted ? [] : [isMe ? ' mute-me' : `${key} mute`]),
    ...(before.isDeaf === after.isDeaf ? [] : [`${key} deafen`]),
  ];
}
