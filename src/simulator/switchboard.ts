import { type Call, isAnswered, isSeated, type Line, roomEnd } from './call.js';
import type { CallBook } from './call-book.js';
import type { Timers } from './clock.js';
import type { Conferences } from './conferences.js';
import type { Departures } from './departures.js';
import type { Directory } from './directory.js';
import type { AnswerPlan, Pace } from './options.js';
import type { Room } from './room.js';
import type { Admission, RoomDoor } from './room-door.js';

type UserData = Readonly<Record<string, string>>;

interface Parts {
  readonly book: CallBook;
  readonly conferences: Conferences;
  readonly departures: Departures;
  readonly directory: Directory;
  readonly door: RoomDoor;
  readonly pace: Pace;
  readonly timers: Timers;
}

/** Connects calls: to rooms, to users, to the outside. */
export class Switchboard {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `userData` has the prefix of its keys already. */
  dial(owner: Line, number: string, userData: UserData = {}): void {
    const { book, directory } = this.#parts;
    book.makeWay(owner.login);
    const destination = directory.whoHas(number);
    if (destination.kind === 'room') this.#dialRoom(owner, destination.room, userData);
    else if (destination.kind === 'line' && destination.line.login !== owner.login) {
      this.#dialLine(owner, destination.line, destination.plan, userData);
    } else if (destination.kind === 'outside') {
      this.#dialOutside(owner, { number, name: destination.name }, destination.plan, userData);
    } else this.#dialOutside(owner, { number, name: '' }, { answer: 'refuses', afterMs: 0 }, userData);
  }

  /** Somebody from outside calls a user, who has answered. */
  callFromOutside(owner: Line, caller: { readonly number: string; readonly name: string }): Call {
    const call = this.#ring(owner, caller);
    this.#parts.book.establish(call);
    return call;
  }

  /** A user's phone is in a room at once, whatever PIN it has. `since`: for how many seconds already. */
  enter(owner: Line, room: Room, admission: Admission, since = 0): Call {
    const { book, door } = this.#parts;
    const call = book.open('dialing', { owner, other: room });
    book.establish(call);
    door.admit(call, room, admission, since);
    return call;
  }

  /**
   * Rings a user whom a conference invites. `listed` puts them into the conference while their phone still rings.
   * The returned function ends the ringing if they have not answered yet.
   */
  invite(line: Line, room: Room, plan: AnswerPlan, admission: Admission, listed: boolean): () => void {
    const { book, conferences, departures, door } = this.#parts;
    const call = this.#ring(line, room, { userData: admission.variables ?? {} });
    call.far = roomEnd(room);
    // Assumed: early-join-listed.
    if (listed) door.admit(call, room, admission);
    this.#follow(call, plan, () => {
      book.establish(call);
      if (isSeated(call)) conferences.beginsToListen(call);
      else door.admit(call, room, admission);
    });
    return () => {
      if (!isAnswered(call)) departures.hangUp(call);
    };
  }

  /** Leads the other end of a call into a room; the call itself ends. */
  handOver(call: Call, room: Room, admission: Admission): void {
    const { book, conferences, departures, door } = this.#parts;
    const { far } = call;
    // The other end goes on without this call and must not be hung up with it.
    call.far = { kind: 'outside' };
    departures.hangUp(call);
    if (far.kind === 'line') {
      const guest = far.call;
      guest.far = roomEnd(room);
      guest.otherNumber = room.number;
      guest.otherName = room.name;
      book.redescribe(guest);
      door.admit(guest, room, admission);
    } else {
      const { callerId = call.otherName, ...rest } = admission;
      conferences.enter(room, { ...rest, name: callerId, number: call.otherNumber });
    }
  }

  #dialRoom(owner: Line, room: Room, userData: UserData): void {
    const call = this.#place(owner, room, userData);
    call.far = roomEnd(room);
    this.#wait(call, this.#parts.pace.roomAnswers, () => this.#parts.door.answer(call, room));
  }

  #dialLine(owner: Line, callee: Line, plan: AnswerPlan, userData: UserData): void {
    const { book } = this.#parts;
    const placed = this.#place(owner, callee, userData);
    const rung = this.#ring(callee, owner, { linkedId: placed.linkedId });
    placed.far = { kind: 'line', call: rung };
    rung.far = { kind: 'line', call: placed };
    this.#follow(placed, plan, () => {
      book.establish(rung);
      book.establish(placed);
    });
  }

  #dialOutside(owner: Line, callee: { number: string; name: string }, plan: AnswerPlan, userData: UserData): void {
    const call = this.#place(owner, callee, userData);
    this.#follow(call, plan, () => this.#parts.book.establish(call));
  }

  #place(owner: Line, other: { readonly number: string; readonly name: string }, userData: UserData): Call {
    return this.#parts.book.open('dialing', { owner, other, userData });
  }

  #ring(
    owner: Line,
    other: { readonly number: string; readonly name: string },
    more: { readonly linkedId?: string; readonly userData?: UserData } = {},
  ): Call {
    return this.#parts.book.open('ringing', { owner, other, ...more });
  }

  /** Waits for an answer as planned. Assumed: auto-answer, ring-timeout, failed-call. */
  #follow(call: Call, plan: AnswerPlan, answered: () => void): void {
    const { book, departures, pace } = this.#parts;
    if (plan.answer === 'answers') {
      this.#wait(call, plan.afterMs ?? pace.personAnswers, answered);
      return;
    }
    this.#wait(call, plan.answer === 'never' ? pace.ringTimeout : (plan.afterMs ?? pace.personAnswers), () => {
      if (call.direction === 'Outgoing') book.end(call, 'failed');
      departures.hangUp(call);
    });
  }

  #wait(call: Call, ms: number, then: () => void): void {
    call.stopWaiting = this.#parts.timers.after(ms, then);
  }
}
