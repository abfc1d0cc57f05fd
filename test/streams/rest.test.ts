import { expect } from 'chai';
import { readSession, requestSession, type Session } from '../../src/streams/sign-in/rest.js';
import type { LinkEnd } from '../../src/streams/status.js';
import { platformWith } from '../../src/streams/platform.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeFetch } from '../support/fake-fetch.js';

function endInWords({ reason, action, detail }: LinkEnd): string {
  return `${String(reason)} ${action} ${detail ?? ''}`.trim();
}

function read(answer: unknown): Session | string {
  try {
    return readSession(answer);
  } catch (end) {
    return endInWords(end as LinkEnd);
  }
}

describe('reading a session', () => {
  const login = 'jbond';
  const cases: readonly (readonly [answer: unknown, expected: Session | string])[] = [
    [
      { login, token: 'abc', TTL: 3600 },
      { token: 'abc', login, ttl: 3600 },
    ],
    [
      { login, token: 'abc', TTL: '3600' },
      { token: 'abc', login, ttl: 3600 },
    ],
    [{ token: 'abc' }, { token: 'abc', login: undefined, ttl: undefined }],
    [
      { token: 'abc', TTL: 'soon', login: 7 },
      { token: 'abc', login: undefined, ttl: undefined },
    ],
    [
      { token: 'abc', TTL: -1 },
      { token: 'abc', login: undefined, ttl: undefined },
    ],
    [{ error: 'InvalidCredentials', message: 'no' }, 'invalid-credentials sign-in'],
    [{ error: 'TokenExpired' }, 'token-expired renew-token'],
    [{ error: 'UserNotFound' }, 'user-not-found sign-in'],
    [{ error: 'UnhandledError' }, 'sign-in-failed sign-in UnhandledError'],
    [{ error: 'InvalidJson' }, 'sign-in-failed sign-in InvalidJson'],
    [{}, 'unreadable-answer sign-in'],
    [{ token: '' }, 'unreadable-answer sign-in'],
    [{ token: 5 }, 'unreadable-answer sign-in'],
    [null, 'unreadable-answer sign-in'],
    ['abc', 'unreadable-answer sign-in'],
  ];
  for (const [answer, expected] of cases) {
    it(JSON.stringify(answer), () => {
      expect(read(answer)).to.deep.equal(expected);
    });
  }
});

describe('asking for a session', () => {
  const url = 'https://xuc.example.org/xuc/api/2.0/auth/check';

  function ask(answers: FakeFetch['answers']) {
    const clock = new FakeClock();
    const rest = new FakeFetch(answers);
    const told: (Session | string)[] = [];
    const session$ = requestSession(platformWith({ fetch: rest.fetch, scheduler: clock }), url, { mode: 'cors' });
    const subscribe = () =>
      session$.subscribe({
        next: (session) => told.push(session.token),
        error: (end: LinkEnd) => told.push(endInWords(end)),
        complete: () => told.push('complete'),
      });
    return { clock, rest, told, subscribe };
  }

  it('asks once for each subscription, and for none nothing', () => {
    const { rest, told, subscribe } = ask({ 'auth/check': { token: 'abc' } });
    expect(rest.calls).to.deep.equal([]);
    subscribe();
    subscribe();
    expect(rest.calls).to.have.length(2);
    expect(told).to.deep.equal(['abc', 'complete', 'abc', 'complete']);
  });

  it('follows no redirect, keeps nothing in a cache, and keeps what else was asked for', () => {
    const { rest, subscribe } = ask({});
    subscribe();
    const { redirect, cache, mode } = rest.latest.init;
    expect([redirect, cache, mode]).to.deep.equal(['error', 'no-store', 'cors']);
  });

  it('waits ten seconds, then gives the request up', () => {
    const { clock, rest, told, subscribe } = ask({ 'auth/check': 'no answer' });
    subscribe();
    clock.advance(9999);
    expect(told).to.deep.equal([]);
    clock.advance(1);
    expect(told).to.deep.equal(['unreachable retry']);
    expect(rest.latest.init.signal?.aborted).to.equal(true);
  });

  it('gives the request up when unsubscribed, and says nothing of a late answer', () => {
    const { rest, told, subscribe } = ask({ 'auth/check': 'no answer' });
    subscribe().unsubscribe();
    expect(rest.latest.init.signal?.aborted).to.equal(true);
    rest.latest.answer({ token: 'late' });
    expect(told).to.deep.equal([]);
  });

  for (const answer of ['unreachable', 'not JSON'] as const) {
    it(`takes an answer that is ${answer} for no answer`, () => {
      const { told, subscribe } = ask({ 'auth/check': answer });
      subscribe();
      expect(told).to.deep.equal(['unreachable retry']);
    });
  }

  it('does not call fetch as a method, which a browser refuses', () => {
    const calledOn: unknown[] = [];
    const fetch = function (this: unknown) {
      calledOn.push(this);
      return Promise.reject(new Error());
    } as typeof globalThis.fetch;
    requestSession(platformWith({ fetch }), url, {}).subscribe({ error: () => undefined });
    expect(calledOn).to.deep.equal([undefined]);
  });
});
