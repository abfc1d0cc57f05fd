import { expect } from 'chai';
import { registerServerScheme } from '../../src/streams/server-schemes.js';
import { type Answer, Http, redirect } from '../support/fake-fetch.js';
import { FakeXuc, online } from '../support/fake-xuc.js';

/** A page's back end that gives another token each time. */
function tokens(): () => object {
  let given = 0;
  return () => ({ token: `token-${String((given += 1))}` });
}

describe('a socket that is refused, and a server that says so', () => {
  const refusals: readonly (readonly [what: string, answer: Answer])[] = [
    ['401 with HTML', new Http(401)],
    ['401 with nothing', new Http(401, null)],
    ['403 with HTML', new Http(403)],
    ['403 with other JSON', new Http(403, { message: 'no' })],
    ['TokenExpired', { error: 'TokenExpired' }],
  ];
  for (const [what, answer] of refusals) {
    it(`gets another token from the page at once: ${what}`, () => {
      const xuc = new FakeXuc({ tokenUrl: '/my/token' }, { '/my/token': tokens(), 'auth/check': answer }).connect();
      xuc.socket.fail();
      expect(xuc.network.latest.url).to.match(/token-2$/);
      expect(xuc.logOn().status).to.equal('online');
    });

    it(`is refused when that token is as well, and asks the page again at growing distances: ${what}`, () => {
      const xuc = new FakeXuc({ tokenUrl: '/my/token' }, { '/my/token': tokens(), 'auth/check': answer }).connect();
      xuc.socket.fail();
      xuc.socket.fail();
      expect(xuc.status).to.equal('refused token-expired');
      expect(xuc.connection.status.retryAt).to.equal(xuc.clock.now() + 2500);
      xuc.wait(2499);
      expect(xuc.network.sockets).to.have.length(2);
      xuc.wait(1);
      expect(xuc.network.latest.url).to.match(/token-3$/);
      xuc.socket.fail();
      expect(xuc.connection.status.retryAt).to.equal(xuc.clock.now() + 5000);
      expect(xuc.wait(5000).logOn().status).to.equal('online');
      expect(xuc.statuses.slice(-3)).to.deep.equal(['refused token-expired', 'refused token-expired', 'online']);
    });

    it(`is refused for good where the page has no other token: ${what}`, () => {
      const xuc = new FakeXuc({ token: 'first' }, { 'auth/check': answer }).connect();
      xuc.socket.fail();
      expect(xuc.wait(3_600_000).status).to.equal('refused token-expired');
      expect(xuc.connection.status.retryAt).to.equal(undefined);
      expect(xuc.network.sockets).to.have.length(1);
    });
  }
});

describe('a token that no server gives', () => {
  for (const token of ['first\nsecond', 'jeton€', 'first\ud800']) {
    it(`is refused, and not taken for a server that is down: ${JSON.stringify(token)}`, () => {
      const xuc = new FakeXuc({ token }).connect();
      xuc.socket.fail();
      expect(xuc.wait(60_000).status).to.equal('refused token-expired');
      expect(xuc.rest.calls).to.have.length(0);
    });
  }
});

describe('a short outage while somebody is signed in', () => {
  const outages: readonly (readonly [what: string, answer: Answer])[] = [
    ['503 with JSON', new Http(503, { message: 'starting' })],
    ['502 with HTML', new Http(502)],
    ['429', new Http(429, { error: 'TooManyRequests' })],
    ['500 UnhandledError', new Http(500, { error: 'UnhandledError' })],
    ['404 of a proxy that starts', new Http(404)],
    ['200 {}', {}],
    ['200 HTML', 'not JSON'],
    ['a redirect', redirect],
    ['nothing', 'unreachable'],
  ];
  for (const [what, outage] of outages) {
    it(`refuses nobody: auth/check answers ${what}`, () => {
      const xuc = online({}, { 'auth/check': outage });
      xuc.socket.end(1012);
      xuc.wait(2500).wait(5000);
      expect(xuc.status).to.match(/^reconnecting (server-error|unreadable-answer|unreachable)/);
      xuc.rest.answers['auth/check'] = { login: 'jbond', token: 'renewed' };
      expect(xuc.wait(10_000).logOn().status).to.equal('online');
    });

    it(`refuses nobody when the page’s own source fails meanwhile: token-url answers ${what}`, () => {
      const xuc = new FakeXuc({ tokenUrl: '/my/token' }, { '/my/token': tokens(), 'auth/check': new Http(401) });
      xuc.connect().logOn().socket.end();
      xuc.rest.answers['/my/token'] = outage;
      xuc.wait(2500);
      expect(xuc.status).to.match(/^reconnecting no-token/);
      xuc.rest.answers['/my/token'] = { token: 'later' };
      expect(xuc.connect().logOn().status, 'and trying now helps').to.equal('online');
    });
  }
});

describe('a server that wants to be left alone for a while', () => {
  const busy = (seconds: string) => new Http(503, { message: 'busy' }, { 'Retry-After': seconds });

  it('is left alone for so long, and asked at once when somebody wants it', () => {
    const xuc = online({}, { 'auth/check': busy('120') });
    xuc.socket.end(1012);
    xuc.wait(2500);
    expect(xuc.connection.status.retryAt).to.equal(xuc.clock.now() + 120_000);
    const asked = xuc.rest.calls.length;
    expect(xuc.wait(119_000).rest.calls).to.have.length(asked);
    xuc.rest.answers['auth/check'] = { token: 'renewed' };
    expect(xuc.connect().logOn().status).to.equal('online');
  });

  it('is no sooner asked than it would be without that', () => {
    const xuc = online({}, { 'auth/check': busy('1') });
    xuc.socket.end(1012);
    xuc.wait(2500);
    expect(xuc.connection.status.retryAt).to.equal(xuc.clock.now() + 5000);
  });

  it('may be the page’s own, at its token-url', () => {
    const xuc = new FakeXuc({ tokenUrl: '/my/token' }, { '/my/token': new Http(429, null, { 'Retry-After': '60' }) });
    expect(xuc.connect().connection.status.retryAt).to.equal(xuc.clock.now() + 60_000);
  });
});

describe('trying anew after a refusal', () => {
  it('uses the page’s token once more', () => {
    const xuc = online({}, { 'auth/check': new Http(401) });
    xuc.socket.end();
    expect(xuc.wait(2500).status).to.equal('refused token-expired');
    expect(xuc.connect().logOn().status).to.equal('online');
    expect(xuc.socket.url).to.match(/token=first$/);
  });

  it('asks single sign-on again', () => {
    const xuc = new FakeXuc({ sso: true }, { 'auth/sso': new Http(401) }).connect();
    expect(xuc.status).to.equal('refused sso-failed');
    xuc.rest.answers['auth/sso'] = { login: 'jbond', token: 'first' };
    expect(xuc.connect().logOn().status).to.equal('online');
  });

  it('says the same of an address that is none, and sends nothing where nobody is signed in', () => {
    const nowhere = new FakeXuc({ server: 'nowhere', token: 'first' }).connect().connect();
    expect(nowhere.status).to.equal('refused invalid-server nowhere');
    const nobody = new FakeXuc({}, { 'auth/login': { error: 'InvalidCredentials' } }).connect();
    nobody.connection.signIn({ login: 'jbond', password: 'stirred' });
    nobody.connect();
    expect(nobody.rest.calls).to.have.length(1);
  });

  it('lets somebody sign in by hand meanwhile, and then tries no other token', () => {
    const answers = { '/my/token': tokens(), 'auth/check': new Http(401), 'auth/login': new Http(401) };
    const xuc = new FakeXuc({ tokenUrl: '/my/token' }, answers).connect();
    xuc.socket.fail();
    xuc.socket.fail();
    xuc.connection.signIn({ login: 'q', password: 'wrong' });
    xuc.wait(3_600_000);
    expect(xuc.status).to.equal('refused invalid-credentials');
    expect(xuc.network.sockets).to.have.length(2);
  });
});

describe('a first single sign-on in whose place a page is shown', () => {
  it('offers the form at once, and tries again meanwhile, at growing distances', () => {
    const xuc = new FakeXuc({ sso: true }, { 'auth/sso': new Http(200) }).connect();
    expect(xuc.status).to.equal('refused sso-failed 200');
    expect(xuc.connection.status.retryAt).to.equal(xuc.clock.now() + 2500);
    xuc.wait(2500);
    expect(xuc.connection.status.retryAt).to.equal(xuc.clock.now() + 5000);
    xuc.rest.answers['auth/sso'] = { login: 'jbond', token: 'first' };
    expect(xuc.wait(5000).logOn().status).to.equal('online');
    expect(xuc.statuses.slice(2)).to.deep.equal(['refused sso-failed 200', 'refused sso-failed 200', 'online']);
  });

  it('tries no more once somebody signs in by the form', () => {
    const xuc = new FakeXuc({ sso: true }, { 'auth/sso': new Http(404), 'auth/login': new Http(401) }).connect();
    xuc.connection.signIn({ login: 'q', password: 'wrong' });
    expect(xuc.wait(3_600_000).status).to.equal('refused invalid-credentials');
    expect(xuc.rest.paths).to.deep.equal(['auth/sso', 'auth/login']);
  });
});

describe('a login', () => {
  const pasted = [
    'jbond\u200B',
    '\u202Ajbond\u202C',
    '\u200E jbond',
    '\uFEFFjbond',
    'jbond\u0000',
    'jbond\u2028',
    '\u2066jbond\u2069',
  ];
  for (const login of ['jbond ', ' jbond', '\tjbond\n', '\u00A0jbond', 'jbond', ...pasted]) {
    it(`is sent without the spaces around it: ${JSON.stringify(login)}`, () => {
      const xuc = new FakeXuc({}, { 'auth/login': { login: 'jbond', token: 'first' } }).connect();
      xuc.connection.signIn({ login, password: ' shaken ' });
      expect(JSON.parse(xuc.rest.latest.init.body as string)).to.deep.equal({ login: 'jbond', password: ' shaken ' });
    });
  }
});

describe('a platform without a WebSocket', () => {
  const others: Readonly<Record<string, unknown>> = {
    'a text': 'WebSocket',
    'an object': {},
    'an arrow': () => undefined,
  };
  for (const [what, WebSocket] of Object.entries(others)) {
    it(`is one that has ${what} in its place`, () => {
      const xuc = new FakeXuc({ token: 'first', WebSocket: WebSocket as typeof globalThis.WebSocket }).connect();
      expect(xuc.status).to.match(/^refused no-websocket/);
    });
  }

  it('is not one that refuses the address', () => {
    const refusing = function () {
      throw new DOMException('blocked', 'SecurityError');
    };
    const xuc = new FakeXuc({ token: 'first', WebSocket: refusing as unknown as typeof WebSocket }).connect();
    expect(xuc.status).to.equal('refused invalid-server wss://xuc.example.org/xuc/api/2.0/cti');
  });

  it('is told apart from a bad address, before anybody types a password', () => {
    const scheme = new FakeXuc();
    registerServerScheme('simulator:', {
      WebSocket: undefined as unknown as typeof WebSocket,
      fetch: scheme.rest.fetch,
      simulated: true,
    });
    const real = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
    Reflect.deleteProperty(globalThis, 'WebSocket');
    try {
      for (const options of [{ token: 'first' }, { sso: true }, {}]) {
        const xuc = new FakeXuc({ WebSocket: undefined as unknown as typeof WebSocket, ...options }).connect();
        expect(xuc.status).to.equal('refused no-websocket');
        expect(xuc.rest.calls).to.have.length(0);
      }
    } finally {
      if (real) Object.defineProperty(globalThis, 'WebSocket', real);
    }
  });
});

describe('an error that echoes the token', () => {
  const token = 's3cret/token+ é"?~';
  const inAddress = encodeURIComponent(token);
  const base64 = 'czNjcmV0L3Rva2VuKyDDqSI/fg==';
  const inBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const hex = [...new TextEncoder().encode(token)].map((byte) => byte.toString(16)).join('');
  const echoes = [
    token,
    `Bad token ${token}.`,
    `at /cti?token=${inAddress}`,
    `at /cti?token=${inAddress.replace(/%../g, (escape) => escape.toLowerCase())}`,
    's3cret%2Ftoken%2B+%C3%A9%22%3F%7E was the form',
    JSON.stringify({ token }),
    JSON.stringify({ token }).replaceAll('/', '\\/'),
    `Basic ${base64}`,
    `as ${base64.replace('/', '_').replace('==', '')}, twice: ${base64}`,
    `Basic ${inBase64(`q:${token}`)}`,
    inBase64(`jb:${token}\n`),
    inBase64(`Bearer ${token}`).replaceAll('/', '_'),
    `at /login?back=${encodeURIComponent(`/cti?token=${inAddress}`)}`,
    JSON.stringify({ [token]: 1 }).replace('é', '\\u00e9'),
    JSON.stringify({ token }).replace('é', '\\u00E9').replaceAll('/', '\\/'),
    JSON.stringify({ body: JSON.stringify({ token }) }),
    token.replace('"', '&quot;'),
    `<b>${token.replace('"', '&#34;')}</b>`,
    hex,
    hex.toUpperCase(),
  ];
  for (const echo of echoes) {
    it(`shows no token: ${echo}`, () => {
      const xuc = online({ token }, { 'auth/check': new Http(503, { error: echo }) });
      xuc.socket.say('Error', echo).say('Error', { message: echo }).say('ConferenceCommandError', { error: echo });
      xuc.socket.say('ConferenceList', echo).end();
      xuc.wait(2500);
      const shown = JSON.stringify([xuc.notices, xuc.statuses]);
      expect(shown).not.to.match(/s3cret|czNjcmV0/);
      for (const { error = '…' } of xuc.notices as readonly { readonly error?: string }[])
        expect(error).to.contain('…');
      expect(xuc.notices.length).to.be.greaterThan(2);
    });
  }

  it('shows none of 200,000 signs either', () => {
    const long = 'é"'.repeat(100_000);
    const xuc = online({ token: long });
    xuc.socket.say('Error', `Bad token ${long}.`);
    expect(xuc.notices).to.deep.include({ type: 'server-error', error: 'Bad token ….', at: xuc.clock.now() });
  });
});
