import type { ActingLabels } from './acting.js';
import type { CommandType } from '../../../domain/commands/table.js';
import type { Denial } from '../../../domain/commands/permissions.js';
import type { PhoneState } from '../../../domain/guests/people.js';
import type { Role } from '../../../domain/model/model.js';
import type { RosterFilter, RosterOrder } from '../../../domain/roster-filters.js';
import type { RoomOrder } from '../../../domain/room-view.js';
import type { ConnectionStatus, StatusReason } from '../../../streams/status.js';
import type { ConferenceErrorCode } from '../../../domain/commands/outcome.js';

/** A name to put into a sentence; the label takes care of the quotation marks, if any. */
type Name = string;

/**
 * Every text of the elements. A language is one module that exports an object of this type.
 *
 * Functions get what the sentence is about, never finished pieces of another sentence, so that each language can order
 * its words as it must.
 */
export interface Labels extends ActingLabels {
  /** The language that they are in: the primary subtag of BCP 47. */
  readonly $code: string;
  /** The direction in which it is written. */
  readonly $dir: 'ltr' | 'rtl';

  // Connection
  status: (status: ConnectionStatus['status']) => string;
  statusReason: (reason: StatusReason, detail: string) => string;
  retryIn: (seconds: number) => string;
  tryNow: string;
  asOf: (time: string) => string;
  simulated: string;
  recording: string;
  notConnected: string;
  signInTo: (server: string) => string;
  login: string;
  password: string;
  signIn: string;
  signingIn: string;
  serverError: (error: string) => string;
  unattributedError: (error: string) => string;
  dismiss: string;

  // Rooms
  rooms: string;
  loadingRooms: string;
  noRooms: string;
  perhapsNoLine: string;
  members: (count: number) => string;
  nobodyHere: string;
  pinRequired: string;
  runningFor: (duration: string) => string;
  youAreIn: string;
  join: (room: Name) => string;
  joinShort: string;
  joinHolds: (room: Name, call: Name) => string;
  joinAnyway: string;
  showMembers: (room: Name) => string;
  calling: (room: Name) => string;
  enterPin: (room: Name) => string;
  enterPinHint: string;
  notLetIn: string;
  entering: (room: Name) => string;
  hangUp: string;
  keypad: string;
  key: (key: string) => string;
  keysSent: (count: number) => string;
  keyNotSent: string;

  // Conference
  conferences: string;
  notInConference: string;
  notInRoom: (room: Name) => string;
  listedMembers: string;
  participants: (count: number) => string;
  yourRole: (role: Role) => string;
  muteMe: string;
  unmuteMe: string;
  hold: string;
  resume: string;
  leave: string;
  onHold: string;
  muteAll: string;
  unmuteAll: string;
  reset: string;
  close: string;
  confirmClose: (conference: Name, count: number) => string;
  confirmReset: (conference: Name, what: string) => string;
  cancel: string;

  // Participants
  unknownCaller: string;
  you: string;
  role: (role: Role) => string;
  external: string;
  internal: string;
  talking: string;
  /** The talking mark of somebody of whom the server has told nothing for minutes. */
  talkingOld: string;
  muted: string;
  deaf: string;
  inFor: (duration: string) => string;
  silentFor: (duration: string) => string;
  mute: (person: Name) => string;
  unmute: (person: Name) => string;
  deafen: (person: Name) => string;
  undeafen: (person: Name) => string;
  kick: (person: Name) => string;
  confirmKick: (person: Name, conference: Name) => string;
  remove: string;

  // Inviting and other calls
  invite: string;
  inviteTo: (conference: Name) => string;
  number: string;
  guestRole: string;
  callerId: string;
  callerIdHint: string;
  earlyJoin: string;
  marked: string;
  leaveWhenLastMarkedLeave: string;
  variables: string;
  variableName: string;
  variableValue: string;
  addVariable: string;
  removeVariable: (name: string) => string;
  moreOptions: string;
  sendInvite: string;
  guests: string;
  guestsHint: string;
  wrongGuest: string;
  removeGuest: (guest: Name) => string;
  suggestions: (count: number) => string;
  phoneState: (state: PhoneState) => string;
  confirmCalls: (count: number, outside: number) => string;
  waitingTurn: (count: number) => string;
  stop: string;
  invitations: string;
  invited: (state: 'asked' | 'ringing' | 'in' | 'unseen' | 'lost' | 'perhaps') => string;
  invitationRefused: (why: string, probably: boolean) => string;
  mayStillRing: string;
  callAgain: (guest: Name) => string;
  callAgainShort: string;
  callMissing: (count: number) => string;
  dismissGuest: (guest: Name) => string;
  earlyJoinHint: string;
  markedHint: string;
  myCalls: string;
  include: (call: Name) => string;
  mergeCalls: (one: Name, other: Name) => string;

  // Finding
  searchPeople: string;
  filters: string;
  filter: (filter: RosterFilter) => string;
  rosterOrder: (order: RosterOrder) => string;
  nobodyMatches: string;
  showEverybody: string;
  talkingNow: string;
  nobodyTalks: string;
  moreTalk: (count: number) => string;
  goTo: (person: Name) => string;
  searchRooms: string;
  nameOrNumber: string;
  clearSearch: string;
  shown: (count: number, total: number) => string;
  sort: string;
  roomOrder: (order: RoomOrder) => string;
  noRoomMatches: string;
  showAllRooms: string;
  favourite: (room: Name) => string;
  favouriteShort: string;
  heldRoom: string;
  copyNumber: string;
  copyInvitation: string;
  invitation: (room: string, number: string, asksForPin: boolean) => string;
  copied: (text: string) => string;
  notCopied: (text: string) => string;

  // What was asked and what came of it
  /** What a request waits for: the effect of a command, or the answer of the page, which was asked first. */
  pending: (type: CommandType | 'page') => string;
  denial: (denial: Denial) => string;
  action: (type: CommandType) => string;
  refused: (action: string, why: string, probably: boolean) => string;
  errorCode: (code: ConferenceErrorCode) => string;
  unconfirmed: (action: string, reason: 'deadline' | 'target-left') => string;
  lost: (action: string) => string;
  /** `changed`: a person was meant, who has left. `overtaken`: a conference or a call was meant, which is another by now. */
  unsent: (
    action: string,
    status: 'offline' | 'unanswered' | 'page' | 'unsupported' | 'changed' | 'overtaken',
  ) => string;
  invalid: (action: string, argument: string) => string;

  // What happened
  /** The columns of the table of attendance, separated by `|`. */
  attendanceColumns: string;
  attendanceMark: (mark: 'invited' | 'invitedProbably' | 'removed' | 'sameNumber') => string;

  // Announcements
  joined: (names: readonly Name[]) => string;
  left: (names: readonly Name[]) => string;
  /** That my microphone was muted without a command of this page. The server does not say who did that: perhaps I, elsewhere. */
  mutedByOther: string;
  unmutedByOther: string;
  deafenedByOther: string;
  undeafenedByOther: string;
}
