import type { Variables } from '../../wire/commands.js';
import { isAnswered } from '../call.js';
import { organizerOf, Refused, seatedCalls } from './caller.js';
import type { Handlers } from './handlers.js';

/** How people are brought into a conference who did not call it. */
export const guestCommands = {
  conferenceInvite(caller, { conferenceNumber, exten, earlyJoin = false, variables, callerId, ...guest }) {
    const { room } = organizerOf(caller, conferenceNumber);
    const admission = {
      role: guest.role,
      marked: guest.marked,
      leavesWithLastMarked: guest.leaveWhenLastMarkedLeave,
      variables: prefixed(variables),
      callerId,
    };
    caller.world.invitations.invite(room, exten, admission, earlyJoin);
  },

  // Brings the other end of a second call in. Assumed: include-errors, include-keeps-hold.
  includeToConference(caller, { role, marked, leaveWhenLastMarkedLeave, callerId }) {
    const mine = seatedCalls(caller)[0];
    if (!mine) throw new Refused('NotAMember');
    const { book, switchboard } = caller.world;
    const other = book.of(caller.session.login).find((call) => call.far.kind !== 'room' && isAnswered(call));
    if (!other) throw new Refused('There is no second call to include', 'Error');
    const { room, seat } = mine.far;
    switchboard.handOver(other, room, {
      // Assumed: include-lowers.
      role: seat.role === 'Organizer' ? role : 'User',
      marked,
      leavesWithLastMarked: leaveWhenLastMarkedLeave,
      callerId,
    });
  },
} satisfies Partial<Handlers>;

/** Variables as they reach a guest's channel. */
export function prefixed(variables: Variables = {}): Variables {
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [`USR_${key}`, value]));
}
