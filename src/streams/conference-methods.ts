import type { Command, CommandType, Variables } from '../domain/commands/table.js';
import type { Role } from '../domain/model/model.js';
import type { Outcome } from '../domain/commands/outcome.js';

/** How a command is to be performed. */
export interface PerformOptions {
  /**
   * Whom the user meant: the key of the participant seen at this index. If somebody else has the index by now, nothing is
   * sent. `ConferenceRequestEvent` sets it for other commands as well.
   */
  readonly expect?: string | undefined;
  /** Who asks, as any text that tells one asker from another: it comes back in the outcome. */
  readonly origin?: string | undefined;
}

/** For each command a method of the same name. */
type Methods = Readonly<Record<CommandType, (...values: never[]) => Promise<Outcome>>>;

/**
 * The methods of XiVO's Conferences API under their own names and in their own argument order, so that its
 * documentation and sample code apply. Each is sugar for `perform`; what becomes of it is in the outcome.
 *
 * "Refused" names the errors that an outcome may have: XiVO documents these codes, and that muting and kicking can
 * fail so; for the other methods that is assumed. Success is never acknowledged, only seen.
 */
export abstract class ConferenceMethods implements Methods {
  /**
   * Asks the server for something, if it can be asked now.
   *
   * The promise never rejects, and the command is never repeated or queued: with no session it settles as `offline`,
   * with a wrong argument as `invalid`. `whyNot` is not consulted: the server decides.
   */
  abstract perform(command: Command, options?: PerformOptions): Promise<Outcome>;

  /** Asks for the room list, which also comes by itself whenever it changes. Needs a user who has a line. Documented. */
  getConferenceRooms(): Promise<Outcome> {
    return this.perform({ type: 'getConferenceRooms' });
  }

  /** Starts a conference of my calls, by what the phone set can do. Confirmed when all of them are established. */
  conference(): Promise<Outcome> {
    return this.perform({ type: 'conference' });
  }

  /** Mutes me. Refused: `NotAMember`. */
  conferenceMuteMe(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceMuteMe', conferenceNumber });
  }

  /** Unmutes me. Refused: `NotAMember`. */
  conferenceUnmuteMe(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceUnmuteMe', conferenceNumber });
  }

  /**
   * Mutes all users but me; that other organizers are spared is assumed. For organizers. Refused: `NotAMember`,
   * `NotOrganizer`.
   */
  conferenceMuteAll(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceMuteAll', conferenceNumber });
  }

  /** Unmutes everybody. For organizers. Refused: `NotAMember`, `NotOrganizer`. */
  conferenceUnmuteAll(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceUnmuteAll', conferenceNumber });
  }

  /** Mutes somebody. For organizers. Refused: `NotAMember`, `NotOrganizer`, `ParticipantNotFound`. */
  conferenceMute(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceMute', conferenceNumber, index });
  }

  /** Unmutes somebody. For organizers. Refused: `NotAMember`, `NotOrganizer`, `ParticipantNotFound`. */
  conferenceUnmute(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceUnmute', conferenceNumber, index });
  }

  /**
   * Keeps somebody from hearing the conference; the others still hear them. For organizers.
   * Refused: `NotAMember`, `NotOrganizer`, `ParticipantNotFound`.
   */
  conferenceDeafen(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceDeafen', conferenceNumber, index });
  }

  /** Lets somebody hear again. For organizers. Refused: `NotAMember`, `NotOrganizer`, `ParticipantNotFound`. */
  conferenceUndeafen(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceUndeafen', conferenceNumber, index });
  }

  /**
   * Puts somebody out of the conference. For organizers, and not on organizers.
   * Refused: `NotAMember`, `NotOrganizer`, `ParticipantNotFound`, `CannotKickOrganizer`.
   */
  conferenceKick(conferenceNumber: string, index: number): Promise<Outcome> {
    return this.perform({ type: 'conferenceKick', conferenceNumber, index });
  }

  /** Ends the conference and hangs everybody up. For organizers. Refused: `NotAMember`, `NotOrganizer`. */
  conferenceClose(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceClose', conferenceNumber });
  }

  /**
   * Calls a guest into the conference. For organizers. Refused: `NotAMember`, `NotOrganizer`.
   *
   * `earlyJoin`: the ringing is heard in the conference. `variables` reach the guest's channel with `USR_` before each
   * key. `marked` and `leaveWhenLastMarkedLeave`: see XiVO's documentation. `callerId`: the guest's name in the
   * conference. Confirmed when somebody of that number or name joins; `unconfirmed` after a minute.
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

  /**
   * Takes my second call into the conference that I am in. The role cannot be above my own.
   * Refused: `NotAMember`, `NotOrganizer`.
   */
  includeToConference(
    role: Role,
    marked?: boolean,
    leaveWhenLastMarkedLeave?: boolean,
    callerId?: string,
  ): Promise<Outcome> {
    return this.perform({ type: 'includeToConference', role, marked, leaveWhenLastMarkedLeave, callerId });
  }

  /** Unmutes and undeafens everybody. For organizers. Refused: `NotAMember`, `NotOrganizer`. */
  conferenceReset(conferenceNumber: string): Promise<Outcome> {
    return this.perform({ type: 'conferenceReset', conferenceNumber });
  }

  /** Calls a room, or any number. Confirmed when I am in a conference of that number. No error comes. Observed. */
  dial(destination: string, variables?: Variables): Promise<Outcome> {
    return this.perform({ type: 'dial', destination, variables });
  }

  /**
   * Calls a room, or any number, by my mobile, which rings first. Confirmed as `dial` is. No error comes. Observed; a user
   * may have no mobile.
   */
  dialFromMobile(destination: string, variables?: Variables): Promise<Outcome> {
    return this.perform({ type: 'dialFromMobile', destination, variables });
  }

  /** Calls a room while a call is up: that call is held. Confirmed as `dial` is. No error comes. Observed. */
  attendedTransfer(destination: string): Promise<Outcome> {
    return this.perform({ type: 'attendedTransfer', destination });
  }

  /**
   * Presses one key on my call: `0` to `9`, `*`, `#` or `A` to `D`. Observed.
   *
   * Nothing shows its effect: `unconfirmed`, at once, means sent. The outcome does not repeat the key, which may be part
   * of a PIN, and is not in `outcomes$`.
   */
  sendDtmf(key: string): Promise<Outcome> {
    return this.perform({ type: 'sendDtmf', key });
  }

  /** Holds a call of mine (observed), or takes it back (assumed). Older servers ignore the id. No error comes. */
  hold(uniqueId?: string): Promise<Outcome> {
    return this.perform({ type: 'hold', uniqueId });
  }

  /** Ends a call of mine. Older servers ignore the id. No error comes. Observed. */
  hangup(uniqueId?: string): Promise<Outcome> {
    return this.perform({ type: 'hangup', uniqueId });
  }

  /** Asks for the calls on my line, as the connection does by itself once it is online. Observed. */
  getCurrentCallsPhoneEvents(): Promise<Outcome> {
    return this.perform({ type: 'getCurrentCallsPhoneEvents' });
  }

  /**
   * Searches the server's directory. Confirmed when an answer comes, which `setHandler('ContactSheet', …)` gets as the
   * server sent it; `searchPeople` gives it read, also from a server that answers only the older command. Observed.
   */
  searchContacts(term: string): Promise<Outcome> {
    return this.perform({ type: 'searchContacts', term });
  }
}
