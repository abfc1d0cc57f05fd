import { expect } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { comes, goes, outsider, person } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { called, chips, drop, enter, field, insert, pass, paste, send, sheet } from '../support/invitation-form.js';
import { usePageClock } from '../support/page-clock.js';
import {
  drawn,
  has,
  hasFocus,
  key,
  part,
  participantsPanel,
  parts,
  press,
  root,
  task,
  text,
} from '../support/panel.js';

type Panel = ConferenceParticipantsElement;

const clock = usePageClock();

async function opened(fake: FakeConnection, suggest?: ConferenceParticipantsElement['suggest']) {
  const panel = await participantsPanel(fake);
  panel.suggest = suggest;
  await press(part(panel, 'invite'));
  return panel;
}

async function type(panel: Panel, value: string): Promise<void> {
  enter(panel, value);
  await pass(clock(), panel, 300);
}

const second = (panel: Panel) => pass(clock(), panel, 1000);
const board = (panel: Element) =>
  parts(panel, 'invited').map((line) => `${text(line.querySelector('.name')!)}: ${text(line.querySelector('.told')!)}`);

const people = [
  { name: 'Moneypenny', number: '1004', phone: 'free' as const },
  { name: 'Monet, Claude', number: '0612345678' },
];

describe('Guests', () => {
  it('become chips by Enter, by a comma and by a pasted list; the button calls them', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await type(panel, '06 12 34 56 78');
    await key(field(panel), 'Enter');
    await type(panel, '1007,');
    await paste(panel, 'Felix <1008>\n1009');
    expect(chips(panel)).to.deep.equal(['0612345678', '1007', 'Felix · 1008', '1009']);
    expect(field(panel).value).to.equal('');
    expect(fake.sent).to.be.empty;
  });

  it('are taken for a mistake where what was typed is no number, at that chip, and the others are called', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await paste(panel, '1007, 06 12 O4 56 78');
    expect(chips(panel)[1]).to.equal('06 12 O4 56 78 Not a number, and nobody found by this name');
    expect(text(part(panel, 'wrong'))).to.contain('06 12 O4');
    await send(panel);
    expect(called(fake)).to.deep.equal(['1007']);
    expect(chips(panel).length, 'what was not called stays').to.equal(1);
  });

  it('go back into the field by Backspace, and out by their own button', async () => {
    const panel = await opened(asOrganizer());
    await paste(panel, '1007, 1008');
    await key(field(panel), 'Backspace');
    expect([chips(panel), field(panel).value]).to.deep.equal([['1007'], '1008']);
    await press(part(panel, 'guest').querySelector('button')!);
    expect(has(panel, 'guest')).to.be.false;
    expect(hasFocus(field(panel))).to.be.true;
  });

  it('are not made, nor is the form closed, by the keys of an input method', async () => {
    const panel = await opened(asOrganizer());
    field(panel).value = 'に';
    await key(field(panel), 'Enter', { isComposing: true });
    await key(field(panel), 'Escape', { isComposing: true });
    expect([chips(panel), field(panel).value]).to.deep.equal([[], 'に']);
  });

  it('are made of what an input method writes only once it has finished', async () => {
    const panel = await opened(asOrganizer());
    enter(panel, '1007,1008', { isComposing: true });
    await drawn(panel);
    expect([chips(panel), field(panel).value]).to.deep.equal([[], '1007,1008']);
    field(panel).dispatchEvent(new CompositionEvent('compositionend', { data: '1007,1008', bubbles: true }));
    await drawn(panel);
    expect([chips(panel), field(panel).value]).to.deep.equal([['1007', '1008'], '']);
  });

  it('are looked for while an input method composes a word, and when it has finished', async () => {
    const terms: string[] = [];
    const panel = await opened(asOrganizer(), (term) => {
      terms.push(term);
      return Promise.resolve([{ name: '김철수', number: '1234' }]);
    });
    const told = () => terms.splice(0).filter(Boolean);
    enter(panel, '기', { isComposing: true });
    await pass(clock(), panel, 300);
    expect([told(), parts(panel, 'suggestion').length]).to.deep.equal([['기'], 1]);
    field(panel).value = '김';
    field(panel).dispatchEvent(new CompositionEvent('compositionend', { data: '김', bubbles: true }));
    await pass(clock(), panel, 300);
    expect(told()).to.deep.equal(['김']);
  });

  it('are called one a second, and the rest of them not at all once one stops', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await paste(panel, '1007, 1008, 1009');
    await send(panel);
    expect(called(fake)).to.deep.equal(['1007']);
    await second(panel);
    expect(called(fake)).to.deep.equal(['1007', '1008']);
    await press(part(panel, 'stop'));
    await second(panel);
    await second(panel);
    expect(called(fake)).to.deep.equal(['1007', '1008']);
    expect(chips(panel), 'who had no turn stays').to.deep.equal(['1009']);
  });

  it('are asked about when there are more than three, with how many of them are outside', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await paste(panel, '1007, 1008, 0612345678, +33142685300');
    await send(panel);
    expect(fake.sent).to.be.empty;
    expect(text(root(panel).querySelector('.question')!)).to.contain('Call 4 people, 2 of them outside?');
    await press(part(panel, 'cancel'));
    await second(panel);
    expect(fake.sent).to.be.empty;
    await send(panel);
    await press(part(panel, 'confirm'));
    for (const _ of [1, 2, 3, 4]) await second(panel);
    expect(called(fake)).to.deep.equal(['1007', '1008', '0612345678', '+33142685300']);
    expect(root(panel).querySelector('form.invite') === null, 'all are on their way').to.be.true;
  });

  it('stay in the form when the link breaks while they are called', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await paste(panel, '1007, 1008, 1009');
    await send(panel);
    fake.dropLink();
    await second(panel);
    await second(panel);
    expect(called(fake)).to.deep.equal(['1007']);
    expect(chips(panel)).to.deep.equal(['1008', '1009']);
  });

  it('are one guest where the same number was typed twice', async () => {
    const panel = await opened(asOrganizer());
    await paste(panel, '0612345678, 06.12.34.56.78');
    expect(chips(panel)).to.deep.equal(['0612345678']);
  });

  it('are one guest where the dial plan knows that two spellings are one telephone', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await paste(panel, '0612345678, 0033612345678');
    expect(chips(panel)).to.have.length(2);
    fake.connection.dialPlan = { countryCode: '33', outsidePrefix: '0' };
    await paste(panel, '+33 (0)6 12 34 56 78\n00612345678');
    expect(chips(panel)).to.have.length(2);
  });

  for (const [how, put] of [
    ['dropped', drop],
    ['put in by a spelling tool', (panel: Panel, data: string) => insert(panel, 'insertReplacementText', data)],
    ['put in by the keyboard of a phone', (panel: Panel, data: string) => insert(panel, 'insertText', data)],
  ] as const) {
    it(`are one for each line that is ${how}, as where it is pasted`, async () => {
      const fake = asOrganizer();
      const panel = await opened(fake);
      expect(await put(panel, '1003\n1004'), 'the field takes the lines as well').to.be.false;
      expect(chips(panel)).to.deep.equal(['1003', '1004']);
      await send(panel);
      expect(called(fake)).to.deep.equal(['1003']);
    });
  }

  it('are not made of a single number that is dropped, which goes into the text of the field', async () => {
    const panel = await opened(asOrganizer());
    expect(await drop(panel, ' 06 12 34 56 78\n')).to.be.true;
    expect(chips(panel)).to.be.empty;
  });

  it('are not made of what an input method is still composing', async () => {
    const panel = await opened(asOrganizer());
    expect(await insert(panel, 'insertCompositionText', '1003\n1004', { isComposing: true })).to.be.true;
    expect(chips(panel)).to.be.empty;
  });

  it('that stand on one line are called by nobody as one number', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await type(panel, '1003 1004');
    await send(panel);
    expect(chips(panel)).to.deep.equal(['1003 1004 Not a number, and nobody found by this name']);
    expect(called(fake)).to.be.empty;
  });

  it('are made of a pasted vCard, also of a single one', async () => {
    const panel = await opened(asOrganizer());
    await paste(panel, 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Felix Leiter\r\nTEL;TYPE=CELL:1008\r\nEND:VCARD\r\n');
    expect(chips(panel)).to.deep.equal(['Felix Leiter · 1008']);
    expect(field(panel).value).to.equal('');
  });

  it('get the name that was written beside their number', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await paste(panel, 'Felix <1007>, 1008');
    await send(panel);
    expect(fake.sent).to.deep.equal([
      { type: 'conferenceInvite', conferenceNumber: '4001', exten: '1007', role: 'User', callerId: 'Felix' },
    ]);
  });
});

describe('People who are found', () => {
  const asked: string[] = [];
  const suggest = (term: string) => {
    asked.push(term);
    return Promise.resolve(people.filter(({ name }) => name.toLowerCase().startsWith(term.toLowerCase())));
  };

  it('are offered for what is typed, with the state of the telephone, and picked by the arrow keys', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake, suggest);
    await type(panel, 'mon');
    expect(parts(panel, 'suggestion').map(text)).to.deep.equal(['Moneypenny 1004 Free', 'Monet, Claude 0612345678']);
    expect(field(panel).ariaExpanded).to.equal('true');
    await key(field(panel), 'ArrowDown');
    await key(field(panel), 'ArrowDown');
    const active = field(panel).getAttribute('aria-activedescendant')!;
    expect(text(root(panel).getElementById(active)!)).to.contain('Monet');
    await key(field(panel), 'ArrowUp');
    await key(field(panel), 'Enter');
    expect(chips(panel)).to.deep.equal(['Moneypenny · 1004']);
    expect(field(panel).ariaExpanded).to.equal('false');
    await send(panel);
    expect(fake.sent).to.deep.equal([
      { type: 'conferenceInvite', conferenceNumber: '4001', exten: '1004', role: 'User' },
    ]);
  });

  it('are picked by a press', async () => {
    const panel = await opened(asOrganizer(), suggest);
    await type(panel, 'mon');
    await press(part(panel, 'suggestion'));
    expect(chips(panel)).to.deep.equal(['Moneypenny · 1004']);
    expect(field(panel).value).to.equal('');
  });

  it('go away by Escape, which leaves the form open until it is pressed again', async () => {
    const panel = await opened(asOrganizer(), suggest);
    await type(panel, 'mon');
    await key(field(panel), 'Escape');
    expect(has(panel, 'suggestion')).to.be.false;
    expect(field(panel).value).to.equal('mon');
    await key(field(panel), 'Escape');
    expect(root(panel).querySelector('form.invite') === null).to.be.true;
  });

  it('are those whom one calls most before anything is typed', async () => {
    asked.length = 0;
    const panel = await opened(asOrganizer(), suggest);
    clock().advance(300);
    await task();
    await drawn(panel);
    expect(asked).to.deep.equal(['']);
    expect(parts(panel, 'suggestion').length).to.equal(2);
  });

  it('are not those of an answer that comes after a later question', async () => {
    const answers: ((found: typeof people) => void)[] = [];
    const panel = await opened(asOrganizer(), () => new Promise((resolve) => answers.push(resolve)));
    await type(panel, 'mon');
    await type(panel, 'mone');
    answers.at(-1)!([people[0]!]);
    await task();
    answers.at(-2)!(people);
    await task();
    await drawn(panel);
    expect(parts(panel, 'suggestion').map(text)).to.deep.equal(['Moneypenny 1004 Free']);
  });

  it('are nobody when the search of the page fails', async () => {
    const panel = await opened(asOrganizer(), () => Promise.reject(new Error('no directory')));
    await type(panel, 'mon');
    expect(has(panel, 'suggestion')).to.be.false;
  });

  it('stand in for a name that was typed whole, if there is one person of that name', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake, suggest);
    await paste(panel, 'moneypenny; Nobody');
    await task();
    // The directory answers neither question.
    fake.wait(5000).wait(5000);
    await task();
    await drawn(panel);
    expect(chips(panel)).to.deep.equal(['Moneypenny · 1004', 'Nobody Not a number, and nobody found by this name']);
  });
});

describe('The invitation board', () => {
  const invite = (fake: FakeConnection, exten: string) => void fake.connection.conferenceInvite('4001', exten, 'User');

  it('says of each guest what is known, and of a refusal among several only that it was probably theirs', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    invite(fake, '1007');
    invite(fake, '1008');
    fake.refuse('NotOrganizer').push(comes(person(7, { callerIdNum: '1008' })));
    await drawn(panel);
    expect(board(panel)).to.deep.equal([
      '1007: Probably refused: You are not an organizer of this conference.',
      '1008: Is in',
    ]);
    expect(part(panel, 'refused').part.contains('invited')).to.be.true;
    expect(text(part(panel, 'in'))).to.contain('1008');
  });

  it('shows a code that nobody knows as it came', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    invite(fake, '1007');
    fake.refuse('Congestion');
    await drawn(panel);
    expect(board(panel)).to.deep.equal(['1007: Refused: Congestion']);
  });

  it('calls one of the missing again, or all of them, with what they were called with', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    invite(fake, '1007');
    invite(fake, '1008');
    fake.wait(60_000);
    await drawn(panel);
    expect(board(panel)).to.deep.equal(['1007: Not seen, reason unknown', '1008: Not seen, reason unknown']);
    await press(part(panel, 'call-again'));
    expect(called(fake)).to.deep.equal(['1007', '1008', '1007']);
    expect(board(panel)[1]).to.equal('1007: Called, no answer seen yet');
    fake.wait(60_000);
    await drawn(panel);
    clock().advance(60_000);
    await press(part(panel, 'call-missing'));
    await second(panel);
    expect(called(fake).slice(3)).to.have.members(['1007', '1008']);
  });

  it('lets go of who was dismissed, and of who left again', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    invite(fake, '1007');
    invite(fake, '1008');
    fake.wait(60_000).push(comes(person(7, { callerIdNum: '1007' })));
    await drawn(panel);
    await press(parts(panel, 'unseen')[0]!.querySelector<HTMLElement>('.only-icon')!);
    fake.push(goes(person(7, { callerIdNum: '1007' })));
    await drawn(panel);
    expect(has(panel, 'invited')).to.be.false;
  });

  it('says that the telephone may still be ringing where the conference hears it', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    void fake.connection.conferenceInvite('4001', '1007', 'User', true);
    fake.wait(60_000);
    await drawn(panel);
    expect(text(part(panel, 'unseen'))).to.contain('May still be ringing in the conference.');
  });

  it('does not take a number that ends in the same digits for the guest, and says so', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    invite(fake, '0612345678');
    fake.push(comes(outsider(7, { callerIdNum: '+33612345678' })));
    await drawn(panel);
    expect(board(panel)).to.deep.equal(['0612345678: Probably in: somebody came whose number ends in the same digits']);
    expect(has(panel, 'in')).to.be.false;
  });
});

describe('The server’s directory', () => {
  const options = (panel: Element) => parts(panel, 'suggestion').map((option) => text(option).replace(/\s+/g, ' '));
  const searches = (fake: FakeConnection) => fake.asked.filter(({ type }) => !['getConfig'].includes(type));

  it('offers my favourites before anything is typed, each with what the phone does', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    field(panel).dispatchEvent(new FocusEvent('focus'));
    clock().advance(300);
    fake.answer('FavoriteContactSheet', { sheets: [sheet('M', '1001', 0), sheet('Vesper Lynd', '0611111111')] });
    await task();
    await drawn(panel);
    expect(options(panel)).to.deep.equal(['M 1001 Free', 'Vesper Lynd 0611111111']);
    fake.answer('PhoneHintStatusEvent', { number: '1001', status: 2 });
    await drawn(panel);
    expect(options(panel)[0]).to.equal('M 1001 On the phone');
  });

  it('is searched for what is typed beside the page’s own search, each person once', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake, () => Promise.resolve(people));
    await type(panel, 'mon');
    expect(options(panel)).to.have.length(2);
    expect(searches(fake)[0]).to.deep.equal({ type: 'searchContacts', term: 'mon' });
    fake.answer('ContactSheet', { sheets: [sheet('Miss Moneypenny', '1004', 0), sheet('Monique', '1070', 8)] });
    await task();
    await drawn(panel);
    expect(options(panel)).to.deep.equal(['Moneypenny 1004 Free', 'Monet, Claude 0612345678', 'Monique 1070 Ringing']);
  });

  it('is asked for the last text alone when more was typed before it answered, and what is late is dropped', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    for (const typed of ['mo', 'mon', 'mone', 'q']) await type(panel, typed);
    await type(panel, 'qu');
    fake.answer('ContactSheet', { sheets: [sheet('Monique', '1070')] });
    await task();
    fake.answer('ContactSheet', { sheets: [sheet('Queen', '1080')] });
    await task();
    await drawn(panel);
    expect(searches(fake).filter(({ type }) => type === 'searchContacts')).to.deep.equal([
      { type: 'searchContacts', term: 'mo' },
      { type: 'searchContacts', term: 'qu' },
    ]);
    expect(options(panel)).to.deep.equal(['Queen 1080']);
  });

  it('leaves picked out whom one has picked out while a longer text is looked up', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await type(panel, 'mo');
    fake.answer('ContactSheet', { sheets: [sheet('Monique', '1070'), sheet('Moneypenny', '1004')] });
    await task();
    await drawn(panel);
    await key(field(panel), 'ArrowDown');
    await type(panel, 'mon');
    expect(options(panel)).to.deep.equal(['Monique 1070', 'Moneypenny 1004']);
    fake.answer('ContactSheet', { sheets: [sheet('Moneypenny', '1004'), sheet('Monique', '1070')] });
    await task();
    await drawn(panel);
    await key(field(panel), 'Enter');
    expect(chips(panel)).to.deep.equal(['Monique · 1070']);
  });

  it('gives a pasted name its number, says meanwhile that it is being searched, and then that there is none', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await paste(panel, 'Queen; Nobody');
    expect(chips(panel).map((chip) => chip.replace(/\s+/g, ' '))).to.deep.equal([
      'Queen Searching the directory…',
      'Nobody Searching the directory…',
    ]);
    fake.answer('ContactSheet', { sheets: [sheet('Queen', '1080'), sheet('Queen Mother', '1081')] });
    await task();
    fake.answer('ContactSheet', { sheets: [] });
    await task();
    await drawn(panel);
    expect(chips(panel)[0]).to.equal('Queen · 1080');
    expect(chips(panel)[1]).to.contain('nobody found by this name');
  });

  it('tells that the phone of a guest rings, and that it rings no longer', async () => {
    const fake = asOrganizer();
    const panel = await opened(fake);
    await type(panel, '1007');
    await send(panel);
    expect(searches(fake).at(-1)).to.deep.equal({ type: 'subscribeToPhoneHints', phoneNumbers: ['1007'] });
    fake.answer('PhoneHintStatusEvent', { number: '1007', status: 8 });
    await drawn(panel);
    expect(board(panel)).to.deep.equal(['1007: Ringing']);
    expect(part(panel, 'ringing').getAttribute('part')).to.equal('invited ringing');
    fake.answer('PhoneHintStatusEvent', { number: '1007', status: 0 });
    await drawn(panel);
    expect(board(panel)).to.deep.equal(['1007: Called, no answer seen yet']);
  });

  it('is not asked where the page does not want it', async () => {
    const fake = asOrganizer();
    fake.connection.directory = false;
    const panel = await opened(fake, () => Promise.resolve(people));
    await type(panel, 'mon');
    await paste(panel, 'Queen, 1007');
    await send(panel);
    expect(searches(fake)).to.be.empty;
    expect(options(panel)).to.be.empty;
  });
});
