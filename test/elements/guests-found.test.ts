import { expect } from '@open-wc/testing';
import type { FoundPerson } from '../../src/domain/guests/people.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { called, chips, enter, field, pass, paste, picked, send, sheet } from '../support/invitation-form.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, key, type Panel, part, participantsPanel, parts, press, task, text } from '../support/panel.js';
import { pointAt, pressAt } from '../support/pointing.js';
import { forgetStored } from '../support/storage.js';

const clock = usePageClock();

beforeEach(() => forgetStored('guests'));
afterEach(() => forgetStored('guests'));

type Answer = (people: readonly FoundPerson[]) => Promise<void>;

const sheets = (people: readonly FoundPerson[]) => people.map(({ name, number }) => sheet(name, number));

/** The form is open. What is typed is looked up by the page and in the directory, each of which answers when told to. */
async function looking(fake: FakeConnection = asOrganizer()) {
  const panel = await participantsPanel(fake);
  const waiting: ((people: readonly FoundPerson[]) => void)[] = [];
  panel.suggest = () => new Promise((resolve) => waiting.push(resolve));
  await press(part(panel, 'invite'));
  const settle = async () => {
    await task();
    await drawn(panel);
  };
  return {
    panel,
    type: async (value: string) => {
      enter(panel, value);
      await pass(clock(), panel, 300);
    },
    /** The page's own search answers the oldest question. */
    page: (async (people) => {
      waiting.shift()!(people);
      await settle();
    }) satisfies Answer,
    directory: (async (people) => {
      fake.answer('ContactSheet', { sheets: sheets(people) });
      await settle();
    }) satisfies Answer,
    favourites: (async (people) => {
      fake.answer('FavoriteContactSheet', { sheets: sheets(people) });
      await settle();
    }) satisfies Answer,
    offered: () => parts(panel, 'suggestion').map((one) => text(one).replace(/ .*/, '')),
    picked: () => picked(panel),
  };
}

/** Felix is called, and the form is open again. */
async function callFelix(panel: Panel): Promise<void> {
  enter(panel, 'Felix <1007>');
  await send(panel);
  if (!has(panel, 'send-invite')) await press(part(panel, 'invite'));
}

const monet = { name: 'Monet', number: '1005' };
const monique = { name: 'Monique', number: '1070' };

describe('While one source has answered and the other has not', () => {
  it('the guests of before are offered at once, and only before anything is typed', async () => {
    const { panel, type, offered } = await looking();
    await callFelix(panel);
    await type('   ');
    expect(offered()).to.deep.equal(['Felix']);
    await type('monet');
    expect(offered(), 'until there is news').to.deep.equal(['Felix']);
  });

  it('whoever is found is offered, and nobody found takes nobody away', async () => {
    const { type, page, directory, offered } = await looking();
    await type('mo');
    await page([monet]);
    expect(offered()).to.deep.equal(['Monet']);
    await directory([]);
    await type('mon');
    await page([]);
    expect(offered(), 'the directory has not answered').to.deep.equal(['Monet']);
    await directory([]);
    expect(offered()).to.deep.equal([]);
  });

  it('whoever is picked out stays so, though the first answer is without them', async () => {
    const { panel, type, page, directory, picked, offered } = await looking();
    await type('mo');
    await page([]);
    await directory([monet, monique]);
    await key(field(panel), 'ArrowDown');
    expect(picked()).to.equal('Monet');
    await type('mon');
    await page([monique]);
    expect(picked()).to.equal('Monet');
    await directory([monet]);
    expect(picked()).to.equal('Monet');
    expect(offered()).to.deep.equal(['Monique', 'Monet']);
  });

  it('nobody is offered for a name that guests of before do not have', async () => {
    const { panel, type, page, directory, offered } = await looking();
    await callFelix(panel);
    await type('monet');
    await page([]);
    await directory([]);
    expect(offered()).to.deep.equal([]);
  });
});

describe('Of those who are found', () => {
  it('twenty are offered at most', async () => {
    const { type, page, directory, offered } = await looking();
    await type('mo');
    await page(Array.from({ length: 25 }, (_, nth) => ({ name: `Monet${nth}`, number: `20${nth}` })));
    await directory([monique]);
    expect(offered()).to.have.length(20);
    expect(offered()).to.include('Monet19');
  });

  it('nobody is taken for a name that two have', async () => {
    const { panel, page, directory } = await looking();
    await paste(panel, 'Monet; 1007');
    await page([monet, { name: 'monet', number: '1006' }]);
    expect(chips(panel)[0]).to.contain('nobody found by this name');
    await directory([monet]);
    expect(chips(panel)[0], 'the directory was not asked').to.contain('nobody found by this name');
  });

  it('a number of mine is offered under the name that the first source has for it', async () => {
    const { type, page, favourites, offered } = await looking();
    await type('');
    await page([{ name: '', number: '1005' }, monique]);
    await favourites([monet]);
    expect(offered()).to.deep.equal(['Monet', 'Monique']);
  });
});

describe('The question whether so many are to be called', () => {
  const four = '1007, 1008, 1009, 1010';

  it('is gone with either answer', async () => {
    const fake = asOrganizer();
    const { panel } = await looking(fake);
    await paste(panel, four);
    for (const [answer, expected] of [
      ['cancel', []],
      ['confirm', ['1007']],
    ] as const) {
      await send(panel);
      expect(has(panel, 'question'), 'it is asked anew').to.equal(true);
      await press(part(panel, answer));
      expect(has(panel, 'question')).to.equal(false);
      expect(called(fake)).to.deep.equal(expected);
    }
  });

  it('is no more there when the form is closed', async () => {
    const fake = asOrganizer();
    const { panel } = await looking(fake);
    await paste(panel, four);
    await send(panel);
    await press(part(panel, 'invite'));
    await press(part(panel, 'invite'));
    expect(has(panel, 'question')).to.equal(false);
    expect(called(fake)).to.deep.equal([]);
  });
});

describe('An invitation that a page asked for by code', () => {
  it('is told on the board where the panel knows of it, and a command that makes no sense is not', async () => {
    const fake = asOrganizer();
    const { panel } = await looking(fake);
    void fake.connection.conferenceInvite('4001', '1007', 'User');
    void fake.connection.conferenceInvite('4001', '', 'User');
    fake.refuse('NotOrganizer');
    await drawn(panel);
    expect(parts(panel, 'invited').map((line) => text(line))).to.have.length(1);
    expect(text(part(panel, 'refused'))).to.contain('1007');
    expect(parts(panel, 'error').map(text).join(), 'told once').not.to.contain('refused');
  });
});

describe('Under a resting pointer', () => {
  const inOrder = (panel: Panel) => chips(panel).map((one) => one.replace(/ .*/, ''));

  it('another person who comes there by a later answer is not taken, until the pointer moves', async () => {
    const { panel, type, page, directory, offered } = await looking();
    await type('mo');
    await page([]);
    await directory([monet, monique]);
    const at = pointAt(parts(panel, 'suggestion')[0]!);
    await type('mon');
    await page([]);
    await directory([monique]);
    expect(offered()).to.deep.equal(['Monique']);
    await pressAt(panel, at);
    expect(inOrder(panel)).to.deep.equal([]);
    await pressAt(panel, pointAt(parts(panel, 'suggestion')[0]!, 2));
    expect(inOrder(panel)).to.deep.equal(['Monique']);
  });

  it('the person who stays there through a later answer is taken', async () => {
    const { panel, type, page, directory } = await looking();
    await type('mo');
    await page([monet]);
    const at = pointAt(parts(panel, 'suggestion')[0]!);
    await directory([monique]);
    await pressAt(panel, at);
    expect(inOrder(panel)).to.deep.equal(['Monet']);
  });

  it('the guest who moves up to where another was taken out stays', async () => {
    const { panel } = await looking();
    await paste(panel, '1007, 1008, 1009');
    const at = pointAt(parts(panel, 'guest')[0]!.querySelector('button')!);
    await pressAt(panel, at);
    await pressAt(panel, at);
    expect(inOrder(panel)).to.deep.equal(['1008', '1009']);
  });
});
