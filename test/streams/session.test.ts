import { expect } from 'chai';
import type { RestAnswer } from '../../src/streams/sign-in/rest.js';
import { readSession, type Session } from '../../src/streams/sign-in/session.js';
import { LinkEnd } from '../../src/streams/status.js';

const login = 'jbond';
const refusal = new LinkEnd('token-expired', 'renew-token');

function read(status: number, body?: unknown, redirect = false): Session | string {
  const answer: RestAnswer = { status, redirect, body };
  try {
    return readSession(answer, refusal);
  } catch (thrown) {
    const { reason, action, detail = '' } = thrown as LinkEnd;
    return `${String(reason)} ${action} ${detail}`.trim();
  }
}

describe('a session in an answer', () => {
  const plain = { token: 'abc', login: undefined, ttl: undefined };
  const cases: readonly (readonly [body: unknown, expected: Session | string])[] = [
    [
      { login, token: 'abc', TTL: 3600 },
      { token: 'abc', login, ttl: 3600 },
    ],
    [
      { login, token: 'abc', TTL: '3600' },
      { token: 'abc', login, ttl: 3600 },
    ],
    [{ token: 'abc' }, plain],
    [{ token: ' abc\n' }, plain],
    [{ token: 'abc', TTL: 'soon', login: 7 }, plain],
    [{ token: 'abc', TTL: -1 }, plain],
  ];
  for (const [body, expected] of cases) {
    it(JSON.stringify(body), () => {
      expect(read(200, body)).to.deep.equal(expected);
    });
  }

  for (const token of ['', ' ', 'null', 'undefined', null, 5]) {
    it(`is none when the token is ${JSON.stringify(token)}`, () => {
      expect(read(200, { token })).to.equal('unreadable-answer retry');
    });
  }
});

describe('an answer without a session', () => {
  const cases: readonly (readonly [what: string, answer: ReturnType<typeof read>, expected: string])[] = [
    // Refusals: a documented code whatever the status, 401 and 403 whatever the body.
    ['200 InvalidCredentials', read(200, { error: 'InvalidCredentials' }), 'invalid-credentials sign-in'],
    ['404 UserNotFound', read(404, { error: 'UserNotFound' }), 'user-not-found sign-in'],
    ['500 TokenExpired', read(500, { error: 'TokenExpired' }), 'token-expired renew-token'],
    ['400 InvalidJson', read(400, { error: 'InvalidJson' }), 'sign-in-failed sign-in InvalidJson'],
    ['401 SsoAuthenticationFailed', read(401, { error: 'SsoAuthenticationFailed' }), 'sso-failed sign-in'],
    ['401 HTML', read(401), 'token-expired renew-token'],
    ['403 HTML', read(403), 'token-expired renew-token'],
    ['401 other JSON', read(401, { message: 'no' }), 'token-expired renew-token'],
    ['401 a list', read(401, []), 'token-expired renew-token'],
    ['403 code of its own', read(403, { error: 'Locked' }), 'sign-in-failed renew-token Locked'],
    // Outages.
    [
      '200 CasServerInvalidTicket',
      read(200, { error: 'CasServerInvalidTicket' }),
      'sign-in-failed sign-in CasServerInvalidTicket',
    ],
    ['401 an error that is no text', read(401, { error: { code: 'TokenExpired' } }), 'token-expired renew-token'],
    ['401 an empty error', read(401, { error: '' }), 'token-expired renew-token'],
    ['200 an error that is a number', read(200, { error: 5 }), 'unreadable-answer retry'],
    ['300 with a token', read(300, { token: 'abc' }, true), 'unreadable-answer retry redirect'],
    ['100 with a token', read(100, { token: 'abc' }), 'unreadable-answer retry'],
    ['400 HTML', read(400), 'server-error retry 400'],
    ['503 JSON', read(503, { message: 'starting' }), 'server-error retry 503'],
    ['503 with a token', read(503, { token: 'abc' }), 'server-error retry 503'],
    ['502 HTML', read(502), 'server-error retry 502'],
    ['429 nothing', read(429), 'server-error retry 429'],
    ['404 HTML', read(404), 'server-error retry 404'],
    ['500 UnhandledError', read(500, { error: 'UnhandledError' }), 'server-error retry UnhandledError'],
    ['200 UnhandledError', read(200, { error: 'UnhandledError' }), 'server-error retry UnhandledError'],
    ['200 {}', read(200, {}), 'unreadable-answer retry'],
    ['200 null', read(200, null), 'unreadable-answer retry'],
    ['200 text', read(200, 'abc'), 'unreadable-answer retry'],
    ['200 HTML', read(200), 'unreadable-answer retry'],
    ['204', read(204), 'unreadable-answer retry'],
    ['a redirect', read(0, undefined, true), 'unreadable-answer retry redirect'],
    ['302 in Node', read(302, undefined, true), 'unreadable-answer retry redirect'],
  ];
  for (const [what, answer, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      expect(answer).to.equal(expected);
    });
  }
});
