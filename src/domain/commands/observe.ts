/** What a change means for the effect that a command waits for. */
import { valueAt, withoutIndex, withValue } from '../model/index-map.js';
import type { CtiState, Participant } from '../model/model.js';
import { asksForPin, callById } from '../model/select.js';
import { type DialPlan, sameNumber } from '../numbers/same-number.js';
import { type Change, recognized } from '../reduce/changes.js';
import { allTalk, type Effect, type Inclusion, meets } from './effects.js';

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

export interface Sighting {
  /** The effect to wait for from now on; with an `end`, the effect as last seen. */
  readonly effect: Effect;
  /** `done`: the effect was seen. `gone`: the target of the command left, so that the effect cannot be seen. */
  readonly end?: 'done' | 'gone';
  /** The change is what the command asked for, or part of it. */
  readonly explained: boolean;
  /** The change is the effect of a single command: no other command that claims this kind is settled by it. */
  readonly claims?: 'guest' | 'hold' | 'hangup' | 'call' | 'entry' | 'search';
  /** The guest is known by the name alone: a command that knows the number goes before. */
  readonly byName?: true;
}

/** What a change means for an effect, or undefined when it means nothing. `state` is the one after the change. */
export function observe(effect: Effect, change: Change, state: CtiState): Sighting | undefined {
  switch (effect.kind) {
    case 'unseen':
      return undefined;
    case 'flags':
      return flags(effect, change);
    case 'departure':
      if (change.type === 'participant-left' && change.before.key === effect.participant) return done(effect);
      return leavesConference(change, effect.uniqueId) ? gone(effect) : undefined;
    case 'end':
      return leavesConference(change, effect.uniqueId) ? done(effect) : undefined;
    case 'arrival':
      return arrival(effect, change);
    case 'inclusion':
      return inclusion(effect, change);
    case 'meeting':
      return meeting(effect, state);
    case 'entry':
      return entry(effect, change, state);
    case 'end-of-call':
      if (change.type !== 'call-ended') return undefined;
      if (effect.uniqueId === undefined) return { ...done(effect), claims: 'hangup' };
      return change.before.uniqueId === effect.uniqueId ? done(effect) : undefined;
    case 'hold':
      return hold(effect, change);
    case 'listing':
      if (change.type !== effect.of) return undefined;
      // A list of rooms or of calls is the same for whoever asked; the answer to a search is for one search alone.
      return effect.of === 'contacts-listed' ? { ...done(effect), claims: 'search' } : done(effect);
  }
}

/** The effect after the id of my call changed from `from` to `to`. */
export function renamed(effect: Effect, from: string, to: string): Effect {
  switch (effect.kind) {
    case 'flags':
    case 'departure':
    case 'end':
    case 'arrival':
    case 'end-of-call':
    case 'hold':
      return effect.uniqueId === from ? { ...effect, uniqueId: to } : effect;
    case 'inclusion':
      if (!effect.calls.some(({ uniqueId }) => uniqueId === from)) return effect;
      return {
        ...effect,
        calls: effect.calls.map((call) => (call.uniqueId === from ? { ...call, uniqueId: to } : call)),
      };
    case 'entry':
      if (effect.mine === from) return { ...effect, mine: to };
      return effect.others.includes(from) ? { ...effect, others: [...effect.others, to] } : effect;
    case 'unseen':
    case 'meeting':
    case 'listing':
      return effect;
  }
}

function done(effect: Effect): Sighting {
  return { effect, end: 'done', explained: true };
}

function gone(effect: Effect): Sighting {
  return { effect, end: 'gone', explained: false };
}

function leavesConference(change: Change, uniqueId: string): boolean {
  return change.type === 'conference-left' && change.conference.uniqueId === uniqueId;
}

function flags(effect: Of<'flags'>, change: Change): Sighting | undefined {
  if (leavesConference(change, effect.uniqueId)) return gone(effect);
  if (change.type !== 'participant-changed' && change.type !== 'participant-left') return undefined;
  const { key, index } = change.before;
  if (valueAt(effect.concerned, index) !== key) return undefined;
  const without = () => ({
    concerned: withoutIndex(effect.concerned, index),
    missing: withoutIndex(effect.missing, index),
  });
  if (change.type === 'participant-left') {
    const after = { ...effect, ...without(), left: effect.left + 1 };
    return after.concerned.size === 0 ? gone(after) : proceed(effect, after, false);
  }
  const met = meets(change.after, effect.wanted);
  const spared = effect.needs === 'users' && change.after.role === 'Organizer' && !met;
  if (spared) return proceed(effect, { ...effect, ...without() }, false);
  const missing = met ? withoutIndex(effect.missing, index) : withValue(effect.missing, index, key);
  return proceed(effect, { ...effect, missing }, met);
}

function proceed(before: Of<'flags'>, after: Of<'flags'>, met: boolean): Sighting | undefined {
  const fewer = after.missing.size < before.missing.size;
  if (fewer && (after.missing.size === 0 || (after.needs === 'one' && met))) {
    return { effect: after, end: 'done', explained: met };
  }
  if (after.missing === before.missing && after.concerned === before.concerned) return undefined;
  return { effect: after, explained: met && fewer };
}

function arrival(effect: Of<'arrival'>, change: Change): Sighting | undefined {
  if (leavesConference(change, effect.uniqueId)) return gone(effect);
  const guest = recognized(change);
  if (!guest || !('uniqueId' in change) || change.uniqueId !== effect.uniqueId) return undefined;
  // Whoever invites a guest asks for the arrival alone. An Update that makes the guest known may change other things as
  // well, such as that the guest is muted: the invitation does not explain these.
  const explained = change.type === 'participant-joined';
  // The objects are written out, since a spread is ten times slower, and each of a thousand invitations looks at
  // whoever comes.
  if (hasNumber(guest, effect.exten, effect.plan)) return { effect, end: 'done', explained, claims: 'guest' };
  if (!hasName(guest, effect.callerId)) return undefined;
  return { effect, end: 'done', explained, claims: 'guest', byName: true };
}

function hasName({ callerIdName }: Participant, name = ''): boolean {
  return name !== '' && callerIdName === name;
}

/** Whether somebody has this number, by equal digits or by the dial plan. Of a SIP address, the user is the number. */
function hasNumber({ callerIdNum }: Participant, number: string, plan?: DialPlan): boolean {
  const user = number.replace(/^sips?:/i, '').replace(/@.*$/s, '');
  return sameNumber(user, callerIdNum, plan) === 'same';
}

function inclusion(effect: Of<'inclusion'>, change: Change): Sighting | undefined {
  const place = effect.calls.findIndex((call) => progresses(call, change, effect));
  const call = effect.calls[place];
  if (!call) return undefined;
  const joins = change.type === 'participant-joined';
  const after = { ...call, ended: call.ended || !joins, joined: call.joined || joins };
  const calls = effect.calls.map((other) => (other === call ? after : other));
  const byName = joins && !hasNumber(change.after, call.otherDN, effect.plan);
  const claims = joins ? { claims: 'guest' as const, ...(byName && { byName }) } : {};
  const next: Effect = { ...effect, calls };
  if (after.ended && after.joined) return { ...done(next), ...claims };
  return { effect: next, explained: true, ...claims };
}

function progresses(call: Inclusion, change: Change, { callerId, plan }: Of<'inclusion'>): boolean {
  if (change.type === 'call-ended') return !call.ended && change.before.uniqueId === call.uniqueId;
  if (change.type !== 'participant-joined' || call.joined) return false;
  const guest = change.after;
  return hasNumber(guest, call.otherDN, plan) || hasName(guest, call.otherDName) || hasName(guest, callerId);
}

function meeting(effect: Of<'meeting'>, state: CtiState): Sighting | undefined {
  const talks = allTalk(state);
  if (talks === effect.already) return undefined;
  return effect.already ? { effect: { ...effect, already: false }, explained: false } : done(effect);
}

function entry(effect: Of<'entry'>, change: Change, state: CtiState): Sighting | undefined {
  const { destination, others, mine } = effect;
  if (change.type === 'conference-joined') {
    const { conferenceNumber, uniqueId } = change.conference;
    if (conferenceNumber !== destination) return undefined;
    const isOthers = mine !== undefined && uniqueId !== mine && callById(state, uniqueId) !== undefined;
    return isOthers ? undefined : { ...done(effect), claims: 'entry' };
  }
  if (change.type === 'call-ended') return change.before.uniqueId === mine ? gone(effect) : undefined;
  if (change.type !== 'call-changed') return undefined;
  const { uniqueId, otherDN, phase } = change.after;
  if (otherDN !== destination || others.includes(uniqueId) || (mine !== undefined && mine !== uniqueId))
    return undefined;
  const paused = (phase === 'established' || phase === 'held') && asksForPin(state, destination);
  return { effect: { ...effect, mine: uniqueId, paused }, explained: true, claims: 'call' };
}

function hold(effect: Of<'hold'>, change: Change): Sighting | undefined {
  if (change.type === 'call-ended' && change.before.uniqueId === effect.uniqueId) return gone(effect);
  if (change.type !== 'call-changed' || !change.before) return undefined;
  if (effect.uniqueId !== undefined && change.after.uniqueId !== effect.uniqueId) return undefined;
  const turned = (change.before.phase === 'held') !== (change.after.phase === 'held');
  return turned ? { ...done(effect), claims: 'hold' } : undefined;
}
