import { isAnswered, isSeated, phoneEvent } from '../call.js';
import { type Caller, lineOf, Refused } from './caller.js';
import { prefixed } from './guest-commands.js';
import type { Handlers } from './handlers.js';

/** What users do with their phones. */
export const phoneCommands = {
  // Calls a number, with variables. Assumed: dial-variables.
  dial(caller, { destination, variables }) {
    caller.world.switchboard.dial(lineOf(caller), destination, prefixed(variables));
  },
  // Calls a number beside the call that is up. Assumed: transfer-needs-call.
  attendedTransfer(caller, { destination }) {
    const line = lineOf(caller);
    if (!callsOf(caller).some(isAnswered)) throw new Refused('There is no call to transfer', 'Error');
    caller.world.switchboard.dial(line, destination);
  },

  sendDtmf(caller, { key }) {
    const { book, directory, door, faults, sessions } = caller.world;
    const { account, login } = caller.session;
    const call = book.current(login);
    if (!call || !faults.dtmf || !/^[0-9*#]$/.test(key)) return;
    // The page that holds the call is to make the tone.
    if (directory.lineOf(account) === 'webrtc') sessions.tell(login, 'WebRTCCmd', { command: 'SendDtmf', key });
    else door.press(call, key);
  },
  hold(caller, { uniqueId }) {
    const { book } = caller.world;
    const call = meant(caller, uniqueId);
    if (call?.state === 'held') book.establish(call);
    else if (call?.state === 'established') book.hold(call);
  },
  hangup(caller, { uniqueId }) {
    const call = meant(caller, uniqueId);
    if (call) caller.world.departures.hangUp(call);
  },
  conference(caller) {
    if (callsOf(caller).filter(isAnswered).length > 1) caller.world.book.mix(caller.session.login);
  },

  getCurrentCallsPhoneEvents(caller) {
    const { session, world } = caller;
    const calls = callsOf(caller);
    session.tell('CurrentCallsPhoneEvents', { events: calls.map(phoneEvent) });
    if (!world.faults.rejoin) return;
    for (const call of calls.filter(isSeated)) world.news.repeat(session, call);
  },
  getConferenceRooms({ session, world }) {
    world.roomList.sendTo(session);
  },
} satisfies Partial<Handlers>;

function callsOf({ session, world }: Caller) {
  return world.book.of(session.login);
}

/** The call that a command means, among the caller's own. Assumed: current-call. */
function meant(caller: Caller, uniqueId: string | undefined) {
  if (uniqueId === undefined) return caller.world.book.current(caller.session.login);
  return callsOf(caller).find((call) => call.uniqueId === uniqueId);
}
