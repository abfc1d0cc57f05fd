import type { Command } from '../../wire/commands.js';

/** The error codes that XiVO's Conferences API documents. Others may come, and are passed on as they are. */
export const conferenceErrorCodes = [
  'NotAMember',
  'NotOrganizer',
  'CannotKickOrganizer',
  'ParticipantNotFound',
] as const;

export type ConferenceErrorCode = (typeof conferenceErrorCodes)[number];

/** What became of a command that was sent, as far as the server's frames show it. */
export type Settlement =
  /** The effect was seen; somebody else may have caused it. `already`: it was true before sending; no error came. */
  | { readonly status: 'confirmed'; readonly already?: true }
  /** An error came. With `oldest-of-several` it may have been meant for another command: say "probably". */
  | {
      readonly status: 'refused';
      readonly error: ConferenceErrorCode | (string & {});
      readonly attribution: 'only-candidate' | 'oldest-of-several';
    }
  /** Sent; neither effect nor error was seen in time, or the target left. */
  | { readonly status: 'unconfirmed'; readonly reason: 'deadline' | 'target-left' }
  /** Sent, and its fate is unknown: never call it failed. */
  | { readonly status: 'lost'; readonly reason: 'link' | 'closed' };

/**
 * Why a command was never sent: `offline`, no link; `cancelled` by the page; `unsupported` by the page's own `cti.js`, or by
 * a recording; `changed`, the target is another one by now; `unanswered`, no connection; `invalid`, a wrong argument.
 */
export type Unsent =
  | { readonly status: 'offline' | 'cancelled' | 'unsupported' | 'changed' }
  /** With `reason`, there is a connection: the page was asked whether the command may be sent, and did not answer. */
  | { readonly status: 'unanswered'; readonly reason?: 'page' }
  | { readonly status: 'invalid'; readonly argument: string; readonly message: string };

export type OutcomeDetail = Settlement | Unsent;

/**
 * Of the people whom a command for everybody concerned: how many have what was asked for (`done`), how many have left
 * (`left`), and of how many no sign came (`silent`).
 */
interface OutcomeCount {
  readonly done: number;
  readonly left: number;
  readonly silent: number;
}

/** What became of a request. A promise of an outcome never rejects. Plain data. */
export type Outcome = {
  /** Unique in this connection; `''` where no command was made: `cancelled`, `unanswered`, an event that was raised before. */
  readonly id: string;
  readonly command: Command;
  /** The key of the participant whom the command was about, when it was about one who was there. */
  readonly participant?: string;
  /** Who asked for it, as `perform` was told; absent when nobody said. */
  readonly origin?: string;
  /** Of a command for everybody (mute all, unmute all, reset), once it was sent and its conference was known. */
  readonly count?: OutcomeCount;
} & OutcomeDetail;
