/**
 * Everything that differs from command to command, in one table: arguments, who may, which errors can come, how its
 * effect shows, and how long to wait for it. The reasons are in docs/decisions/0002-settling-commands.md.
 */
import type { Command, CommandOf, CommandType } from '../../wire/commands.js';
import {
  arrivalOf,
  departureOf,
  type Effect,
  endOf,
  endOfCall,
  entryInto,
  flagOf,
  type Flags,
  flagsOf,
  holdOf,
  inclusion,
  listing,
  meetingOfCalls,
  unseen,
} from './effects.js';
import type { CtiState, Participant } from '../model/model.js';
import type { ConferenceErrorCode } from './outcome.js';
import { conferenceByNumber, isMineIn, targetOf } from '../model/select.js';
import type { DialPlan } from '../numbers/same-number.js';

export type { Command, CommandOf, CommandType, Variables } from '../../wire/commands.js';

/** What has to be there before a command can have an effect. */
type Need = 'link' | 'conference' | 'participant' | 'second-call' | 'two-calls' | 'call';

interface CommandRule<Type extends CommandType = CommandType> {
  /** The API method's arguments in their order; `?` marks those that may be left out. */
  readonly arguments: readonly string[];
  readonly needs: Need;
  readonly organizersOnly: boolean;
  readonly errors: readonly ConferenceErrorCode[];
  /** How long to wait for the effect, in milliseconds. `heads`: how many people are in the conference; 0 without one. */
  readonly deadline: (heads: number) => number;
  /**
   * What would show that the command worked, from the state in which the command is sent. `expected`: the key of the
   * participant whom the user saw at the command's index. `plan`: the server's dial plan.
   */
  readonly effect: (command: CommandOf<Type>, state: CtiState, expected?: string, plan?: DialPlan) => Effect;
  /** The outcome counts the people whom the command concerned. */
  readonly counted?: true;
}

const member = ['NotAMember'] as const;
const organizer = ['NotAMember', 'NotOrganizer'] as const;
const onOther = ['NotAMember', 'NotOrganizer', 'ParticipantNotFound'] as const;
const onKick = ['NotAMember', 'NotOrganizer', 'ParticipantNotFound', 'CannotKickOrganizer'] as const;

const seconds = (count: number) => () => count * 1000;
const perHead = (heads: number) => 5000 + 10 * heads;

type OnConference = CommandOf<'conferenceMuteMe'>;
type OnParticipant = CommandOf<'conferenceMute'>;

const mine = (wanted: Flags) => ({
  arguments: ['conferenceNumber'],
  needs: 'conference' as const,
  organizersOnly: false,
  errors: member,
  deadline: seconds(5),
  // I may be in the conference twice, by two calls: nothing says which of my entries the server takes.
  effect: (command: { readonly conferenceNumber: string }, state: CtiState) => {
    const conference = conferenceByNumber(state, command.conferenceNumber);
    return conference ? flagsOf(conference, isMineIn(state, conference), wanted, 'one') : unseen;
  },
});

const theirs = (wanted: Flags) => ({
  arguments: ['conferenceNumber', 'index'],
  needs: 'participant' as const,
  organizersOnly: true,
  errors: onOther,
  deadline: seconds(5),
  effect: (command: Pick<OnParticipant, 'conferenceNumber' | 'index'>, state: CtiState, expected?: string) => {
    const { conference, participant } = targetOf(state, command, expected);
    return flagOf(conference, participant, wanted);
  },
});

const everybodys = (
  wanted: Flags,
  concerns: (person: Participant) => boolean = () => true,
  needs: 'all' | 'users' = 'all',
) => ({
  arguments: ['conferenceNumber'],
  needs: 'conference' as const,
  organizersOnly: true,
  errors: organizer,
  deadline: perHead,
  counted: true as const,
  effect: (command: Pick<OnConference, 'conferenceNumber'>, state: CtiState) =>
    flagsOf(conferenceByNumber(state, command.conferenceNumber), concerns, wanted, needs),
});

/** The conference engine's own "mute all" spares every organizer; whether the one of XiVO does is not documented. */
const isOtherUser = (person: Participant) => !person.isMe && person.role !== 'Organizer';

const plain = { organizersOnly: false, errors: [] } as const;

export const commandTable: { readonly [Type in CommandType]: CommandRule<Type> } = {
  conferenceMuteMe: mine({ isMuted: true }),
  conferenceUnmuteMe: mine({ isMuted: false }),
  conferenceMute: theirs({ isMuted: true }),
  conferenceUnmute: theirs({ isMuted: false }),
  conferenceDeafen: theirs({ isDeaf: true }),
  conferenceUndeafen: theirs({ isDeaf: false }),
  conferenceMuteAll: everybodys({ isMuted: true }, isOtherUser, 'users'),
  conferenceUnmuteAll: everybodys({ isMuted: false }),
  conferenceReset: everybodys({ isMuted: false, isDeaf: false }),
  conferenceKick: {
    ...theirs({}),
    errors: onKick,
    // XiVO plays a prompt to the removed person first: the Leave comes seconds later.
    deadline: seconds(10),
    effect: (command, state, expected) => {
      const { conference, participant } = targetOf(state, command, expected);
      return departureOf(conference, participant);
    },
  },
  conferenceClose: {
    arguments: ['conferenceNumber'],
    needs: 'conference',
    organizersOnly: true,
    errors: organizer,
    deadline: seconds(10),
    effect: (command, state) => endOf(conferenceByNumber(state, command.conferenceNumber)),
  },
  conferenceInvite: {
    arguments: [
      'conferenceNumber',
      'exten',
      'role',
      'earlyJoin?',
      'variables?',
      'marked?',
      'leaveWhenLastMarkedLeave?',
      'callerId?',
    ],
    needs: 'conference',
    organizersOnly: true,
    errors: organizer,
    deadline: seconds(60),
    effect: ({ conferenceNumber, exten, callerId }, state, _expected, plan) =>
      arrivalOf(conferenceByNumber(state, conferenceNumber), exten, callerId, plan),
  },
  includeToConference: {
    arguments: ['role', 'marked?', 'leaveWhenLastMarkedLeave?', 'callerId?'],
    needs: 'second-call',
    organizersOnly: false,
    errors: organizer,
    deadline: seconds(15),
    effect: ({ callerId }, state, _expected, plan) => inclusion(state, callerId, plan),
  },
  conference: {
    ...plain,
    arguments: [],
    needs: 'two-calls',
    deadline: seconds(10),
    effect: (_command, state) => meetingOfCalls(state),
  },
  dial: {
    ...plain,
    arguments: ['destination', 'variables?'],
    needs: 'link',
    deadline: seconds(30),
    effect: (command, state) => entryInto(command.destination, state),
  },
  dialFromMobile: {
    ...plain,
    arguments: ['destination', 'variables?'],
    needs: 'link',
    // My mobile rings first.
    deadline: seconds(60),
    effect: (command, state) => entryInto(command.destination, state),
  },
  attendedTransfer: {
    ...plain,
    arguments: ['destination'],
    needs: 'call',
    deadline: seconds(30),
    effect: (command, state) => entryInto(command.destination, state),
  },
  hangup: {
    ...plain,
    arguments: ['uniqueId?'],
    needs: 'call',
    deadline: seconds(5),
    effect: (command) => endOfCall(command.uniqueId),
  },
  hold: {
    ...plain,
    arguments: ['uniqueId?'],
    needs: 'call',
    deadline: seconds(5),
    effect: (command) => holdOf(command.uniqueId),
  },
  sendDtmf: { ...plain, arguments: ['key'], needs: 'call', deadline: seconds(1), effect: () => unseen },
  getConferenceRooms: {
    ...plain,
    arguments: [],
    needs: 'link',
    deadline: seconds(10),
    effect: () => listing('rooms-listed'),
  },
  getCurrentCallsPhoneEvents: {
    ...plain,
    arguments: [],
    needs: 'link',
    deadline: seconds(10),
    effect: () => listing('calls-listed'),
  },
  searchContacts: {
    ...plain,
    arguments: ['term'],
    needs: 'link',
    deadline: seconds(5),
    effect: () => listing('contacts-listed'),
  },
};

/** The row of a command, typed for any command. In the table, each row is typed for its own command alone. */
export function ruleOf(command: Command): CommandRule {
  return commandTable[command.type] as CommandRule;
}
