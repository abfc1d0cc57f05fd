import { expect } from 'chai';
import { commandTable } from '../../src/domain/commands/table.js';
import { hasChangedHands } from '../../src/domain/commands/meant.js';
import { type CtiState, initialState } from '../../src/domain/model/model.js';
import { type Denial, whyNot } from '../../src/domain/commands/permissions.js';
import type { Line } from '../../src/domain/model/line.js';
import { markStale } from '../../src/domain/reduce/reduce.js';
import type { Command, CommandType } from '../../src/wire/commands.js';
import {
  after,
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  moneypenny,
  myCall,
  participant,
  person,
  phone,
  q,
  t0,
} from '../support/builders.js';

const conferenceNumber = '4001';
const second = { uniqueId: '7.1', otherDN: '1005' };

/** Each command, about Q where it is about somebody. */
const commands: Readonly<Record<CommandType, Command>> = {
  getConferenceRooms: { type: 'getConferenceRooms' },
  getCurrentCallsPhoneEvents: { type: 'getCurrentCallsPhoneEvents' },
  searchContacts: { type: 'searchContacts', term: 'q' },
  dial: { type: 'dial', destination: conferenceNumber },
  dialFromMobile: { type: 'dialFromMobile', destination: conferenceNumber },
  attendedTransfer: { type: 'attendedTransfer', destination: conferenceNumber },
  sendDtmf: { type: 'sendDtmf', key: '4' },
  hold: { type: 'hold' },
  hangup: { type: 'hangup' },
  conference: { type: 'conference' },
  conferenceMuteMe: { type: 'conferenceMuteMe', conferenceNumber },
  conferenceUnmuteMe: { type: 'conferenceUnmuteMe', conferenceNumber },
  conferenceMuteAll: { type: 'conferenceMuteAll', conferenceNumber },
  conferenceUnmuteAll: { type: 'conferenceUnmuteAll', conferenceNumber },
  conferenceMute: { type: 'conferenceMute', conferenceNumber, index: 2 },
  conferenceUnmute: { type: 'conferenceUnmute', conferenceNumber, index: 2 },
  conferenceDeafen: { type: 'conferenceDeafen', conferenceNumber, index: 2 },
  conferenceUndeafen: { type: 'conferenceUndeafen', conferenceNumber, index: 2 },
  conferenceKick: { type: 'conferenceKick', conferenceNumber, index: 2 },
  conferenceClose: { type: 'conferenceClose', conferenceNumber },
  conferenceInvite: { type: 'conferenceInvite', conferenceNumber, exten: '1007', role: 'Organizer' },
  conferenceReset: { type: 'conferenceReset', conferenceNumber },
  includeToConference: { type: 'includeToConference', role: 'User' },
};

const me = call('EventEstablished');
const other = call('EventOnHold', second);
const asUser = { ...bond, role: 'User' as const };
const chief = { ...q, role: 'Organizer' as const };

/** The situations, as columns. */
const situations = {
  'no call': after([listedCalls()]),
  'a call': after([me]),
  'two calls': after([me, other]),
  'a user': after([me, join([asUser, q])]),
  'an organizer': after([me, join([bond, q])]),
  'an organizer with another call': after([me, other, join([bond, q])]),
  'an organizer beside another organizer': after([me, join([bond, chief])]),
  'an organizer after Q left': after([me, join([bond, q]), goes(q)]),
  'in another conference': after([me, join([bond, q], { conferenceNumber: '4002' })]),
} satisfies Readonly<Record<string, CtiState>>;

type Situation = keyof typeof situations;
type Answers = Readonly<Record<Situation, Denial | 'yes'>>;

const all = (answer: Denial | 'yes'): Answers =>
  Object.fromEntries(Object.keys(situations).map((situation) => [situation, answer])) as Answers;

const inConference: Answers = {
  ...all('yes'),
  'no call': 'not-in-conference',
  'a call': 'not-in-conference',
  'two calls': 'not-in-conference',
  'in another conference': 'not-in-conference',
};
const forOrganizers: Answers = { ...inConference, 'a user': 'organizers-only' };
const onSomebody: Answers = { ...forOrganizers, 'an organizer after Q left': 'participant-left' };
const withCall: Answers = { ...all('yes'), 'no call': 'needs-call' };

const whereNotIn: Answers = {
  ...all('already-in'),
  'no call': 'yes',
  'a call': 'yes',
  'two calls': 'yes',
  'in another conference': 'yes',
};

/** Whether each command may be offered in each situation, and if not, why. */
const matrix: Readonly<Record<CommandType, Answers>> = {
  getConferenceRooms: all('yes'),
  getCurrentCallsPhoneEvents: all('yes'),
  dial: whereNotIn,
  dialFromMobile: whereNotIn,
  searchContacts: all('yes'),
  attendedTransfer: withCall,
  sendDtmf: withCall,
  hold: withCall,
  hangup: withCall,
  conference: { ...all('needs-two-calls'), 'two calls': 'yes', 'an organizer with another call': 'yes' },
  conferenceMuteMe: inConference,
  conferenceUnmuteMe: inConference,
  conferenceMuteAll: forOrganizers,
  conferenceUnmuteAll: forOrganizers,
  conferenceMute: onSomebody,
  conferenceUnmute: onSomebody,
  conferenceDeafen: onSomebody,
  conferenceUndeafen: onSomebody,
  conferenceKick: { ...onSomebody, 'an organizer beside another organizer': 'cannot-remove-organizer' },
  conferenceClose: forOrganizers,
  conferenceInvite: forOrganizers,
  conferenceReset: forOrganizers,
  includeToConference: {
    ...all('needs-second-call'),
    'no call': 'not-in-conference',
    'a call': 'not-in-conference',
    'two calls': 'not-in-conference',
    'an organizer with another call': 'yes',
  },
};

const answer = (command: Command, state: CtiState, more: { online?: boolean; lacks?: CommandType } = {}) =>
  whyNot(command, { online: more.online ?? true, state, supports: (type) => type !== more.lacks }) ?? 'yes';

describe('what the panel offers', () => {
  for (const [type, answers] of Object.entries(matrix) as [CommandType, Answers][]) {
    for (const [situation, expected] of Object.entries(answers) as [Situation, Denial | 'yes'][]) {
      it(`${type} with ${situation}: ${expected}`, () => {
        expect(answer(commands[type], situations[situation])).to.equal(expected);
      });
    }

    it(`${type} without a connection: not-connected, whatever else`, () => {
      for (const state of Object.values(situations)) {
        expect(answer(commands[type], state, { online: false, lacks: type })).to.equal('not-connected');
      }
    });

    it(`${type} over a client that lacks it: unsupported, whatever else`, () => {
      for (const state of Object.values(situations)) {
        expect(answer(commands[type], state, { lacks: type })).to.equal('unsupported');
      }
    });

    it(`${type} over a client that lacks something else: no difference`, () => {
      const lacks = type === 'hold' ? 'hangup' : 'hold';
      const state = situations['an organizer with another call'];
      expect(answer(commands[type], state, { lacks })).to.equal(answers['an organizer with another call']);
    });
  }

  it('nothing while a recording plays, whatever else', () => {
    for (const command of Object.values(commands)) {
      for (const state of Object.values(situations)) {
        const permission = { online: true, recording: true, state, supports: () => true };
        expect(whyNot(command, permission), command.type).to.equal('recording');
      }
    }
  });

  describe('by my line', () => {
    const line = (fields: Partial<Line>): Line => ({
      id: '12',
      webRtc: false,
      hasDevice: true,
      vendor: 'Snom',
      ...fields,
    });
    const permitted = (command: Command, state: CtiState, mine: Line) =>
      whyNot(command, { online: true, state, supports: () => true, line: mine }) ?? 'yes';

    it('no call from my phone without a line, but one from my mobile, and all else', () => {
      for (const command of Object.values(commands)) {
        const state = situations['two calls'];
        const byPhone = command.type === 'dial' || command.type === 'attendedTransfer';
        expect(permitted(command, state, line({ id: '-' })), command.type).to.equal(
          byPhone ? 'no-line' : answer(command, state),
        );
        expect(permitted(command, state, line({})), command.type).to.equal(answer(command, state));
      }
    });

    it('no conference of two calls with a phone that cannot merge calls', () => {
      const state = situations['two calls'];
      expect(permitted(commands.conference, state, line({ vendor: 'Yealink' }))).to.equal('phone-cannot-merge');
      expect(permitted(commands.conference, state, line({}))).to.equal('yes');
      expect(permitted(commands.conference, situations['a call'], line({ vendor: 'Yealink' }))).to.equal(
        'needs-two-calls',
      );
    });
  });

  describe('to pages that write a number for a text, or a text for a number', () => {
    const written = (fields: object) => ({ ...commands.conferenceMute, ...fields });
    const organizer = situations['an organizer'];

    for (const [title, command, state, expected] of [
      ['the conference 4001 as a number', written({ conferenceNumber: 4001 }), organizer, 'yes'],
      ['the index 2 as a text', written({ index: '2' }), organizer, 'yes'],
      ['both', written({ conferenceNumber: 4001, index: '2' }), organizer, 'yes'],
      ['another conference', written({ conferenceNumber: 4002 }), organizer, 'not-in-conference'],
      ['an index at which nobody is', written({ index: '7' }), organizer, 'participant-left'],
      ['what I may not do as a user', written({ conferenceNumber: 4001 }), situations['a user'], 'organizers-only'],
    ] as const) {
      it(`as if it were written as documented: ${title}`, () => expect(answer(command, state)).to.equal(expected));
    }
  });

  it('by a table that names the commands of organizers as the documentation does', () => {
    const theirs = ['Mute', 'Unmute', 'MuteAll', 'UnmuteAll', 'Deafen', 'Undeafen', 'Kick', 'Close', 'Invite', 'Reset'];
    const named = Object.entries(commandTable).filter(([, { organizersOnly }]) => organizersOnly);
    expect(named.map(([type]) => type)).to.have.members(theirs.map((name) => `conference${name}`));
  });

  it('nothing that needs a call while the calls are unknown', () => {
    for (const type of ['attendedTransfer', 'sendDtmf', 'hold', 'hangup'] as const) {
      expect(answer(commands[type], initialState)).to.equal('needs-call');
    }
    expect(answer(commands.conference, initialState)).to.equal('needs-two-calls');
    expect(answer(commands.includeToConference, initialState)).to.equal('not-in-conference');
  });

  it('to invite an organizer to organizers, since that is no higher role than theirs', () => {
    expect(answer(commands.conferenceInvite, situations['an organizer'])).to.equal('yes');
  });

  it('to mute, unmute, deafen and undeafen another organizer, but not to remove one', () => {
    const state = situations['an organizer beside another organizer'];
    for (const type of ['conferenceMute', 'conferenceUnmute', 'conferenceDeafen', 'conferenceUndeafen'] as const) {
      expect(answer(commands[type], state)).to.equal('yes');
    }
    expect(answer({ type: 'conferenceKick', conferenceNumber, index: 1 }, state)).to.equal('cannot-remove-organizer');
  });

  it('by my role at this moment', () => {
    const raised = after([changes(asUser, { role: 'Organizer' })], situations['a user']);
    expect(answer(commands.conferenceMuteAll, raised)).to.equal('yes');
    const lowered = after([changes(bond, { role: 'User' })], raised);
    expect(answer(commands.conferenceMuteAll, lowered)).to.equal('organizers-only');
  });

  it('by my role in that conference, when I am in two', () => {
    const two = after([join([asUser, q], { uniqueId: '7.1', conferenceNumber: '4002' })], situations['an organizer']);
    expect(answer(commands.conferenceMuteAll, two)).to.equal('yes');
    expect(answer({ type: 'conferenceMuteAll', conferenceNumber: '4002' }, two)).to.equal('organizers-only');
  });

  it('nothing to organizers in a conference that does not know me', () => {
    const unknown = after([join([q, moneypenny])]);
    expect(answer(commands.conferenceMuteAll, unknown)).to.equal('organizers-only');
    expect(answer(commands.conferenceMuteMe, unknown)).to.equal('yes');
  });

  const include = (role: 'User' | 'Organizer'): Command => ({ type: 'includeToConference', role });
  const inclusions: readonly (readonly [string, CtiState, 'User' | 'Organizer', Denial | 'yes'])[] = [
    ['as user by a user', after([me, other, join([asUser])]), 'User', 'yes'],
    ['as organizer by a user', after([me, other, join([asUser])]), 'Organizer', 'no-higher-role'],
    ['as user by an organizer', after([me, other, join([bond])]), 'User', 'yes'],
    ['as organizer by an organizer', after([me, other, join([bond])]), 'Organizer', 'yes'],
    [
      'when both calls are in a conference',
      after([me, other, join([bond]), join([bond], second)]),
      'User',
      'needs-second-call',
    ],
    [
      'as organizer by an organizer of one of two conferences',
      after([me, other, join([asUser]), join([bond], { uniqueId: '9.1', conferenceNumber: '4002' })]),
      'Organizer',
      'yes',
    ],
    ['when nobody there is me', after([me, other, join([q])]), 'Organizer', 'no-higher-role'],
  ];
  for (const [what, state, role, expected] of inclusions) {
    it(`to include my second call ${what}: ${expected}`, () => {
      expect(answer(include(role), state)).to.equal(expected);
    });
  }
});

describe('what the panel offers after the link was down', () => {
  const known = after([me, other, join([bond, q, moneypenny])]);
  const stale = markStale(known, t0 + 1000);
  const later = t0 + 60_000;
  const reached = after([listedCalls(phone('EventEstablished'), phone('EventOnHold', second))], stale, later);

  it('is nothing about calls and conferences until the server has spoken of them again', () => {
    const needs = Object.keys(commands).filter(
      (type) =>
        !['getConferenceRooms', 'getCurrentCallsPhoneEvents', 'dial', 'dialFromMobile', 'searchContacts'].includes(
          type,
        ),
    ) as CommandType[];
    for (const type of needs) expect(answer(commands[type], stale), type).to.equal('stale');
  });

  it('is at once to ask for rooms and calls, and to dial a room that I was not in', () => {
    expect(answer(commands.getConferenceRooms, stale)).to.equal('yes');
    expect(answer(commands.getCurrentCallsPhoneEvents, stale)).to.equal('yes');
    expect(answer({ type: 'dial', destination: '4009' }, stale)).to.equal('yes');
    expect(answer(commands.dial, stale)).to.equal('already-in');
  });

  it('is everything about the conference as a whole once the call is known to go on', () => {
    for (const type of ['conferenceMuteMe', 'conferenceMuteAll', 'conferenceClose', 'conferenceReset'] as const) {
      expect(answer(commands[type], reached), type).to.equal('yes');
    }
    expect(answer(commands.includeToConference, reached)).to.equal('yes');
    expect(answer(commands.hold, reached)).to.equal('yes');
    expect(answer(commands.conference, reached)).to.equal('yes');
  });

  it('is nothing about a person of whom the server has not spoken: the position may have changed hands', () => {
    for (const type of [
      'conferenceMute',
      'conferenceUnmute',
      'conferenceDeafen',
      'conferenceUndeafen',
      'conferenceKick',
    ] as const) {
      expect(answer(commands[type], reached), type).to.equal('stale');
    }
  });

  it('is everything about a person of whom the server has spoken, if only to repeat itself', () => {
    const spoken = after([changes(q, { since: 60 })], reached, later);
    expect(answer(commands.conferenceKick, spoken)).to.equal('yes');
    expect(answer({ type: 'conferenceKick', conferenceNumber, index: 3 }, spoken)).to.equal('stale');
    const came = after([comes(person(4))], reached, later);
    expect(answer({ type: 'conferenceMute', conferenceNumber, index: 4 }, came)).to.equal('yes');
  });

  it('is nothing about a person of whom the server spoke last in the very instant in which the link went', () => {
    const atOnce = after([listedCalls(phone('EventEstablished'))], markStale(known, t0), later);
    expect(answer(commands.conferenceKick, atOnce)).to.equal('stale');
  });

  it('is everything again after a new list of people', () => {
    const fresh = after([join([bond, q])], reached, later);
    expect(answer(commands.conferenceKick, fresh)).to.equal('yes');
    expect(answer({ type: 'conferenceKick', conferenceNumber, index: 3 }, fresh)).to.equal('participant-left');
  });
});

describe('a command meant for somebody', () => {
  const state = after([join([bond, q])]);
  const { key } = participant(state, 2);
  const kick: Command = { type: 'conferenceKick', conferenceNumber, index: 2 };

  const cases: readonly (readonly [string, CtiState, Command, string | undefined, boolean])[] = [
    ['may be sent while that person is there', state, kick, key, false],
    [
      'may be sent after that person changed',
      after([changes(q, { isMuted: true, role: 'Organizer' })], state),
      kick,
      key,
      false,
    ],
    ['may be sent after a new list with that person', after([join([bond, q, moneypenny])], state), kick, key, false],
    ['may not be sent to a successor', after([goes(q), comes(person(2))], state), kick, key, true],
    ['may not be sent to the same person come back', after([goes(q), comes(q)], state), kick, key, true],
    ['may not be sent to somebody whom an Update put there', after([changes(person(2), {})], state), kick, key, true],
    ['may not be sent when that person left', after([goes(q)], state), kick, key, true],
    ['may not be sent when I left', after([leave()], state), kick, key, true],
    ['may be sent when nobody in particular was meant', state, kick, undefined, false],
    ['may be sent also to nobody when nobody in particular was meant', after([goes(q)], state), kick, undefined, false],
    [
      'may not be sent to everybody, where somebody was meant',
      state,
      { type: 'conferenceMuteAll', conferenceNumber },
      key,
      true,
    ],
  ];
  for (const [what, now, command, expected, changed] of cases) {
    it(what, () => {
      expect(hasChangedHands(now, command, expected)).to.equal(changed);
    });
  }

  it('is not mixed up between two calls', () => {
    const two = after([join([bond, q], { uniqueId: '7.1', conferenceNumber: '4002' })], state);
    expect(participant(two, 2, '7.1').key).to.not.equal(participant(two, 2, myCall).key);
    expect(hasChangedHands(two, { ...kick, conferenceNumber: '4002' }, key)).to.equal(true);
  });
});
