import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser, Visitor } from './browser.js';
import { useDemo } from './demo.js';
import { openOwnPage, type OwnPage, tokenUrl } from './own-page.js';
import { openQuickPage, type QuickPage } from './quick-page.js';
import { sentCommands } from './sent-commands.js';

const panels = `<conference-room-list></conference-room-list>
  <conference-participants attendance></conference-participants>`;

/** Opens the page anew, and writes down the commands that go over the wire from then on, but for pings. */
async function framesOf({ page, origin, complaints }: OwnPage): Promise<readonly string[]> {
  await page.goto('about:blank');
  complaints.length = 0;
  const sent = sentCommands(page);
  await page.goto(`${origin}/own/index.html`);
  return sent;
}

const count = (sent: readonly string[], command: string) => sent.filter((one) => one === command).length;

/** Nothing that only a newer server, or the page's own connection, can give. */
async function offersNothingNew({ page, panel }: Visitor): Promise<void> {
  for (const part of ['join-mobile', 'suggestion', 'keypad']) {
    expect(await page.locator(`[part~="${part}"]:visible`).count()).toBe(0);
  }
  expect(await panel.locator('.phone').count()).toBe(0);
}

/** An organizer's work of 2018, in a room without a PIN. */
async function works(bond: Visitor, simulator: OwnPage['simulator']): Promise<void> {
  const people = () => simulator.controls.describe().rooms.find(({ number }) => number === '4002')!.participants;
  await bond.join('4002');
  simulator.controls.callerJoins({ room: '4002', name: 'Vesper', number: '0611111111' });
  simulator.controls.userJoins({ login: 'q', room: '4002' });
  const guest = bond.row('Vesper');
  await bond.action('mute', guest).click();
  await bond.action('unmute', guest).waitFor();
  await bond.action('mute-all').click();
  await bond.panel.locator('[part~="participant"][part~="muted"]').nth(1).waitFor();
  expect(people().filter(({ muted }) => muted).length).toBe(2);
  await bond.action('kick', guest).click();
  await guest.locator('[part="confirm"]').click();
  await guest.waitFor({ state: 'detached' });
  expect(people().map(({ name }) => name)).toEqual(['James Bond', 'Q']);
}

describe('With a server that answers nothing of lines, people and phones', () => {
  let own: QuickPage;
  let bond: Visitor;
  let sent: readonly string[];

  beforeAll(async () => {
    own = await openQuickPage(panels, { version: 2018 });
    own.page.setDefaultTimeout(20_000);
    sent = await framesOf(own);
    bond = new Visitor(own.page);
    await bond.room('4002').waitFor();
  });
  afterAll(() => own.close());

  it('what stood before works', () => works(bond, own.simulator));

  it('nobody is suggested, and each kind of question is asked once', async () => {
    await bond.action('invite').click();
    const field = bond.panel.locator('[name=exten]');
    for (const term of ['tan', 'bil', 'mon']) {
      const asked = sent.length;
      await field.fill(term);
      // Both questions go without an answer once; from then on none is asked.
      if (term === 'tan') await expect.poll(() => count(sent, 'directoryLookUp'), { timeout: 15_000 }).toBe(1);
      await field.press('Enter');
      await bond.panel.locator('[part~="guest"][part~="wrong"]', { hasText: term }).waitFor();
      if (term !== 'tan') expect(sent.slice(asked)).toEqual([]);
    }
    for (const question of ['getConfig', 'searchContacts', 'directoryLookUp']) {
      expect([question, count(sent, question)]).toEqual([question, 1]);
    }
    // Favourites are asked for where nothing is typed for a moment.
    for (const question of ['getFavoriteContacts', 'getFavorites']) expect(count(sent, question)).toBeLessThan(2);
    await offersNothingNew(bond);
  });

  it('an invitation that it ignores is told as not seen, and its guest can be called again', async () => {
    await bond.panel.locator('[part="cancel"]').click();
    await bond.action('invite').click();
    await bond.panel.locator('[name=exten]').fill('0611111111');
    await bond.panel.locator('[part="send-invite"]').click();
    await bond.panel.locator('[part~="invited"][part~="unseen"]', { hasText: '0611111111' }).waitFor();
    await bond.action('call-again').waitFor();
    expect(count(sent, 'conferenceInvite')).toBe(1);
  });

  it('the line is not asked for again after a break', async () => {
    const lists = count(sent, 'getList');
    own.simulator.controls.dropLinks();
    await expect.poll(() => count(sent, 'getList'), { timeout: 15_000 }).toBe(lists + 1);
    expect(count(sent, 'getConfig')).toBe(1);
    expect(count(sent, 'subscribeToPhoneHints')).toBe(0);
  });

  it('nothing is on the console', () => {
    expect(own.complaints).toEqual([]);
  });
});

const head = ['elements', 'log']
  .map((name) => `<script type="module" src="/dist/conference-${name}.bundle.js"></script>`)
  .join('');

/** A stand-in for a page's own `cti.js` as it was in 2018, with frames as that one sends them. */
const ctiJs = (origin: string) => `
  import { StandIn } from './test/support/page-cti.js';
  import { encode } from './src/wire/encode.js';
  const { cti } = new StandIn({ backEnd: 'jQuery', of2018: true, WebSocket });
  const send = (type, fields = {}) => cti.webSocket.send(encode({ type, ...fields }));
  for (const name of ['Mute', 'Unmute', 'MuteAll', 'UnmuteAll', 'MuteMe', 'UnmuteMe', 'Kick'])
    cti['conference' + name] = (conferenceNumber, index) => send('conference' + name, { conferenceNumber, index });
  for (const name of ['getConferenceRooms', 'conference', 'hangup']) cti[name] = () => send(name);
  cti.getCurrentCallsPhoneEvents = () => send('getCurrentCallsPhoneEvents');
  cti.dial = (destination) => send('dial', { destination });
  window.Cti = cti;
  const { token } = await (await fetch('${tokenUrl}')).json();
  cti.WebSocket.init('${origin.replace('http', 'ws')}/xuc/api/2.0/cti?token=' + token);`;

describe('On a page that runs a cti.js of 2018', () => {
  let own: OwnPage;
  let bond: Visitor;
  let sent: readonly string[];

  beforeAll(async () => {
    own = await openOwnPage({ head, body: `<cti-connection page-cti>${panels}</cti-connection>` });
    own.page.setDefaultTimeout(20_000);
    const root = new URL('../../', import.meta.url).pathname;
    const stdin = { contents: ctiJs(own.origin), resolveDir: root, loader: 'ts' as const };
    const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', target: 'es2022' });
    const body = outputFiles[0]?.text ?? '';
    await own.page.route('**/own/cti.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
    await own.page.addInitScript(() => {
      const script = Object.assign(document.createElement('script'), { type: 'module', src: 'cti.js' });
      document.addEventListener('DOMContentLoaded', () => document.head.append(script));
    });
    sent = await framesOf(own);
    bond = new Visitor(own.page);
    await bond.room('4002').waitFor();
  });
  afterAll(() => own.close());

  it('what stood before works', () => works(bond, own.simulator));

  it('nothing is offered that this cti.js lacks, and why is said in words', async () => {
    await offersNothingNew(bond);
    const invite = bond.action('invite');
    expect(await invite.getAttribute('title')).toBe('The cti.js of this page is too old for this.');
    await invite.click({ force: true });
    expect(await bond.panel.locator('[name=exten]').count()).toBe(0);
  });

  it('nothing was sent but what was pressed, and each of it once', () => {
    const own2018 = ['getList', 'getCurrentCallsPhoneEvents', 'dial', 'conferenceMute'];
    expect([...new Set(sent)].sort()).toEqual([...own2018, 'conferenceMuteAll', 'conferenceKick'].sort());
    for (const command of ['dial', 'conferenceMute', 'conferenceMuteAll', 'conferenceKick']) {
      expect([command, count(sent, command)]).toEqual([command, 1]);
    }
  });

  it('nothing is on the console', () => {
    expect(own.complaints).toEqual([]);
  });
});

describe('The demo’s pages, asked for a server of a release', () => {
  const demo = useDemo();
  const browser = useBrowser();

  for (const page of ['', 'static.html']) {
    for (const version of [2018, 2021, 2023, 2024]) {
      it(`have one of ${version}: ${page || 'index.html'}`, async () => {
        const visitor = await Visitor.open(browser(), new URL(`${page}?version=${version}`, demo().url));
        const room = visitor.room('4001');
        await room.locator('.unfold').click();
        await room.locator('[part~="member"]').first().waitFor();
        // From 2021 on the server tells of my line, and so what can be done with it.
        await expect.poll(() => room.locator('[part~="join-mobile"]').count()).toBe(version > 2018 ? 1 : 0);
        expect(visitor.complaints).toEqual([]);
        await visitor.page.close();
      });
    }
  }

  it('say in words which releases there are, when asked for another one', async () => {
    const visitor = await Visitor.open(browser(), new URL('?version=1999', demo().url));
    await visitor.page
      .getByText('setVersion takes version as one of 2018, 2021, 2023, 2024, 2025')
      .waitFor({ state: 'attached' });
    const other = await Visitor.open(browser(), new URL('static.html?version=new', demo().url));
    await other.page.getByText('setVersion takes version as one of 2018, 2021, 2023, 2024, 2025').waitFor();
  });
});
