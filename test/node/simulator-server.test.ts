import { createServer, get, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { afterEach, describe, it } from 'vitest';
import { WebSocket } from 'ws';
import { createSimulator } from '../../src/simulator/index.js';
import { controlFields } from '../../src/simulator/controls/control-fields.js';
import { mayControl } from '../../src/simulator/node/loopback.js';
import { type SimulatorServer, startSimulatorServer } from '../../src/simulator/node/index.js';

const open: { close(): Promise<void> | void }[] = [];

afterEach(async () => {
  // The latest first: what stands on a server goes before it.
  for (const thing of open.splice(0).reverse()) await thing.close();
});

function closeLater<Thing extends { close(): Promise<void> | void }>(thing: Thing): Thing {
  open.push(thing);
  return thing;
}

async function start(options?: Parameters<typeof startSimulatorServer>[0]): Promise<SimulatorServer> {
  return closeLater(await startSimulatorServer(options));
}

async function token(url: string): Promise<string> {
  const body = JSON.stringify({ login: 'jbond', password: 'secret' });
  const answer = await fetch(`${url}/xuc/api/2.0/auth/login`, { method: 'POST', body });
  return ((await answer.json()) as { token: string }).token;
}

function socketUrl(url: string, given: string): string {
  return `${url.replace('http', 'ws')}/xuc/api/2.0/cti?token=${given}`;
}

/** A real socket with everything that came on it. */
class Client {
  readonly socket: WebSocket;
  readonly types: string[] = [];
  readonly closed: Promise<number>;
  #waiting: { readonly type: string; readonly resolve: (message: unknown) => void } | undefined;

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data: Buffer) => this.#receive(data.toString()));
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  static async loggedOn(url: string): Promise<Client> {
    const client = new Client(socketUrl(url, await token(url)));
    await client.next('LoggedOn');
    return client;
  }

  /** The next message of a type. */
  next(type: string): Promise<unknown> {
    return new Promise((resolve) => (this.#waiting = { type, resolve }));
  }

  send(fields: object): void {
    this.socket.send(JSON.stringify({ claz: 'web', ...fields }));
  }

  #receive(frame: string): void {
    const { msgType = '', ctiMessage } = JSON.parse(frame) as { msgType?: string; ctiMessage?: unknown };
    this.types.push(msgType);
    if (this.#waiting?.type === msgType) this.#waiting.resolve(ctiMessage);
  }
}

async function control(url: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${url}/simulator/control`, { method: 'POST', body: text, headers });
  return { status: answer.status, body: (await answer.json()) as { result?: unknown; error?: string } };
}

describe('The simulator’s server', () => {
  it('signs in, opens a socket and answers commands', async () => {
    const { url } = await start({ simulator: closeLater(createSimulator({ talk: false, pace: { roomAnswers: 0 } })) });
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    const client = await Client.loggedOn(url);
    const list = client.next('ConferenceList');
    client.send({ command: 'getList', objectType: 'meetme' });
    expect(await list).to.have.lengthOf(3);
    const join = client.next('ConferenceEvent');
    client.send({ command: 'dial', destination: '4000' });
    expect(await join).to.deep.include({ eventType: 'Join', conferenceNumber: '4000' });
    const leave = client.next('ConferenceEvent');
    client.send({ command: 'hangup' });
    expect(await leave).to.deep.include({ eventType: 'Leave' });
  });

  it('refuses a wrong password in JSON', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/xuc/api/2.0/auth/login`, {
      method: 'POST',
      body: '{"login":"q","password":""}',
    });
    expect(answer.status).to.equal(401);
    expect(await answer.json()).to.deep.include({ error: 'InvalidCredentials' });
  });

  it('renews a token, and takes the page’s user for jbond by single sign-on', async () => {
    const { url } = await start();
    const headers = { Authorization: `Bearer ${await token(url)}` };
    const renewed = await fetch(`${url}/xuc/api/2.0/auth/check`, { headers });
    expect(await renewed.json()).to.deep.include({ login: 'jbond' });
    expect(await (await fetch(`${url}/xuc/api/2.0/auth/sso`)).json()).to.deep.include({ login: 'jbond' });
  });

  for (const [what, path] of [
    ['a token that is not valid', '/xuc/api/2.0/cti?token=made-up'],
    ['a socket at another address', '/xuc/api/2.0/else'],
    ['a socket that is none of its business', '/chat'],
  ] as const) {
    it(`refuses ${what}: the client sees a bare close with code 1006`, async () => {
      const { url } = await start();
      expect(await new Client(`${url.replace('http', 'ws')}${path}`).closed).to.equal(1006);
    });
  }

  it('cuts links, closes them with a code, and forgets a client that is gone', async () => {
    const { url, simulator } = await start();
    const cut = await Client.loggedOn(url);
    simulator.controls.dropLinks();
    expect(await cut.closed).to.equal(1006);
    const closed = await Client.loggedOn(url);
    simulator.controls.closeLinks({ code: 4001, reason: 'enough' });
    expect(await closed.closed).to.equal(4001);
    const gone = await Client.loggedOn(url);
    gone.socket.close();
    expect(await gone.closed).to.equal(1005);
    await expectSoon(() => simulator.controls.describe().sessions.length === 0);
  });

  it('closes a link on which a frame is far too long', async () => {
    const { url } = await start();
    const client = await Client.loggedOn(url);
    client.socket.send('x'.repeat(100_000));
    expect(await client.closed).to.equal(1009);
  });

  it('says nothing at all while it is down', async () => {
    const { url, simulator } = await start();
    const given = await token(url);
    simulator.controls.restart({ refuseForMs: 60_000 });
    expect(await fetch(`${url}/xuc/api/2.0/auth/sso`).catch(() => 'no answer')).to.equal('no answer');
    expect(await new Client(socketUrl(url, given)).closed).to.equal(1006);
  });

  it('refuses a call as what stands before a real server does, which is not in JSON', async () => {
    const { url } = await start();
    const told = [];
    for (const by of ['negotiate', 'redirect', 'proxy']) {
      await control(url, { control: 'failRest', by });
      const { status, headers } = await fetch(`${url}/xuc/api/2.0/auth/sso`, { redirect: 'manual' });
      const { 'www-authenticate': scheme, location, 'content-type': type } = Object.fromEntries(headers);
      told.push([status, type, scheme ?? location]);
    }
    expect(told).to.deep.equal([
      [401, 'text/html', 'Negotiate'],
      [302, 'text/html', '/sign-in'],
      [502, 'text/html', undefined],
    ]);
  });

  it('takes its time over a call when a test wants it slow', async () => {
    const { url, simulator } = await start();
    simulator.controls.setLatency({ ms: 20 });
    const began = performance.now();
    await fetch(`${url}/xuc/api/2.0/auth/sso`);
    expect(performance.now() - began).to.be.greaterThan(35);
  });

  it('lets pages of this machine read its answers, and no others', async () => {
    const { url } = await start();
    const allowed = async (origin: string) => {
      const { headers } = await fetch(`${url}/xuc/api/2.0/auth/sso`, { method: 'OPTIONS', headers: { origin } });
      return headers.get('access-control-allow-origin');
    };
    expect(await allowed('http://localhost:8000')).to.equal('http://localhost:8000');
    expect(await allowed('http://127.0.0.1:8000')).to.equal('http://127.0.0.1:8000');
    expect(await allowed('http://[::1]:8000')).to.equal('http://[::1]:8000');
    expect(await allowed('https://example.org')).to.equal(null);
    expect(await allowed('null')).to.equal(null);
  });

  it('has nothing at other addresses', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/`)).status).to.equal(404);
    expect((await fetch(`${url}/xuc/api/2.0/else`)).status).to.equal(404);
  });

  it('listens on IPv6 too', async () => {
    const { url } = await start({ host: '::1' });
    expect(url).to.match(/^http:\/\/\[::1\]:\d+$/);
    expect(await token(url)).to.match(/^[0-9a-f]{32}$/);
  });

  it('says so when its port is taken', async () => {
    const { url } = await start();
    const failure = await startSimulatorServer({ port: Number(new URL(url).port) }).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'EADDRINUSE');
  });

  it('ends its links and its own world when it is closed, but not a world that was handed in', async () => {
    const own = await startSimulatorServer();
    const client = await Client.loggedOn(own.url);
    await own.close();
    expect(await client.closed).to.be.oneOf([1001, 1006]);
    expect(own.simulator.door('any')).to.equal('down');

    const simulator = closeLater(createSimulator());
    const server = await startSimulatorServer({ simulator });
    await server.close();
    expect(simulator.door('any')).to.equal('refused');
  });
});

describe('Closing the simulator’s server', () => {
  it('ends a call that still waits for its answer', async () => {
    const server = await startSimulatorServer();
    server.simulator.controls.setLatency({ ms: 3600_000 });
    const arrived = new Promise((resolve) => server.server.once('request', resolve));
    const call = fetch(`${server.url}/xuc/api/2.0/auth/sso`).catch(() => 'no answer');
    await arrived;
    await server.close();
    expect(await call).to.equal('no answer');
  });
});

describe('The simulator on a server that answers other things too', () => {
  async function host(): Promise<{ server: Server; url: string }> {
    const server = createServer((request, response) => response.end(`page ${request.url ?? ''}`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closeLater({
      close() {
        server.closeAllConnections();
        server.close();
      },
    });
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  it('answers its own addresses and leaves the others', async () => {
    const { server, url } = await host();
    const simulated = await start({ server });
    expect(simulated.url).to.equal(url);
    expect(await (await fetch(`${url}/index.html`)).text()).to.equal('page /index.html');
    expect(await (await fetch(`${url}/xucfoo`)).text()).to.equal('page /xucfoo');
    const client = await Client.loggedOn(url);
    client.socket.close();
  });

  it('leaves sockets to others that are theirs', async () => {
    const { server, url } = await host();
    await start({ server });
    server.on('upgrade', (request, socket) => {
      if (request.url === '/chat') socket.end('HTTP/1.1 418 Teapot\r\n\r\n');
    });
    const status = new Promise((resolve) => {
      new WebSocket(`${url.replace('http', 'ws')}/chat`)
        .on('unexpected-response', (_request, response) => resolve(response.statusCode))
        .on('error', () => undefined);
    });
    expect(await status).to.equal(418);
  });

  it('leaves it as it was when it is closed', async () => {
    const { server, url } = await host();
    await (await startSimulatorServer({ server })).close();
    expect(await (await fetch(`${url}/xuc/api/2.0/auth/sso`)).text()).to.equal('page /xuc/api/2.0/auth/sso');
  });
});

describe('The simulator’s control channel', () => {
  it('works a control and answers its result', async () => {
    const { url } = await start();
    expect(await control(url, { control: 'addParticipants', room: '4002', count: 12 })).to.deep.equal({
      status: 200,
      body: { result: 12 },
    });
    expect((await control(url, { control: 'setTalk', on: false })).body).to.deep.equal({ result: null });
    const { body } = await control(url, { control: 'describe' });
    expect((body.result as { rooms: { participants: unknown[] }[] }).rooms[2]?.participants).to.have.lengthOf(12);
  });

  it('reaches the links', async () => {
    const { url } = await start();
    const client = await Client.loggedOn(url);
    await control(url, { control: 'dropLinks', login: 'jbond' });
    expect(await client.closed).to.equal(1006);
  });

  for (const [body, error] of [
    ['garbage', 'The body must be JSON'],
    ['null', 'The body must be a JSON object'],
    [{}, 'control must be one of setLatency, dropLinks'],
    [{ control: 'toString' }, 'control must be one of'],
    [{ control: 'callerLeaves', room: '4000' }, 'callerLeaves takes index as a whole number from 1 on'],
    [{ control: 'dropLinks', login: 7 }, 'dropLinks takes login as a text, or not at all'],
    [{ control: 'dropLinks', user: 'q' }, 'dropLinks takes no user'],
    [{ control: 'callerLeaves', room: '4999', index: 1 }, 'There is no room 4999'],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(body)}`, async () => {
      const { url } = await start();
      const answer = await control(url, body);
      expect(answer.status).to.equal(400);
      expect(answer.body.error).to.include(error);
    });
  }

  it('knows every control that there is', async () => {
    const { simulator } = await start();
    expect(Object.keys(controlFields).sort()).to.deep.equal(Object.keys(simulator.controls).sort());
  });

  it('answers pages of this machine and refuses those of others', async () => {
    const { url } = await start();
    const body = { control: 'describe' };
    expect((await control(url, body, { origin: 'http://localhost:8000' })).status).to.equal(200);
    expect((await control(url, body, { origin: 'https://example.org' })).status).to.equal(403);
  });

  it('refuses whoever asks for it by a foreign name', async () => {
    const { url } = await start();
    const status = await new Promise((resolve) => {
      httpRequest(`${url}/simulator/control`, { method: 'POST', headers: { host: 'example.org' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end('{"control":"describe"}');
    });
    expect(status).to.equal(403);
  });

  it('refuses whoever asks from another machine', () => {
    const from = (remoteAddress: string) =>
      mayControl({ headers: { host: 'localhost:8090' }, socket: { remoteAddress } });
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(from)).to.deep.equal([true, true, true]);
    expect(['192.0.2.7', '2001:db8::1', '::ffff:192.0.2.7'].map(from)).to.deep.equal([false, false, false]);
  });

  it('takes nothing but POST', async () => {
    const { url } = await start();
    const status = await new Promise((resolve) => {
      get(`${url}/simulator/control`, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(status).to.equal(405);
  });
});

/** Until something holds that follows by itself. */
async function expectSoon(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
