/** The calls on my line, as phone events come. */
import type { PhonePayload } from '../../wire/messages.js';
import type { Change } from './changes.js';
import { leave } from './conferences.js';
import type { Call, CallPhase, CtiState } from '../model/model.js';
import type { Reduction } from './reduce.js';

const phases = {
  EventDialing: 'dialing',
  EventRinging: 'ringing',
  EventEstablished: 'established',
  EventOnHold: 'held',
  EventReleased: undefined,
  EventFailure: undefined,
} as const satisfies Record<PhonePayload['eventType'], CallPhase | undefined>;

/** A call of mine began, went on or ended. The end of a call is the end of the conference that it was in. */
export function phoneEvent(state: CtiState, event: PhonePayload): Reduction {
  const calls = state.calls ?? new Map<string, Call>();
  const before = calls.get(event.uniqueId);
  const phase = phases[event.eventType];
  if (phase === undefined) return end(state, event);
  const after = callOf(event, phase);
  if (before && sameCall(before, after)) return { state, changes: [] };
  return {
    state: { ...state, calls: new Map(calls).set(after.uniqueId, after) },
    changes: [{ type: 'call-changed', before, after }],
  };
}

/**
 * The server listed my calls: what is not listed is gone, and so is a stale conference whose call is not listed. Of an
 * `incomplete` list neither is known.
 */
export function listCalls(state: CtiState, events: readonly PhonePayload[], incomplete = false): Reduction {
  const before = state.calls ?? new Map<string, Call>();
  const spokenOf = new Set(events.map(({ uniqueId }) => uniqueId));
  const unlisted = [...before].filter(([uniqueId]) => !spokenOf.has(uniqueId));
  const listed = new Map<string, Call>(incomplete ? unlisted : []);
  for (const event of events) {
    const phase = phases[event.eventType];
    const call = phase && callOf(event, phase);
    const known = before.get(event.uniqueId);
    if (call) listed.set(call.uniqueId, known && sameCall(known, call) ? known : call);
  }
  const changes: Change[] = [{ type: 'calls-listed' }];
  for (const call of listed.values()) {
    const known = before.get(call.uniqueId);
    if (known !== call) changes.push({ type: 'call-changed', before: known, after: call });
  }
  for (const call of before.values()) {
    if (!listed.has(call.uniqueId)) changes.push({ type: 'call-ended', before: call, reason: 'absent' });
  }
  let after: CtiState = { ...state, calls: listed, callsStaleSince: undefined };
  for (const conference of incomplete ? [] : state.conferences.values()) {
    // A conference that is not stale was told of after the calls were asked for: the list may simply be older.
    if (conference.staleSince === undefined || listed.has(conference.uniqueId)) continue;
    const left = leave(after, conference.uniqueId, 'gone-after-reconnect');
    after = left.state;
    changes.push(...left.changes);
  }
  return { state: after, changes };
}

function end(state: CtiState, event: PhonePayload): Reduction {
  const { uniqueId } = event;
  const failed = event.eventType === 'EventFailure';
  const left = leave(state, uniqueId, 'call-released');
  const before = state.calls?.get(uniqueId);
  if (!before) return failed ? { ...left, changes: [...stillborn(event), ...left.changes] } : left;
  const calls = new Map(state.calls);
  calls.delete(uniqueId);
  const reason = failed ? 'failed' : 'released';
  return { state: { ...left.state, calls }, changes: [{ type: 'call-ended', before, reason }, ...left.changes] };
}

/** A call that failed before anything else was told of it: its beginning and its end, so that who dialled need not wait. */
function stillborn(event: PhonePayload): readonly Change[] {
  const call = callOf(event, 'dialing');
  return [
    { type: 'call-changed', before: undefined, after: call },
    { type: 'call-ended', before: call, reason: 'failed' },
  ];
}

function callOf(event: PhonePayload, phase: CallPhase): Call {
  const { uniqueId, linkedId, DN, otherDN, otherDName } = event;
  return { uniqueId, linkedId, phase, DN, otherDN, otherDName };
}

function sameCall(one: Call, other: Call): boolean {
  return (
    one.phase === other.phase &&
    one.linkedId === other.linkedId &&
    one.DN === other.DN &&
    one.otherDN === other.otherDN &&
    one.otherDName === other.otherDName
  );
}
