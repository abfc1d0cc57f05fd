import { expect } from 'chai';
import { online } from '../support/fake-xuc.js';

const minute = 60_000;

/** When the token was renewed, in minutes from the log-on, within so many minutes. */
function renewals(xuc: ReturnType<typeof online>, minutes: number): readonly number[] {
  const start = xuc.clock.now();
  const seen: number[] = [];
  for (let known = xuc.rest.calls.length; xuc.clock.now() < start + minutes * minute;) {
    // Answered each second, so that the link lives.
    xuc.wait(1000).socket.say('Pong');
    if (xuc.rest.calls.length > known) seen.push((xuc.clock.now() - start) / minute);
    known = xuc.rest.calls.length;
  }
  return seen;
}

/** Online by a token that was renewed once, so that its life is known. */
function withLife(TTL: unknown) {
  const xuc = online({}, { 'auth/check': { token: 'renewed', TTL } });
  xuc.socket.end();
  xuc.wait(2500).logOn();
  return xuc;
}

describe('renewing a token while the link is up', () => {
  it('happens when 70 % of its life is over', () => {
    expect(renewals(withLife(3600), 100)).to.deep.equal([42, 84]);
    expect(renewals(withLife('600'), 15)).to.deep.equal([7, 14]);
  });

  it('happens every half hour where its life is not known', () => {
    expect(renewals(online(), 100)).to.deep.equal([30, 60, 90]);
  });

  it('is tried again soon when it fails, and tells nobody', () => {
    const xuc = withLife(3600);
    xuc.rest.answers['auth/check'] = 'unreachable';
    expect(renewals(xuc, 52)).to.deep.equal([42, 42 + 4.2, 42 + 8.4]);
    xuc.rest.answers['auth/check'] = { token: 'third', TTL: 3600 };
    expect(renewals(xuc, 50)).to.deep.equal([42 + 3 * 4.2 - 52, 42 + 3 * 4.2 - 52 + 42].map((m) => round(m)));
    expect(xuc.status).to.equal('online');
  });

  // Browsers take a wait of over 24 days for none, which would be a request a millisecond.
  it('waits a day at most', () => {
    expect(renewals(withLife(10 * 365 * 24 * 3600), 25 * 60)).to.deep.equal([24 * 60]);
  });

  it('happens once a second at most', () => {
    expect(renewals(withLife(0.001), 1)).to.have.length(60);
  });

  it('ends with the link', () => {
    const xuc = online();
    xuc.connection.close();
    xuc.wait(60 * minute);
    expect(xuc.rest.calls).to.have.length(0);
  });

  it('opens the next link with the renewed token, renewed again before', () => {
    let given = 0;
    const xuc = online({}, { 'auth/check': () => ({ token: `token ${String((given += 1))}` }) });
    renewals(xuc, 30);
    xuc.socket.end();
    xuc.wait(2500);
    expect(xuc.rest.calls.map((call) => xuc.rest.bearerOf(call))).to.deep.equal(['Bearer first', 'Bearer token 1']);
    expect(xuc.socket.url).to.match(/\?token=token%202$/);
  });
});

function round(minutes: number): number {
  return Math.round(minutes * 60) / 60;
}
