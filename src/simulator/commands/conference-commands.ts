import { type Caller, memberOf, organizerOf, Refused, target } from './caller.js';
import type { Handlers } from './handlers.js';

/** What members and organizers do to those who are in a conference. */
export const conferenceCommands = {
  conferenceMuteMe: (caller, { conferenceNumber }) => muteMe(caller, conferenceNumber, true),
  conferenceUnmuteMe: (caller, { conferenceNumber }) => muteMe(caller, conferenceNumber, false),

  conferenceMute(caller, command) {
    const { room, seat } = target(caller, command);
    caller.world.conferences.change(room, seat, { muted: true });
  },
  conferenceUnmute(caller, command) {
    const { room, seat } = target(caller, command);
    caller.world.conferences.change(room, seat, { muted: false });
  },
  conferenceDeafen(caller, command) {
    const { room, seat } = target(caller, command);
    caller.world.conferences.change(room, seat, { deaf: true });
  },
  conferenceUndeafen(caller, command) {
    const { room, seat } = target(caller, command);
    caller.world.conferences.change(room, seat, { deaf: false });
  },

  // Mutes everybody else, but for organizers. Assumed: mute-all-organizers.
  conferenceMuteAll(caller, { conferenceNumber }) {
    const { room, seat: mine } = organizerOf(caller, conferenceNumber);
    for (const seat of room.seats) {
      if (seat === mine || (seat.role === 'Organizer' && caller.world.faults.muteAllSparesOrganizers)) continue;
      caller.world.conferences.change(room, seat, { muted: true });
    }
  },
  conferenceUnmuteAll(caller, { conferenceNumber }) {
    const { room } = organizerOf(caller, conferenceNumber);
    for (const seat of room.seats) caller.world.conferences.change(room, seat, { muted: false });
  },
  conferenceReset(caller, { conferenceNumber }) {
    const { room } = organizerOf(caller, conferenceNumber);
    for (const seat of room.seats) caller.world.conferences.change(room, seat, { muted: false, deaf: false });
  },

  conferenceKick(caller, command) {
    const { room, seat } = target(caller, command);
    if (seat.role === 'Organizer') throw new Refused('CannotKickOrganizer');
    caller.world.departures.afterPrompt(() => caller.world.departures.remove(room, seat));
  },
  conferenceClose(caller, { conferenceNumber }) {
    const { room } = organizerOf(caller, conferenceNumber);
    caller.world.invitations.giveUp(room);
    caller.world.departures.afterPrompt(() => caller.world.departures.close(room));
  },
} satisfies Partial<Handlers>;

function muteMe(caller: Caller, conferenceNumber: string, muted: boolean): void {
  const { room, seat } = memberOf(caller, conferenceNumber);
  caller.world.conferences.change(room, seat, { muted });
}
