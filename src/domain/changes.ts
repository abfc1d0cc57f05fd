import type { Call, Conference, Participant } from './model.js';

/** Why a conference is over for me. */
export type DepartureReason = 'left' | 'call-released' | 'gone-after-reconnect';

/** Why a call is gone. `absent`: the server listed my calls, and it was not among them. */
export type CallEnd = 'released' | 'failed' | 'absent';

/** One thing that a message changed: what settles commands, is announced, and is told by `events$`. */
export type Change =
  | { readonly type: 'conference-joined'; readonly conference: Conference }
  | { readonly type: 'conference-left'; readonly conference: Conference; readonly reason: DepartureReason }
  | { readonly type: 'participant-joined'; readonly uniqueId: string; readonly after: Participant }
  | {
      readonly type: 'participant-changed';
      readonly uniqueId: string;
      readonly before: Participant;
      readonly after: Participant;
    }
  | { readonly type: 'participant-left'; readonly uniqueId: string; readonly before: Participant }
  | { readonly type: 'call-changed'; readonly before: Call | undefined; readonly after: Call }
  | { readonly type: 'call-ended'; readonly before: Call; readonly reason: CallEnd }
  | { readonly type: 'rooms-listed' }
  | { readonly type: 'calls-listed' };

/** The server said something that does not fit what it said before. The state took it as best it could. */
export interface Drift {
  /** The message type, or `frame`. Reported once per kind. */
  readonly about: string;
  readonly reason: string;
}
