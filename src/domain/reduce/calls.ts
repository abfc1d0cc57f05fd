/** The calls on my line, as phone events come. */
import type { PhonePayload } from '../../wire/messages.js';
import type { Call, CallPhase, CtiState } from '../model/model.js';
import { sameFacts } from '../model/same.js';
import { callById, conferenceOfCall, isPast } from '../model/select.js';
import type { Change, Reduction } from './changes.js';
import { leave } from './conferences.js';

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
  const before = callOf(state, event);
  const phase = phases[event.eventType];
  if (phase === undefined) return end(state, event, before);
  // An event with a former id of the call is out of date: the call goes on under its present id.
  if (before?.formerIds?.includes(event.uniqueId)) return { state, changes: [] };
  // A call that has ended cannot be on hold: such an event is out of date, too.
  if (!before && phase === 'held' && isPast(state, event.uniqueId)) return { state, changes: [] };
  const after = madeOf(event, phase, before);
  if (before && sameFacts(before, after)) return { state, changes: [] };
  const calls = state.calls ?? [];
  const listed = before ? calls.map((call) => (call === before ? after : call)) : [...calls, after];
  const current = withoutPast(state, [after]);
  const renaming = renamed({ ...current, calls: listed }, before, after);
  const changed: Change = { type: 'call-changed', ...(before && { before }), after };
  return { state: renaming.state, changes: [changed, ...renaming.changes] };
}

/**
 * The server listed my calls: a call that is not listed is gone, and so is a stale conference whose call is not listed.
 * An `incomplete` list tells of neither.
 */
export function listCalls(state: CtiState, events: readonly PhonePayload[], incomplete = false): Reduction {
  const before = state.calls ?? [];
  const listed: Call[] = [];
  const changes: Change[] = [{ type: 'calls-listed' }];
  const { callsStaleSince: _current, ...rest } = state;
  let after: CtiState = rest;
  const isNamed = (call: Call) => events.some(({ uniqueId }) => uniqueId === call.uniqueId);
  // Of two entries about one call the last one counts.
  const last = [...new Map(events.map((entry) => [entry.uniqueId, entry])).values()];
  for (const event of last.filter(({ eventType }) => phases[eventType] !== undefined)) {
    const alike = callOf(state, event);
    // Two listed calls are never merged into one, not even with the same `linkedId`.
    const known = alike?.uniqueId === event.uniqueId || (alike && !isNamed(alike)) ? alike : undefined;
    const call = madeOf(event, phases[event.eventType] ?? 'established', known);
    const isNews = !known || !sameFacts(known, call);
    listed.push(isNews ? call : known);
    if (isNews) changes.push({ type: 'call-changed', ...(known && { before: known }), after: call });
    const renaming = renamed(after, known, call);
    after = renaming.state;
    changes.push(...renaming.changes);
  }
  const unlisted = before.filter((call) => !listed.some((other) => isSameCall(other, call)));
  const kept = incomplete ? unlisted.filter((call) => !isNamed(call)) : [];
  for (const call of unlisted) {
    if (!kept.includes(call)) changes.push({ type: 'call-ended', before: call, reason: 'absent' });
  }
  after = withoutPast({ ...after, calls: [...kept, ...listed] }, listed);
  for (const conference of incomplete ? [] : after.conferences) {
    // The server may have told of a conference after the calls were asked for: then the conference is not stale, and a
    // list without its call is older.
    if (conference.staleSince === undefined || callById(after, conference.uniqueId)) continue;
    const left = leave(after, conference.uniqueId, 'gone-after-reconnect');
    after = left.state;
    changes.push(...left.changes);
  }
  return { state: after, changes };
}

function end(state: CtiState, event: PhonePayload, before: Call | undefined): Reduction {
  const failed = event.eventType === 'EventFailure';
  // The end of a former channel of the call (an id in `formerIds`) is not the end of the call.
  if (before?.formerIds?.includes(event.uniqueId)) return { state, changes: [] };
  const uniqueId = before?.uniqueId ?? event.uniqueId;
  const isKnown = before !== undefined || conferenceOfCall(state, uniqueId) !== undefined;
  const pastCalls = [uniqueId, ...(state.pastCalls ?? [])].slice(0, rememberedCalls);
  const left = leave(isKnown ? { ...state, pastCalls } : state, uniqueId, 'call-released');
  if (!before) return failed ? { ...left, changes: [...stillborn(event), ...left.changes] } : left;
  const calls = (state.calls ?? []).filter((call) => call !== before);
  const reason = failed ? 'failed' : 'released';
  return { state: { ...left.state, calls }, changes: [{ type: 'call-ended', before, reason }, ...left.changes] };
}

/** How many calls that have ended are remembered. A message that is out of date comes within seconds. */
const rememberedCalls = 32;

/** The state in which these calls are not among those that have ended. */
function withoutPast(state: CtiState, calls: readonly Call[]): CtiState {
  const { pastCalls = [], ...rest } = state;
  const past = pastCalls.filter((id) => !calls.some(({ uniqueId }) => uniqueId === id));
  if (past.length === pastCalls.length) return state;
  return past.length > 0 ? { ...rest, pastCalls: past } : rest;
}

/**
 * The changes for a call that failed before anything else was told of it: its beginning and its end, so that whoever
 * dialled need not wait for the deadline.
 */
function stillborn(event: PhonePayload): readonly Change[] {
  const call = madeOf(event, 'dialing', undefined);
  return [
    { type: 'call-changed', after: call },
    { type: 'call-ended', before: call, reason: 'failed' },
  ];
}

/**
 * The call that an event is about: the one with its `uniqueId`, else the only one with its `linkedId`. XiVO's own
 * assistant keys calls by `linkedId` and takes over whatever `uniqueId` the next event brings (observed).
 */
function callOf({ calls = [] }: CtiState, { eventType, uniqueId, linkedId }: PhonePayload): Call | undefined {
  const exact = calls.find((call) => call.uniqueId === uniqueId || call.formerIds?.includes(uniqueId));
  if (exact || linkedId === '') return exact;
  // An event that begins a call begins a new one, whatever its `linkedId`.
  if (eventType === 'EventDialing' || eventType === 'EventRinging') return undefined;
  const linked = calls.filter((call) => call.linkedId === linkedId);
  return linked.length === 1 ? linked[0] : undefined;
}

function madeOf(event: PhonePayload, phase: CallPhase, before: Call | undefined): Call {
  const { uniqueId, linkedId, DN, otherDN, otherDName } = event;
  const ids = new Set([...(before?.formerIds ?? []), ...(before ? [before.uniqueId] : [])]);
  ids.delete(uniqueId);
  const unchanged = before?.uniqueId === uniqueId ? before.formerIds : [...ids];
  const formerIds = unchanged && unchanged.length > 0 ? { formerIds: unchanged } : {};
  return { uniqueId, linkedId, ...formerIds, phase, DN, otherDN, otherDName };
}

function isSameCall(call: Call, before: Call): boolean {
  return call.uniqueId === before.uniqueId || (call.formerIds?.includes(before.uniqueId) ?? false);
}

/**
 * The id of a conference is that of its call: when the id of the call changes, that of the conference follows. Where
 * the server has told of a conference under the new id already, that conference goes on, and the one under the old id
 * is over.
 */
function renamed(state: CtiState, before: Call | undefined, after: Call): Reduction {
  if (!before || before.uniqueId === after.uniqueId) return { state, changes: [] };
  if (conferenceOfCall(state, after.uniqueId)) return leave(state, before.uniqueId, 'left');
  const conferences = state.conferences.map((conference) =>
    conference.uniqueId === before.uniqueId ? { ...conference, uniqueId: after.uniqueId } : conference,
  );
  return { state: { ...state, conferences }, changes: [] };
}
