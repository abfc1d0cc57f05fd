import { expect, html } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, outsider } from '../support/builders.js';
import { asOrganizer, type FakeConnection, inConference } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { forgetStored } from '../support/storage.js';
import { action, drawn, has, part, participantsPanel, parts, press, root, row, task, text } from '../support/panel.js';

const clock = usePageClock();

beforeEach(() => forgetStored('guests'));
afterEach(() => forgetStored('guests'));

type Panel = ConferenceParticipantsElement;

const remembering = html`<conference-participants remember-guests></conference-participants>`;
const masked = html`<conference-participants remember-guests mask-numbers></conference-participants>`;
const bare = outsider(4);

function field(panel: Panel, name: string): HTMLInputElement {
  return root(panel).querySelector<HTMLInputElement>(`[name="${name}"]`)!;
}

async function invite(panel: Panel, ...numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    if (!has(panel, 'send-invite')) await press(part(panel, 'invite'));
    field(panel, 'exten').value = number;
    await press(part(panel, 'send-invite'));
    clock().advance(1000);
    await task();
    await drawn(panel);
  }
}

async function nameIt(panel: Panel, name: string): Promise<void> {
  await press(await action(row(panel, 4), 'name-number'));
  field(panel, 'givenName').value = name;
  await press(part(row(panel, 4), 'confirm'));
}

/** Who is offered before anything is typed. */
async function offered(panel: Panel): Promise<readonly string[]> {
  if (!has(panel, 'send-invite')) await press(part(panel, 'invite'));
  field(panel, 'exten').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  clock().advance(300);
  await task();
  await drawn(panel);
  return parts(panel, 'suggestion').map(text);
}

/** The page is loaded anew. */
async function anew(panel = remembering, fake: FakeConnection = asOrganizer(bare)): Promise<Panel> {
  return participantsPanel(fake, panel);
}

const entries = () => Object.keys(localStorage).filter((entry) => entry.includes(' guests '));

describe('The last guests', () => {
  it('are offered before one types, the last one first, each number once, ten at most', async () => {
    const panel = await anew(html`<conference-participants></conference-participants>`);
    expect(await offered(panel)).to.be.empty;
    await invite(panel, '1001', '1005', '06 12 34 56 78', '1005');
    expect(await offered(panel)).to.deep.equal(['1005', '0612345678', '1001']);
    await invite(panel, ...[10, 11, 12, 13, 14, 15, 16, 17, 18].map((each) => `20${each}`));
    expect((await offered(panel)).length).to.equal(10);
    expect((await offered(panel))[0]).to.equal('2018');
  });

  it('are called by a press, with their name', async () => {
    const fake = asOrganizer(bare);
    const panel = await anew(remembering, fake);
    await invite(panel, 'Felix <1005>');
    await offered(panel);
    await press(part(panel, 'suggestion'));
    expect(parts(panel, 'guest').map(text)).to.deep.equal(['Felix · 1005']);
  });

  it('last as long as the page without remember-guests, and are shared by its panels', async () => {
    const fake = asOrganizer(bare);
    const panel = await anew(html`<conference-participants></conference-participants>`, fake);
    await invite(panel, '1005');
    expect(await offered(await participantsPanel(fake))).to.deep.equal(['1005']);
    expect(entries()).to.be.empty;
    expect(await offered(await anew())).to.be.empty;
  });
});

describe('With remember-guests', () => {
  it('guests and names are there when the page is loaded again, by server and user', async () => {
    const panel = await anew();
    await nameIt(panel, 'Felix');
    await invite(panel, '1005');
    const again = await anew();
    expect(text(part(row(again, 4), 'name'))).to.equal('Felix');
    expect(await offered(again)).to.deep.equal(['1005']);
    const other = await anew(remembering, inConference({ ...bond, username: 'felix' }, bare));
    expect(text(part(row(other, 4), 'name'))).to.equal('0142685300');
    expect(await offered(other)).to.be.empty;
    expect(entries()).to.deep.equal(['xivo-conference-elements guests  jbond']);
  });

  it('nothing is kept with mask-numbers, nor shown of what was kept', async () => {
    const panel = await anew(masked);
    await nameIt(panel, 'Felix');
    await invite(panel, '0612345678');
    expect(entries()).to.be.empty;
    await invite(await anew(), '1005');
    expect(await offered(await anew(masked))).to.be.empty;
  });

  it('nothing is kept of whoever the server does not name', async () => {
    const { username: _none, ...nameless } = bond;
    const panel = await anew(remembering, inConference(nameless, bare));
    await invite(panel, '1005');
    expect(entries()).to.be.empty;
    expect(await offered(panel)).to.deep.equal(['1005']);
  });

  it('all is erased when the user signs out, and not when the link breaks or the session is refused', async () => {
    const fake = asOrganizer(bare);
    const panel = await anew(remembering, fake);
    await invite(panel, '1005');
    for (const status of ['reconnecting', 'refused', 'online'] as const) fake.status({ status });
    fake.status({ status: 'signed-out', reason: 'token-expired' });
    expect(entries()).to.have.length(1);
    fake.status({ status: 'online' }).status({ status: 'signed-out' });
    expect(entries()).to.be.empty;
  });

  it('all is erased by a button, beside the words that say what is kept', async () => {
    const panel = await anew();
    await press(part(panel, 'invite'));
    expect(has(panel, 'forget-guests'), 'nothing to forget').to.be.false;
    await nameIt(panel, 'Felix');
    await invite(panel, '1005');
    await press(part(panel, 'invite'));
    expect(text(root(panel))).to.contain('are kept in this browser');
    await press(part(panel, 'forget-guests'));
    expect(entries()).to.be.empty;
    expect(await offered(panel)).to.be.empty;
    expect(text(part(row(panel, 4), 'name'))).to.equal('0142685300');
  });

  it('what another tab erases or adds is followed', async () => {
    const panel = await anew();
    await nameIt(panel, 'Felix');
    const [entry] = entries() as [string];
    localStorage.setItem(entry, JSON.stringify({ names: [['0142685300', { name: 'Leiter', by: 'directory' }]] }));
    dispatchEvent(new StorageEvent('storage', { key: entry }));
    await drawn(panel);
    expect(text(part(row(panel, 4), 'name'))).to.equal('Leiter');
    localStorage.removeItem(entry);
    dispatchEvent(new StorageEvent('storage', { key: entry }));
    await drawn(panel);
    expect(text(part(row(panel, 4), 'name'))).to.equal('0142685300');
  });

  it('all that another tab erases at once is gone here, and does not come back with the next guest', async () => {
    const panel = await anew();
    await nameIt(panel, 'Felix');
    await invite(panel, '1005');
    localStorage.removeItem(entries()[0]!);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    await drawn(panel);
    expect(text(part(row(panel, 4), 'name'))).to.equal('0142685300');
    await invite(panel, '1007');
    expect(await offered(panel)).to.deep.equal(['1007']);
  });

  it('what another tab or connection kept or erased is kept so, though this one was not told of it', async () => {
    const [panel, other] = [await anew(), await anew()];
    await invite(panel, '1005');
    await invite(other, '1006');
    await invite(panel, '1007');
    expect(await offered(panel)).to.deep.equal(['1007', '1006', '1005']);
    localStorage.removeItem(entries()[0]!);
    await nameIt(panel, 'Felix');
    expect(await offered(await anew())).to.be.empty;
  });

  const spoiled: readonly (readonly [what: string, entry: string])[] = [
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[1]'],
    [
      'names that are none',
      '{"names":[[1,2],["1005"],["1005",{"name":5,"by":"you"}],["1005",{"name":"Q","by":"me"}]]}',
    ],
    ['guests that are none', '{"guests":[null,{"name":"Q"},{"number":5}]}'],
    ['other shapes', '{"names":{"1005":"Q"},"guests":"1005"}'],
  ];
  for (const [what, entry] of spoiled) {
    it(`an entry that holds ${what} spoils nothing`, async () => {
      localStorage.setItem('xivo-conference-elements guests  jbond', entry);
      const panel = await anew();
      expect(await offered(panel)).to.be.empty;
      await invite(panel, '1005');
      expect(await offered(panel)).to.deep.equal(['1005']);
    });
  }
});
