import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/conference-log.js';
import type { ConferenceLogElement } from '../../src/elements/log/conference-log.js';
import { bond, changes, comes, goes, moneypenny, person, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { hidePage } from '../support/hidden-page.js';
import { drawn, has, part, press, text } from '../support/panel.js';

describe('A page that is looked at again', () => {
  afterEach(() => hidePage(false));

  async function watched() {
    const fake = asOrganizer(q);
    const log = await fixture<ConferenceLogElement>(
      html`<conference-log lang="en" .connection=${fake.connection}></conference-log>`,
    );
    await drawn(log);
    fake.push(comes(person(9))).wait(1000);
    hidePage(true);
    fake.wait(1000);
    return { fake, log };
  }

  it('says what happened meanwhile, to a screen reader too, until that is dismissed', async () => {
    const { fake, log } = await watched();
    fake.push(comes(moneypenny), comes(person(5)), comes(person(6)), goes(q), changes(bond, { isMuted: true }));
    expect(has(log, 'since-you-looked')).to.equal(false);
    hidePage(false);
    await drawn(log);
    const said = part(log, 'since-you-looked');
    expect(text(said)).to.contain('Since you looked: joined: 3, left: 1, ');
    expect(text(said)).to.match(/muted/i);
    expect(said.parentElement!.getAttribute('role')).to.equal('status');
    await press(said.querySelector('button')!);
    await drawn(log);
    expect(has(log, 'since-you-looked')).to.equal(false);
  });

  it('says nothing where nothing happened meanwhile', async () => {
    const { log } = await watched();
    hidePage(false);
    await drawn(log);
    expect(has(log, 'since-you-looked')).to.equal(false);
  });
});
