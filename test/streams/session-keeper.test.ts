import { expect } from 'chai';
import type { Observable } from 'rxjs';
import { platformWith } from '../../src/streams/platform.js';
import type { Identity } from '../../src/streams/sign-in/identity.js';
import { SessionKeeper } from '../../src/streams/sign-in/session-keeper.js';
import type { Session } from '../../src/streams/sign-in/session.js';
import type { LinkEnd } from '../../src/streams/status.js';
import { type Answer, FakeFetch, Http, redirect } from '../support/fake-fetch.js';
import { server } from '../support/fake-xuc.js';

const james = { login: 'jbond', password: 'shaken' };

function keeperOf(identity: Identity, answers: FakeFetch['answers'] = {}) {
  const rest = new FakeFetch(answers);
  const platform = platformWith({ fetch: rest.fetch, pageProtocol: 'https:', pageOrigin: server });
  return { rest, keeper: new SessionKeeper(platform, server, identity) };
}

/** What comes of it at once: the token, or why there is none and what to do. */
function now(session$: Observable<Session>): string {
  let said = 'nothing yet';
  session$.subscribe({
    next: ({ token }) => (said = token),
    error: ({ reason, action, detail }: LinkEnd) =>
      (said = [reason ?? 'nobody', action, detail].filter((word) => word !== undefined).join(' ')),
  });
  return said;
}

/** As `now`, for a page's own function, which is always waited for. */
function soon(session$: Observable<Session>): Promise<string> {
  return new Promise((resolve) => {
    session$.subscribe({
      next: ({ token }) => resolve(token),
      error: ({ reason, action }: LinkEnd) => resolve(`${String(reason)} ${action}`),
    });
  });
}

describe('a session by a token of the page', () => {
  it('uses the token as it came, then renews it before each use', () => {
    const { keeper, rest } = keeperOf({ token: 'first' }, { 'auth/check': { token: 'second' } });
    expect(now(keeper.obtain())).to.equal('first');
    expect(rest.calls).to.have.length(0);
    expect(now(keeper.obtain())).to.equal('second');
    expect(rest.paths).to.deep.equal(['auth/check']);
    expect(rest.bearerOf(rest.latest)).to.equal('Bearer first');
    expect(now(keeper.obtain())).to.equal('second');
    expect(rest.bearerOf(rest.latest)).to.equal('Bearer second');
  });

  it('asks to sign in once the token has expired, and goes on saying why', () => {
    const { keeper, rest } = keeperOf({ token: 'first' }, { 'auth/check': { error: 'TokenExpired' } });
    now(keeper.obtain());
    expect(now(keeper.obtain())).to.equal('token-expired sign-in');
    expect(now(keeper.obtain())).to.equal('token-expired sign-in');
    expect(rest.calls).to.have.length(1);
  });

  it('takes a token that no header can carry for refused, and asks nobody about it', () => {
    for (const token of ['jeton€', 'first\nsecond', '“first”', 'first\u0000second', 'first\ud800']) {
      const { keeper, rest } = keeperOf({ token }, { 'auth/check': { token: 'second' } });
      now(keeper.obtain());
      expect(now(keeper.obtain()), token).to.equal('token-expired sign-in');
      expect(rest.calls).to.have.length(0);
    }
  });

  it('keeps the token when the server cannot be asked', () => {
    const { keeper, rest } = keeperOf({ token: 'first' });
    now(keeper.obtain());
    expect(now(keeper.obtain())).to.equal('unreachable retry');
    rest.answers['auth/check'] = { token: 'second' };
    expect(now(keeper.obtain())).to.equal('second');
    expect(rest.bearerOf(rest.latest)).to.equal('Bearer first');
  });
});

describe('a session by a function of the page', () => {
  it('asks the function, also for a promise, and again once its token has expired', async () => {
    const tokens = ['first', 'second'];
    const token = () => Promise.resolve(tokens.shift() ?? '');
    const { keeper } = keeperOf({ token }, { 'auth/check': { error: 'TokenExpired' } });
    expect(await soon(keeper.obtain())).to.equal('first');
    expect(await soon(keeper.obtain())).to.equal('second');
  });

  const failing: Readonly<Record<string, () => string | Promise<string>>> = {
    throws: () => {
      throw new Error('not signed in');
    },
    rejects: () => Promise.reject(new Error('down')),
    'gives no text': () => JSON.parse('5') as string,
    'gives an empty text': () => '',
  };
  for (const [what, token] of Object.entries(failing)) {
    it(`tries again later when it ${what}`, async () => {
      const { keeper } = keeperOf({ token });
      expect(await soon(keeper.obtain())).to.equal('no-token retry');
    });
  }
});

describe('a session by an address of the page', () => {
  it('asks on the page’s own origin', () => {
    const { keeper, rest } = keeperOf({ tokenUrl: '/my/token' }, { '/my/token': { token: 'first' } });
    expect(now(keeper.obtain())).to.equal('first');
    expect(rest.latest.url).to.equal('/my/token');
    const { mode, redirect: redirects, cache } = rest.latest.init;
    expect([mode, redirects, cache]).to.deep.equal(['same-origin', 'manual', 'no-store']);
  });

  it('asks again once its token has expired', () => {
    let given = 0;
    const { keeper } = keeperOf(
      { tokenUrl: '/my/token' },
      { '/my/token': () => ({ token: `token ${String((given += 1))}` }), 'auth/check': { error: 'TokenExpired' } },
    );
    now(keeper.obtain());
    expect(now(keeper.obtain())).to.equal('token 2');
  });

  it('tries again later when nothing answers', () => {
    const { keeper } = keeperOf({ tokenUrl: '/my/token' });
    expect(now(keeper.obtain())).to.equal('no-token retry no answer');
  });
});

describe('a session by single sign-on', () => {
  it('asks the server, with the browser’s credentials', () => {
    const { keeper, rest } = keeperOf({ sso: true }, { 'auth/sso': { login: 'jbond', token: 'first' } });
    expect(now(keeper.obtain())).to.equal('first');
    expect(rest.latest.url).to.equal('https://xuc.example.org/xuc/api/2.0/auth/sso');
    expect(rest.latest.init.credentials).to.equal('include');
  });

  it('asks to sign in when nobody is known by that name', () => {
    const { keeper } = keeperOf({ sso: true }, { 'auth/sso': { error: 'UserNotFound', message: 'jbond' } });
    expect(now(keeper.obtain())).to.equal('user-not-found sign-in');
  });

  const noTicket: readonly (readonly [what: string, answer: Answer])[] = [
    ['401 Negotiate with HTML', new Http(401)],
    ['401 Negotiate with nothing', new Http(401, null)],
    ['403 with HTML', new Http(403)],
    ['a redirect to a login page', redirect],
    ['a redirect, as Node shows it', new Http(302)],
    ['SsoAuthenticationFailed', { error: 'SsoAuthenticationFailed' }],
  ];
  for (const [what, answer] of noTicket) {
    it(`asks to sign in without a ticket: ${what}`, () => {
      const { keeper } = keeperOf({ sso: true }, { 'auth/sso': answer });
      expect(now(keeper.obtain())).to.equal('sso-failed sign-in');
    });
  }

  const otherPages: readonly (readonly [what: string, answer: Answer, expected: string])[] = [
    ['a login page in place of a redirect', new Http(200), 'sso-failed sign-in-or-retry 200'],
    ['nothing with 204', new Http(204, null), 'sso-failed sign-in-or-retry 204'],
    ['400 for a ticket that is too large', new Http(400), 'sso-failed sign-in-or-retry 400'],
    ['431 for a ticket that is too large', new Http(431, null), 'sso-failed sign-in-or-retry 431'],
    ['404 of a server without single sign-on', new Http(404), 'sso-failed sign-in-or-retry 404'],
    ['407 of a proxy on the way', new Http(407), 'sso-failed sign-in-or-retry 407'],
    ['500 HTML', new Http(500), 'server-error retry 500'],
    ['503 HTML', new Http(503), 'server-error retry 503'],
    ['429 HTML', new Http(429), 'server-error retry 429'],
    ['408 nothing', new Http(408, null), 'server-error retry 408'],
    ['200 {}', {}, 'sso-failed sign-in-or-retry 200'],
    ['200 and a list', [], 'sso-failed sign-in-or-retry 200'],
    ['200 and a token that is null', { login: 'jbond', token: null }, 'sso-failed sign-in-or-retry 200'],
    ['200 and a login page as JSON', { message: 'Please log in' }, 'sso-failed sign-in-or-retry 200'],
    ['404 JSON', new Http(404, { message: 'starting' }), 'sso-failed sign-in-or-retry 404'],
    ['404 as JSON with an error', new Http(404, { error: 'NotFound' }), 'sso-failed sign-in-or-retry 404'],
    ['405 as JSON', new Http(405, { status: 405 }), 'sso-failed sign-in-or-retry 405'],
    ['400 with a documented code', new Http(400, { error: 'UserNotFound' }), 'user-not-found sign-in'],
    ['503 as JSON', new Http(503, { message: 'starting' }), 'server-error retry 503'],
    ['429 as JSON', new Http(429, { error: 'TooManyRequests' }), 'server-error retry TooManyRequests'],
  ];
  for (const [what, answer, expected] of otherPages) {
    it(`asks to sign in where another page is shown, and only waits through an outage: ${what}`, () => {
      const { keeper } = keeperOf({ sso: true }, { 'auth/sso': answer });
      expect(now(keeper.obtain())).to.equal(expected);
    });
  }

  it('takes a redirect, and a page, for an outage once somebody was signed in', () => {
    const answers: FakeFetch['answers'] = {
      'auth/sso': { login: 'jbond', token: 'first' },
      'auth/check': new Http(401),
    };
    const { keeper, rest } = keeperOf({ sso: true }, answers);
    now(keeper.obtain());
    rest.answers['auth/sso'] = redirect;
    expect(now(keeper.obtain())).to.equal('unreadable-answer retry redirect');
    rest.answers['auth/sso'] = new Http(404);
    expect(now(keeper.obtain())).to.equal('server-error retry 404');
    rest.answers['auth/sso'] = { login: 'jbond', token: 'second' };
    expect(now(keeper.obtain())).to.equal('second');
  });
});

describe('a session by login and password', () => {
  it('posts both, and uses what it gets', () => {
    const { keeper, rest } = keeperOf({}, { 'auth/login': { login: 'jbond', token: 'first', TTL: '60' } });
    expect(now(keeper.obtain())).to.equal('nobody sign-in');
    expect(now(keeper.signIn(james))).to.equal('first');
    expect(rest.latest.url).to.equal('https://xuc.example.org/xuc/api/2.0/auth/login');
    expect(rest.latest.init.method).to.equal('POST');
    expect(new Headers(rest.latest.init.headers).get('Content-Type')).to.equal('application/json');
    expect(JSON.parse(rest.latest.init.body as string)).to.deep.equal(james);
    expect(keeper.ttl).to.equal(60);
    expect(now(keeper.obtain())).to.equal('first');
    expect(rest.calls).to.have.length(1);
  });

  it('uses a new token as it came also after an older one was used', () => {
    const { keeper, rest } = keeperOf({ token: 'first' }, { 'auth/login': { login: 'jbond', token: 'second' } });
    now(keeper.obtain());
    now(keeper.signIn(james));
    expect(now(keeper.obtain())).to.equal('second');
    expect(rest.paths).to.deep.equal(['auth/login']);
  });

  it('says what is wrong, and nobody is signed in', () => {
    const { keeper } = keeperOf({}, { 'auth/login': { error: 'InvalidCredentials', message: 'no' } });
    expect(now(keeper.signIn(james))).to.equal('invalid-credentials sign-in');
    expect(now(keeper.obtain())).to.equal('nobody sign-in');
  });

  it('knows whose session it is, also after a refusal, until somebody signs out', () => {
    const { keeper } = keeperOf(
      {},
      { 'auth/login': { login: 'jbond', token: 'first' }, 'auth/check': { error: 'TokenExpired' } },
    );
    now(keeper.signIn(james));
    now(keeper.renew());
    expect(keeper.isOf('jbond')).to.equal(true);
    expect(keeper.isOf('JBond'), 'as somebody may type it').to.equal(true);
    expect(keeper.isOf('q')).to.equal(false);
    keeper.signOut();
    expect(keeper.isOf('jbond')).to.equal(false);
  });
});

describe('which source counts', () => {
  const all: Identity = { token: 'first', tokenUrl: '/my/token', sso: true };
  const answers = { '/my/token': { token: 'by url' }, 'auth/sso': { token: 'by sso' } };

  it('is the first of token, address and single sign-on', () => {
    expect(now(keeperOf(all, answers).keeper.obtain())).to.equal('first');
    expect(now(keeperOf({ ...all, token: undefined }, answers).keeper.obtain())).to.equal('by url');
    expect(now(keeperOf({ sso: true }, answers).keeper.obtain())).to.equal('by sso');
  });

  it('is none after somebody signed out', () => {
    for (const identity of [all, { ...all, token: undefined }, { sso: true }, { token: () => 'again' }]) {
      const { keeper, rest } = keeperOf(identity, answers);
      keeper.signOut();
      expect(now(keeper.obtain())).to.equal('nobody sign-in');
      expect(rest.calls).to.have.length(0);
    }
  });

  it('is none after somebody signed in by hand: the page may mean another user', () => {
    const { keeper } = keeperOf(
      { tokenUrl: '/my/token' },
      { ...answers, 'auth/login': { login: 'q', token: 'by hand' }, 'auth/check': { error: 'TokenExpired' } },
    );
    now(keeper.signIn({ login: 'q', password: 'secret' }));
    expect(now(keeper.obtain())).to.equal('by hand');
    expect(now(keeper.renew())).to.equal('token-expired sign-in');
  });
});

describe('renewing', () => {
  it('keeps the length of its life where the server leaves it out', () => {
    const { keeper } = keeperOf(
      {},
      { 'auth/login': { login: 'jbond', token: 'first', TTL: 60 }, 'auth/check': { login: 'jbond', token: 'second' } },
    );
    now(keeper.signIn(james));
    expect(now(keeper.renew())).to.equal('second');
    expect(keeper.ttl).to.equal(60);
  });
});

describe('a remembered session', () => {
  const remembered = () => {
    sessionStorage.clear();
    const { keeper } = keeperOf({ store: sessionStorage }, { 'auth/login': { login: 'jbond', token: 'first' } });
    now(keeper.signIn(james));
  };
  const storedTokens = () => Object.entries(sessionStorage).map(([, token]) => token as unknown);
  afterEach(() => sessionStorage.clear());

  it('is renewed before it is used, and the new token is remembered in its place', () => {
    remembered();
    const { keeper, rest } = keeperOf({ store: sessionStorage }, { 'auth/check': { login: 'jbond', token: 'second' } });
    expect(now(keeper.obtain())).to.equal('second');
    expect(rest.bearerOf(rest.latest)).to.equal('Bearer first');
    expect(storedTokens()).to.deep.equal(['second']);
  });

  const sources: Readonly<Record<string, readonly [Identity, FakeFetch['answers']?]>> = {
    'a token': [{ token: 'of q' }],
    'a function': [{ token: () => 'of q' }],
    'an address': [{ tokenUrl: '/my/token' }, { '/my/token': { login: 'q', token: 'of q' } }],
    'single sign-on': [{ sso: true }, { 'auth/sso': { login: 'q', token: 'of q' } }],
  };
  for (const [what, [source, answers = {}]] of Object.entries(sources)) {
    it(`gives way to ${what} of the page, and is forgotten: the user may be another`, async () => {
      remembered();
      const { keeper, rest } = keeperOf({ ...source, store: sessionStorage }, answers);
      expect(await soon(keeper.obtain())).to.equal('of q');
      expect(rest.paths).to.deep.equal(Object.keys(answers).map((path) => path.replace('/my', 'my')));
      expect(sessionStorage).to.have.length(0);
    });

    it(`is not what comes of ${what} of the page, nor of its renewal: the page says anew who the user is`, async () => {
      const checked = { 'auth/check': { login: 'q', token: 'renewed' } };
      const { keeper } = keeperOf({ ...source, store: sessionStorage }, { ...answers, ...checked });
      await soon(keeper.obtain());
      expect(now(keeper.renew())).to.equal('renewed');
      expect(sessionStorage).to.have.length(0);
      const { keeper: next } = keeperOf({ store: sessionStorage });
      expect(now(next.obtain())).to.equal('nobody sign-in');
    });
  }

  const without: Readonly<Record<string, readonly [Identity, FakeFetch['answers'], expected: string]>> = {
    'a token that is still to come': [{ token: null }, {}, 'waiting-for-token wait'],
    'an address that is down': [{ tokenUrl: '/my/token' }, {}, 'no-token retry no answer'],
    'an address that refuses': [
      { tokenUrl: '/my/token' },
      { '/my/token': { error: 'UserNotFound' } },
      'user-not-found sign-in-or-retry',
    ],
    'single sign-on that is down': [{ sso: true }, {}, 'unreachable retry'],
    'single sign-on that may be starting': [
      { sso: true },
      { 'auth/sso': new Http(404) },
      'sso-failed sign-in-or-retry 404',
    ],
  };
  for (const [what, [source, answers, expected]] of Object.entries(without)) {
    it(`does not take the place of ${what}`, () => {
      remembered();
      const checked = { 'auth/check': { login: 'jbond', token: 'second' } };
      const { keeper, rest } = keeperOf({ ...source, store: sessionStorage }, { ...answers, ...checked });
      expect(now(keeper.obtain())).to.equal(expected);
      expect(rest.paths).not.to.include('auth/check');
    });
  }

  it('goes on in place of a form where single sign-on knows nobody, and stays until it is refused', () => {
    remembered();
    const answers = { 'auth/sso': new Http(401), 'auth/check': { login: 'jbond', token: 'second' } };
    const { keeper, rest } = keeperOf({ sso: true, store: sessionStorage }, answers);
    expect(now(keeper.obtain())).to.equal('second');
    expect(storedTokens()).to.deep.equal(['second']);
    rest.answers['auth/check'] = { error: 'TokenExpired' };
    expect(now(keeper.obtain())).to.equal('token-expired sign-in');
    expect(sessionStorage).to.have.length(0);
  });

  it('is that of whoever signs in by hand where single sign-on knows nobody', () => {
    const answers = { 'auth/sso': new Http(401), 'auth/login': { login: 'jbond', token: 'first' } };
    const { keeper } = keeperOf({ sso: true, store: sessionStorage }, answers);
    expect(now(keeper.obtain())).to.equal('sso-failed sign-in');
    now(keeper.signIn(james));
    expect(storedTokens()).to.deep.equal(['first']);
  });

  it('is not kept of whoever signs in by hand where an address of the page refuses: it is asked anew', () => {
    const answers = { '/my/token': { error: 'UserNotFound' }, 'auth/login': { login: 'jbond', token: 'first' } };
    const { keeper } = keeperOf({ tokenUrl: '/my/token', store: sessionStorage }, answers);
    now(keeper.obtain());
    expect(now(keeper.signIn(james))).to.equal('first');
    expect(sessionStorage).to.have.length(0);
  });

  it('is forgotten when it is refused, and when somebody signs out', () => {
    remembered();
    const refused = keeperOf({ store: sessionStorage }, { 'auth/check': { error: 'TokenExpired' } });
    expect(now(refused.keeper.obtain())).to.equal('token-expired sign-in');
    expect(sessionStorage).to.have.length(0);
    remembered();
    keeperOf({ store: sessionStorage }).keeper.signOut();
    expect(sessionStorage).to.have.length(0);
  });

  it('is not kept where nobody asked for it', () => {
    sessionStorage.clear();
    const { keeper } = keeperOf({}, { 'auth/login': { login: 'jbond', token: 'first' } });
    now(keeper.signIn(james));
    expect(sessionStorage).to.have.length(0);
    expect(localStorage).to.have.length(0);
  });
});
