import type { Timers } from './clock.js';
import type { Conferences } from './conferences.js';
import type { Departures } from './departures.js';
import type { Directory } from './directory.js';
import type { AnswerPlan, Pace } from './options.js';
import type { PhoneHints } from './phone-hints.js';
import type { Room } from './room.js';
import type { Admission } from './room-door.js';
import type { Switchboard } from './switchboard.js';

interface Parts {
  readonly conferences: Conferences;
  readonly departures: Departures;
  readonly directory: Directory;
  readonly hints: PhoneHints;
  readonly pace: Pace;
  readonly switchboard: Switchboard;
  readonly timers: Timers;
}

/** Guests whom an organizer has asked into a conference and whose phone rings. */
export class Invitations {
  readonly #parts: Parts;
  readonly #ringing = new Map<Room, Set<() => void>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  invite(room: Room, number: string, admission: Admission, listed: boolean): void {
    const guest = this.#parts.directory.whoHas(number);
    // Assumed: short-numbers-fail. Nothing tells the organizer so, and one room cannot be a guest of another.
    if (guest.kind === 'nobody' || guest.kind === 'room') return;
    const giveUp =
      guest.kind === 'line'
        ? this.#parts.switchboard.invite(guest.line, room, guest.plan, admission, listed)
        : this.#ringOutside(room, { number, name: guest.name }, guest.plan, admission, listed);
    this.#ringing.set(room, (this.#ringing.get(room) ?? new Set()).add(giveUp));
  }

  /** Ends the ringing of all guests of a room. Assumed: close-ends-invitations. */
  giveUp(room: Room): void {
    for (const giveUp of this.#ringing.get(room) ?? []) giveUp();
    this.#ringing.delete(room);
  }

  #ringOutside(
    room: Room,
    guest: { readonly number: string; readonly name: string },
    plan: AnswerPlan,
    { callerId = guest.name, ...admission }: Admission,
    listed: boolean,
  ): () => void {
    const { conferences, departures, hints, pace, timers } = this.#parts;
    const enter = () => conferences.enter(room, { ...admission, name: callerId, number: guest.number });
    // Assumed: early-join-listed.
    const early = listed ? enter() : undefined;
    const bell = {};
    hints.use(guest.number, bell, 'ringing');
    const stop = () => hints.use(guest.number, bell, undefined);
    // Assumed: ring-timeout.
    const ms = plan.answer === 'never' ? pace.ringTimeout : (plan.afterMs ?? pace.personAnswers);
    const giveUp = timers.after(ms, () => {
      if (plan.answer !== 'answers') {
        if (early) departures.remove(room, early);
      } else {
        hints.use(guest.number, bell, 'established');
        if (!early) enter();
      }
      stop();
    });
    return () => {
      giveUp();
      stop();
    };
  }
}
