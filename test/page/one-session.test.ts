import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { CtiConnectionElement } from '../../src/index.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, task } from '../support/panel.js';

const server = 'https://xuc.example.org';
const network = usePageNetwork({ 'auth/sso': { login: 'jbond', token: 'by sso' } });

/** Both elements of a page, once the socket that came last is accepted. */
async function pair(template: TemplateResult): Promise<[CtiConnectionElement, CtiConnectionElement]> {
  const page = await fixture(html`<main>${template}</main>`);
  const [one, other] = page.children as unknown as [CtiConnectionElement, CtiConnectionElement];
  await drawn(one, other);
  return [one, other];
}

const alike: Readonly<Record<string, TemplateResult>> = {
  'the same token': html`<cti-connection server=${server} token="t"></cti-connection
    ><cti-connection server=${server} token="t"></cti-connection>`,
  'single sign-on': html`<cti-connection server=${server} sso></cti-connection
    ><cti-connection server=${`${server}/`} sso="true"></cti-connection>`,
};

const overThePage: Readonly<Record<string, TemplateResult>> = {
  alike: html`<cti-connection page-cti></cti-connection><cti-connection page-cti></cti-connection>`,
  'with other servers, which say nothing beside page-cti': html`<cti-connection page-cti></cti-connection
    ><cti-connection page-cti server=${server} token="t"></cti-connection>`,
  'with other spellings of the attribute': html`<cti-connection page-cti="true"></cti-connection
    ><cti-connection page-cti="page-cti"></cti-connection>`,
};

const unlike: Readonly<Record<string, TemplateResult>> = {
  'other tokens': html`<cti-connection server=${server} token="t"></cti-connection
    ><cti-connection server=${server} token="u"></cti-connection>`,
  'other servers': html`<cti-connection server=${server} token="t"></cti-connection
    ><cti-connection server="https://other.example.org" token="t"></cti-connection>`,
  'other ways to write numbers': html`<cti-connection server=${server} token="t" country-code="33"></cti-connection
    ><cti-connection server=${server} token="t" country-code="49"></cti-connection>`,
  'a form each': html`<cti-connection server=${server}></cti-connection
    ><cti-connection server=${server}></cti-connection>`,
  'page-cti, and other ways to write numbers': html`<cti-connection page-cti country-code="33"></cti-connection
    ><cti-connection page-cti country-code="49"></cti-connection>`,
  'page-cti, and the directory asked by one of them': html`<cti-connection page-cti directory></cti-connection
    ><cti-connection page-cti></cti-connection>`,
  'page-cti, and a token': html`<cti-connection page-cti></cti-connection
    ><cti-connection server=${server} token="t"></cti-connection>`,
  'a token to come each': html`<cti-connection server=${server} .token=${''}></cti-connection
    ><cti-connection server=${server} .token=${''}></cti-connection>`,
};

describe('Two elements in one page', () => {
  for (const [how, template] of Object.entries(alike)) {
    it(`have one session when they sign in alike, by ${how}`, async () => {
      const [one, other] = await pair(template);
      await task();
      expect(network().sockets.length).to.equal(1);
      network().latest.accept().say('LoggedOn');
      await drawn(one, other);
      expect([one.status, other.status]).to.deep.equal(['online', 'online']);
    });
  }

  for (const [how, template] of Object.entries(overThePage)) {
    it(`have one connection over the cti.js of their page, ${how}`, async () => {
      const [one, other] = await pair(template);
      expect(one.connection).to.be.an('object');
      expect(one.connection).to.equal(other.connection);
    });
  }

  it('of which one has other ways to write numbers later: the other one leaves these alone', async () => {
    const [one, other] = await pair(overThePage.alike!);
    one.countryCode = '33';
    await drawn(one);
    other.requestUpdate();
    await drawn(other);
    expect(one.connection!.dialPlan).to.deep.equal({ countryCode: '33' });
  });

  for (const [what, template] of Object.entries(unlike)) {
    it(`have a connection each with ${what}`, async () => {
      const [one, other] = await pair(template);
      expect(one.connection).not.to.equal(other.connection);
    });
  }

  it('keep the session until the last of them is gone', async () => {
    const [one, other] = await pair(alike['the same token']!);
    network().latest.accept().say('LoggedOn');
    one.remove();
    await task();
    await task();
    expect(other.status).to.equal('online');
    expect(network().alive.length).to.equal(1);
    other.remove();
    await task();
    await task();
    expect(network().alive.length).to.equal(0);
  });

  // Turbo's permanent elements, and those that a script takes from the old page into the new one.
  it('keep the session when one is moved into the next page, which has another of its own', async () => {
    const [moved, left] = await pair(alike['the same token']!);
    network().latest.accept().say('LoggedOn');
    const page = moved.parentElement!;
    const next = document.createElement('main');
    moved.remove();
    next.append(document.createElement('cti-connection'));
    const [other] = next.children as unknown as [CtiConnectionElement];
    Object.assign(other, { server, token: 't' });
    left.remove();
    page.replaceWith(next);
    await drawn(other);
    next.append(moved);
    await task();
    await task();
    expect(moved.status).to.equal('online');
    next.remove();
    await task();
    await task();
    expect(network().alive.length).to.equal(0);
  });

  it('keep a session with one server when the last with another server is gone', async () => {
    const other = html`<cti-connection server="https://other.example.org" token="t"></cti-connection>`;
    const [one, two] = await pair(html`<cti-connection server=${server} token="t"></cti-connection>${other}`);
    two.remove();
    await task();
    const third = document.createElement('cti-connection');
    Object.assign(third, { server, token: 't' });
    one.after(third);
    await drawn(third);
    expect(third.connection === one.connection).to.be.true;
  });

  it('part when one of them gets another token', async () => {
    const [one, other] = await pair(alike['the same token']!);
    network().latest.accept().say('LoggedOn');
    other.token = 'u';
    await drawn(one, other);
    expect(one.status).to.equal('online');
    expect(one.connection).not.to.equal(other.connection);
    expect(network().alive.length).to.equal(2);
  });

  it('get a new connection after the page has closed the one that they had', async () => {
    const [one, other] = await pair(alike['the same token']!);
    const { connection } = one;
    connection?.close();
    const third = await fixture<CtiConnectionElement>(
      html`<cti-connection server=${server} token="t"></cti-connection>`,
    );
    await drawn(third);
    expect(third.connection).not.to.equal(connection);
    expect(other.status).to.equal('closed');
  });
});
