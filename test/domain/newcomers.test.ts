import { expect } from 'chai';
import type { Input } from '../../src/domain/input.js';
import type { Moment } from '../../src/domain/moment.js';
import { keepNewcomerMuting, newcomersOf, type NewcomerMuting } from '../../src/domain/newcomers.js';
import {
  bond,
  call,
  changes,
  comes,
  goes,
  join,
  leave,
  listedRooms,
  moneypenny,
  outsider,
  person,
  q,
  room,
  t0,
} from '../support/builders.js';
import { History } from '../support/history.js';
import type { Message } from '../../src/wire/messages.js';

const other = { uniqueId: '2.2', conferenceNumber: '4002', conferenceName: 'other' };
const muting: NewcomerMuting = { on: ['4001'], ended: [] };
const said = (...ended: NewcomerMuting['ended']): NewcomerMuting => ({ on: [], ended });

/** I am an organizer of 4001 and of 4002, and Q is in 4001. */
const day = () => new History().push(call('EventEstablished'), join([bond, q]), join([bond], other));

function last(history: History): Moment {
  return history.moments.at(-1)!;
}
const receives = (message: Message): Input => ({ type: 'receive', message, at: t0 });

describe('Where newcomers are muted', () => {
  for (const [what, input, before, after] of [
    ['goes on while nothing ends it', receives(comes(moneypenny)), muting, muting],
    ['goes on when somebody else loses the role', receives(changes(q, { role: 'User' })), muting, muting],
    ['goes on when the other conference is left', receives(leave(other)), muting, muting],
    [
      'ends with the link, in each conference',
      { type: 'drop-link', reason: 'link', at: t0 },
      { on: ['4001', '4002'], ended: [] },
      said({ conferenceNumber: '4001', by: 'link' }, { conferenceNumber: '4002', by: 'link' }),
    ],
    [
      'ends with my role, in that conference alone',
      receives(changes(bond, { role: 'User' })),
      { on: ['4001', '4002'], ended: [] },
      { on: ['4002'], ended: [{ conferenceNumber: '4001', by: 'role' }] },
    ],
    ['ends without a word when I leave', receives(leave()), muting, said()],
    ['ends without a word when my call ends', receives(call('EventReleased')), muting, said()],
    ['ends without a word when nobody is signed in', { type: 'forget', at: t0 }, muting, said()],
    [
      'remembers why it ended in one conference when it ends in another',
      receives(changes(bond, { role: 'User' }, other)),
      { on: ['4002'], ended: [{ conferenceNumber: '4001', by: 'link' }] },
      said({ conferenceNumber: '4001', by: 'link' }, { conferenceNumber: '4002', by: 'role' }),
    ],
    ['forgets why it ended when I leave', receives(leave()), said({ conferenceNumber: '4001', by: 'link' }), said()],
    [
      'remembers why it ended for as long as I am there',
      receives(goes(q)),
      said({ conferenceNumber: '4001', by: 'role' }),
      said({ conferenceNumber: '4001', by: 'role' }),
    ],
  ] as const satisfies readonly (readonly [string, Input, NewcomerMuting, NewcomerMuting])[]) {
    it(what, () => {
      const kept = keepNewcomerMuting(before, last(day().input(input)));
      expect(kept).to.deep.equal(after);
      if (before === after) expect(kept, 'the same value').to.equal(before);
    });
  }

  const refused = (error: string): Message => ({ type: 'ConferenceCommandError', error });
  const muteQ = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 } as const;
  const kickQ = { type: 'conferenceKick', conferenceNumber: '4001', index: 2 } as const;
  const muteElsewhere = { type: 'conferenceMuteAll', conferenceNumber: '4002' } as const;
  const ended = (by: NewcomerMuting['ended'][number]['by']) => said({ conferenceNumber: '4001', by });
  for (const [what, commands, error, after] of [
    ['ends with my role when a mute is refused to a user', [muteQ], 'NotOrganizer', ended('role')],
    ['ends so, too, when that is only probable', [muteQ, muteQ], 'NotOrganizer', ended('role')],
    ['ends so, too, by another command there', [kickQ], 'NotOrganizer', ended('role')],
    ['ends when the server says that I am not in', [muteQ], 'NotAMember', ended('refusal')],
    ['ends when a mute is refused for a reason that is not documented', [muteQ], 'Overload', ended('refusal')],
    ['goes on when a newcomer had left before they were muted', [muteQ], 'ParticipantNotFound', muting],
    ['goes on when a removal is refused for another reason', [kickQ], 'CannotKickOrganizer', muting],
    ['goes on when a command to the other conference is refused', [muteElsewhere], 'NotOrganizer', muting],
    ['goes on when the server refuses what nobody asked for', [], 'NotOrganizer', muting],
  ] as const) {
    it(what, () => {
      const history = day();
      for (const command of commands) history.send(command);
      const kept = keepNewcomerMuting(muting, last(history.push(refused(error))));
      expect(kept).to.deep.equal(after);
      if (after === muting) expect(kept, 'the same value').to.equal(muting);
    });
  }

  it('ends with a refusal that comes late, and not with a mute that is done late', () => {
    const waited = () =>
      day()
        .send(muteQ)
        .wait(6)
        .input({ type: 'tick', at: t0 + 6000 });
    expect(keepNewcomerMuting(muting, last(waited())), 'no sign').to.equal(muting);
    expect(keepNewcomerMuting(muting, last(waited().push(refused('NotOrganizer'))))).to.deep.equal(ended('role'));
    expect(keepNewcomerMuting(muting, last(waited().push(changes(q, { isMuted: true }))))).to.equal(muting);
  });

  describe('in a conference in which I am by two calls', () => {
    const [first, second] = [{}, { uniqueId: '9.9' }];
    const user = { ...bond, role: 'User' } as const;
    for (const [what, ofFirst, ofSecond] of [
      ['the first', bond, user],
      ['the second', user, bond],
    ] as const) {
      it(`goes on while I organize by ${what} of them alone, and ends with that role`, () => {
        const history = new History().push(call('EventEstablished'), join([ofFirst, q], first));
        history.push(call('EventEstablished', second), join([ofSecond, q], second));
        const kept = keepNewcomerMuting(muting, last(history.push(comes(moneypenny), comes(moneypenny, second))));
        expect(kept).to.equal(muting);
        history.push(changes(user, {}, ofFirst === bond ? first : second));
        expect(keepNewcomerMuting(muting, last(history))).to.deep.equal(ended('role'));
      });
    }
  });

  it('is nothing, and the same value, where nobody asked for it', () => {
    const nothing = said();
    expect(keepNewcomerMuting(nothing, last(day().drop()))).to.equal(nothing);
  });
});

describe('Whom a moment brings who is to be muted', () => {
  const people = ({ on }: Pick<NewcomerMuting, 'on'>, ...messages: readonly Message[]) => {
    const history = day();
    history.moments.length = 0;
    history.push(...messages);
    return history.moments.flatMap((moment) =>
      newcomersOf({ on, ended: [] }, moment).map(
        ({ conferenceNumber, person: who }) => `${conferenceNumber} ${who.index}`,
      ),
    );
  };

  for (const [what, messages, muted] of [
    ['a colleague and an outsider who join', [comes(moneypenny), comes(outsider(6))], ['4001 3', '4001 6']],
    ['nobody who joins another conference', [comes(moneypenny, other)], []],
    ['nobody who was in', [comes(q)], []],
    ['no organizer', [comes(person(4, { role: 'Organizer' }))], []],
    ['nobody who is muted', [comes(person(4, { isMuted: true }))], []],
    ['not me', [comes(person(4, { isMe: true }))], []],
    ['nobody of a list', [join([bond, q, moneypenny])], []],
    ['nobody whom an Update tells of first', [changes(moneypenny, { isTalking: true })], []],
    ['nobody who leaves', [goes(q)], []],
    ['nobody by a list of rooms', [listedRooms(room('4001'))], []],
  ] as const satisfies readonly (readonly [string, readonly Message[], readonly string[]])[]) {
    it(what, () => expect(people(muting, ...messages)).to.deep.equal(muted));
  }

  it('whoever joins while two conferences are muted, each in theirs', () => {
    const both = { on: ['4002', '4001'] };
    expect(people(both, comes(moneypenny), comes(outsider(6), other))).to.deep.equal(['4001 3', '4002 6']);
  });

  it('nobody twice who is told of by both my calls in one conference', () => {
    const twice = { uniqueId: '9.9' };
    const told = people(muting, join([bond, q], twice), comes(moneypenny), comes(moneypenny, twice));
    expect(told).to.deep.equal(['4001 3']);
  });

  it('nobody while the muting is off', () => {
    expect(people(said(), comes(moneypenny))).to.deep.equal([]);
  });

  it('nobody when a command is sent, or the link breaks', () => {
    const history = day().send({ type: 'conferenceMuteAll', conferenceNumber: '4001' });
    expect(newcomersOf(muting, last(history))).to.deep.equal([]);
    expect(newcomersOf(muting, last(history.drop()))).to.deep.equal([]);
  });
});
