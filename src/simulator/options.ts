/** What a simulated world is made of. */
import type { Role } from '../wire/messages.js';
import type { SimulatorClock } from './clock.js';
import type { ServerVersion } from './server-version.js';

/** What happens when a phone is rung. `afterMs` counts from the first ring. */
export interface AnswerPlan {
  readonly answer: 'answers' | 'never' | 'refuses';
  readonly afterMs?: number;
}

/** `webrtc`: the phone is a page in the browser, and no device stands on the desk. */
export type LineKind = 'phone' | 'snom' | 'webrtc';

export interface AccountOptions {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  /** The user's line. Without one the server sends no room list and can place no call. */
  readonly number?: string;
  /** What stands on the user's desk; by default a phone of another make than Snom. */
  readonly line?: LineKind;
  /** The number of the user's mobile, which rings first after `dialFromMobile`. */
  readonly mobile?: string;
  /** What happens when this user's phone rings. By default they answer, after `personAnswers` of the pace. */
  readonly plan?: AnswerPlan;
}

/** Somebody in XiVO's directory who does not sign in. */
export interface ContactOptions {
  readonly name: string;
  /** The telephone number. With up to four digits: a phone of the company, whose state the server tells (its hint). */
  readonly number?: string | undefined;
  readonly mobile?: string | undefined;
  readonly mail?: string | undefined;
  /** Shown below the name. */
  readonly team?: string | undefined;
  /** Among everybody's favourites. */
  readonly favorite?: boolean;
  /** The phone's state while nobody of this world uses it, as XiVO numbers states: 0, free, by default. */
  readonly hint?: number;
  /** By default the phone is answered after a moment. */
  readonly plan?: AnswerPlan;
}

/** A phone outside the company that can be called or invited. */
export interface OutsideLineOptions {
  readonly number: string;
  readonly name: string;
  readonly plan: AnswerPlan;
}

/** Somebody who is in a room from the start: a user by `login`, or a caller from outside by name and number. */
export type PresentOptions = {
  readonly role?: Role;
  readonly muted?: boolean;
  readonly deaf?: boolean;
  /** For how many seconds already; 0 by default. */
  readonly since?: number;
} & ({ readonly login: string } | { readonly name: string; readonly number: string });

export interface RoomOptions {
  readonly number: string;
  readonly name: string;
  readonly userPin?: string;
  /** Makes organizers of those who know it; without a `userPin` beside it, it does nothing. */
  readonly organizerPin?: string;
  /** False: callers hear that the room is not open yet, and are hung up. */
  readonly open?: boolean;
  /** A caller who finds so many people in the room hears that it is full, and is hung up. */
  readonly places?: number;
  /** Inside this room, # means that its sender leaves. */
  readonly hashLeaves?: boolean;
  /** Logins of those who enter a room without PINs as organizers. */
  readonly organizers?: readonly string[];
  readonly present?: readonly PresentOptions[];
}

/** How long things take, in milliseconds. */
export interface Pace {
  readonly roomAnswers: number;
  readonly personAnswers: number;
  readonly ringTimeout: number;
  /** What a room says before it hangs up on somebody. */
  readonly prompt: number;
  readonly directory: number;
  /** Changes of the room list within this time are pushed as one. */
  readonly roomList: number;
}

export interface TalkOptions {
  readonly on: boolean;
  /** How often people may begin or stop talking, in milliseconds. */
  readonly everyMs: number;
  /** How many people a room may begin to talk at each of these moments. */
  readonly starters: number;
}

export interface SimulatorOptions {
  readonly accounts?: readonly AccountOptions[];
  readonly rooms?: readonly RoomOptions[];
  readonly outsideLines?: readonly OutsideLineOptions[];
  readonly contacts?: readonly ContactOptions[];
  /** The release whose commands the server knows; the newest by default. */
  readonly version?: ServerVersion;
  /** The login that single sign-on gives the page's user; null: single sign-on refuses. */
  readonly ssoLogin?: string | null;
  /** How long a token is valid, in seconds; an hour by default. */
  readonly tokenTtl?: number;
  /** A real server writes TTL as a number or as text. */
  readonly ttlAsText?: boolean;
  readonly pace?: Partial<Pace>;
  /** False: nobody talks. */
  readonly talk?: boolean | Partial<TalkOptions>;
  /** The same seed makes the same people talk at the same moments. */
  readonly seed?: number;
  readonly clock?: SimulatorClock;
}
