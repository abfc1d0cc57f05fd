import type { Command, Variables } from '../domain/command-table.js';
import type { Role } from '../domain/model.js';
import type { Outcome } from '../domain/outcome.js';

/** How a command is to be performed. */
export interface PerformOptions {
  /** The key of the participant whom the user saw at this index. If somebody else has it by now, nothing is sent. */
  readonly expect?: string | undefined;
}

/**
 * The methods of XiVO's Conferences API under their own names and in their own argument order, so that its
 * documentation and sample code apply. Each is sugar for `perform`; what becomes of it is in the outcome.
 */
export abstract class ConferenceMethods {
  /**
   * Asks the server for something, if it can be asked now.
   *
   * Never rejects, and is never repeated or queued. It does not consult `whyNot`: the server decides.
   */
  abstract perform(command: Command, options?: PerformOptions): Promise<Outcome>;

  /** Asks for the room list, which also comes by itself whenever it changes. Needs a user who has a line. */
  getConferenceRooms(): Promise<Outcome> {
    return this.perform({ type: 'getConferenceRooms' });
  }

  /** Starts a conference of my calls, by what the phone set can do. */
  conference(): Promise<Outcome> {
    return this.perform({ type: 'conference' });
  }

  conferenceMuteMe(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceMuteMe', conferenceNumber });
  }

  conferenceUnmuteMe(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceUnmuteMe', conferenceNumber });
  }

  /** Mutes everybody but me. For organizers. */
  conferenceMuteAll(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceMuteAll', conferenceNumber });
  }

  /** For organizers. */
  conferenceUnmuteAll(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceUnmuteAll', conferenceNumber });
  }

  /** For organizers. */
  conferenceMute(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceMute', conferenceNumber, index });
  }

  /** For organizers. */
  conferenceUnmute(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceUnmute', conferenceNumber, index });
  }

  /** Keeps somebody from hearing the conference; the others still hear them. For organizers. */
  conferenceDeafen(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceDeafen', conferenceNumber, index });
  }

  /** For organizers. */
  conferenceUndeafen(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceUndeafen', conferenceNumber, index });
  }

  /** Puts somebody out of the conference. For organizers, and not on organizers. */
  conferenceKick(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceKick', conferenceNumber, index });
  }

  /** Ends the conference and hangs everybody up. For organizers. */
  conferenceClose(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceClose', conferenceNumber });
  }

  /**
   * Calls a guest into the conference. For organizers.
   *
   * `earlyJoin`: the ringing is heard in the conference. `variables` reach the guest's channel with `USR_` before each
   * key. `marked` and `leaveWhenLastMarkedLeave`: see XiVO's documentation. `callerId`: the guest's name in the
   * conference.
   */
  conferenceInvite(
    conferenceNumber: string,
    exten: string,
    role: Role,
    earlyJoin?: boolean,
    variables?: Variables,
    marked?: boolean,
    leaveWhenLastMarkedLeave?: boolean,
    callerId?: string,
  ): Promise<Outcome> {
    return this.perform({
      type: 'conferenceInvite',
      conferenceNumber,
      exten,
      role,
      earlyJoin,
      variables,
      marked,
      leaveWhenLastMarkedLeave,
      callerId,
    });
  }

  /** Takes my second call into the conference that I am in. The role cannot be above my own. */
  includeToConference(
    role: Role,
    marked?: boolean,
    leaveWhenLastMarkedLeave?: boolean,
    callerId?: string,
  ): Promise<Outcome> {
    return this.perform({ type: 'includeToConference', role, marked, leaveWhenLastMarkedLeave, callerId });
  }

  /** Unmutes and undeafens everybody. For organizers. */
  conferenceReset(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceReset', conferenceNumber });
  }

  /** Calls a room, or any number. Confirmed when I am in a conference of that number. */
  dial(destination: string, variables?: Variables): Promise<Outcome> {
    return this.perform({ type: 'dial', destination, variables });
  }

  /** Calls a room while a call is up: that call is held. */
  attendedTransfer(destination: string): Promise<Outcome> {
    return this.perform({ type: 'attendedTransfer', destination });
  }

  /** Presses one key on my call. The outcome does not repeat the key, which may be part of a PIN. */
  sendDtmf(key: string): Promise<Outcome> {
    return this.perform({ type: 'sendDtmf', key });
  }

  /** Holds a call of mine, or takes it back. Older servers ignore which. */
  hold(uniqueId?: string): Promise<Outcome> {
    return this.perform({ type: 'hold', uniqueId });
  }

  /** Ends a call of mine. Older servers ignore which. */
  hangup(uniqueId?: string): Promise<Outcome> {
    return this.perform({ type: 'hangup', uniqueId });
  }

  getCurrentCallsPhoneEvents(): Promise<Outcome> {
    return this.perform({ type: 'getCurrentCallsPhoneEvents' });
  }
}
