import { expect } from 'chai';
import type { CtiConnectionOptions } from '../../src/streams/create-connection.js';
import { type Answer, Http, redirect } from '../support/fake-fetch.js';
import { FakeXuc } from '../support/fake-xuc.js';

/** What the console says while something is done. */
async function heard(during: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const real = console.warn;
  console.warn = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  try {
    await during();
  } finally {
    console.warn = real;
  }
  return said;
}

describe('a token-url that gives no token', () => {
  const answers: readonly (readonly [what: string, answer: Answer, detail: string])[] = [
    ['redirects to a login page', redirect, 'redirect'],
    ['shows a login page', 'not JSON', '200'],
    ['answers 401', new Http(401), '401'],
    ['answers 403 and nothing', new Http(403, null), '403'],
    ['answers 404', new Http(404), '404'],
    ['answers 500 as JSON', new Http(500, { error: 'UnhandledError' }), '500'],
    ['answers other JSON', { user: 'jbond' }, '200'],
    ['answers a token that is null', { token: null }, '200'],
    ['answers a token that is the word null', { token: 'null' }, '200'],
    ['answers a token that is a page', { token: '<!doctype html><title>Login</title>' }, '200'],
    ['answers a list', ['abc'], '200'],
    ['answers 204', new Http(204, null), '204'],
    ['answers 429', new Http(429, { message: 'slow down' }), '429'],
    ['answers an error of the page’s own', { error: 'login required' }, '200'],
    ['answers 500 with a token in it', new Http(500, { token: 'abc' }), '500'],
    ['answers 300 with a token in it', new Http(300, { token: 'abc' }), '300'],
    ['is on another origin by a <base>, or dead', 'unreachable', 'no answer'],
  ];
  for (const [what, answer, detail] of answers) {
    it(`and ${what}: the page’s fault, asked again at growing distances, told once`, async () => {
      const xuc = new FakeXuc({ tokenUrl: '/my/token?user=7' }, { '/my/token?user=7': answer });
      const said = await heard(() => xuc.connect().wait(2500).wait(5000).wait(10_000));
      expect(xuc.statuses[2]).to.equal(`connecting no-token ${detail}`);
      expect(xuc.rest.calls).to.have.length(4);
      expect(xuc.network.sockets).to.have.length(0);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`token-url "/my/token" gave no token (${detail})`);
      expect(said[0]).to.match(/page's own origin .* and answer 200 with {"token": "…"}\.$/);
      xuc.rest.answers['/my/token?user=7'] = { token: 'first' };
      expect(xuc.wait(15_000).logOn().status).to.equal('online');
    });
  }

  it('is taken at its word when it says that XiVO does not know the user, and the console says nothing', async () => {
    const xuc = new FakeXuc({ tokenUrl: '/my/token' }, { '/my/token': { error: 'UserNotFound' } });
    expect(await heard(() => xuc.connect())).to.deep.equal([]);
    expect(xuc.status).to.equal('refused user-not-found');
  });

  for (const error of ['TokenExpired', 'UserNotFound', 'SsoAuthenticationFailed', 'InvalidCredentials']) {
    it(`lets somebody sign in by hand, and is asked again meanwhile: ${error}`, () => {
      const xuc = new FakeXuc({ tokenUrl: '/my/token' }, { '/my/token': new Http(401, { error }) }).connect();
      expect(xuc.status).to.match(/^refused /);
      xuc.rest.answers['/my/token'] = { token: 'later' };
      expect(xuc.wait(5000).logOn().status).to.equal('online');
    });
  }
});

describe('a page that has no token yet', () => {
  const none: readonly (string | null)[] = [
    null,
    '',
    ' ',
    'null',
    'undefined',
    ' undefined ',
    'false',
    'NaN',
    '[object Object]',
    '[object Promise]',
    '{{ token }}',
    '${token}',
    'NULL',
    'None',
    'nil',
    'nan',
    '[object Undefined]',
    '<%= token %>',
    '[[ token ]]',
    '%TOKEN%',
    '{token}',
    '#{token}',
    '{% token %}',
    '<?= $token ?>',
    '<token>',
    '\u200B',
    '\uFEFFnull\u200B',
  ];
  for (const token of none) {
    it(`and writes ${JSON.stringify(token)}: nothing is sent, and nobody is asked to sign in`, () => {
      const xuc = new FakeXuc({ token }).connect();
      xuc.wait(3_600_000).connection.connect();
      expect(xuc.status).to.equal('connecting waiting-for-token');
      expect([xuc.rest.calls.length, xuc.network.sockets.length]).to.deep.equal([0, 0]);
    });
  }

  it('is not waited for when it names another source', () => {
    const answers = { '/my/token': { token: 'by url' }, 'auth/sso': { token: 'by sso' } };
    const sources: readonly Partial<CtiConnectionOptions>[] = [{ tokenUrl: '/my/token' }, { sso: true }];
    for (const source of sources) {
      expect(new FakeXuc({ token: '', ...source }, answers).connect().logOn().status).to.equal('online');
    }
  });

  it('may name that source by a URL', () => {
    const tokenUrl = new URL('https://xuc.example.org/my/token') as unknown as string;
    expect(new FakeXuc({ tokenUrl }, { '/my/token': { token: 'a' } }).connect().logOn().status).to.equal('online');
  });

  it('may write the same for its token-url: then the form asks', () => {
    for (const tokenUrl of ['', 'null', 'undefined']) {
      const xuc = new FakeXuc({ tokenUrl }).connect();
      expect([xuc.status, xuc.rest.calls.length]).to.deep.equal(['signed-out', 0]);
    }
  });
});

describe('a page’s token function', () => {
  const failing: readonly (readonly [what: string, token: () => string | Promise<string>, said: string])[] = [
    [
      'throws',
      () => {
        throw new Error('no session for s3cret');
      },
      'failed. Error: no session for s3cret',
    ],
    ['rejects', () => Promise.reject(new Error('down')), 'failed. Error: down'],
    ['gives no text', () => JSON.parse('5') as string, 'gave no token'],
    ['gives null', () => JSON.parse('null') as string, 'gave no token'],
    ['gives the word undefined', () => 'undefined', 'gave no token'],
    ['never answers', () => new Promise(() => undefined), 'failed. Error: No answer in 30 s'],
    [
      'gives what never answers',
      () => JSON.parse('{}', () => ({ then: () => undefined })) as string,
      'failed. Error: No answer in 30 s',
    ],
    [
      'throws what has no text',
      () => {
        throw Object.create(null);
      },
      'failed. object',
    ],
  ];
  for (const [what, token, words] of failing) {
    it(`that ${what} is told to the page’s author once, and asked again`, async () => {
      const xuc = new FakeXuc({ token });
      const said = await heard(async () => {
        xuc.connect();
        for (let turn = 0; turn < 3; turn += 1) {
          await new Promise((resolve) => setTimeout(resolve));
          xuc.wait(30_000);
        }
      });
      expect(xuc.statuses).to.include('connecting no-token');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`token function ${words}`);
    });
  }

  it('is not called again while it waits for its user, who may take minutes', async () => {
    let calls = 0;
    let give = (_token: string): void => undefined;
    const token = () => new Promise<string>((resolve) => ((give = resolve), (calls += 1)));
    const xuc = new FakeXuc({ token });
    await heard(async () => {
      xuc.connect();
      for (let turn = 0; turn < 6; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve));
        xuc.wait(60_000);
      }
    });
    expect([xuc.statuses.includes('connecting no-token'), calls]).to.deep.equal([true, 1]);
    give('late');
    for (let second = 0; second < 60 && xuc.network.sockets.length === 0; second += 1) {
      xuc.wait(1000);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect([xuc.logOn().status, calls]).to.deep.equal(['online', 1]);
  });

  it('may take half a minute, as one that asks its user first', async () => {
    let give = (_token: string): void => undefined;
    const xuc = new FakeXuc({ token: () => new Promise((resolve) => (give = resolve)) }).connect().wait(29_999);
    give('first');
    await new Promise((resolve) => setTimeout(resolve));
    expect(xuc.logOn().status).to.equal('online');
  });
});
