import type { Role } from '../wire/messages.js';
import type { RoomOptions } from './options.js';

/** Who comes into a room, and how. */
export interface Newcomer {
  readonly name: string;
  readonly number: string;
  readonly role: Role;
  /** Missing for a caller from outside. */
  readonly username?: string | undefined;
  readonly muted?: boolean | undefined;
  readonly deaf?: boolean | undefined;
  readonly marked?: boolean | undefined;
  readonly leavesWithLastMarked?: boolean | undefined;
  /** As they reach the guest's channel: with their prefix. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** What can change about somebody in a conference. */
export interface SeatState {
  role: Role;
  muted: boolean;
  deaf: boolean;
  talking: boolean;
}

/** Somebody's place in a conference. */
export interface Seat extends Omit<Newcomer, keyof SeatState>, SeatState {
  readonly index: number;
  readonly joinOrder: number;
  /** Epoch milliseconds. */
  readonly joinedAt: number;
}

/** A conference room and who is in it. It only keeps the seats; `Conferences` tells the clients. */
export class Room {
  readonly number: string;
  readonly name: string;
  readonly userPin: string | undefined;
  readonly organizerPin: string | undefined;
  readonly organizers: readonly string[];
  readonly hashLeaves: boolean;
  open: boolean;
  /** How many people fit in. */
  places: number;
  readonly #seats = new Map<number, Seat>();
  #highest = 0;
  #joined = 0;
  #startedAt = 0;

  constructor(options: RoomOptions) {
    this.number = options.number;
    this.name = options.name;
    this.userPin = options.userPin;
    this.organizerPin = options.userPin === undefined ? undefined : options.organizerPin;
    this.organizers = options.organizers ?? [];
    this.hashLeaves = options.hashLeaves ?? false;
    this.open = options.open ?? true;
    this.places = options.places ?? Infinity;
  }

  get pinRequired(): boolean {
    return this.userPin !== undefined;
  }

  /** A PIN of this length needs no # to end it. */
  get longestPin(): number {
    return Math.max(this.userPin?.length ?? 0, this.organizerPin?.length ?? 0);
  }

  get admits(): boolean {
    return this.open && this.size < this.places;
  }

  /** Epoch milliseconds; 0 while the room is empty. */
  get startedAt(): number {
    return this.#startedAt;
  }

  get seats(): readonly Seat[] {
    return [...this.#seats.values()];
  }

  get size(): number {
    return this.#seats.size;
  }

  seatAt(index: number): Seat | undefined {
    return this.#seats.get(index);
  }

  add(newcomer: Newcomer, now: number): Seat {
    if (this.#seats.size === 0) {
      this.#startedAt = now;
      this.#joined = 0;
    }
    // The room began when the first of those who are in it came, also when a set-up lists them in another order.
    this.#startedAt = Math.min(this.#startedAt, now);
    this.#joined += 1;
    const { role, muted = false, deaf = false, ...person } = newcomer;
    // Assumed: index-reuse.
    this.#highest += 1;
    const index = this.#highest;
    const seat: Seat = { ...person, role, muted, deaf, talking: false, index, joinOrder: this.#joined, joinedAt: now };
    this.#seats.set(index, seat);
    return seat;
  }

  /** False when that seat was empty already. */
  remove(seat: Seat): boolean {
    if (this.#seats.get(seat.index) !== seat) return false;
    this.#seats.delete(seat.index);
    // Seats stand in the order of their indexes: the newest has the highest.
    if (seat.index === this.#highest) this.#highest = [...this.#seats.keys()].at(-1) ?? 0;
    if (this.#seats.size === 0) this.#startedAt = 0;
    return true;
  }
}
