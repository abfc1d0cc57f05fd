/** An effect that is not its own: what one command caused confirms no other one. */
import { expect } from 'chai';
import type { Command } from '../../src/wire/commands.js';
import {
  bond,
  call,
  changes,
  comes,
  Desk,
  goes,
  join,
  leave,
  listedCalls,
  moneypenny,
  myCall,
  outsider,
  participant,
  type Person,
  person,
  phone,
  q,
} from '../support/builders.js';

const number = '4001';
const muted = { isMuted: true };
const second = { uniqueId: '7.1', otherDN: '1005', otherDName: 'Felix' };
const three = join([bond, q, moneypenny]);
const include: Command = { type: 'includeToConference', role: 'User' };
const invite = (exten: string, callerId?: string): Command => ({
  type: 'conferenceInvite',
  conferenceNumber: number,
  exten,
  role: 'User',
  callerId,
});

describe('an inclusion', () => {
  const scene = [call('EventEstablished'), call('EventOnHold', second), three] as const;
  const guests: readonly (readonly [string, Command, ReturnType<typeof comes>, boolean])[] = [
    ['whoever has the number of that call', include, comes(person(4, { callerIdNum: '1005' })), true],
    ['the same number in another spelling', include, comes(person(4, { callerIdNum: '10.05' })), true],
    ['whoever has the name of that call', include, comes(person(4, { callerIdName: 'Felix' })), true],
    [
      'the name that was given to the guest',
      { ...include, callerId: 'F.' },
      comes(person(4, { callerIdName: 'F.' })),
      true,
    ],
    ['a stranger', include, comes(person(4)), false],
    ['somebody with neither name nor number', include, comes(person(4, { callerIdName: '', callerIdNum: '' })), false],
    ['the number of my other call', include, comes(person(4, { callerIdNum: number })), false],
  ];
  for (const [who, command, arrival, isDone] of guests) {
    it(`is ${isDone ? '' : 'not '}confirmed when that call ends and there joins: ${who}`, () => {
      const desk = new Desk(...scene).send(command, 'a');
      desk.receive(call('EventReleased', second), arrival);
      expect(desk.fate('a')).to.equal(isDone ? 'confirmed' : undefined);
      expect(desk.wait(15_000).fate('a')).to.equal(isDone ? 'confirmed' : 'unconfirmed deadline');
    });
  }

  it('is not confirmed by the guest alone while the call goes on', () => {
    const desk = new Desk(...scene).send(include, 'a');
    desk.receive(comes(person(4, { callerIdNum: '1005' })));
    expect(desk.wait(15_000).fate('a')).to.equal('unconfirmed deadline');
  });
});

describe('an invitation', () => {
  const guests: readonly (readonly [invited: string, number: string, isDone: boolean])[] = [
    ['sip:1003@example.org', '1003', true],
    ['1003@10.0.0.1', '1003', true],
    ['٠٦١٢', '0612', true],
    ['anonymous', 'anonymous', true],
    ['0033612345678', '+33612345678', true],
    ['alice2', '2', false],
    ['1003@10.0.0.1', '100310001', false],
    ['1-800-FLOWERS', '1800', false],
    ['1003 x12', '100312', false],
    ['sip:alice@example.org', '1003', false],
  ];
  for (const [invited, callerIdNum, isDone] of guests) {
    it(`of ${invited} is ${isDone ? '' : 'not '}confirmed by ${callerIdNum}`, () => {
      const desk = new Desk(three).send(invite(invited), 'a');
      desk.receive(comes(person(4, { callerIdNum })));
      expect(desk.fate('a')).to.equal(isDone ? 'confirmed' : undefined);
    });
  }
});

describe('an invitation whose guest is named or numbered by a later Update', () => {
  const nobody = outsider(4, { callerIdName: '', callerIdNum: '' });
  const felix = outsider(4, { callerIdName: 'Felix', callerIdNum: '0612345678' });
  const guests: readonly (readonly [
    what: string,
    invitation: Command,
    comes: Person,
    update: Partial<Person>,
    boolean,
  ])[] = [
    ['the number comes later', invite('0612345678'), nobody, { callerIdNum: '0612345678' }, true],
    ['name and number come later', invite('0612345678'), nobody, felix, true],
    ['the name that was given comes later', invite('1007', 'Felix'), nobody, { callerIdName: 'Felix' }, true],
    ['another number comes', invite('0612345678'), nobody, { callerIdNum: '0612345679' }, false],
    ['another name comes', invite('1007', 'Felix'), nobody, { callerIdName: 'Felicia' }, false],
    ['the guest only talks', invite('1007'), nobody, { isTalking: true }, false],
  ];
  for (const [what, invitation, guest, update, isDone] of guests) {
    it(`is ${isDone ? '' : 'not '}confirmed when ${what}`, () => {
      const desk = new Desk(three).send(invitation, 'a');
      desk.receive(comes(guest));
      expect(desk.fate('a')).to.equal(undefined);
      desk.receive(changes(guest, update));
      expect(desk.fate('a')).to.equal(isDone ? 'confirmed' : undefined);
    });
  }

  it('is not confirmed by somebody with that number who was in before, whatever their name is by now', () => {
    const known = outsider(4, { callerIdNum: '0612345678' });
    const desk = new Desk(join([bond, known])).send(invite('0612345678'), 'a');
    desk.receive(changes(known, { callerIdName: 'Felix' }));
    expect(desk.fate('a')).to.equal(undefined);
  });

  it('asked for nothing else that the Update says', () => {
    const desk = new Desk(three).send(invite('0612345678'), 'a');
    desk.receive(comes(nobody));
    const [told] = desk.receive(changes(nobody, { callerIdNum: '0612345678', isMuted: true }));
    expect([desk.fate('a'), told?.explainedBy]).to.deep.equal(['confirmed', undefined]);
  });

  it('settles one of two invitations', () => {
    const desk = new Desk(three).send(invite('0612345678'), 'first').send(invite('0612345678'), 'other');
    desk.receive(comes(nobody), changes(nobody, felix), changes(nobody, { ...felix, callerIdName: 'Félix' }));
    expect([desk.fate('first'), desk.fate('other')]).to.deep.equal(['confirmed', undefined]);
  });
});

describe('one such change is the effect of one command', () => {
  const hold: Command = { type: 'hold', uniqueId: myCall };
  const pairs: readonly (readonly [string, Command, Command, readonly ReturnType<typeof comes>[]])[] = [
    ['two invitations of one number', invite('1007'), invite('1007'), [comes(person(4, { callerIdNum: '1007' }))]],
    [
      'an invitation by number and one by name',
      invite('1007'),
      invite('1008', 'Felix'),
      [comes(person(4, { callerIdNum: '1007', callerIdName: 'Felix' }))],
    ],
    [
      'an inclusion and an invitation',
      include,
      invite('1005'),
      [call('EventReleased', second), comes(person(4, { callerIdNum: '1005' }))],
    ],
    ['hold pressed twice', hold, hold, [call('EventOnHold')]],
    ['hold pressed twice, no call named', { type: 'hold' }, { type: 'hold' }, [call('EventOnHold')]],
    ['two hang-ups that name no call', { type: 'hangup' }, { type: 'hangup' }, [call('EventReleased', second)]],
    [
      'two searches',
      { type: 'searchContacts', term: 'a' },
      { type: 'searchContacts', term: 'b' },
      [{ type: 'ContactSheet' }],
    ],
    [
      'two calls of one room',
      { type: 'dial', destination: '4009' },
      { type: 'dial', destination: '4009' },
      [join([bond], { uniqueId: '9.1', conferenceNumber: '4009' })],
    ],
  ];
  for (const [what, one, other, effect] of pairs) {
    it(`confirms the first of ${what}, and not the other`, () => {
      const desk = new Desk(call('EventEstablished'), call('EventOnHold', second), three);
      desk.send(one, 'first').wait(1).send(other, 'other');
      desk.receive(...effect);
      expect([desk.fate('first'), desk.fate('other')]).to.deep.equal(['confirmed', undefined]);
    });
  }

  const named: readonly (readonly [string, Command, Command])[] = [
    ['two invitations under one name', invite('1008', 'Guest'), invite('1007', 'Guest')],
    ['an invitation by name and one by number', invite('1008', 'Guest'), invite('1007')],
    ['an inclusion under that name and an invitation', { ...include, callerId: 'Guest' }, invite('1007')],
    [
      'two invitations of which the second has the number in another spelling',
      invite('1008', 'Guest'),
      invite('10 07'),
    ],
  ];
  for (const [what, byName, byNumber] of named) {
    it(`goes to the number before the name: ${what}`, () => {
      const desk = new Desk(call('EventEstablished'), call('EventOnHold', second), three);
      desk.send(byName, 'by name').wait(1).send(byNumber, 'by number');
      desk.receive(comes(person(4, { callerIdNum: '1007', callerIdName: 'Guest' })));
      expect([desk.fate('by name'), desk.fate('by number')]).to.deep.equal([undefined, 'confirmed']);
    });
  }

  it('goes to the name where no command knows the number', () => {
    const desk = new Desk(three).send(invite('1008', 'Guest'), 'a').wait(1).send(invite('1009', 'Guest'), 'b');
    desk.receive(comes(person(4, { callerIdNum: '1007', callerIdName: 'Guest' })));
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['confirmed', undefined]);
  });

  it('confirms both where both asked for the same state', () => {
    const desk = new Desk(three).send({ type: 'conferenceKick', conferenceNumber: number, index: 2 }, 'a');
    desk.send({ type: 'conferenceKick', conferenceNumber: number, index: 2 }, 'b').receive(goes(q));
    expect([desk.fate('a'), desk.fate('b')]).to.deep.equal(['confirmed', 'confirmed']);
  });

  it('goes to a command that still waits, not to one that was given up', () => {
    const desk = new Desk(three).send(invite('1007'), 'early').wait(60_000).send(invite('1007'), 'again');
    desk.receive(comes(person(4, { callerIdNum: '1007' })));
    expect(desk.fate('again')).to.equal('confirmed');
    expect(desk.late).to.deep.equal([]);
  });
});

describe('a command for everybody', () => {
  const muteAll: Command = { type: 'conferenceMuteAll', conferenceNumber: number };
  const counts = (desk: Desk) => desk.outcomes.map(({ status, count }) => ({ status, ...count }));

  it('counts whom it reached, who left, and of whom no sign came', () => {
    const desk = new Desk(join([bond, q, moneypenny, person(4), person(5)])).send(muteAll, 'a');
    desk.receive(changes(q, muted), goes(person(5))).map(({ change }) => change.type);
    desk.wait(10_000);
    expect(counts(desk)).to.deep.equal([{ status: 'unconfirmed', done: 1, left: 1, silent: 2 }]);
  });

  it('counts also what was done when it is confirmed, and whoever had it before', () => {
    const desk = new Desk(join([bond, { ...q, ...muted }, moneypenny])).send(muteAll, 'a');
    desk.receive(changes(moneypenny, muted));
    expect(counts(desk)).to.deep.equal([{ status: 'confirmed', done: 2, left: 0, silent: 0 }]);
  });

  it('counts nothing of one person', () => {
    const desk = new Desk(three).send({ type: 'conferenceMute', conferenceNumber: number, index: 2 }, 'a');
    expect(counts(desk.wait(5000))).to.deep.equal([{ status: 'unconfirmed' }]);
  });
});

describe('in one conference by two calls of mine', () => {
  const other = { uniqueId: '7.1' };
  const both = [bond, q, { ...bond, index: 3 }];
  const twice = [
    call('EventEstablished'),
    call('EventEstablished', { ...other, linkedId: '7.1' }),
    join(both),
    join(both, other),
  ] as const;
  const mute: Command = { type: 'conferenceMute', conferenceNumber: number, index: 2 };

  it('an act goes to whoever was seen, by whichever call: it is sent, and confirmed there', () => {
    const desk = new Desk(...twice);
    const { key } = participant(desk.state, 2, '7.1');
    desk.send(mute, 'a', key);
    expect(desk.outcomes).to.deep.equal([]);
    desk.receive(changes(q, muted, other));
    expect(desk.fate('a')).to.equal('confirmed');
  });

  const endings: readonly (readonly [string, readonly ReturnType<typeof comes>[]])[] = [
    ['one entry of mine goes', [goes({ ...bond, index: 3 }), goes({ ...bond, index: 3 }, other)]],
    ['the first entry of mine goes', [goes(bond), goes(bond, other)]],
    ['one call is told to have left', [leave(other)]],
    ['one call is released', [call('EventReleased', { ...other, linkedId: '7.1' })]],
  ];
  for (const [what, news] of endings) {
    it(`stays while one of mine is in: ${what}`, () => {
      const desk = new Desk(...twice);
      desk.receive(...news);
      expect(desk.state.conferences.length).to.be.at.least(1);
      expect(desk.state.conferences.map(({ conferenceNumber }) => conferenceNumber)).to.include(number);
    });
  }

  it('is over when the last one has gone', () => {
    const desk = new Desk(...twice);
    desk.receive(leave(other), leave());
    expect(desk.state.conferences).to.deep.equal([]);
  });
});

describe('a call of mine whose id changes', () => {
  const renamed = call('EventEstablished', { uniqueId: '9.9', linkedId: myCall });

  it('stays the same call, and its conference stays mine', () => {
    const desk = new Desk(call('EventEstablished'), three);
    const before = participant(desk.state, 2).key;
    desk.receive(renamed);
    expect(desk.state.calls?.map(({ uniqueId }) => uniqueId)).to.deep.equal(['9.9']);
    expect(desk.state.conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal(['9.9']);
    expect(participant(desk.state, 2, '9.9').key).to.equal(before);
  });

  it('is known by its old id, too, in what the server still says of its conference', () => {
    const desk = new Desk(call('EventEstablished'), three);
    desk.receive(renamed, changes(q, muted));
    expect(participant(desk.state, 2, '9.9').isMuted).to.equal(true);
    expect(desk.drifts).to.deep.equal([]);
  });

  it('lets the commands that wait see their effect under the new id', () => {
    const desk = new Desk(call('EventEstablished'), three);
    desk.send({ type: 'conferenceMute', conferenceNumber: number, index: 2 }, 'mute');
    desk.send({ type: 'conferenceClose', conferenceNumber: number }, 'close');
    desk.send({ type: 'hangup', uniqueId: myCall }, 'hangup');
    desk.receive(renamed, changes(q, muted, { uniqueId: '9.9' }), leave({ uniqueId: '9.9' }));
    desk.receive(call('EventReleased', { uniqueId: '9.9', linkedId: myCall }));
    expect(['mute', 'close', 'hangup'].map((id) => desk.fate(id))).to.deep.equal(Array(3).fill('confirmed'));
  });

  it('lets an inclusion, a hold and a way in see their effect under the new id', () => {
    const other = call('EventOnHold', { ...second, uniqueId: '8.8', linkedId: second.uniqueId });
    const inclusion = new Desk(call('EventEstablished'), call('EventOnHold', second), three).send(include, 'include');
    inclusion.receive(other, call('EventReleased', { ...second, uniqueId: '8.8' }));
    inclusion.receive(comes(person(4, { callerIdNum: '1005' })));
    expect(inclusion.fate('include')).to.equal('confirmed');

    const hold = new Desk(call('EventEstablished')).send({ type: 'hold', uniqueId: myCall }, 'hold');
    hold.receive(renamed, call('EventOnHold', { uniqueId: '9.9' }));
    expect(hold.fate('hold')).to.equal('confirmed');

    const dial = new Desk(listedCalls()).send({ type: 'dial', destination: number }, 'dial');
    dial.receive(call('EventDialing'), renamed, join([bond, q], { uniqueId: '9.9' }));
    expect(dial.fate('dial')).to.equal('confirmed');
  });

  it('is not ended by the end of the channel that it left behind', () => {
    const desk = new Desk(call('EventEstablished'), three);
    desk.receive(renamed, call('EventReleased'));
    expect(desk.state.calls).to.have.lengthOf(1);
    expect(desk.state.conferences).to.have.lengthOf(1);
  });

  it('is the same call in a list that names its new id only', () => {
    const desk = new Desk(call('EventEstablished'), three);
    desk.receive(listedCalls(phone('EventEstablished', { uniqueId: '9.9', linkedId: myCall })));
    expect(desk.state.conferences.map(({ uniqueId }) => uniqueId)).to.deep.equal(['9.9']);
  });

  it('is no reason to take a call that only begins for it', () => {
    const desk = new Desk(call('EventEstablished'));
    desk.receive(call('EventDialing', { uniqueId: '9.9', linkedId: myCall }));
    expect(desk.state.calls).to.have.lengthOf(2);
  });
});
