import type { RestAnswer } from './rest-answer.js';
import type { ServerCommandType } from './server-command.js';
import type { ServerVersion } from './server-version.js';

/** How the server behaves, well or badly: the controls write it, everything else reads it. */
export interface Faults {
  /** Milliseconds that a frame or a REST call takes, each way. */
  latency: { readonly toServer: number; readonly toClient: number };
  /** Epoch milliseconds until which nothing answers at all. */
  downUntil: number;
  /** Commands that go unheard: all, only these, or none. */
  silence: 'all' | 'none' | ReadonlySet<ServerCommandType>;
  /** Error codes for the next conference commands, each used once. */
  refusals: Refusal[];
  /** The error code that every conference command gets. */
  refuseAll: string | undefined;
  /** What the next sessions hear in place of LoggedOn. */
  logonErrors: string[];
  /** What the next REST calls answer. */
  restAnswers: RestAnswer[];
  /** Whether asking for the current calls brings a fresh Join for each conference. Assumed: rejoin. */
  rejoin: boolean;
  /** The release whose commands the server knows. */
  version: ServerVersion;
  /** Whether conferenceMuteAll leaves out other organizers. Assumed: mute-all-organizers. */
  muteAllSparesOrganizers: boolean;
  /** Whether the keys of sendDtmf get anywhere. */
  dtmf: boolean;
  /** Whether `isMe` marks all of a user's entries in a conference, and not only that of the call that is told. */
  isMeByUser: boolean;
  /** The login that single sign-on gives the page's user; undefined: single sign-on refuses. */
  ssoLogin: string | undefined;
}

interface Refusal {
  readonly error: string;
  /** Only a command of this type uses the refusal up. */
  readonly command?: ServerCommandType | undefined;
}

export function noFaults(): Faults {
  return {
    latency: { toServer: 0, toClient: 0 },
    downUntil: 0,
    silence: 'none',
    refusals: [],
    refuseAll: undefined,
    logonErrors: [],
    restAnswers: [],
    rejoin: true,
    version: 2025,
    muteAllSparesOrganizers: true,
    dtmf: true,
    isMeByUser: false,
    ssoLogin: undefined,
  };
}

/** Only these can be answered by a ConferenceCommandError; the phone's commands know no such thing. */
export function canBeRefused(type: ServerCommandType): boolean {
  return type === 'includeToConference' || (type.startsWith('conference') && type !== 'conference');
}

/** The error code with which this command is to fail, whatever it is about. */
export function takeRefusal(faults: Faults, type: ServerCommandType): string | undefined {
  if (!canBeRefused(type)) return undefined;
  const position = faults.refusals.findIndex(({ command }) => command === undefined || command === type);
  if (position === -1) return faults.refuseAll;
  return faults.refusals.splice(position, 1)[0]?.error;
}

export function isUnheard(faults: Faults, type: ServerCommandType): boolean {
  if (typeof faults.silence === 'string') return faults.silence === 'all';
  return faults.silence.has(type);
}
