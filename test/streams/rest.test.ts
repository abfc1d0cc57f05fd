import { expect } from 'chai';
import { firstValueFrom } from 'rxjs';
import { ask } from '../../src/streams/sign-in/rest.js';
import type { LinkEnd } from '../../src/streams/status.js';
import { platformWith } from '../../src/streams/platform.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeFetch, Http, redirect } from '../support/fake-fetch.js';

describe('a REST call', () => {
  const url = 'https://xuc.example.org/xuc/api/2.0/auth/check';

  function call(answers: FakeFetch['answers'], pageOrigin = 'https://xuc.example.org', address = url) {
    const clock = new FakeClock();
    const rest = new FakeFetch(answers);
    const told: string[] = [];
    const platform = platformWith({ fetch: rest.fetch, scheduler: clock, pageOrigin });
    const answer$ = ask(platform, address, { mode: 'cors' });
    const subscribe = () =>
      answer$.subscribe({
        next: (answer) => told.push(JSON.stringify(answer)),
        error: ({ reason, action, detail = '' }: LinkEnd) => told.push(`${String(reason)} ${action} ${detail}`.trim()),
        complete: () => told.push('complete'),
      });
    return { clock, rest, told, subscribe };
  }

  it('asks once for each subscription, and for none nothing', () => {
    const { rest, told, subscribe } = call({ 'auth/check': { token: 'abc' } });
    expect(rest.calls).to.deep.equal([]);
    subscribe();
    subscribe();
    expect(rest.calls).to.have.length(2);
    const answer = '{"status":200,"redirect":false,"body":{"token":"abc"}}';
    expect(told).to.deep.equal([answer, 'complete', answer, 'complete']);
  });

  it('follows no redirect, keeps nothing in a cache, and keeps what else was asked for', () => {
    const { rest, subscribe } = call({});
    subscribe();
    const { redirect, cache, mode } = rest.latest.init;
    expect([redirect, cache, mode]).to.deep.equal(['manual', 'no-store', 'cors']);
  });

  it('waits ten seconds, then gives the request up', () => {
    const { clock, rest, told, subscribe } = call({ 'auth/check': 'no answer' });
    subscribe();
    clock.advance(9999);
    expect(told).to.deep.equal([]);
    clock.advance(1);
    expect(told).to.deep.equal(['unreachable retry']);
    expect(rest.latest.init.signal?.aborted).to.equal(true);
  });

  it('gives the request up when unsubscribed, and says nothing of a late answer', () => {
    const { rest, told, subscribe } = call({ 'auth/check': 'no answer' });
    subscribe().unsubscribe();
    expect(rest.latest.init.signal?.aborted).to.equal(true);
    rest.latest.answer({ token: 'late' });
    expect(told).to.deep.equal([]);
  });

  const answers: readonly (readonly [answer: Http, expected: string])[] = [
    [new Http(200), '{"status":200,"redirect":false}'],
    [new Http(401, null), '{"status":401,"redirect":false}'],
    [new Http(403, { error: 'x' }), '{"status":403,"redirect":false,"body":{"error":"x"}}'],
    [new Http(503), '{"status":503,"redirect":false}'],
    [new Http(302), '{"status":302,"redirect":true}'],
    [new Http(308), '{"status":308,"redirect":true}'],
    [new Http(304, null), '{"status":304,"redirect":false}'],
    [new Http(300), '{"status":300,"redirect":false}'],
    [new Http(511), '{"status":511,"redirect":false}'],
    [redirect, '{"status":0,"redirect":true}'],
  ];
  for (const [answer, expected] of answers) {
    it(`gives whatever the answer is: ${expected}`, () => {
      const { told, subscribe } = call({ 'auth/check': answer });
      subscribe();
      expect(told).to.deep.equal([expected, 'complete']);
    });
  }

  const now = new FakeClock().now();
  const waits: readonly (readonly [header: string, milliseconds: number | undefined])[] = [
    ['120', 120_000],
    [' 7 ', 7000],
    [new Date(now + 30_000).toUTCString(), 30_000],
    ['86400', 300_000],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    [new Date(now - 30_000).toUTCString(), undefined],
  ];
  for (const [header, milliseconds] of waits) {
    it(`says for how long the server wants to be left alone: Retry-After: ${header}`, () => {
      const answer = new Http(503, {}, { 'Retry-After': header });
      const { told, subscribe } = call({ 'auth/check': answer });
      subscribe();
      const { retryAfter } = JSON.parse(told[0]!) as { readonly retryAfter?: number };
      expect(retryAfter).to.equal(milliseconds);
    });
  }

  it('takes an answer without headers, as a page’s own fetch may give it', async () => {
    const lean = { status: 200, json: () => Promise.resolve({ token: 'abc' }) };
    const fetch = (() => Promise.resolve(lean)) as unknown as typeof globalThis.fetch;
    const answer = await firstValueFrom(ask(platformWith({ fetch }), url, {}));
    expect(answer.body).to.deep.equal({ token: 'abc' });
  });

  describe('that nothing answers', () => {
    const origins: readonly (readonly [page: string, address: string, doubt: boolean])[] = [
      ['https://xuc.example.org', url, false],
      ['https://xuc.example.org', '/my/token', false],
      ['https://page.example.org', url, true],
      ['http://xuc.example.org', url, true],
      ['https://xuc.example.org:8443', url, true],
      ['null', url, true],
    ];
    for (const [page, address, doubt] of origins) {
      it(`${doubt ? 'may not allow' : 'is not said to refuse'} a page of ${page}, asked at ${address}`, () => {
        const { told, subscribe } = call({}, page, address);
        subscribe();
        const detail = ` The server does not answer, or does not allow this page (CORS, origin ${page})`;
        expect(told).to.deep.equal([`unreachable retry${doubt ? detail : ''}`]);
      });
    }
  });

  it('does not call fetch as a method, which a browser refuses', () => {
    const calledOn: unknown[] = [];
    const fetch = function (this: unknown) {
      calledOn.push(this);
      return Promise.reject(new Error());
    } as typeof globalThis.fetch;
    ask(platformWith({ fetch }), url, {}).subscribe({ error: () => undefined });
    expect(calledOn).to.deep.equal([undefined]);
  });
});
