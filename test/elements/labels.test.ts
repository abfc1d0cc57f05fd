import { expect } from 'chai';
import { commandTable, type CommandType } from '../../src/domain/commands/table.js';
import type { Role } from '../../src/domain/model/model.js';
import { conferenceErrorCodes } from '../../src/domain/commands/outcome.js';
import { roomOrders } from '../../src/domain/room-view.js';
import type { Denial } from '../../src/domain/commands/permissions.js';
import { type BulkAct, shortcuts } from '../../src/elements/text/labels/acting.js';
import { en } from '../../src/elements/text/labels/en.js';
import { fr } from '../../src/elements/text/labels/fr.js';
import type { Labels } from '../../src/elements/text/labels/labels.js';
import type { ConnectionStatus, StatusReason } from '../../src/streams/status.js';

type Key = keyof Labels;
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
});
const roles = all<Role>({ Organizer: true, User: true });
const unconfirmed = all<Parameters<Labels['unconfirmed']>[1]>({ deadline: true, 'target-left': true });
const unsent = all<Parameters<Labels['unsent']>[1]>({
  offline: true,
  unanswered: true,
  unsupported: true,
  changed: true,
});
const commands = Object.keys(commandTable) as CommandType[];

const bulkActs = all<BulkAct>({ mute: true, unmute: true, reset: true, kick: true });

const counts = [0, 1, 2, 5, 11, 100];
const crowds: readonly string[][] = [
  ['Q'],
  ['Q', 'Eve'],
  ['Q', 'Eve', 'James'],
  ['Q', 'Eve', 'James', 'Bill', 'Vesper'],
];

function one<Value>(values: readonly Value[]): [Value][] {
  return values.map((value) => [value]);
}

/** What to call each function with: every member of a union, every interesting count. */
const samples: { readonly [Name in FunctionKey]: Given<Name> } = {
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
  mute: [['Q']],
  unmute: [['Q']],
  deafen: [['Q']],
  undeafen: [['Q']],
  kick: [['Q']],
  confirmKick: [['Q', 'MI6']],
  inviteTo: [['MI6']],
  removeVariable: [['1']],
  removeGuest: [['Q']],
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
  unsent: unsent.map((status) => ['Mute', status]),
  invalid: [['Mute', 'index']],
  sentence: [[['Q', 'Eve']]],
  roleInSentence: one(roles),
  inForMinutes: one([...counts, 59, 60, 61, 125]),
  nthAlike: [['Q', 2]],
  hasLeft: [['Q']],
  moreCame: one(counts),
  moreFor: [['Q']],
  muteOthers: [['Q']],
  tick: [['Q']],
  ticked: one(counts),
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
  ]),
  bulkWaiting: one(bulkActs),
  undoWhom: one(crowds),
  confirmLastOrganizer: [['MI6']],
  ended: [['MI6', '09:41:00']],
  swap: [['MI6']],
  keyName: one(shortcuts),
  keyHelp: one(shortcuts),
  joined: one(crowds),
  left: one(crowds),
};

/** Labels whose French is the English, and why that is right. */
const sameAsEnglish: Partial<Record<Key, string>> = {
  $dir: 'both are written from left to right',
  participants: 'the French word has the same letters, and the same plural from two on',
  sentence: 'facts are joined by commas in both',
  keyName: 'arrows and M are the same on every keyboard',
  variableName: 'the French word has the same letters',
};

const keysOf = (labels: Labels) => Object.keys(labels) as Key[];

/** Whether samples are written for a key; what is said only of functions is looked up here, by the key's name alone. */
const samplesOf = (key: Key) => (samples as Partial<Record<Key, readonly (readonly unknown[])[]>>)[key];

/** Every text that a label can give, in the order of its samples. */
function textsOf(labels: Labels, key: Key): string[] {
  const label = labels[key] as string | ((...given: readonly unknown[]) => string);
  if (typeof label === 'string') return [label];
  return (samplesOf(key) ?? []).map((given) => label(...given));
}

/** Which spaces break is not a difference of words. */
const plainly = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('labels', () => {
  it('exist in both languages, of the same kind', () => {
    expect(keysOf(fr)).to.have.members(keysOf(en));
    for (const key of keysOf(en)) expect(typeof fr[key], key).to.equal(typeof en[key]);
  });

  it('have samples for every function, and for nothing else', () => {
    const functions = keysOf(en).filter((key) => typeof en[key] === 'function');
    expect(Object.keys(samples)).to.have.members(functions);
    for (const key of functions) expect(samplesOf(key), key).to.not.be.empty;
  });

  for (const labels of [en, fr]) {
    describe(`in ${labels.$code}`, () => {
      it('give a text for whatever they are asked', () => {
        for (const key of keysOf(labels)) {
          for (const text of textsOf(labels, key)) {
            expect(text, key).to.be.a('string').that.matches(/\S/);
            expect(text, key).to.not.match(/undefined|null|NaN|\[object/);
            expect(text, key).to.equal(text.trim());
          }
        }
      });

      it('put in everything that they are given', () => {
        const words = ['MI6', 'Q', 'Eve', '4:03', '09:41:00', 'Mute', 'Because.', 'index', 'Broken'];
        for (const key of keysOf(labels)) {
          const texts = textsOf(labels, key);
          samplesOf(key)?.forEach((given, place) => {
            for (const word of words) if (given.includes(word)) expect(texts[place], key).to.include(word);
          });
        }
      });

      it('tell apart the members of a union, but for what looks the same to the user', () => {
        for (const key of ['status', 'statusReason', 'denial', 'errorCode', 'unconfirmed', 'unsent', 'role'] as const) {
          const texts = textsOf(labels, key);
          expect(new Set(texts).size, key).to.equal(texts.length);
        }
      });

      it('name the server’s own word where there is one', () => {
        expect(labels.statusReason('sign-in-failed', 'Broken')).to.include('Broken');
        expect(labels.statusReason('invalid-server', 'htp:/xuc')).to.include('htp:/xuc');
      });

      it('leave a digit of the keypad as it is', () => {
        for (const digit of '0123456789') expect(labels.key(digit)).to.equal(digit);
      });

      it('use typographic apostrophes, quotation marks and ellipses', () => {
        for (const key of keysOf(labels)) {
          for (const text of textsOf(labels, key)) expect(text, key).to.not.match(/['"]|\.\.\./);
        }
      });
    });
  }
});

describe('French labels', () => {
  it('differ from the English ones, but for those listed', () => {
    for (const key of keysOf(en)) {
      const english = textsOf(en, key).map(plainly);
      const same = textsOf(fr, key).filter((text, place) => plainly(text) === english[place]);
      if (key in sameAsEnglish) expect(same, `${key} is listed as the same`).to.not.be.empty;
      else expect(same, key).to.be.empty;
    }
  });

  it('keep what stands before a mark on the same line as it', () => {
    for (const key of keysOf(fr)) {
      for (const text of textsOf(fr, key)) {
        // A colon, question mark or quotation mark has an unbreakable space, never a plain one and never none.
        expect(text, key).to.not.match(/ [:;?!»]|« |[^\s\d][:;?!»]|«\S/);
        expect(text, key).to.not.match(/\d (?:s\b|\p{Letter})/u);
      }
    }
  });

  it('count in the singular up to one', () => {
    const counted = (label: (count: number) => string) => counts.map((count) => plainly(label(count)));
    expect(counted(fr.participants)).to.deep.equal([
      '0 participant',
      '1 participant',
      '2 participants',
      '5 participants',
      '11 participants',
      '100 participants',
    ]);
    expect(counted(fr.members)).to.deep.equal([
      '0 membre',
      '1 membre',
      '2 membres',
      '5 membres',
      '11 membres',
      '100 membres',
    ]);
    expect(counted(fr.keysSent)).to.deep.equal([
      '0 touche envoyée',
      '1 touche envoyée',
      '2 touches envoyées',
      '5 touches envoyées',
      '11 touches envoyées',
      '100 touches envoyées',
    ]);
    expect(plainly(fr.confirmClose('MI6', 0))).to.match(/ 0 personne \?$/);
    expect(plainly(fr.confirmClose('MI6', 1))).to.match(/ 1 personne \?$/);
    expect(plainly(fr.confirmClose('MI6', 2))).to.match(/ 2 personnes \?$/);
  });

  it('make the verb agree with how many came or went', () => {
    expect(crowds.map((who) => plainly(fr.joined(who)))).to.deep.equal([
      'Q a rejoint la conférence',
      'Q et Eve ont rejoint la conférence',
      'Q, Eve et James ont rejoint la conférence',
      'Q, Eve et 3 autres ont rejoint la conférence',
    ]);
    expect(crowds.map((who) => plainly(fr.left(who)))).to.deep.equal([
      'Q a quitté la conférence',
      'Q et Eve ont quitté la conférence',
      'Q, Eve et James ont quitté la conférence',
      'Q, Eve et 3 autres ont quitté la conférence',
    ]);
  });

  it('put no name after "de" or "que", which some names would shorten', () => {
    for (const key of keysOf(fr)) {
      const named = samplesOf(key)?.some((given) => given.includes('Q') || given.includes('MI6'));
      if (!named) continue;
      for (const text of textsOf(fr, key))
        expect(text, key).to.not.match(/(?:\bde|\bque|\bdu|\bau) (?:«\s)?(?:Q|Eve|MI6)/);
    }
  });
});

describe('English labels', () => {
  it('count in the singular for one alone', () => {
    expect(counts.map((count) => en.participants(count))).to.deep.equal([
      '0 participants',
      '1 participant',
      '2 participants',
      '5 participants',
      '11 participants',
      '100 participants',
    ]);
    expect(counts.map((count) => en.members(count))).to.deep.equal([
      '0 members',
      '1 member',
      '2 members',
      '5 members',
      '11 members',
      '100 members',
    ]);
    expect(en.confirmClose('MI6', 1)).to.include('1 person');
    expect(en.confirmClose('MI6', 2)).to.include('2 people');
  });

  it('join names, and count those beyond the third', () => {
    expect(crowds.map((who) => en.joined(who))).to.deep.equal([
      'Q joined',
      'Q and Eve joined',
      'Q, Eve, and James joined',
      'Q, Eve, and 3 others joined',
    ]);
  });
});
