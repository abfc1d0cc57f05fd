import { expect, html } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { changes, comes, goes, outsider, person } from '../support/builders.js';
import { asOrganizer, asUser, type FakeConnection, withCallTo } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import {
  action,
  drawn,
  focused,
  has,
  hasFocus,
  key,
  part,
  participantsPanel,
  parts,
  press,
  root,
  row,
  rowOrder,
  shownText,
  task,
  text,
} from '../support/panel.js';

const clock = usePageClock();

const number = '0142685300';
const bare = outsider(4);

function field(panel: Element): HTMLInputElement {
  return root(panel).querySelector<HTMLInputElement>('[name="givenName"]')!;
}

async function nameIt(panel: ConferenceParticipantsElement, name: string, index = 4): Promise<void> {
  await press(await action(row(panel, index), 'name-number'));
  field(panel).value = name;
  await press(part(row(panel, index), 'confirm'));
}

async function named(fake: FakeConnection = asOrganizer(bare), name = 'Felix'): Promise<ConferenceParticipantsElement> {
  const panel = await participantsPanel(fake);
  await nameIt(panel, name);
  return panel;
}

const nameOf = (panel: Element, index = 4) => text(part(row(panel, index), 'name'));

describe('Somebody shown by a bare number', () => {
  it('is given a name from the row’s menu, by an organizer and by anybody else, and nothing is asked of the server', async () => {
    for (const fake of [asOrganizer(bare), asUser(bare)]) {
      const panel = await named(fake);
      expect(nameOf(panel)).to.equal('Felix');
      expect(text(part(row(panel, 4), 'number'))).to.equal(number);
      expect([fake.sent, fake.asked.filter(({ type }) => type !== 'getConfig')]).to.deep.equal([[], []]);
    }
  });

  it('keeps the number beside the given name where the server has the number in the name alone', async () => {
    const panel = await named(asOrganizer(outsider(4, { callerIdName: number, callerIdNum: '' })));
    expect(nameOf(panel)).to.equal('Felix');
    expect(text(part(row(panel, 4), 'number'))).to.equal(number);
  });

  it('is told apart from whom the server named, by a text with a part, and in the sentence of the row', async () => {
    const panel = await named();
    expect(text(part(row(panel, 4), 'named'))).to.equal('named by you');
    expect(part(row(panel, 4), 'named').part.contains('you')).to.be.true;
    expect(row(panel, 4).ariaLabel).to.match(/^Felix \(named by you\), 0142685300,/);
  });

  it('is told apart in the names of buttons, of the menu, and in questions', async () => {
    const panel = await named();
    expect(part(row(panel, 4), 'mute').ariaLabel).to.equal('Mute Felix (named by you)');
    expect(part(row(panel, 4), 'more').ariaLabel).to.equal('More for Felix (named by you)');
    expect(part(row(panel, 4), 'tick').ariaLabel).to.equal('Select Felix (named by you)');
    await press(await action(row(panel, 4), 'kick'));
    expect(text(part(row(panel, 4), 'question'))).to.contain('Remove Felix (named by you) from');
  });

  it('is told apart where it is announced that they left', async () => {
    const fake = asOrganizer(bare);
    const panel = await named(fake);
    fake.push(goes(bare));
    clock().advance(1000);
    await drawn(panel);
    expect(shownText(panel)).to.contain('Felix (named by you) left');
  });

  it('is found by the name as by the number, and ordered by the name', async () => {
    const others = [5, 6, 7, 8, 9, 10, 11].map((index) => person(index));
    const panel = await named(asOrganizer(bare, ...others), 'Aaron');
    for (const typed of ['aaron', '01 42 68']) {
      const search = part(panel, 'search') as HTMLInputElement;
      search.value = typed;
      search.dispatchEvent(new InputEvent('input'));
      await drawn(panel);
      expect(rowOrder(panel), typed).to.deep.equal([4]);
    }
    const search = part(panel, 'search') as HTMLInputElement;
    search.value = '';
    search.dispatchEvent(new InputEvent('input'));
    const order = root(panel).querySelector<HTMLSelectElement>('select[part="sort"]')!;
    order.value = 'name';
    order.dispatchEvent(new Event('change'));
    await drawn(panel);
    expect(rowOrder(panel)[0]).to.equal(4);
  });

  it('is told apart among those who talk, and in my other calls', async () => {
    const others = [5, 6, 7, 8, 9, 10, 11, 12, 13].map((index) => person(index));
    const fake = asOrganizer(bare, ...others);
    const panel = await named(fake);
    fake.push(changes(bare, { isTalking: true }));
    withCallTo(fake, '01 42 68 53 00');
    await drawn(panel);
    clock().advance(1000);
    await drawn(panel);
    expect(text(part(panel, 'talking-now'))).to.contain('Felix (named by you)');
    expect(text(part(panel, 'calls'))).to.contain('Felix (named by you)');
  });

  it('is shown by the name that the server tells later', async () => {
    const fake = asOrganizer(bare);
    const panel = await named(fake);
    fake.push(changes(bare, { callerIdName: 'Felix Leiter' }));
    await drawn(panel);
    expect(nameOf(panel)).to.equal('Felix Leiter');
    expect(has(row(panel, 4), 'named')).to.be.false;
    await press(part(row(panel, 4), 'more'));
    expect(has(row(panel, 4), 'name-number'), 'a name of the server’s is not to be changed').to.be.false;
  });

  it('keeps the name when they come again, in each panel of the connection, and in no other', async () => {
    const fake = asOrganizer(bare);
    await named(fake);
    fake.push(goes(bare), comes({ ...outsider(6), callerIdNum: '01 42 68 53 00' }));
    const second = await participantsPanel(fake);
    expect(nameOf(second, 6)).to.equal('Felix');
    expect(nameOf(await participantsPanel(asOrganizer(bare)))).to.equal(number);
  });

  it('loses the name by an empty one, and when the user signs out', async () => {
    const fake = asOrganizer(bare);
    const panel = await named(fake);
    await press(await action(row(panel, 4), 'name-number'));
    expect(field(panel).value, 'to be changed').to.equal('Felix');
    field(panel).value = ' ';
    await press(part(row(panel, 4), 'confirm'));
    expect(nameOf(panel)).to.equal(number);
    await nameIt(panel, 'Felix');
    fake.status({ status: 'signed-out' });
    const again = asOrganizer(bare);
    panel.connection = again.connection;
    await drawn(panel);
    expect(nameOf(panel)).to.equal(number);
  });

  it('is told from another number of the same name by the number', async () => {
    const other = outsider(5, { callerIdNum: '0612345678' });
    const panel = await named(asOrganizer(bare, other));
    await nameIt(panel, 'Felix', 5);
    expect(part(row(panel, 4), 'mute').ariaLabel).to.equal(`Mute Felix (named by you) (${number})`);
  });

  it('cannot be named where there is no number that can be dialled, nor can I', async () => {
    const unknown = outsider(4, { callerIdNum: 'anonymous' });
    const panel = await participantsPanel(asOrganizer(unknown));
    await press(part(row(panel, 4), 'more'));
    expect(has(row(panel, 4), 'name-number')).to.be.false;
  });
});

describe('The form that names a number', () => {
  it('has the focus when it opens, and gives it back; Escape closes it and changes nothing', async () => {
    const panel = await participantsPanel(asOrganizer(bare));
    await press(await action(row(panel, 4), 'name-number'));
    expect(hasFocus(field(panel))).to.be.true;
    field(panel).value = 'Felix';
    await key(field(panel), 'Escape');
    expect(nameOf(panel)).to.equal(number);
    expect(hasFocus(part(row(panel, 4), 'more'))).to.be.true;
  });

  it('keeps letters from the keys of the list', async () => {
    const fake = asOrganizer(bare);
    const panel = await participantsPanel(fake);
    await press(await action(row(panel, 4), 'name-number'));
    for (const name of ['m', ' ', 'Delete', '?']) await key(field(panel), name);
    expect(fake.sent).to.be.empty;
    expect(has(panel, 'ticked')).to.be.false;
  });

  it('goes with the person, and when the server tells their name', async () => {
    for (const news of [goes(bare), changes(bare, { callerIdName: 'Felix' })]) {
      const fake = asOrganizer(bare);
      const panel = await participantsPanel(fake);
      await press(await action(row(panel, 4), 'name-number'));
      fake.push(news);
      await drawn(panel);
      expect(has(panel, 'question')).to.be.false;
    }
  });
});

describe('Looking a number up in the directory', () => {
  const contacts = (...people: readonly (readonly [name: string, number: string])[]) => ({
    sheets: people.map(([name, dialled]) => ({
      name,
      sources: [],
      details: [{ name: '', fields: [{ name: '', dataType: 'PhoneNumber', data: dialled }] }],
    })),
  });
  const searches = (fake: FakeConnection) => fake.asked.filter(({ type }) => type === 'searchContacts');

  async function lookedUp(...people: readonly (readonly [name: string, number: string])[]) {
    const fake = asOrganizer(bare);
    const panel = await participantsPanel(fake);
    await press(await action(row(panel, 4), 'look-up'));
    expect(searches(fake)).to.deep.equal([{ type: 'searchContacts', term: '142685300' }]);
    expect(text(row(panel, 4))).to.contain('Searching the directory…');
    fake.answer('ContactSheet', contacts(...people));
    await task();
    await drawn(panel);
    return panel;
  }

  it('shows the only name that it has, and says from where', async () => {
    const panel = await lookedUp(['Felix Leiter', '01 42 68 53 00'], ['Somebody else', '0142685301']);
    expect(nameOf(panel)).to.equal('Felix Leiter');
    expect(text(part(row(panel, 4), 'named'))).to.equal('from the directory');
    expect(part(row(panel, 4), 'named').part.contains('directory')).to.be.true;
    expect(part(row(panel, 4), 'mute').ariaLabel).to.equal('Mute Felix Leiter (from the directory)');
  });

  it('offers several names, and a press takes one', async () => {
    const panel = await lookedUp(['Felix Leiter', number], ['CIA', number]);
    expect(nameOf(panel)).to.equal(number);
    expect(text(row(panel, 4))).to.contain('The directory has several names for this number.');
    await press(parts(row(panel, 4), 'suggestion')[1]!);
    expect(nameOf(panel)).to.equal('CIA');
  });

  it('says that it has no name, and takes one that is typed', async () => {
    const panel = await lookedUp(['0142685300', number]);
    expect(text(row(panel, 4))).to.contain('The directory has no name for this number.');
    field(panel).value = 'Felix';
    await press(part(row(panel, 4), 'confirm'));
    expect(text(part(row(panel, 4), 'named'))).to.equal('named by you');
  });

  it('changes nothing by an answer that comes after the form was closed, or after somebody typed', async () => {
    for (const before of ['cancel', 'type']) {
      const fake = asOrganizer(bare);
      const panel = await participantsPanel(fake);
      await press(await action(row(panel, 4), 'look-up'));
      if (before === 'cancel') await press(part(row(panel, 4), 'cancel'));
      else field(panel).dispatchEvent(new InputEvent('input', { bubbles: true }));
      fake.answer('ContactSheet', contacts(['Felix Leiter', number]));
      await task();
      await drawn(panel);
      expect(nameOf(panel), before).to.equal(number);
    }
  });

  it('is done by a press alone, never by going through the list, and is not offered without a directory', async () => {
    const fake = asOrganizer(bare);
    const panel = await participantsPanel(fake);
    row(panel, 1).focus();
    for (const name of ['ArrowDown', 'ArrowDown', 'End', 'ArrowRight']) await key(focused(panel) as HTMLElement, name);
    expect(searches(fake)).to.be.empty;
    fake.connection.directory = false;
    await press(part(row(panel, 4), 'more'));
    expect([has(row(panel, 4), 'name-number'), has(row(panel, 4), 'look-up')]).to.deep.equal([true, false]);
  });

  it('asks the page’s own search, too', async () => {
    const fake = asOrganizer(bare);
    fake.connection.directory = false;
    const panel = await participantsPanel(fake);
    panel.suggest = () => Promise.resolve([{ name: 'Felix', number }]);
    await drawn(panel);
    await press(await action(row(panel, 4), 'look-up'));
    expect(nameOf(panel)).to.equal('Felix');
  });
});

describe('Names for numbers, with mask-numbers', () => {
  const masked = html`<conference-participants mask-numbers></conference-participants>`;

  it('show no number that is external, neither in the form nor in a name that holds one', async () => {
    const panel = await participantsPanel(asOrganizer(bare), masked);
    await press(await action(row(panel, 4), 'name-number'));
    expect(text(row(panel, 4))).to.contain('Give ••••00 a name');
    for (const [name, shown] of [
      ['Felix', 'Felix'],
      ['SUPPORT:0612345678', 'SUPPORT:••••78'],
      ['Felix 06 12 34 56 78', 'Felix ••••78'],
      ['tel:+33612345678', 'tel:••••78'],
      ['06/12/34/56/78', '••••78'],
      ['"0612345678"', '"••••78"'],
    ] as const) {
      await nameIt(panel, name);
      expect(nameOf(panel), name).to.equal(shown);
      await press(await action(row(panel, 4), 'name-number'));
      expect(field(panel).value, 'a masked name is not put into the field').to.equal('');
      expect(panel.shadowRoot!.innerHTML).to.not.match(/0142685300|0612345678|12 34 56|33612345678/);
      await press(part(row(panel, 4), 'cancel'));
    }
  });
});
