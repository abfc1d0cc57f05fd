import type { NameGiver } from '../../../domain/guests/given-names.js';
import type { Role } from '../../../domain/model/model.js';

type Name = string;

/**
 * The result of a bulk act: for how many people it has been seen to work, how many left before, and of how many no sign
 * came.
 */
export interface BulkCount {
  readonly done: number;
  readonly left: number;
  readonly silent: number;
  /** For how many people the command was refused, or could not be sent. */
  readonly failed?: number;
}

/** How many people a bulk act was about. */
export function totalOf({ done, left, silent, failed = 0 }: BulkCount): number {
  return done + left + silent + failed;
}

/** What a bulk act does to each person. */
export type BulkAct = 'mute' | 'unmute' | 'reset' | 'kick';

export const shortcuts = [
  'search',
  'move',
  'actions',
  'ends',
  'toggle',
  'tick',
  'remove',
  'me',
  'escape',
  'help',
] as const;

/** What keys do in the participants panel. */
export type Shortcut = (typeof shortcuts)[number];

/** The texts of rows, menus and bulk acts. */
export interface ActingLabels {
  // A row, read as one sentence
  sentence: (facts: readonly string[]) => string;
  roleInSentence: (role: Role) => string;
  inForMinutes: (minutes: number) => string;
  /** For how many minutes a conference has been running. */
  runningForMinutes: (minutes: number) => string;
  /** Somebody among several people of that name: which one of them, counted from 1. */
  nthAlike: (person: Name, nth: number) => string;
  unmuted: string;
  tickedInSentence: string;
  hasLeft: (person: Name) => string;
  moreCame: (count: number) => string;

  // Menus
  moreFor: (person: Name) => string;
  moreActions: string;
  muteOthers: (person: Name) => string;

  // Several at once
  tick: (person: Name) => string;
  ticked: (count: number) => string;
  /** How many of those who are ticked the search or a filter leaves out; stands in brackets behind `ticked`. */
  tickedUnseen: (count: number) => string;
  untick: string;
  muteTicked: string;
  unmuteTicked: string;
  kickTicked: string;
  muteAllBut: string;
  confirmKickTicked: (count: number, conference: Name) => string;
  resets: (muted: number, deaf: number) => string;
  confirmUnmuteAll: (count: number, conference: Name) => string;
  bulkResult: (act: BulkAct, count: BulkCount) => string;
  bulkWaiting: (act: BulkAct) => string;
  tryAgain: string;
  undo: string;
  undoWhom: (names: readonly Name[]) => string;

  // The conference
  confirmLastOrganizer: (conference: Name) => string;
  /** Asked before a command about one of my calls, where the server may take another of them. */
  perhapsOtherCall: string;
  howToOrganize: string;
  muteNewcomers: string;
  mutingNewcomers: string;
  stopMutingNewcomers: string;
  newcomersEnded: (by: 'link' | 'role' | 'refusal') => string;
  /** Somebody came in by the number of a caller whom I removed. */
  numberBack: (person: Name) => string;
  noOrganizer: string;
  entered: (conference: Name) => string;
  ended: (conference: Name, time: string) => string;
  endedUnseen: (conference: Name) => string;
  rejoin: string;
  swap: (conference: Name) => string;
  heldTab: string;
  whatHappened: string;
  /** Told to whoever looks at a panel that keeps attendance. */
  attendanceKept: string;
  talkTime: string;
  talkSince: (time: string) => string;
  joinByMobile: (room: Name) => string;
  heldMeanwhile: (call: Name) => string;
  /** Where keys go: to a page that holds the call, or to a phone set. */
  keysReach: (line: 'page' | 'phone') => string;

  // Names for numbers, and guests
  /** Whose name somebody is shown by, where the server has none. */
  nameFrom: (giver: NameGiver) => string;
  nameNumber: (number: string) => string;
  lookUp: (number: string) => string;
  inDirectory: (found: 'none' | 'several') => string;
  save: string;
  forgetGuests: string;
  guestsKept: string;

  // Keys
  help: string;
  closeHelp: string;
  /** The keys of a shortcut, as they are written on a keyboard. */
  keyName: (shortcut: Shortcut) => string;
  keyHelp: (shortcut: Shortcut) => string;
}
