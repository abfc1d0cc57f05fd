import { commandTable, type CommandType } from '../../src/domain/commands/table.js';
import type { Role } from '../../src/domain/model/model.js';
import { conferenceErrorCodes } from '../../src/domain/commands/outcome.js';
import { rosterFilters, rosterOrders } from '../../src/domain/roster-filters.js';
import { roomOrders } from '../../src/domain/room-view.js';
import type { Denial } from '../../src/domain/commands/permissions.js';
import { type BulkAct, shortcuts } from '../../src/elements/text/labels/acting.js';
import type { Labels } from '../../src/elements/text/labels/labels.js';
import type { ConnectionStatus, StatusReason } from '../../src/streams/status.js';

export type Key = keyof Labels;
type FunctionKey = { [Name in Key]: Labels[Name] extends (...given: never[]) => string ? Name : never }[Key];
type Given<Name extends FunctionKey> = readonly Parameters<Labels[Name]>[];

/** Every member of a union, once each: the compiler refuses a list that lacks one. */
function all<Member extends string>(members: Record<Member, true>): Member[] {
  return Object.keys(members) as Member[];
}

const statuses = all<ConnectionStatus['status']>({
  idle: true,
  connecting: true,
  online: true,
  reconnecting: true,
  'signed-out': true,
  refused: true,
  closed: true,
});
const reasons = all<StatusReason>({
  unreachable: true,
  'server-error': true,
  'link-lost': true,
  silent: true,
  'logged-on-failed': true,
  'logged-on-timeout': true,
  'invalid-credentials': true,
  'token-expired': true,
  'user-not-found': true,
  'sign-in-failed': true,
  'unreadable-answer': true,
  'no-token': true,
  'waiting-for-token': true,
  'sso-failed': true,
  'no-websocket': true,
  'invalid-server': true,
  'insecure-server': true,
  'simulator-missing': true,
  'page-cti-missing': true,
});
const denials = all<Denial>({
  'not-connected': true,
  recording: true,
  unsupported: true,
  stale: true,
  'not-in-conference': true,
  'organizers-only': true,
  'participant-left': true,
  'cannot-remove-organizer': true,
  'needs-call': true,
  'needs-second-call': true,
  'needs-two-calls': true,
  'no-higher-role': true,
  'already-in': true,
  'no-line': true,
  'phone-cannot-merge': true,
});
const roles = all<Role>({ Organizer: true, User: true });
const unconfirmed = all<Parameters<Labels['unconfirmed']>[1]>({ deadline: true, 'target-left': true });
const unsent = all<Parameters<Labels['unsent']>[1]>({
  offline: true,
  unanswered: true,
  page: true,
  unsupported: true,
  changed: true,
  overtaken: true,
});
const commands = Object.keys(commandTable) as CommandType[];

const bulkActs = all<BulkAct>({ mute: true, unmute: true, reset: true, kick: true });

export const counts = [0, 1, 2, 5, 11, 100];
export const crowds: readonly string[][] = [
  ['Q'],
  ['Q', 'Eve'],
  ['Q', 'Eve', 'James'],
  ['Q', 'Eve', 'James', 'Bill', 'Vesper'],
];

function one<Value>(values: readonly Value[]): [Value][] {
  return values.map((value) => [value]);
}

/** What to call each function with: every member of a union, every interesting count. */
export const samples: { readonly [Name in FunctionKey]: Given<Name> } = {
  status: one(statuses),
  statusReason: reasons.map((reason) => [reason, 'xuc.example']),
  retryIn: one([0, 1, 12]),
  asOf: [['09:41:00']],
  signInTo: [['xuc.example']],
  serverError: one(['Broken', '']),
  unattributedError: [['Broken']],
  members: one(counts),
  runningFor: [['4:03']],
  join: [['MI6']],
  joinHolds: [['MI6', 'Q']],
  showMembers: [['MI6']],
  calling: [['MI6']],
  enterPin: [['MI6']],
  entering: [['MI6']],
  key: one(['#', '*']),
  keysSent: one(counts),
  notInRoom: [['MI6']],
  participants: one(counts),
  yourRole: one(roles),
  confirmClose: counts.map((count) => ['MI6', count]),
  confirmReset: [['MI6', 'changes nothing']],
  role: one(roles),
  inFor: [['4:03']],
  silentFor: [['4:03']],
  mute: [['Q']],
  unmute: [['Q']],
  deafen: [['Q']],
  undeafen: [['Q']],
  kick: [['Q']],
  confirmKick: [['Q', 'MI6']],
  inviteTo: [['MI6']],
  removeVariable: [['1']],
  removeGuest: [['Q']],
  attendanceMark: one(['invited', 'invitedProbably', 'removed', 'sameNumber']),
  suggestions: one(counts),
  phoneState: one(['free', 'busy', 'ringing', 'held', 'unavailable']),
  confirmCalls: counts.flatMap((count) => [[count, 0] as [number, number], [count, 2] as [number, number]]),
  waitingTurn: one(counts),
  invited: one(['asked', 'ringing', 'in', 'unseen', 'lost', 'perhaps']),
  invitationRefused: [
    ['Because.', false],
    ['Because.', true],
  ],
  callAgain: [['Q']],
  callMissing: one(counts),
  dismissGuest: [['Q']],
  include: [['Q']],
  mergeCalls: [['Q', 'Eve']],
  filter: one([...rosterFilters, 'not-spoken' as const]),
  rosterOrder: one([...rosterOrders, 'talk' as const]),
  moreTalk: one(counts),
  goTo: [['Q']],
  shown: counts.map((count) => [count, 200]),
  roomOrder: one(roomOrders),
  favourite: [['MI6']],
  invitation: [
    ['MI6', '4001', true],
    ['MI6', '4001', false],
  ],
  copied: [['4001']],
  notCopied: [['4001']],
  pending: one(commands),
  denial: one(denials),
  action: one(commands),
  refused: [
    ['Mute', 'Because.', false],
    ['Mute', 'Because.', true],
  ],
  errorCode: one(conferenceErrorCodes),
  unconfirmed: unconfirmed.map((reason) => ['Mute', reason]),
  lost: [['Mute']],
  newcomersEnded: [['link'], ['role'], ['refusal']],
  unsent: unsent.map((status) => ['Mute', status]),
  invalid: [['Mute', 'index']],
  sentence: [[['Q', 'Eve']]],
  roleInSentence: one(roles),
  inForMinutes: one([...counts, 59, 60, 61, 125]),
  runningForMinutes: one([...counts, 59, 60, 61, 125]),
  nthAlike: [['Q', 2]],
  hasLeft: [['Q']],
  moreCame: one(counts),
  moreFor: [['Q']],
  muteOthers: [['Q']],
  tick: [['Q']],
  ticked: one(counts),
  tickedUnseen: one(counts),
  confirmKickTicked: counts.map((count) => [count, 'MI6']),
  confirmUnmuteAll: counts.map((count) => [count, 'MI6']),
  resets: [
    [0, 0],
    [3, 1],
    [0, 1],
  ],
  bulkResult: bulkActs.flatMap((act) => [
    [act, { done: 4, left: 1, silent: 1 }],
    [act, { done: 2, left: 0, silent: 0 }],
    [act, { done: 1, left: 0, silent: 0, failed: 3 }],
  ]),
  bulkWaiting: one(bulkActs),
  undoWhom: one(crowds),
  confirmLastOrganizer: [['MI6']],
  ended: [['MI6', '09:41']],
  endedUnseen: [['MI6']],
  numberBack: [['Q']],
  entered: [['MI6']],
  swap: [['MI6']],
  talkSince: [['09:41:00']],
  joinByMobile: [['MI6']],
  heldMeanwhile: [['Q']],
  keysReach: [['page'], ['phone']],
  nameFrom: one(['you', 'directory']),
  nameNumber: [['0612345678']],
  lookUp: [['0612345678']],
  inDirectory: one(['none', 'several']),
  keyName: one(shortcuts),
  keyHelp: one(shortcuts),
  joined: one(crowds),
  left: one(crowds),
};

export const keysOf = (labels: Labels) => Object.keys(labels) as Key[];

/** Whether samples are written for a key; what is said only of functions is looked up here, by the key's name alone. */
export const samplesOf = (key: Key) => (samples as Partial<Record<Key, readonly (readonly unknown[])[]>>)[key];

/** Every text that a label can give, in the order of its samples. */
export function textsOf(labels: Labels, key: Key): string[] {
  const label = labels[key] as string | ((...given: readonly unknown[]) => string);
  if (typeof label === 'string') return [label];
  return (samplesOf(key) ?? []).map((given) => label(...given));
}
