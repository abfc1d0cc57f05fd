import { expect } from 'chai';
import { emptyLedger, nextDue } from '../../src/domain/commands/ledger.js';
import { receive } from '../../src/domain/core.js';
import type { Command } from '../../src/wire/commands.js';
import type { Message } from '../../src/wire/messages.js';
import {
  bond,
  call,
  changes,
  comes,
  Desk,
  goes,
  inWords,
  join,
  leave,
  listedCalls,
  listedRooms,
  moneypenny,
  myCall,
  outsider,
  participant,
  peopleBesideMe,
  person,
  phone,
  q,
  room,
} from '../support/builders.js';

const number = '4001';
const muted = { isMuted: true };
const deaf = { isDeaf: true };

const mute = (index: number): Command => ({ type: 'conferenceMute', conferenceNumber: number, index });
const kick = (index: number): Command => ({ type: 'conferenceKick', conferenceNumber: number, index });
const muteMe: Command = { type: 'conferenceMuteMe', conferenceNumber: number };
const muteAll: Command = { type: 'conferenceMuteAll', conferenceNumber: number };
const unmuteAll: Command = { type: 'conferenceUnmuteAll', conferenceNumber: number };
const reset: Command = { type: 'conferenceReset', conferenceNumber: number };
const close: Command = { type: 'conferenceClose', conferenceNumber: number };
const include: Command = { type: 'includeToConference', role: 'User' };
const dial: Command = { type: 'dial', destination: number };
const invite = (fields: { exten: string; callerId?: string }): Command => ({
  type: 'conferenceInvite',
  conferenceNumber: number,
  role: 'User',
  ...fields,
});

const three = join([bond, q, moneypenny]);
const second = { uniqueId: '7.1', otherDN: '1005' };

describe('an outcome', () => {
  it('names its command, its id, and whom it was about', () => {
    const desk = new Desk(three).send(mute(2), 'a');
    const { key } = participant(desk.state, 2);
    desk.receive(changes(q, muted));
    expect(desk.outcomes).to.deep.equal([{ id: 'a', command: mute(2), participant: key, status: 'confirmed' }]);
  });

  it('names nobody where the command was about nobody, or about somebody who is not there', () => {
    const desk = new Desk(three).send(muteAll, 'a').send(mute(9), 'b').loseLink();
    expect(desk.outcomes.map((outcome) => outcome.participant)).to.deep.equal([undefined, undefined]);
  });

  it('comes once: what follows a confirmation changes nothing', () => {
    const desk = new Desk(three).send(mute(2), 'a');
    desk.receive(changes(q, muted));
    expect(desk.error('NotOrganizer').unattributed).to.equal(true);
    desk.receive(changes(q, {}), changes(q, muted), goes(q));
    desk.wait(60_000).loseLink();
    expect(desk.outcomes).to.have.lengthOf(1);
    expect(desk.late).to.deep.equal([]);
  });

  it('does not care who caused the effect', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(mute(2), 'b');
    desk.receive(changes(q, muted));
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['confirmed', 'confirmed']);
  });

  it('leaves the commands of others alone', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(mute(3), 'b').send(muteMe, 'c');
    desk.receive(changes(moneypenny, muted));
    expect([desk.fate('a'), desk.fate('b'), desk.fate('c')]).to.deep.equal([undefined, 'confirmed', undefined]);
    expect(desk.ledger.pending.map(({ id }) => id)).to.deep.equal(['a', 'c']);
  });

  it('is not touched by another conference in which the same people sit at the same positions', () => {
    const other = { uniqueId: '8.1', conferenceNumber: '4002' };
    const desk = new Desk(three, join([bond, q, moneypenny], other));
    desk.send(mute(2), 'a').send(muteAll, 'b').send(kick(3), 'c').send(close, 'd').send(muteMe, 'e');
    desk.receive(changes(q, muted, other), changes(moneypenny, muted, other), changes(bond, muted, other));
    desk.receive(goes(moneypenny, other), leave(other));
    expect(desk.outcomes).to.deep.equal([]);
  });
});

describe('a command whose target leaves', () => {
  const targets: readonly (readonly [string, Command, Message])[] = [
    ['mute: that person leaves', mute(2), goes(q)],
    ['mute: I leave', mute(2), leave()],
    ['mute: somebody else takes the position', mute(2), changes(person(2), muted)],
    ['mute me: I leave', muteMe, leave()],
    ['mute me: I leave as a participant', muteMe, goes(bond)],
    ['mute all: I leave', muteAll, leave()],
    ['kick: I leave', kick(2), leave()],
    ['kick: my call is released', kick(2), call('EventReleased')],
    ['invite: I leave', invite({ exten: '1007' }), leave()],
  ];
  for (const [what, command, message] of targets) {
    it(`is unconfirmed at once, as its effect cannot be seen any longer: ${what}`, () => {
      const desk = new Desk(call('EventEstablished'), three).send(command, 'it');
      desk.receive(message);
      expect(desk.fate('it')).to.equal('unconfirmed target-left');
    });
  }

  it('is not confirmed by the successor at that position', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(kick(2), 'b');
    desk.receive(goes(q), comes(person(2, muted)), changes(person(2), {}), changes(person(2), muted));
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['unconfirmed target-left', 'confirmed']);
  });

  it('kick: is confirmed also when somebody else has the position by now', () => {
    const desk = new Desk(three).send(kick(2), 'a');
    desk.receive(changes(person(2), {}));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('kick: one departure answers two commands, and the error for the second one is not taken for that of another', () => {
    const desk = new Desk(three).send(kick(2), 'a').send(kick(2), 'b').send(kick(3), 'c');
    desk.receive(goes(q));
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['confirmed', 'confirmed']);
    desk.error('ParticipantNotFound');
    expect(desk.late).to.deep.equal([
      { id: 'b', command: kick(2), sign: 'ParticipantNotFound', attribution: 'oldest-of-several' },
    ]);
    desk.receive(goes(moneypenny));
    expect(desk.fate('c')).to.equal('confirmed');
  });

  it('kick: the second command for one person takes no error that it cannot have caused', () => {
    const desk = new Desk(three).send(kick(2), 'a').send(kick(2), 'b').send(kick(3), 'c');
    desk.receive(goes(q));
    desk.error('NotOrganizer');
    expect(desk.fate('c')).to.equal('refused NotOrganizer only-candidate');
  });

  it('close: one end answers two commands, and the error for the second one is its own', () => {
    const desk = new Desk(three).send(close, 'a').send(close, 'b');
    desk.receive(leave());
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['confirmed', 'confirmed']);
    expect(desk.error('NotAMember')).to.deep.equal({ unattributed: false });
    expect(desk.late.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('hold: is unconfirmed when the call ends', () => {
    const desk = new Desk(call('EventEstablished')).send({ type: 'hold', uniqueId: myCall }, 'a');
    desk.receive(call('EventReleased'));
    expect(desk.fate('a')).to.equal('unconfirmed target-left');
  });

  it('close: is confirmed by my leaving, however that shows', () => {
    for (const message of [leave(), goes(bond), call('EventReleased')]) {
      const desk = new Desk(call('EventEstablished'), three).send(close, 'a');
      desk.receive(message);
      expect(desk.fate('a')).to.equal('confirmed');
    }
  });

  it('waits for its deadline where nobody was there from the start', () => {
    const desk = new Desk(three).send(mute(9), 'a').send(kick(9), 'b');
    desk.receive(comes(person(9)), changes(person(9), muted), goes(person(9)));
    desk.wait(4999);
    expect(desk.outcomes).to.deep.equal([]);
    desk.wait(1);
    expect(desk.fate('a')).to.equal('unconfirmed deadline');
    // Whoever is removed hears a prompt first, for some seconds.
    desk.wait(4999);
    expect(desk.fate('b')).to.equal(undefined);
    desk.wait(1);
    expect(desk.fate('b')).to.equal('unconfirmed deadline');
  });

  it('waits for its deadline in a conference that I am not in', () => {
    const desk = new Desk();
    const commands = [mute(2), muteMe, muteAll, kick(2), close, invite({ exten: '1007' }), reset];
    commands.forEach((command, place) => desk.send(command, String(place)));
    desk.receive(three, changes(q, muted), changes(bond, muted), changes(moneypenny, muted), goes(q), leave());
    expect(desk.outcomes).to.deep.equal([]);
    desk.wait(60_000);
    expect(new Set(desk.outcomes.map(inWords))).to.deep.equal(new Set(['unconfirmed deadline']));
    expect(desk.outcomes).to.have.lengthOf(commands.length);
  });
});

describe('mute all, unmute all and reset', () => {
  const all = [changes(q, muted), changes(moneypenny, muted)] as const;

  it('do not wait for those who came after sending', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    desk.receive(comes(person(4)), ...all);
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('do not wait for those who left', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    desk.receive(changes(q, muted));
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(goes(moneypenny));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('do not wait for a successor of somebody who left', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    desk.receive(changes(q, muted), changes(person(3), {}));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('wait for somebody again who was unmuted meanwhile', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    desk.receive(changes(q, muted), changes(q, {}), changes(moneypenny, muted));
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(changes(q, muted));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('wait for somebody again also when he was muted already at sending', () => {
    const desk = new Desk(join([bond, { ...q, ...muted }, moneypenny])).send(muteAll, 'a');
    desk.receive(changes(q, {}), changes(moneypenny, muted));
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(changes(q, muted));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('forget somebody who left unmuted and came back', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    desk.receive(goes(q), comes(q), changes(moneypenny, muted));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('have no target left when all whom they were about are gone, and none was seen muted', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    desk.receive(goes(q));
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(goes(moneypenny));
    expect(desk.fate('a')).to.equal('unconfirmed target-left');
  });

  it('have no target left also when one of those who are gone was seen muted', () => {
    const desk = new Desk(join([bond, { ...q, ...muted }, moneypenny])).send(muteAll, 'a');
    desk.receive(goes(q), goes(moneypenny));
    expect(desk.fate('a')).to.equal('unconfirmed target-left');
  });

  it('have their wish already when nobody else is there: 1 s is left for an error', () => {
    const desk = new Desk(join([bond])).send(muteAll, 'a').wait(999);
    expect(desk.outcomes).to.deep.equal([]);
    expect(desk.wait(1).fate('a')).to.equal('confirmed already');
  });

  it('wait 10 ms more for each person in the conference', () => {
    const people = peopleBesideMe(200);
    for (const command of [muteAll, unmuteAll, reset]) {
      const desk = new Desk(join([bond, ...people.map((one) => ({ ...one, isMuted: command !== muteAll }))]));
      desk.send(command, 'a').wait(5000 + 10 * 201 - 1);
      expect(desk.outcomes).to.deep.equal([]);
      expect(desk.wait(1).fate('a')).to.equal('unconfirmed deadline');
    }
  });

  it('unmute all is about me, too', () => {
    const desk = new Desk(join([{ ...bond, ...muted }, q])).send(unmuteAll, 'a');
    desk.receive(changes(bond, {}));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('mute all is not about me: that I unmute myself meanwhile means nothing', () => {
    const desk = new Desk(join([{ ...bond, ...muted }, q, moneypenny])).send(muteAll, 'a');
    desk.receive(changes(bond, {}), ...all);
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('mute all may spare other organizers: it is done when all users but me are muted', () => {
    const m = person(4, { role: 'Organizer' });
    const desk = new Desk(join([bond, q, m])).send(muteAll, 'a');
    desk.receive(changes(q, muted));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('mute all waits no longer for somebody who becomes organizer meanwhile', () => {
    const desk = new Desk(join([bond, q, moneypenny])).send(muteAll, 'a');
    desk.receive(changes(q, { role: 'Organizer' }));
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(changes(moneypenny, muted));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('reset is about both: somebody who is only not muted is not done', () => {
    const desk = new Desk(join([bond, { ...q, ...muted, ...deaf }])).send(reset, 'a');
    desk.receive(changes(q, deaf));
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(changes(q, {}));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('are confirmed by a new list of everybody, as well', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    desk.receive(join([bond, { ...q, ...muted }]));
    expect(desk.fate('a')).to.equal('confirmed');
  });
});

describe('a command whose wish is fulfilled already', () => {
  const quiet = join([
    { ...bond, ...muted },
    { ...q, ...muted },
  ]);

  for (const command of [mute(2), muteMe, muteAll]) {
    it(`is confirmed after 1 s, as nothing speaks against it: ${command.type}`, () => {
      const desk = new Desk(quiet).send(command, 'a').wait(999);
      expect(desk.outcomes).to.deep.equal([]);
      desk.wait(1);
      expect(desk.outcomes[0]).to.include({ status: 'confirmed', already: true });
    });

    it(`is refused when an error comes in that second: ${command.type}`, () => {
      const desk = new Desk(quiet).send(command, 'a').wait(999);
      desk.error('NotAMember');
      expect(desk.fate('a')).to.equal('refused NotAMember only-candidate');
    });

    it(`does not take the error of the next one after that second: ${command.type}`, () => {
      const desk = new Desk(quiet).send(command, 'a').wait(1000).send(muteMe, 'b');
      desk.error('NotAMember');
      expect(desk.fate('b')).to.equal('refused NotAMember only-candidate');
    });
  }

  it('has to wait for its effect like any other when the wish is undone meanwhile', () => {
    const desk = new Desk(quiet).send(mute(2), 'a').wait(500);
    desk.receive(changes(q, {}));
    desk.wait(4499);
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(changes(q, muted));
    expect(desk.outcomes.map(inWords)).to.deep.equal(['confirmed']);
  });

  it('runs into its deadline when the wish is undone and stays so', () => {
    const desk = new Desk(quiet).send(mute(2), 'a').wait(500);
    desk.receive(changes(q, {}));
    expect(desk.wait(4499).outcomes).to.deep.equal([]);
    expect(desk.wait(1).fate('a')).to.equal('unconfirmed deadline');
  });

  it('has no target left when that person leaves within the second', () => {
    const desk = new Desk(quiet).send(mute(2), 'a');
    desk.receive(goes(q));
    expect(desk.fate('a')).to.equal('unconfirmed target-left');
  });

  it('is not an effect: other changes of that person do not confirm it', () => {
    const desk = new Desk(quiet).send(mute(2), 'a');
    desk.receive(changes(q, { ...muted, isTalking: true }));
    expect(desk.outcomes).to.deep.equal([]);
    expect(desk.wait(1000).fate('a')).to.equal('confirmed already');
  });

  it('conference: my calls are together already', () => {
    const desk = new Desk(call('EventEstablished'), call('EventEstablished', second)).send({ type: 'conference' }, 'a');
    expect(desk.wait(999).outcomes).to.deep.equal([]);
    expect(desk.wait(1).fate('a')).to.equal('confirmed already');
  });

  it('conference: my calls were together, and no longer are', () => {
    const desk = new Desk(call('EventEstablished'), call('EventEstablished', second)).send({ type: 'conference' }, 'a');
    desk.receive(call('EventOnHold', second));
    expect(desk.wait(9999).outcomes).to.deep.equal([]);
    expect(desk.wait(1).fate('a')).to.equal('unconfirmed deadline');
  });
});

describe('an error', () => {
  it('belongs to the only command that can have caused it', () => {
    const desk = new Desk(three).send(muteMe, 'a').send(kick(3), 'b').send(dial, 'c');
    expect(desk.error('CannotKickOrganizer').unattributed).to.equal(false);
    expect([desk.fate('a'), desk.fate('b'), desk.fate('c')]).to.deep.equal([
      undefined,
      'refused CannotKickOrganizer only-candidate',
      undefined,
    ]);
  });

  it('belongs probably to the oldest, where several can have caused it', () => {
    const desk = new Desk(three).send(muteMe, 'a').send(mute(2), 'b').send(kick(3), 'c').send(close, 'd');
    desk.error('NotOrganizer');
    expect(desk.outcomes.map(({ id }) => id)).to.deep.equal(['b']);
    expect(desk.fate('b')).to.equal('refused NotOrganizer oldest-of-several');
    desk.error('ParticipantNotFound');
    expect(desk.fate('c')).to.equal('refused ParticipantNotFound only-candidate');
    desk.error('NotAMember');
    expect(desk.fate('a')).to.equal('refused NotAMember oldest-of-several');
    desk.error('NotAMember');
    expect(desk.fate('d')).to.equal('refused NotAMember only-candidate');
  });

  it('is not given twice to a command that is taken for refused by a guess', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(mute(3), 'b');
    desk.error('NotOrganizer');
    desk.error('NotOrganizer');
    expect(desk.fate('b')).to.equal('refused NotOrganizer only-candidate');
    expect(desk.error('NotOrganizer').unattributed).to.equal(true);
    expect(desk.late).to.deep.equal([]);
  });

  it('that was taken for another command’s leaves that command its late effect, until it is forgotten', () => {
    const blamed = () => {
      const desk = new Desk(three).send(mute(2), 'a').send(mute(3), 'b');
      desk.error('NotOrganizer');
      return desk;
    };
    const late = blamed().wait(9999);
    late.receive(changes(q, muted));
    expect(late.late).to.deep.equal([
      { id: 'a', command: mute(2), sign: 'done' },
      { id: 'b', command: mute(3), sign: 'NotOrganizer', attribution: 'oldest-of-several' },
    ]);
    const tooLate = blamed().wait(10_000);
    tooLate.receive(changes(q, muted));
    expect(tooLate.late).to.deep.equal([]);
  });

  it('that was taken for another command’s goes on to the next one once the first is done', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(mute(3), 'b').send(mute(1), 'c');
    desk.error('NotOrganizer');
    desk.send(kick(3), 'later');
    desk.receive(changes(q, muted));
    expect(desk.fate('b')).to.equal('refused NotOrganizer oldest-of-several');
    desk.receive(changes(moneypenny, muted));
    expect(desk.fate('c')).to.equal('refused NotOrganizer oldest-of-several');
    desk.receive(changes(bond, muted));
    expect(desk.fate('later'), 'sent after the error came').to.equal(undefined);
  });

  it('is told as nobody’s when all that could have caused it are done', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(mute(3), 'b');
    desk.error('NotOrganizer');
    desk.receive(changes(moneypenny, muted));
    const { told } = receive(desk.core, changes(q, muted), desk.now);
    expect(told.at(-1)).to.deep.equal({ type: 'unattributed-error', error: 'NotOrganizer' });
  });

  it('that comes late by a guess leaves the command its effect, which is still explained by the command', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000).send(mute(3), 'b');
    desk.error('NotOrganizer');
    expect(desk.receive(changes(q, muted))).to.have.nested.property('[0].explainedBy', 'a');
    expect(desk.late.map(({ id, sign }) => `${id} ${sign}`)).to.deep.equal(['a NotOrganizer', 'a done']);
    expect(desk.fate('b')).to.equal('refused NotOrganizer oldest-of-several');
  });

  it('of nobody is told as such, and changes nothing', () => {
    for (const desk of [new Desk(three), new Desk(three).send(dial).send(muteMe)]) {
      const before = desk.ledger;
      expect(desk.error('NotOrganizer').unattributed).to.equal(true);
      expect(desk.ledger).to.equal(before);
      expect(desk.outcomes).to.deep.equal([]);
    }
  });

  for (const code of ['SomethingNew', '', '__proto__', 'constructor', 'notamember', '<b>', 'x'.repeat(10_000)]) {
    it(`that nobody knows is passed on word for word: ${JSON.stringify(code.slice(0, 20))}`, () => {
      const desk = new Desk(three).send(dial, 'a').send(muteMe, 'b').send(close, 'c');
      desk.error(code);
      expect(desk.outcomes).to.deep.equal([
        {
          id: 'b',
          command: muteMe,
          status: 'refused',
          error: code,
          attribution: 'oldest-of-several',
        },
      ]);
    });
  }

  describe('in a session over which others send commands, too', () => {
    const shared = () => new Desk(three).send(mute(2), 'a', undefined, true);

    it('is only probably about the one command that can have caused it', () => {
      const desk = shared();
      desk.error('ParticipantNotFound');
      expect(desk.fate('a')).to.equal('refused ParticipantNotFound oldest-of-several');
    });

    it('leaves the command to explain a change that still comes', () => {
      const desk = shared();
      desk.error('ParticipantNotFound');
      expect(desk.receive(changes(q, muted)).map(({ explainedBy }) => explainedBy)).to.deep.equal(['a']);
    });

    it('is given to one command once: the next such error is nobody’s', () => {
      const desk = shared();
      desk.error('NotOrganizer');
      expect(desk.error('NotOrganizer').unattributed).to.equal(true);
    });
  });

  it('that nobody knows is nobody’s when no command can fail', () => {
    const desk = new Desk(three).send(dial, 'a').send({ type: 'hangup' }, 'b');
    expect(desk.error('SomethingNew').unattributed).to.equal(true);
  });

  it('settles one command and no more', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(mute(2), 'b');
    desk.error('NotOrganizer');
    desk.receive(changes(q, muted));
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['refused NotOrganizer oldest-of-several', 'confirmed']);
  });
});

describe('what comes too late', () => {
  it('an effect is told as done late, and the outcome stays', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000);
    desk.receive(changes(q, muted));
    expect(desk.outcomes.map(inWords)).to.deep.equal(['unconfirmed deadline']);
    expect(desk.late).to.deep.equal([{ id: 'a', command: mute(2), sign: 'done' }]);
  });

  it('an effect is told as done once, though the server reports it twice', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000);
    desk.receive(changes(q, muted), changes(q, {}), changes(q, muted));
    expect(desk.late).to.have.lengthOf(1);
  });

  it('an error is kept from the next command', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000).send(mute(3), 'b').wait(1);
    expect(desk.error('NotOrganizer').unattributed).to.equal(false);
    expect(desk.late).to.deep.equal([
      { id: 'a', command: mute(2), sign: 'NotOrganizer', attribution: 'oldest-of-several' },
    ]);
    expect(desk.fate('b')).to.equal(undefined);
    desk.error('NotOrganizer');
    expect(desk.fate('b')).to.equal('refused NotOrganizer only-candidate');
  });

  it('errors of many are all kept from the next command, in their order', () => {
    const desk = new Desk(three);
    for (const id of ['a', 'b', 'c', 'd', 'e']) desk.send(mute(2), id);
    desk.wait(5000).send(mute(3), 'f');
    for (let count = 0; count < 5; count += 1) desk.error('NotOrganizer');
    expect(desk.late.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(desk.fate('f')).to.equal(undefined);
  });

  it('an error is kept from the next command for as long again as the deadline was', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000).wait(4999).send(mute(3), 'b');
    desk.error('NotOrganizer');
    expect(desk.late.map(({ id }) => id)).to.deep.equal(['a']);

    const later = new Desk(three).send(mute(2), 'a').wait(5000).wait(5000).send(mute(3), 'b');
    later.error('NotOrganizer');
    expect(later.fate('b')).to.equal('refused NotOrganizer only-candidate');
  });

  it('an error of another kind is not kept from anybody', () => {
    const desk = new Desk(three).send(muteMe, 'a').wait(5000).send(mute(3), 'b');
    desk.error('NotOrganizer');
    expect(desk.fate('b')).to.equal('refused NotOrganizer only-candidate');
  });

  it('an error goes to an older command that still waits, and says that it is not sure', () => {
    const desk = new Desk(three)
      .send(invite({ exten: '1007' }), 'a')
      .wait(1)
      .send(mute(2), 'b')
      .wait(5000);
    expect(desk.fate('b')).to.equal('unconfirmed deadline');
    desk.error('NotOrganizer');
    expect(desk.fate('a')).to.equal('refused NotOrganizer oldest-of-several');
    desk.error('NotOrganizer');
    expect(desk.late.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('an error knows the older one also where both were sent in the same instant', () => {
    const desk = new Desk(three)
      .send(invite({ exten: '1007' }), 'a')
      .send(mute(2), 'b')
      .wait(5000);
    desk.error('NotOrganizer');
    expect(desk.fate('a')).to.equal('refused NotOrganizer oldest-of-several');
    expect(desk.late).to.deep.equal([]);
  });

  it('an error knows the older one also where the younger one was given up first', () => {
    const desk = new Desk(three).send(muteAll, 'a').send(mute(2), 'b').wait(5000).wait(30);
    desk.error('NotOrganizer');
    expect(desk.late.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('an error is kept from the next command also when the target of the first one left', () => {
    const desk = new Desk(three).send(mute(2), 'a');
    desk.receive(goes(q));
    desk.send(mute(3), 'b').error('ParticipantNotFound');
    expect(desk.late).to.deep.equal([
      { id: 'a', command: mute(2), sign: 'ParticipantNotFound', attribution: 'oldest-of-several' },
    ]);
    expect(desk.fate('b')).to.equal(undefined);
  });

  it('an error is kept from the next command also when the target left after the deadline', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000);
    desk.receive(goes(q));
    desk.send(mute(3), 'b').error('ParticipantNotFound');
    expect(desk.late.map(({ id }) => id)).to.deep.equal(['a']);
    expect(desk.fate('b')).to.equal(undefined);
  });

  it('an error does not follow a late effect: that command is done', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000);
    desk.receive(changes(q, muted));
    desk.send(mute(3), 'b').error('NotOrganizer');
    expect(desk.fate('b')).to.equal('refused NotOrganizer only-candidate');
  });

  it('a call that failed is not done late by the next one', () => {
    const desk = new Desk(listedRooms(room(number))).send(dial, 'a');
    desk.receive(call('EventDialing', { uniqueId: '8.1' }), call('EventFailure', { uniqueId: '8.1' }));
    expect(desk.fate('a')).to.equal('unconfirmed target-left');
    desk
      .wait(10)
      .send(dial, 'b')
      .receive(call('EventDialing'), call('EventEstablished'), join([bond]));
    expect(desk.fate('b')).to.equal('confirmed');
    expect(desk.late).to.deep.equal([]);
  });

  it('is forgotten in the end', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000).wait(5000);
    expect(desk.ledger).to.deep.equal(emptyLedger);
    desk.receive(changes(q, muted));
    expect(desk.late).to.deep.equal([]);
  });
});

describe('the end of the link', () => {
  for (const reason of ['link', 'closed'] as const) {
    it(`makes everything that was pending lost, which is not to say failed: ${reason}`, () => {
      const desk = new Desk(three).send(mute(2), 'a').send(muteAll, 'b').send(dial, 'c').loseLink(reason);
      expect(desk.outcomes.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
      expect(desk.outcomes.map(inWords)).to.deep.equal(Array(3).fill(`lost ${reason}`));
      expect(desk.ledger).to.equal(emptyLedger);
    });
  }

  it('ends all waiting: what comes afterwards belongs to nobody', () => {
    const desk = new Desk(three).send(mute(2), 'a').wait(5000).send(mute(3), 'b').loseLink();
    desk.receive(changes(q, muted), changes(moneypenny, muted));
    expect(desk.error('NotOrganizer').unattributed).to.equal(true);
    expect(desk.wait(60_000).outcomes.map(inWords)).to.deep.equal(['unconfirmed deadline', 'lost link']);
    expect(desk.late).to.deep.equal([]);
  });

  it('has nothing to say when nothing was pending', () => {
    expect(new Desk(three).loseLink().outcomes).to.deep.equal([]);
  });
});

describe('an invitation', () => {
  it('is confirmed by somebody with the number that was called', () => {
    const desk = new Desk(three).send(invite({ exten: '0142685300' }), 'a');
    desk.receive(comes(outsider(4)));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('is confirmed by somebody with the name that was given to the call', () => {
    const desk = new Desk(three).send(invite({ exten: '1007', callerId: 'Felix' }), 'a');
    desk.receive(comes(outsider(4, { callerIdName: 'Felix' })));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('is not confirmed by an unknown caller when no name was given', () => {
    for (const callerId of [undefined, '']) {
      const desk = new Desk(three).send(
        invite({ exten: '1007', ...(callerId === undefined ? {} : { callerId }) }),
        'a',
      );
      desk.receive(comes(outsider(4)));
      expect(desk.outcomes).to.deep.equal([]);
    }
  });

  it('is not confirmed by somebody with that number who is there already', () => {
    const desk = new Desk(three).send(invite({ exten: q.callerIdNum }), 'a');
    desk.receive(changes(q, muted), comes(q));
    expect(desk.outcomes).to.deep.equal([]);
  });

  it('is confirmed by somebody who comes in place of another', () => {
    const desk = new Desk(three).send(invite({ exten: '1007' }), 'a');
    desk.receive(changes(person(2, { callerIdNum: '1007' }), {}));
    expect(desk.fate('a')).to.equal('confirmed');
  });
});

describe('including my second call', () => {
  const scene = [call('EventEstablished'), call('EventOnHold', second), three];
  const ends = call('EventReleased', second);
  const arrives = comes(person(4, { callerIdNum: second.otherDN }));

  it('is confirmed when that call ends and somebody joins, in either order', () => {
    for (const [first, last] of [
      [ends, arrives],
      [arrives, ends],
    ] as const) {
      const desk = new Desk(...scene).send(include, 'a');
      desk.receive(first);
      expect(desk.outcomes).to.deep.equal([]);
      desk.receive(first);
      desk.receive(last);
      expect(desk.fate('a')).to.equal('confirmed');
    }
  });

  it('is not confirmed when another call ends', () => {
    const desk = new Desk(...scene, call('EventRinging', { uniqueId: '9.1' })).send(include, 'a');
    desk.receive(call('EventReleased', { uniqueId: '9.1' }), arrives);
    expect(desk.outcomes).to.deep.equal([]);
  });

  it('is confirmed also when the list of my calls shows the end', () => {
    const desk = new Desk(...scene).send(include, 'a');
    desk.receive(arrives, listedCalls(phone('EventEstablished')));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('can only wait for its deadline when there is no second call', () => {
    const desk = new Desk(call('EventEstablished'), three).send(include, 'a');
    desk.receive(arrives, call('EventReleased'));
    expect(desk.wait(15_000).fate('a')).to.equal('unconfirmed deadline');
  });
});

describe('putting my calls together', () => {
  it('can be asked for while my calls are unknown', () => {
    const desk = new Desk().send({ type: 'conference' }, 'a');
    desk.receive(call('EventEstablished'));
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(call('EventEstablished', second));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('is not confirmed while there is one call alone, which is taken back from hold', () => {
    const desk = new Desk(call('EventOnHold')).send({ type: 'conference' }, 'a');
    desk.receive(call('EventEstablished'));
    expect(desk.outcomes).to.deep.equal([]);
  });

  it('is confirmed also when the one that was left over ends', () => {
    const third = call('EventOnHold', { uniqueId: '9.1' });
    const desk = new Desk(call('EventEstablished'), call('EventEstablished', second), third);
    desk.send({ type: 'conference' }, 'a').receive(call('EventReleased', { uniqueId: '9.1' }));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('is not confirmed while one of three is on hold', () => {
    const desk = new Desk(
      call('EventEstablished'),
      call('EventOnHold', second),
      call('EventOnHold', { uniqueId: '9.1' }),
    );
    desk.send({ type: 'conference' }, 'a').receive(call('EventEstablished', second));
    expect(desk.outcomes).to.deep.equal([]);
  });
});

describe('calling a room', () => {
  const withPin = [listedRooms(room(number, { pinRequired: true }))];
  const withoutPin = [listedRooms(room(number))];
  const attended: Command = { type: 'attendedTransfer', destination: number };

  for (const command of [dial, attended]) {
    it(`waits as long as it takes to key in a PIN: ${command.type}`, () => {
      const desk = new Desk(...withPin).send(command, 'a').wait(29_999);
      desk.receive(call('EventDialing'), call('EventEstablished'));
      expect(desk.wait(3_600_000).outcomes).to.deep.equal([]);
      expect(nextDue(desk.ledger)).to.equal(Infinity);
      desk.receive(join([bond]));
      expect(desk.fate('a')).to.equal('confirmed');
    });

    it(`waits no longer than 30 s where no PIN is asked: ${command.type}`, () => {
      const desk = new Desk(...withoutPin).send(command, 'a');
      desk.receive(call('EventDialing'), call('EventEstablished'));
      expect(desk.wait(29_999).outcomes).to.deep.equal([]);
      expect(desk.wait(1).fate('a')).to.equal('unconfirmed deadline');
    });

    it(`is unconfirmed at once by the failure of a call that no event told of: ${command.type}`, () => {
      const desk = new Desk(...withPin).send(command, 'a');
      desk.receive(call('EventFailure'));
      expect(desk.fate('a')).to.equal('unconfirmed target-left');
    });

    it(`is not about another call that fails unseen: ${command.type}`, () => {
      const desk = new Desk(...withPin).send(command, 'a');
      desk.receive(call('EventFailure', { otherDN: '1003' }));
      expect(desk.outcomes).to.deep.equal([]);
    });

    for (const end of ['EventFailure', 'EventReleased'] as const) {
      for (const phase of ['EventDialing', 'EventEstablished'] as const) {
        it(`is unconfirmed at once by ${end} after ${phase}: ${command.type}`, () => {
          const desk = new Desk(...withPin).send(command, 'a');
          desk.receive(call(phase));
          expect(desk.outcomes).to.deep.equal([]);
          desk.receive(call(end));
          expect(desk.fate('a')).to.equal('unconfirmed target-left');
        });
      }
    }
  }

  it('asks for a PIN also in a room that is not listed', () => {
    const desk = new Desk().send(dial, 'a');
    desk.receive(call('EventEstablished'));
    expect(desk.wait(60_000).outcomes).to.deep.equal([]);
  });

  it('asks for a PIN also while that call is on hold', () => {
    const desk = new Desk(...withPin).send(dial, 'a');
    desk.receive(call('EventEstablished'), call('EventOnHold'));
    expect(desk.wait(60_000).outcomes).to.deep.equal([]);
  });

  it('does not ask for a PIN while it rings', () => {
    const desk = new Desk(...withPin).send(dial, 'a');
    desk.receive(call('EventDialing'), call('EventRinging'));
    expect(desk.wait(30_000).fate('a')).to.equal('unconfirmed deadline');
  });

  it('is not about calls to others, nor about a call that was there before', () => {
    const old = call('EventEstablished', { uniqueId: '7.1' });
    const desk = new Desk(...withPin, old).send(dial, 'a');
    desk.receive(call('EventOnHold', { uniqueId: '7.1' }), call('EventReleased', { uniqueId: '7.1' }));
    desk.receive(call('EventEstablished', { uniqueId: '8.1', otherDN: '1003' }));
    desk.receive(call('EventReleased', { uniqueId: '8.1', otherDN: '1003' }));
    expect(desk.outcomes).to.deep.equal([]);
    expect(desk.wait(30_000).fate('a')).to.equal('unconfirmed deadline');
  });

  it('is confirmed by my entry also when no phone event came', () => {
    const desk = new Desk().send(dial, 'a');
    desk.receive(join([bond]));
    expect(desk.fate('a')).to.equal('confirmed');
  });
});

describe('hanging up and holding', () => {
  const scene = [call('EventEstablished'), call('EventOnHold', second)];

  it('hang up without a call’s id is confirmed by the end of any', () => {
    for (const end of [call('EventReleased'), call('EventReleased', second), call('EventFailure')]) {
      const desk = new Desk(...scene).send({ type: 'hangup' }, 'a');
      desk.receive(end);
      expect(desk.fate('a')).to.equal('confirmed');
    }
  });

  it('hang up is confirmed also by a list without that call', () => {
    const desk = new Desk(...scene).send({ type: 'hangup', uniqueId: myCall }, 'a');
    desk.receive(listedCalls(phone('EventOnHold', second)));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  it('hold is confirmed by going on hold, and by coming back', () => {
    const desk = new Desk(...scene);
    desk.send({ type: 'hold', uniqueId: myCall }, 'a').receive(call('EventOnHold'));
    desk.send({ type: 'hold', uniqueId: myCall }, 'b').receive(call('EventEstablished'));
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['confirmed', 'confirmed']);
  });

  it('hold without a call’s id is confirmed by any call that goes on hold or comes back', () => {
    for (const change of [call('EventOnHold'), call('EventEstablished', second)]) {
      const desk = new Desk(...scene).send({ type: 'hold' }, 'a');
      desk.receive(change);
      expect(desk.fate('a')).to.equal('confirmed');
    }
  });

  it('hold is not confirmed by a change that has nothing to do with it', () => {
    const desk = new Desk(...scene).send({ type: 'hold', uniqueId: myCall }, 'a').send({ type: 'hold' }, 'b');
    desk.receive(call('EventEstablished', { otherDName: 'renamed' }), call('EventOnHold', { uniqueId: '9.1' }));
    expect(desk.outcomes).to.deep.equal([]);
  });

  it('hold without a call’s id outlives the end of any call', () => {
    const desk = new Desk(...scene).send({ type: 'hold' }, 'a');
    desk.receive(call('EventReleased', second), call('EventOnHold'));
    expect(desk.fate('a')).to.equal('confirmed');
  });
});

describe('whether a command of mine explains a change', () => {
  function explained(desk: Desk, ...messages: readonly Message[]): readonly (string | undefined)[] {
    return desk.receive(...messages).map(({ explainedBy }) => explainedBy);
  }

  it('is told by its id', () => {
    expect(explained(new Desk(three).send(mute(2), 'a'), changes(q, muted))).to.deep.equal(['a']);
    expect(explained(new Desk(three).send(kick(2), 'a'), goes(q))).to.deep.equal(['a']);
    expect(explained(new Desk(three).send(close, 'a'), goes(bond))).to.deep.equal([undefined, 'a']);
  });

  it('is told of each step of a command about several', () => {
    const desk = new Desk(three).send(muteAll, 'a');
    expect(explained(desk, changes(q, muted), changes(bond, muted), changes(moneypenny, muted))).to.deep.equal([
      'a',
      undefined,
      'a',
    ]);
  });

  it('is not told of what nobody asked for', () => {
    const desk = new Desk(three).send(mute(2), 'a');
    const others = [changes(q, { isTalking: true }), changes(moneypenny, muted), goes(moneypenny), comes(person(4))];
    expect(explained(desk, ...others)).to.deep.equal(Array(4).fill(undefined));
    expect(explained(new Desk(three), changes(q, muted))).to.deep.equal([undefined]);
  });

  it('is not told of the contrary of what was asked for, nor of a departure', () => {
    const desk = new Desk(join([bond, { ...q, ...muted }, moneypenny])).send(muteAll, 'a');
    expect(explained(desk, changes(q, {}))).to.deep.equal([undefined]);
    expect(explained(desk, goes(q), goes(moneypenny))).to.deep.equal([undefined, undefined]);
    const last = new Desk(join([bond, { ...q, ...muted }, moneypenny])).send(muteAll, 'a');
    expect(explained(last, goes(moneypenny))).to.deep.equal([undefined]);
    expect(last.fate('a')).to.equal('confirmed');
  });

  it('is told of the oldest, where several asked for it', () => {
    expect(explained(new Desk(three).send(mute(2), 'a').send(muteAll, 'b'), changes(q, muted))).to.deep.equal(['a']);
    expect(explained(new Desk(three).send(muteAll, 'a').send(mute(2), 'b'), changes(q, muted))).to.deep.equal(['a']);
  });

  it('is told of the oldest also where a younger one was given up', () => {
    const desk = new Desk(three).send(muteAll, 'a').wait(10).send(mute(2), 'b').wait(5000);
    expect(desk.ledger.pending.map(({ id }) => id)).to.deep.equal(['a']);
    expect(explained(desk, changes(q, muted))).to.deep.equal(['a']);
  });

  it('is not told of what has nothing to do with an inclusion, nor of calls that part again', () => {
    const including = new Desk(call('EventEstablished'), call('EventOnHold', second), three).send(include, 'a');
    expect(explained(including, changes(q, muted), goes(q))).to.deep.equal([undefined, undefined]);
    const together = new Desk(call('EventEstablished'), call('EventEstablished', second));
    together.send({ type: 'conference' }, 'a');
    expect(explained(together, call('EventOnHold', second))).to.deep.equal([undefined]);
    expect(explained(together, call('EventEstablished', second))).to.deep.equal(['a']);
  });

  it('is told also of a late effect', () => {
    expect(explained(new Desk(three).send(mute(2), 'a').wait(5000), changes(q, muted))).to.deep.equal(['a']);
  });

  for (const [what, command, effect] of [
    ['an invitation', invite({ exten: '1007' }), comes(person(4, { callerIdNum: '1007' }))],
    ['muting somebody', mute(2), changes(q, muted)],
    ['removing somebody', kick(2), goes(q)],
    ['muting all', muteAll, changes(q, muted)],
  ] as const) {
    it(`is told also where that command was taken for refused by a guess: ${what}`, () => {
      const desk = new Desk(three).send(command, 'a').send(mute(3), 'b');
      desk.error('NotOrganizer');
      expect(desk.fate('a')).to.equal('refused NotOrganizer oldest-of-several');
      expect(explained(desk, effect)).to.deep.equal(['a']);
      expect(desk.fate('a')).to.equal('refused NotOrganizer oldest-of-several');
    });

    it(`is not told where that command was refused for certain: ${what}`, () => {
      const desk = new Desk(three).send(command, 'a');
      desk.error('NotOrganizer');
      expect(explained(desk, effect)).to.deep.equal([undefined]);
    });
  }

  it('is told of the calls of a room that I dialled, and of the guest of an inclusion', () => {
    const dialling = new Desk().send(dial, 'a');
    expect(explained(dialling, call('EventDialing'), call('EventEstablished'), join([bond]))).to.deep.equal([
      'a',
      'a',
      'a',
    ]);
    const including = new Desk(call('EventEstablished'), call('EventOnHold', second), three).send(include, 'a');
    const guest = comes(person(4, { callerIdNum: second.otherDN }));
    expect(explained(including, guest, call('EventReleased', second))).to.deep.equal(['a', 'a']);
  });
});

describe('the ledger', () => {
  it('tells when it next has something to do', () => {
    const desk = new Desk(join([bond, { ...q, ...muted }, moneypenny]));
    const start = desk.now;
    expect(nextDue(desk.ledger)).to.equal(Infinity);
    desk.send(close, 'c').send(mute(3), 'a');
    expect(nextDue(desk.ledger)).to.equal(start + 5000);
    desk.send(mute(2), 'already');
    expect(nextDue(desk.ledger)).to.equal(start + 1000);
    desk.wait(1000);
    expect(nextDue(desk.ledger)).to.equal(start + 5000);
    desk.wait(4000);
    expect(nextDue(desk.ledger)).to.equal(start + 10_000);
    desk.wait(5000);
    expect(nextDue(desk.ledger)).to.equal(start + 20_000);
    desk.wait(10_000);
    expect(nextDue(desk.ledger)).to.equal(Infinity);
  });

  it('is the same object while nothing concerns it', () => {
    const desk = new Desk(three).send(mute(2), 'a');
    const before = desk.ledger;
    desk.receive(changes(moneypenny, { isTalking: true }), changes(q, { isTalking: true }), comes(person(4)));
    expect(desk.ledger).to.equal(before);
  });

  it('keeps the order of sending', () => {
    const desk = new Desk(three).send(mute(2), 'a').send(mute(3), 'b').send(muteMe, 'c');
    expect(desk.ledger.pending.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    desk.receive(changes(moneypenny, muted));
    expect(desk.send(close, 'd').ledger.pending.map(({ id }) => id)).to.deep.equal(['a', 'c', 'd']);
    desk.wait(5000);
    expect(desk.ledger.pending.map(({ id }) => id)).to.deep.equal(['d']);
    expect(desk.ledger.overdue.map(({ id }) => id)).to.deep.equal(['a', 'c']);
  });
});
