/**
 * Everything that differs from command to command, in one table: arguments, who may, which errors can come, how its
 * effect shows, and how long to wait for it. The reasons are in docs/decisions/0002-settling-commands.md.
 */
import type { Command, CommandOf, CommandType } from '../../wire/commands.js';
import {
  arrivalOf,
  departureOf,
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
  targetOf,
  unseen,
  type Watch,
} from './effects.js';
import type { CtiState, Participant } from '../model/model.js';
import type { ConferenceErrorCode } from './outcome.js';
import { conferenceByNumber, me } from '../model/select.js';

export type { Command, CommandOf, CommandType, Variables } from '../../wire/commands.js';

/** What has to be there before a command makes sense. */
export type Need = 'link' | 'conference' | 'participant' | 'second-call' | 'two-calls' | 'call';

export interface CommandRule<Type extends CommandType = CommandType> {
  /** The API method's arguments in their order; `?` marks those that may be left out. */
  readonly arguments: readonly string[];
  readonly needs: Need;
  readonly organizersOnly: boolean;
  readonly errors: readonly ConferenceErrorCode[];
  /** How long to wait for the effect, in milliseconds, when so many people are concerned. */
  readonly deadline: (heads: number) => number;
  readonly watch: (command: CommandOf<Type>, state: CtiState) => Watch;
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
  watch: (command: { readonly conferenceNumber: string }, state: CtiState) => {
    const conference = conferenceByNumber(state, command.conferenceNumber);
    return flagOf(conference, conference && me(conference), wanted);
  },
});

const theirs = (wanted: Flags) => ({
  arguments: ['conferenceNumber', 'index'],
  needs: 'participant' as const,
  organizersOnly: true,
  errors: onOther,
  deadline: seconds(5),
  watch: (command: Pick<OnParticipant, 'conferenceNumber' | 'index'>, state: CtiState) => {
    const { conference, participant } = targetOf(state, command);
    return flagOf(conference, participant, wanted);
  },
});

const everybodys = (wanted: Flags, concerns: (person: Participant) => boolean = () => true) => ({
  arguments: ['conferenceNumber'],
  needs: 'conference' as const,
  organizersOnly: true,
  errors: organizer,
  deadline: perHead,
  watch: (command: Pick<OnConference, 'conferenceNumber'>, state: CtiState) =>
    flagsOf(conferenceByNumber(state, command.conferenceNumber), concerns, wanted),
});

const plain = { organizersOnly: false, errors: [] } as const;

export const commandTable: { readonly [Type in CommandType]: CommandRule<Type> } = {
  conferenceMuteMe: mine({ isMuted: true }),
  conferenceUnmuteMe: mine({ isMuted: false }),
  conferenceMute: theirs({ isMuted: true }),
  conferenceUnmute: theirs({ isMuted: false }),
  conferenceDeafen: theirs({ isDeaf: true }),
  conferenceUndeafen: theirs({ isDeaf: false }),
  conferenceMuteAll: everybodys({ isMuted: true }, (person) => !person.isMe),
  conferenceUnmuteAll: everybodys({ isMuted: false }),
  conferenceReset: everybodys({ isMuted: false, isDeaf: false }),
  conferenceKick: {
    ...theirs({}),
    errors: onKick,
    watch: (command, state) => {
      const { conference, participant } = targetOf(state, command);
      return departureOf(conference, participant);
    },
  },
  conferenceClose: {
    arguments: ['conferenceNumber'],
    needs: 'conference',
    organizersOnly: true,
    errors: organizer,
    deadline: seconds(10),
    watch: (command, state) => endOf(conferenceByNumber(state, command.conferenceNumber)),
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
    watch: (command, state) =>
      arrivalOf(conferenceByNumber(state, command.conferenceNumber), command.exten, command.callerId),
  },
  includeToConference: {
    arguments: ['role', 'marked?', 'leaveWhenLastMarkedLeave?', 'callerId?'],
    needs: 'second-call',
    organizersOnly: false,
    errors: organizer,
    deadline: seconds(15),
    watch: (_command, state) => inclusion(state),
  },
  conference: {
    ...plain,
    arguments: [],
    needs: 'two-calls',
    deadline: seconds(10),
    watch: (_command, state) => meetingOfCalls(state),
  },
  dial: {
    ...plain,
    arguments: ['destination', 'variables?'],
    needs: 'link',
    deadline: seconds(30),
    watch: (command, state) => entryInto(command.destination, state),
  },
  attendedTransfer: {
    ...plain,
    arguments: ['destination'],
    needs: 'call',
    deadline: seconds(30),
    watch: (command, state) => entryInto(command.destination, state),
  },
  hangup: {
    ...plain,
    arguments: ['uniqueId?'],
    needs: 'call',
    deadline: seconds(5),
    watch: (command) => endOfCall(command.uniqueId),
  },
  hold: {
    ...plain,
    arguments: ['uniqueId?'],
    needs: 'call',
    deadline: seconds(5),
    watch: (command) => holdOf(command.uniqueId),
  },
  sendDtmf: { ...plain, arguments: ['key'], needs: 'call', deadline: seconds(0), watch: () => unseen },
  getConferenceRooms: {
    ...plain,
    arguments: [],
    needs: 'link',
    deadline: seconds(10),
    watch: () => listing('rooms-listed'),
  },
  getCurrentCallsPhoneEvents: {
    ...plain,
    arguments: [],
    needs: 'link',
    deadline: seconds(10),
    watch: () => listing('calls-listed'),
  },
};

/** The row of a command, typed for any command: the table itself keeps each row to its own. */
export function ruleOf(command: Command): CommandRule {
  return commandTable[command.type] as CommandRule;
}
