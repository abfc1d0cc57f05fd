import { expect } from 'chai';
import { inPagePlatform } from '../../src/simulator/in-page.js';
import { Scene } from './client.js';

const origin = 'https://anything.example';

class Page extends Scene {
  readonly platform = inPagePlatform(this.simulator);
  readonly log: string[] = [];

  socket(path = `/xuc/api/2.0/cti?token=${this.token('jbond')}`): WebSocket {
    const socket = new this.platform.WebSocket(`wss://anything.example${path}`);
    socket.onopen = () => this.log.push('open');
    socket.onmessage = ({ data }) => this.log.push((JSON.parse(String(data)) as { msgType: string }).msgType);
    socket.onerror = () => this.log.push('error');
    socket.onclose = ({ code, wasClean }) => this.log.push(`close ${code}${wasClean ? '' : ' unclean'}`);
    return socket;
  }

  /** What a call answers, once the latency is over. */
  async answer(call: Promise<Response>): Promise<unknown> {
    const state = { settled: false };
    const settle = () => (state.settled = true);
    call.then(settle, settle);
    while (!state.settled) {
      // The call's own promises have their turn; how many there are is its own affair.
      await new Promise((resolve) => setTimeout(resolve));
      this.clock.pass(100);
    }
    return (await call).json();
  }
}

describe('The simulator’s WebSocket', () => {
  it('opens later, then brings LoggedOn, and carries commands', () => {
    const page = new Page();
    const socket = page.socket();
    expect(socket.readyState).to.equal(socket.CONNECTING);
    expect(page.log).to.be.empty;
    page.clock.pass(0);
    expect(socket.readyState).to.equal(page.platform.WebSocket.OPEN);
    expect(page.log).to.deep.equal(['open', 'LoggedOn', 'UserConfigUpdate']);
    socket.send('{"claz":"web","command":"getList","objectType":"meetme"}');
    expect(page.log).to.have.lengthOf(3);
    page.clock.pass(0);
    expect(page.log.at(-1)).to.equal('ConferenceList');
    expect(socket.url).to.include('wss://anything.example/xuc/api/2.0/cti?token=');
  });

  it('takes longer to open on a slow link', () => {
    const page = new Page();
    page.controls.setLatency({ ms: 100 });
    page.socket();
    page.clock.pass(199);
    expect(page.log).to.be.empty;
    page.clock.pass(1);
    expect(page.log).to.deep.equal(['open']);
  });

  for (const [what, path] of [
    ['a token that is not valid', '/xuc/api/2.0/cti?token=made-up'],
    ['no token', '/xuc/api/2.0/cti'],
    ['another address', '/xuc/api/2.0/else?token=made-up'],
  ] as const) {
    it(`shows ${what} as an error and a bare close with code 1006`, () => {
      const page = new Page();
      const socket = page.socket(path);
      page.clock.pass(0);
      expect(page.log).to.deep.equal(['error', 'close 1006 unclean']);
      expect(socket.readyState).to.equal(socket.CLOSED);
    });
  }

  it('shows a link that is cut, and one that the server closes', () => {
    const page = new Page();
    page.socket();
    page.clock.pass(0);
    page.log.length = 0;
    page.controls.dropLinks();
    page.clock.pass(0);
    expect(page.log).to.deep.equal(['error', 'close 1006 unclean']);
    page.socket();
    page.clock.pass(0);
    page.log.length = 0;
    page.controls.closeLinks({ code: 1011, reason: 'upset' });
    page.clock.pass(0);
    expect(page.log).to.deep.equal(['close 1011']);
  });

  it('brings no message any more once the page has closed it', () => {
    const page = new Page();
    const socket = page.socket();
    page.clock.pass(0);
    page.log.length = 0;
    socket.send('{"claz":"ping"}');
    socket.close(3000, 'bye');
    expect(socket.readyState).to.equal(socket.CLOSING);
    socket.send('{"claz":"web","command":"dial","destination":"4002"}');
    socket.close();
    page.clock.pass(1000);
    expect(page.log).to.deep.equal(['close 3000']);
    expect(socket.readyState).to.equal(socket.CLOSED);
    socket.close();
    expect(socket.readyState).to.equal(socket.CLOSED);
    expect(page.names('4002')).to.be.empty;
    expect(page.controls.describe().sessions).to.be.empty;
  });

  it('says 1005 when the page closes it without a code, 1006 before it is open', () => {
    const page = new Page();
    const open = page.socket();
    page.clock.pass(0);
    open.close();
    page.clock.pass(0);
    expect(page.log.at(-1)).to.equal('close 1005');
    page.log.length = 0;
    page.socket().close();
    page.clock.pass(1000);
    expect(page.log).to.deep.equal(['error', 'close 1006 unclean']);
  });

  it('closes once, whoever was first', () => {
    const page = new Page();
    const socket = page.socket();
    page.clock.pass(0);
    page.log.length = 0;
    page.controls.closeLinks();
    page.controls.dropLinks();
    socket.close();
    page.clock.pass(0);
    expect(page.log).to.deep.equal(['close 1000']);
    const other = page.socket();
    page.clock.pass(0);
    other.close();
    page.controls.dropLinks();
    page.clock.pass(0);
    expect(page.log.slice(-1)).to.deep.equal(['close 1005']);
  });

  it('refuses what a socket refuses', () => {
    const page = new Page();
    const socket = page.socket();
    expect(() => socket.send('early')).to.throw('still connecting');
    page.clock.pass(0);
    expect(() => socket.close(1001)).to.throw('1000 or 3000');
    expect(() => socket.send(new ArrayBuffer(1))).to.throw('text frames only');
    expect(() => new page.platform.WebSocket('no address')).to.throw();
  });

  it('calls listeners too, not only handlers', () => {
    const page = new Page();
    const socket = page.socket();
    socket.onopen = socket.onmessage = null;
    socket.addEventListener('message', ({ data }) => page.log.push(String(data).slice(0, 21)));
    page.clock.pass(0);
    expect(page.log[0]).to.equal('{"msgType":"LoggedOn"');
  });
});

describe('The simulator’s fetch', () => {
  const login = { method: 'post', body: '{"login":"q","password":"secret"}' };

  it('answers sign-in at any origin', async () => {
    const page = new Page();
    const answer = await page.answer(page.platform.fetch(`${origin}/xuc/api/2.0/auth/login`, login));
    expect(answer).to.deep.include({ login: 'q', TTL: 3600 });
    const { token } = answer as { token: string };
    const headers = { Authorization: `Bearer ${token}` };
    expect(await page.answer(page.platform.fetch(`${origin}/xuc/api/2.0/auth/check`, { headers }))).to.include({
      login: 'q',
    });
  });

  it('takes a Request and a relative address too', async () => {
    const page = new Page();
    const request = new Request(`${origin}/xuc/api/2.0/auth/login`, { method: 'POST', body: login.body });
    expect(await page.answer(page.platform.fetch(request))).to.deep.include({ login: 'q' });
    expect(await page.answer(page.platform.fetch('/xuc/api/2.0/auth/sso'))).to.deep.include({ login: 'jbond' });
  });

  it('tells a refusal by its status', async () => {
    const page = new Page();
    const refused = page.platform.fetch(`${origin}/xuc/api/2.0/auth/check`);
    expect(await page.answer(refused)).to.deep.include({ error: 'TokenExpired' });
    expect((await refused).ok).to.equal(false);
  });

  it('fails as a browser’s does when nothing answers', async () => {
    const page = new Page();
    page.controls.restart({ refuseForMs: 60_000 });
    const failed = page.answer(page.platform.fetch(`${origin}/xuc/api/2.0/auth/sso`)).catch((error: unknown) => error);
    expect(await failed).to.be.instanceOf(TypeError);
  });

  it('fails when the simulator is closed meanwhile', async () => {
    const page = new Page();
    page.controls.setLatency({ ms: 1000 });
    const failed = page.platform.fetch(`${origin}/xuc/api/2.0/auth/sso`).catch((error: unknown) => error);
    // The call has begun and waits for the slow link.
    await new Promise((resolve) => setTimeout(resolve));
    page.simulator.close();
    page.simulator.close();
    expect(page.clock.waiting).to.equal(0);
    await page.answer(failed as Promise<Response>).catch(() => undefined);
    expect(await failed).to.be.instanceOf(TypeError);
  });

  it('takes its time on a slow link', async () => {
    const page = new Page();
    page.controls.setLatency({ ms: 1000 });
    const began = page.clock.now();
    expect(await page.answer(page.platform.fetch(`${origin}/xuc/api/2.0/auth/sso`))).to.include({ login: 'jbond' });
    expect(page.clock.now() - began).to.be.at.least(2000);
  });

  it('gives up when the page does, at once or on the way', async () => {
    const page = new Page();
    const reasons = await Promise.all(
      ['before', 'meanwhile'].map(async (moment) => {
        const abort = new AbortController();
        if (moment === 'before') abort.abort(new Error(moment));
        const call = page.platform.fetch(`${origin}/xuc/api/2.0/auth/sso`, { signal: abort.signal });
        const failure = call.catch((error: unknown) => (error as Error).message);
        await Promise.resolve();
        abort.abort(new Error(moment));
        return failure;
      }),
    );
    expect(reasons).to.deep.equal(['before', 'meanwhile']);
  });
});

describe('A refusal of what stands before the simulated server', () => {
  const call = (page: Page, init?: RequestInit) => page.platform.fetch(`${origin}/xuc/api/2.0/auth/sso`, init);

  for (const [by, status, header] of [
    ['negotiate', 401, 'www-authenticate'],
    ['redirect', 302, 'location'],
    ['proxy', 502, 'content-type'],
  ] as const) {
    it(`is no JSON: ${by}`, async () => {
      const page = new Page();
      page.controls.failRest({ by });
      const called = call(page);
      const parsed = await page.answer(called).catch((error: unknown) => error);
      const answer = await called;
      expect(answer.status).to.equal(status);
      expect(answer.headers.get(header)).to.be.a('string');
      expect(parsed).to.be.instanceOf(SyntaxError);
    });
  }

  it('has another status on request', async () => {
    const page = new Page();
    page.controls.failRest({ by: 'proxy', status: 503 });
    const called = call(page);
    await page.answer(called).catch(() => undefined);
    expect((await called).status).to.equal(503);
  });

  it('is a failed call to a page that follows no redirect', async () => {
    const page = new Page();
    page.controls.failRest({ by: 'redirect' });
    const failure = await page.answer(call(page, { redirect: 'error' })).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });
});
