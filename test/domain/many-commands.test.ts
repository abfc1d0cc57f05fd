/** A page's code may send very many commands at once: what waits has a limit, and settling takes linear time. */
import { expect } from 'chai';
import { mostPending } from '../../src/domain/commands/pending.js';
import type { Command } from '../../src/wire/commands.js';
import { bond, changes, comes, Desk, join, moneypenny, person, q } from '../support/builders.js';

const muted = { isMuted: true };
const three = join([bond, q, moneypenny]);
const notAMember = { type: 'ConferenceCommandError', error: 'NotAMember' } as const;
const invite = (exten: string, callerId?: string): Command => ({
  type: 'conferenceInvite',
  conferenceNumber: '4001',
  exten,
  role: 'User',
  callerId,
});

describe('many commands', () => {
  const mute: Command = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 };

  it('beyond a thousand that wait are refused with a reason, and those before are settled by one effect', () => {
    const desk = new Desk(three);
    for (let nth = 1; nth <= mostPending + 5; nth += 1) desk.send(mute, `command ${nth}`);
    expect(desk.ledger.pending).to.have.lengthOf(mostPending);
    expect(desk.outcomes.map(({ status }) => status)).to.deep.equal(Array(5).fill('invalid'));
    desk.receive(changes(q, muted));
    expect(desk.ledger.pending).to.deep.equal([]);
    expect(desk.outcomes.filter(({ status }) => status === 'confirmed')).to.have.lengthOf(mostPending);
  });

  it('that are refused by a guess are kept up to a thousand, too, of which the latest are explained', () => {
    const desk = new Desk(three).send(invite('1008'), 'first');
    for (let nth = 1; nth <= mostPending + 5; nth += 1) desk.send(invite('1009'), `command ${nth}`).receive(notAMember);
    expect(desk.ledger.overdue).to.have.lengthOf(mostPending);
    expect(desk.ledger.overdue.at(-1)?.id).to.equal(`command ${mostPending + 4}`);
  });

  it('that invite, each by the name alone, are settled one by one', () => {
    const desk = new Desk(three);
    for (let nth = 1; nth <= 300; nth += 1) desk.send(invite(String(70_000 + nth), 'Guest'), `command ${nth}`);
    for (let nth = 1; nth <= 300; nth += 1)
      desk.receive(comes(person(3 + nth, { callerIdNum: `9${nth}`, callerIdName: 'Guest' })));
    expect(desk.outcomes.map(({ id, status }) => `${id} ${status}`)).to.deep.equal(
      Array.from({ length: 300 }, (_, place) => `command ${place + 1} confirmed`),
    );
  });
});
