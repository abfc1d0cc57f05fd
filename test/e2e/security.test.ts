import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulator } from '../../src/simulator/simulator.js';
import { Visitor } from './browser.js';
import { openOwnPage, type OwnPage } from './own-page.js';

/** Stricter than what SECURITY.md asks for: no style and no picture is loaded, as none is needed. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self' ws:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];
const headers = { 'Content-Security-Policy': [...policy, 'trusted-types lit-html'].join('; ') };
const duplicates = { 'Content-Security-Policy': [...policy, "trusted-types lit-html 'allow-duplicates'"].join('; ') };

/** Found in no name, number or text but where they belong. */
const password = 'zk-password-71';
const pin = '830517';

const panels = `<cti-connection>
  <conference-room-list></conference-room-list>
  <conference-participants></conference-participants>
</cti-connection>`;

/** Names the server from a script, since the page does not know its own address. */
const nameServer = `document.querySelector('cti-connection').setAttribute('server', location.origin);`;
const bundle = '<script type="module" src="/dist/conference-elements.bundle.js"></script>';

interface Watched {
  readonly violations: string[];
  readonly events: string[];
}

/** In the page, before anything else: writes down what the policy forbade, and all that our events say. */
function watch(): void {
  const watched: Watched = { violations: [], events: [] };
  Object.assign(globalThis, { watched });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
    watched.violations.push([violatedDirective, blockedURI, sourceFile, sample].join(' ')),
  );
  for (const type of [
    'cti-status',
    'cti-drift',
    'conference-request',
    'conference-outcome',
    'conference-room-select',
  ]) {
    addEventListener(type, (event) => {
      const said = ['status', 'reason', 'command', 'about'].map((name) => Reflect.get(event, name) as unknown);
      watched.events.push(JSON.stringify([type, ...said]));
      const outcome: unknown = Reflect.get(event, 'outcome');
      void Promise.resolve(outcome).then((settled) => watched.events.push(JSON.stringify([type, settled])));
    });
  }
}

function watchedIn(page: Page): Promise<Watched> {
  return page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
}

/** All that is in the document and in what its elements draw, with what stands in fields. */
function everything(): string {
  const told: string[] = [location.href, document.cookie];
  for (const store of [sessionStorage, localStorage]) told.push(JSON.stringify(store));
  const read = (root: Document | ShadowRoot) => {
    told.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement) told.push(element.value);
      if (element.shadowRoot) read(element.shadowRoot);
    }
  };
  read(document);
  return told.join('\n');
}

describe('A page under a strict content security policy', () => {
  let own: OwnPage;
  let bond: Visitor;
  const requests: URL[] = [];
  const sockets: URL[] = [];
  const logged: string[] = [];

  beforeAll(async () => {
    const simulator = createSimulator({
      accounts: [
        { login: 'jbond', password, name: 'James Bond', number: '1002' },
        { login: 'q', password, name: 'Q', number: '1003' },
      ],
      rooms: [
        {
          number: '4001',
          name: 'support',
          // A room has an organizer PIN only beside a general one.
          userPin: '274936',
          organizerPin: pin,
          present: [{ login: 'q' }, { name: 'Felix', number: '07' }],
        },
      ],
      pace: { roomAnswers: 0, personAnswers: 0 },
      talk: false,
    });
    own = await openOwnPage({
      body: panels,
      head: `${bundle}<script type="module" src="main.js"></script>`,
      files: { 'main.js': nameServer },
      headers,
      before: watch,
      simulator,
    });
    const { page } = own;
    page.on('request', (request) => requests.push(new URL(request.url())));
    page.on('websocket', (socket) => sockets.push(new URL(socket.url())));
    page.on('console', (message) => logged.push(message.text()));
    await page.reload();
    bond = new Visitor(page);
  });

  afterAll(async () => {
    await own.close();
    own.simulator.close();
  });

  const tokens = () => sockets.map(({ searchParams }) => searchParams.get('token') ?? 'none');

  /** Where something is that must be nowhere. */
  async function tracesOf(secret: string): Promise<readonly string[]> {
    const { events } = await watchedIn(own.page);
    const addresses = requests.map(String);
    const places = { page: [await own.page.evaluate(everything)], events, addresses, logged };
    return Object.entries(places).flatMap(([place, texts]) =>
      texts.some((text) => text.includes(secret)) ? [place] : [],
    );
  }

  it('lets somebody sign in, be refused, join by a PIN, and run a conference', async () => {
    const { panel } = bond;
    await bond.signIn('jbond', 'wrong');
    await bond.page.getByText('Login or password is wrong.').waitFor();
    await bond.signIn('jbond', password);
    await bond.room('4001').waitFor();
    await bond.join('4001', pin);
    await bond.action('mute', bond.row('Q')).click();
    await bond.action('unmute', bond.row('Q')).waitFor();
    await bond.action('kick', bond.row('Felix')).click();
    await bond.row('Felix').locator('[part="confirm"]').click();
    await bond.row('Felix').waitFor({ state: 'detached' });
    await bond.action('invite').click();
    await panel.locator('[name=exten]').fill('0611111111');
    await panel.locator('[part="send-invite"]').click();
    await panel.locator('[part~="invited"]').waitFor();
    own.simulator.controls.ringUser({ login: 'jbond', number: '0699999999', name: 'Tracy' });
    await bond.action('include').click();
    await bond.row('Tracy').waitFor();
  });

  it('lets it lose its link, show so, and come back', async () => {
    own.simulator.controls.dropLinks();
    await bond.page.locator('cti-connection [part="status"]').getByText('Connection lost').waitFor();
    await bond.panel.locator('[part="stale"]').waitFor();
    await bond.page.evaluate(() => dispatchEvent(new Event('online')));
    await bond.panel.locator('[part="stale"]').waitFor({ state: 'detached' });
    await bond.row('Tracy').waitFor();
    expect(sockets).toHaveLength(2);
  });

  it('is not violated once', async () => {
    expect((await watchedIn(own.page)).violations).toEqual([]);
  });

  it('sees no request to anybody but the page’s own files and the configured server', () => {
    const expected = new URL(own.origin);
    expect(new Set(requests.map(({ host }) => host))).toEqual(new Set([expected.host]));
    expect(new Set(sockets.map(({ host, pathname }) => host + pathname))).toEqual(
      new Set([`${expected.host}/xuc/api/2.0/cti`]),
    );
    const places = new Set(requests.map(({ pathname }) => pathname));
    expect([...places].sort()).toEqual([
      '/dist/conference-elements.bundle.js',
      '/own/index.html',
      '/own/main.js',
      '/xuc/api/2.0/auth/check',
      '/xuc/api/2.0/auth/login',
    ]);
  });

  it('has the token in the address of the socket and nowhere else', async () => {
    // That traces are found where there are some.
    expect(await tracesOf('James Bond')).toContain('page');
    expect(await tracesOf('conferenceKick')).toContain('events');
    expect(tokens()).toHaveLength(2);
    for (const token of tokens()) {
      expect(token).toMatch(/^[0-9a-f]{32}$/);
      expect(await tracesOf(token)).toEqual([]);
    }
  });

  it('has the password and the PIN nowhere', async () => {
    expect(await tracesOf(password)).toEqual([]);
    expect(await tracesOf(pin)).toEqual([]);
    // Neither its keys: one event for each would spell it.
    expect((await watchedIn(own.page)).events.filter((said) => said.includes('sendDtmf'))).toEqual([]);
  });
});

describe('A token that is to be remembered', () => {
  let own: OwnPage;
  const sockets: URL[] = [];

  beforeAll(async () => {
    own = await openOwnPage({
      body: panels.replace('<cti-connection', '<cti-connection remember'),
      head: `${bundle}<script type="module" src="main.js"></script>`,
      files: { 'main.js': nameServer },
      headers,
    });
    own.page.on('websocket', (socket) => sockets.push(new URL(socket.url())));
    const bond = new Visitor(own.page);
    await bond.signIn('jbond', 'secret');
    await bond.room('4001').waitFor();
  });

  afterAll(() => own.close());

  const stores = () =>
    own.page.evaluate(() => [sessionStorage, localStorage].map((store) => Object.entries(store) as [string, string][]));

  it('is in this tab’s storage alone, by server and user, and signs in again after a reload', async () => {
    const [session, local] = await stores();
    const token = sockets.at(-1)?.searchParams.get('token');
    expect(local).toEqual([]);
    expect(session).toEqual([[`xivo-conference-elements ${own.origin} jbond`, token]]);
    await own.page.reload();
    await new Visitor(own.page).room('4001').waitFor();
  });

  it('is gone after signing out', async () => {
    await own.page.evaluate(() => document.querySelector('cti-connection')?.connection?.signOut());
    expect(await stores()).toEqual([[], []]);
  });
});

describe('A page that loads the bundle twice', () => {
  const head = `${bundle}${bundle.replace('.js', '.js?again')}<script type="module" src="main.js"></script>`;
  const files = { 'main.js': nameServer };
  const body = panels.replace('<cti-connection', '<cti-connection token-url="/demo/token"');

  it('runs under a policy that allows duplicates, with no violation', async () => {
    const own = await openOwnPage({ body, head, files, headers: duplicates, before: watch });
    await new Visitor(own.page).room('4001').waitFor();
    expect((await watchedIn(own.page)).violations).toEqual([]);
    expect(own.complaints.filter((text) => !text.includes('no connection'))).toEqual([]);
    await own.close();
  });

  it('needs that: a policy without it is violated', async () => {
    const own = await openOwnPage({ body, head, files, headers, before: watch });
    await own.page.waitForFunction(() => (globalThis as unknown as { watched: Watched }).watched.violations.length > 0);
    const { violations } = await watchedIn(own.page);
    expect(violations.join()).toContain('trusted-types');
    await own.close();
  });
});

describe('A page whose `Cti` is an element', () => {
  it('has no client to ride on, and says so', async () => {
    const body =
      '<form id="Cti"><input name="setHandler"><input name="webSocket"></form><cti-connection page-cti></cti-connection>';
    const own = await openOwnPage({ body });
    await own.page.locator('cti-connection [part="status"]').waitFor();
    expect(await own.page.evaluate(() => document.querySelector('cti-connection')?.connection?.status)).toMatchObject({
      status: 'connecting',
      reason: 'page-cti-missing',
    });
    expect(own.complaints).toEqual([]);
    await own.close();
  });
});
