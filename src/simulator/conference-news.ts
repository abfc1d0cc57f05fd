import type { ConferencePayload, ParticipantEventPayload, ParticipantPayload } from '../wire/messages.js';
import { isSeated, type SeatedCall } from './call.js';
import type { SimulatorClock } from './clock.js';
import type { Faults } from './faults.js';
import type { Room, Seat } from './room.js';
import type { SeatedCalls } from './seated-calls.js';
import type { Session } from './session.js';
import type { Sessions } from './sessions.js';

/**
 * Tells those who are in a conference what happens there.
 *
 * Each client is told by its user's place: `isMe` is set on the user's own entry, `uniqueId` is the id of their own call.
 * Assumed: own-events.
 */
export class ConferenceNews {
  readonly #clock: SimulatorClock;
  readonly #sessions: Sessions;
  readonly #calls: SeatedCalls;
  readonly #faults: Faults;

  constructor(clock: SimulatorClock, sessions: Sessions, calls: SeatedCalls, faults: Faults) {
    this.#clock = clock;
    this.#sessions = sessions;
    this.#calls = calls;
    this.#faults = faults;
  }

  /** Somebody sat down, and is told so too unless their phone still rings. */
  entered(room: Room, seat: Seat): void {
    const call = this.#calls.at(room, seat);
    if (call && isSeated(call)) this.#tellCall(call, this.#whole(call));
    this.#tellOthers('Join', room, seat);
  }

  /** Somebody who was listed while their phone rang now hears the conference. */
  beganToListen(call: SeatedCall): void {
    this.#tellCall(call, this.#whole(call));
  }

  changed(room: Room, seat: Seat): void {
    for (const call of this.#calls.in(room)) this.#tellParticipant('Update', call, seat);
  }

  left(room: Room, seat: Seat): void {
    this.ended(room, seat);
    this.#tellOthers('Leave', room, seat);
  }

  /** The conference is over for the one who sat there. */
  ended(room: Room, seat: Seat): void {
    const call = this.#calls.at(room, seat);
    if (!call || !isSeated(call)) return;
    const leave: ConferencePayload = {
      eventType: 'Leave',
      uniqueId: call.uniqueId,
      conferenceNumber: room.number,
      conferenceName: room.name,
      participants: [],
      since: this.#secondsSince(room.startedAt),
    };
    this.#tellCall(call, leave);
  }

  /** Tells one client of a conference, as if its user had just entered. Assumed: rejoin. */
  repeat(session: Session, call: SeatedCall): void {
    session.tell('ConferenceEvent', this.#whole(call));
  }

  #tellOthers(eventType: 'Join' | 'Leave', room: Room, seat: Seat): void {
    for (const call of this.#calls.in(room)) {
      if (call.far.seat !== seat) this.#tellParticipant(eventType, call, seat);
    }
  }

  #tellParticipant(eventType: ParticipantEventPayload['eventType'], call: SeatedCall, seat: Seat): void {
    const { room } = call.far;
    const event: ParticipantEventPayload = {
      eventType,
      uniqueId: call.uniqueId,
      conferenceNumber: room.number,
      conferenceName: room.name,
      ...this.#participant(seat, call),
    };
    this.#sessions.tell(call.owner.login, 'ConferenceParticipantEvent', event);
  }

  #tellCall(call: SeatedCall, event: ConferencePayload): void {
    this.#sessions.tell(call.owner.login, 'ConferenceEvent', event);
  }

  #whole(call: SeatedCall): ConferencePayload {
    const { room } = call.far;
    return {
      eventType: 'Join',
      uniqueId: call.uniqueId,
      conferenceNumber: room.number,
      conferenceName: room.name,
      participants: room.seats.map((seat) => this.#participant(seat, call)),
      since: this.#secondsSince(room.startedAt),
    };
  }

  #participant(seat: Seat, listener: SeatedCall): ParticipantPayload {
    return {
      index: seat.index,
      callerIdName: seat.name,
      callerIdNum: seat.number,
      // A participant's own time in, as XiVO's own assistant reads it.
      since: this.#secondsSince(seat.joinedAt),
      isTalking: seat.talking,
      role: seat.role,
      isMuted: seat.muted,
      // Assumed: is-me-by-call.
      isMe: listener.far.seat === seat || (this.#faults.isMeByUser && seat.username === listener.owner.login),
      isDeaf: seat.deaf,
      ...(seat.username === undefined ? {} : { username: seat.username }),
    };
  }

  #secondsSince(instant: number): number {
    return instant === 0 ? 0 : Math.floor((this.#clock.now() - instant) / 1000);
  }
}
