import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/serve.mjs';
import { startSimulatorServer } from '../../src/simulator/node/index.js';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What a server answers to bytes as they are, on a connection of their own. */
function ask(url: string, bytes: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${bytes.slice(0, 60)}`)));
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }));
  });
}

function request(target: string, { method = 'GET', headers = '', body = '' } = {}): string {
  const length = body === '' ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}${length}\r\n${body}`;
}

const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
const login = '/xuc/api/2.0/auth/login';
const control = '/simulator/control';

/** Names, requests and statuses: of both servers, since the demo's stands on the simulator's. */
const requests: readonly (readonly [what: string, bytes: string, status: number])[] = [
  ['no path', request('//'), 404],
  ['an address that is none', request('http://['), 404],
  ['a star', request('*', { method: 'OPTIONS' }), 404],
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['a header line without a colon', 'GET / HTTP/1.1\r\nHost\r\n\r\n', 400],
  ['half of a percent code', request('/xuc/%E0%A4%A'), 404],
  ['a percent sign alone', request('/xuc/%'), 404],
  ['a folder up', request('/xuc/../../etc/passwd'), 404],
  ['a login as GET', request(login), 404],
  ['a login without a body', request(login, { method: 'POST' }), 400],
  ['a login that is no JSON', request(login, { method: 'POST', body: '{' }), 400],
  ['a login of null', request(login, { method: 'POST', body: 'null' }), 400],
  ['a login of numbers', request(login, { method: 'POST', body: '{"login":1,"password":2}' }), 400],
  [
    'a login of a name that every object has',
    request(login, { method: 'POST', body: '{"login":"constructor","password":"secret"}' }),
    401,
  ],
  ['a login that is too long', request(login, { method: 'POST', body: 'x'.repeat(1_000_001) }), 413],
  ['a login in brackets without end', request(login, { method: 'POST', body: '['.repeat(500_000) }), 400],
  ['a check without a token', request('/xuc/api/2.0/auth/check'), 401],
  [
    'a check with another scheme',
    request('/xuc/api/2.0/auth/check', { headers: 'Authorization: Basic cTpx\r\n' }),
    401,
  ],
  ['a socket where there is none', request('//', { headers: upgrade }), 404],
  ['an upgrade to HTTP/2', request('/', { headers: 'Connection: Upgrade\r\nUpgrade: h2c\r\n' }), 404],
  ['a socket of an address that is none', request('http://[', { headers: upgrade }), 404],
  ['a method of its own', request('/xuc/api/2.0/auth/sso', { method: 'PROPFIND' }), 404],
  ['a control that is too long', request(control, { method: 'POST', body: 'x'.repeat(1_000_001) }), 413],
  ['a control of a list', request(control, { method: 'POST', body: '[]' }), 400],
  [
    'a control of a number beyond all',
    request(control, { method: 'POST', body: '{"control":"setLatency","ms":1e999}' }),
    400,
  ],
  ['a control of an inherited name', request(control, { method: 'POST', body: '{"control":"__proto__"}' }), 400],
  ['a control as PUT', request(control, { method: 'PUT', body: '{}' }), 405],
  ['a socket without a token', request('/xuc/api/2.0/cti', { headers: upgrade }), 401],
  ['a socket with half of a percent code', request('/xuc/api/2.0/cti?token=%E0%A4%A', { headers: upgrade }), 401],
  ['a socket’s address without a socket', request('/xuc/api/2.0/cti?token=x'), 404],
];

describe('The simulator’s server', () => {
  let server: Awaited<ReturnType<typeof startSimulatorServer>>;
  beforeAll(async () => (server = await startSimulatorServer()));
  afterAll(() => server.close());

  for (const [what, bytes, status] of requests) {
    it(`answers ${status} to ${what}`, async () => {
      expect((await ask(server.url, bytes)).status).toBe(status);
    });
  }

  it('says in words what was too long', async () => {
    const { text } = await ask(server.url, request(login, { method: 'POST', body: 'x'.repeat(3_000_000) }));
    expect(text).toContain('The body is longer than 1000000 characters');
  });

  it('takes a whole address in place of a path, as a proxy sends it', async () => {
    const { status } = await ask(server.url, request('http://127.0.0.1/xuc/api/2.0/auth/sso'));
    expect(status).toBe(200);
  });

  it('refuses a socket whose handshake is wrong, in words', async () => {
    const { token } = server.simulator.rest({ method: 'GET', path: '/xuc/api/2.0/auth/sso' })?.body as {
      token: string;
    };
    const { status, text } = await ask(server.url, request(`/xuc/api/2.0/cti?token=${token}`, { headers: upgrade }));
    expect(status).toBe(400);
    expect(text).toContain('Sec-WebSocket-Key');
  });

  it('outlives clients that go away in the middle', async () => {
    for (const bytes of [
      `POST ${login} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{`,
      `GET /xuc/api/2.0/cti HTTP/1.1\r\nHost: 127.0.0.1\r\n${upgrade}\r\n`,
      'GET /xuc',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
          socket.write(bytes, () => socket.resetAndDestroy()),
        );
        socket.on('error', () => undefined).on('close', () => resolve());
      });
    }
    expect((await fetch(`${server.url}/xuc/api/2.0/auth/sso`)).status).toBe(200);
  });
});

describe('The demo’s server', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  beforeAll(async () => (demo = await startDemo()));
  afterAll(() => demo.close());

  /** Where a page could be, what it says is not that it found nothing but that it cannot read the address. */
  const otherwise = new Map([
    ['an address that is none', 400],
    ['a star', 400],
  ]);
  for (const [what, bytes, status] of requests) {
    const here = otherwise.get(what) ?? status;
    it(`answers ${here} to ${what}`, async () => {
      expect((await ask(demo.url, bytes)).status).toBe(here);
    });
  }

  for (const [target, status] of [
    ['/demo/%E0%A4%A', 400],
    ['/demo/%', 400],
    ['/demo/%00', 400],
    ['/demo/nothing.js', 404],
    ['/demo/../package.json', 404],
    ['/demo/..%2fpackage.json', 404],
    ['/demo/%2e%2e/package.json', 404],
    ['/dist/..%5c..%5cpackage.json', 404],
    ['/nothing', 404],
    ['/demo/token?user=nobody', 401],
    ['/demo/token?user=__proto__', 401],
    ['/demo/token?user=%FF', 401],
    ['http://127.0.0.1/demo/nothing', 404],
  ] as const) {
    it(`answers ${status} to ${target}, with a word and with nosniff`, async () => {
      const answer = await ask(demo.url, request(target));
      expect(answer.status).toBe(status);
      expect(answer.text).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/i);
      expect(answer.text.split('\r\n\r\n')[1]).toMatch(/\w/);
    });
  }

  for (const target of ['/demo/', '/dist/index.js', '/demo/token?user=q', '/']) {
    it(`says nosniff of ${target} too`, async () => {
      const { headers, status } = await fetch(new URL(target, demo.url), { redirect: 'manual' });
      expect(status).toBeLessThan(400);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    });
  }

  for (const range of ['5-1', '-', '9999999-', '0-0,5-1', '-0', '1e9-2', 'x-y']) {
    it(`sends a file whole, and goes on, when asked for the bytes ${range} of it`, async () => {
      const { status } = await ask(demo.url, request('/dist/index.js', { headers: `Range: bytes=${range}\r\n` }));
      expect(status).toBe(200);
      expect((await fetch(demo.url)).status).toBe(200);
    });
  }

  it('lets its pages only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status, headers } = await fetch(demo.url, { method });
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('is not ended by a hundred odd requests one after the other', async () => {
    for (let time = 0; time < 100; time += 1) {
      await ask(
        demo.url,
        `${'GET POST OPTIONS'.split(' ')[time % 3] ?? ''} ${'/%&?#[]'.slice(0, time % 8)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
    }
    expect((await fetch(demo.url)).status).toBe(200);
  });
});
