/**
 * What would show that a command worked, as plain data.
 *
 * The protocol acknowledges nothing: a command worked when what it asked for is seen to happen. An effect is made when
 * the command is sent, from the state of that moment, and then shown every change by `observe` (observe.ts).
 */
import { emptyIndexMap, entriesOf, type IndexMap, withValue } from '../model/index-map.js';
import type { Conference, CtiState, Participant } from '../model/model.js';
import { spareCalls } from '../model/select.js';
import type { DialPlan } from '../numbers/same-number.js';

export type Flags = Partial<Pick<Participant, 'isMuted' | 'isDeaf'>>;

/** A call of mine that may be included in a conference, and what has been seen of it. */
export interface Inclusion {
  readonly uniqueId: string;
  readonly otherDN: string;
  readonly otherDName: string;
  readonly ended: boolean;
  readonly joined: boolean;
}

export type Effect =
  /** No message of the server would show the effect. */
  | { readonly kind: 'unseen' }
  /**
   * Flags of some people in the conference of call `uniqueId`. `concerned`: the keys of the people who are meant and
   * still there. `missing`: of these people, the ones who do not have the flags yet. `left`: how many of the people who
   * were meant have left.
   */
  | {
      readonly kind: 'flags';
      readonly uniqueId: string;
      readonly wanted: Flags;
      readonly concerned: IndexMap<string>;
      readonly missing: IndexMap<string>;
      readonly left: number;
      /**
       * When the effect is complete: when `one` person has the flags, or `all` of them have. `users`: all but those who
       * become organizer meanwhile.
       */
      readonly needs: 'one' | 'users' | 'all';
    }
  /** The departure of the participant with this key. */
  | { readonly kind: 'departure'; readonly uniqueId: string; readonly participant: string }
  /** The end of a conference for me. */
  | { readonly kind: 'end'; readonly uniqueId: string }
  /** The arrival of a guest, known by the number that was called or by the name that was given to the call. */
  | {
      readonly kind: 'arrival';
      readonly uniqueId: string;
      readonly exten: string;
      readonly callerId?: string;
      readonly plan?: DialPlan;
    }
  /** A call of mine ends, and whoever was at its other end joins, in either order. */
  | {
      readonly kind: 'inclusion';
      readonly calls: readonly Inclusion[];
      readonly callerId?: string;
      readonly plan?: DialPlan;
    }
  /** Two or more calls of mine, all of them established. `already`: this was so when the command was sent. */
  | { readonly kind: 'meeting'; readonly already: boolean }
  /** My entry into a room that is being called. `others`: my calls before; `mine`: the call itself, once it is seen. */
  | {
      readonly kind: 'entry';
      readonly destination: string;
      readonly others: readonly string[];
      readonly mine?: string;
      /** True while the room asks for a PIN: the command then waits without a deadline. */
      readonly paused: boolean;
    }
  /** The end of a call of mine: of the call with this id, or of any call where no id is given. */
  | { readonly kind: 'end-of-call'; readonly uniqueId?: string }
  /** A call of mine goes on hold, or comes back from hold: the command `hold` does both. */
  | { readonly kind: 'hold'; readonly uniqueId?: string }
  /** The next list of this kind. */
  | { readonly kind: 'listing'; readonly of: Listed };

type Listed = 'rooms-listed' | 'calls-listed' | 'contacts-listed';

export const unseen: Effect = { kind: 'unseen' };

/** Whether what the command asked for was true already, before any change was seen. */
export function isAlready(effect: Effect): boolean {
  if (effect.kind === 'meeting') return effect.already;
  return effect.kind === 'flags' && effect.missing.size === 0;
}

/**
 * Waits for flags of the present participants of a conference for whom `concerns` is true. A list in which nobody is
 * concerned, and nobody is known to be me, is incomplete: no change could then show the effect.
 */
export function flagsOf(
  conference: Conference | undefined,
  concerns: (participant: Participant) => boolean,
  wanted: Flags,
  needs: 'one' | 'users' | 'all' = 'all',
): Effect {
  if (!conference) return unseen;
  let concerned = emptyIndexMap<string>();
  let missing = concerned;
  let knowsMe = false;
  for (const [index, participant] of entriesOf(conference.participants)) {
    knowsMe ||= participant.isMe;
    if (!concerns(participant)) continue;
    concerned = withValue(concerned, index, participant.key);
    if (!meets(participant, wanted)) missing = withValue(missing, index, participant.key);
  }
  if (concerned.size === 0 && !knowsMe) return unseen;
  return { kind: 'flags', uniqueId: conference.uniqueId, wanted, concerned, missing, left: 0, needs };
}

/** Waits for flags of one participant. */
export function flagOf(conference: Conference | undefined, target: Participant | undefined, wanted: Flags): Effect {
  return target ? flagsOf(conference, (person) => person === target, wanted) : unseen;
}

/** Whether a participant has all the wanted flags. */
export function meets(participant: Participant, wanted: Flags): boolean {
  return (
    (wanted.isMuted ?? participant.isMuted) === participant.isMuted &&
    (wanted.isDeaf ?? participant.isDeaf) === participant.isDeaf
  );
}

export function departureOf(conference: Conference | undefined, target: Participant | undefined): Effect {
  if (!conference || !target) return unseen;
  return { kind: 'departure', uniqueId: conference.uniqueId, participant: target.key };
}

export function endOf(conference: Conference | undefined): Effect {
  return conference ? { kind: 'end', uniqueId: conference.uniqueId } : unseen;
}

export function arrivalOf(
  conference: Conference | undefined,
  exten: string,
  callerId: string | undefined,
  plan: DialPlan | undefined,
): Effect {
  if (!conference) return unseen;
  return { kind: 'arrival', uniqueId: conference.uniqueId, exten, ...given(callerId), ...(plan && { plan }) };
}

export function inclusion(state: CtiState, callerId: string | undefined, plan: DialPlan | undefined): Effect {
  const calls = spareCalls(state).map(({ uniqueId, otherDN, otherDName }) => {
    return { uniqueId, otherDN, otherDName, ended: false, joined: false };
  });
  return calls.length > 0 ? { kind: 'inclusion', calls, ...given(callerId), ...(plan && { plan }) } : unseen;
}

export function meetingOfCalls(state: CtiState): Effect {
  return { kind: 'meeting', already: allTalk(state) };
}

/** Whether I have two calls or more, and all of them are established. */
export function allTalk({ calls = [] }: CtiState): boolean {
  return calls.length >= 2 && calls.every((call) => call.phase === 'established');
}

export function entryInto(destination: string, state: CtiState): Effect {
  return { kind: 'entry', destination, others: (state.calls ?? []).map((call) => call.uniqueId), paused: false };
}

export function endOfCall(uniqueId: string | undefined): Effect {
  return { kind: 'end-of-call', ...(uniqueId === undefined ? {} : { uniqueId }) };
}

export function holdOf(uniqueId: string | undefined): Effect {
  return { kind: 'hold', ...(uniqueId === undefined ? {} : { uniqueId }) };
}

export function listing(of: Listed): Effect {
  return { kind: 'listing', of };
}

function given(callerId: string | undefined): { readonly callerId?: string } {
  return callerId === undefined || callerId === '' ? {} : { callerId };
}
