import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/conference-log.js';
import type { ConferenceLogElement } from '../../src/elements/log/conference-log.js';
import { bond, changes, comes, goes, join, moneypenny, person, q } from '../support/builders.js';
import { asOrganizer, callsAgain } from '../support/fake-connection.js';
import { hidePage } from '../support/hidden-page.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, part, participantsPanel, press, root, shownText, text } from '../support/panel.js';
import { passSecond } from '../support/passing-second.js';

const clock = usePageClock();

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
    expect(text(said)).to.contain('Since you last looked: joined: 3, left: 1, ');
    expect(text(said)).to.match(/muted/i);
    expect(said.parentElement!.getAttribute('role')).to.equal('status');
    await press(said.querySelector('button')!);
    await drawn(log);
    expect(has(log, 'since-you-looked')).to.equal(false);
  });

  it('says it in a panel whose log is closed, and nothing else of the log', async () => {
    const fake = asOrganizer(q);
    const panel = await participantsPanel(fake);
    const log = root(panel).querySelector<ConferenceLogElement>('conference-log')!;
    await drawn(log);
    expect(log.offsetHeight).to.equal(0);
    hidePage(true);
    fake.wait(1000).push(comes(moneypenny));
    hidePage(false);
    await drawn(log);
    expect(shownText(log)).to.equal('Since you last looked: joined: 1');
    await press(part(panel, 'what-happened'));
    await drawn(log);
    expect(text(part(log, 'since-you-looked'))).to.equal('Since you last looked: joined: 1');
    expect(has(log, 'log')).to.equal(true);
  });

  it('says it to a screen reader once, also where two logs are open', async () => {
    const { fake, log } = await watched();
    const other = await fixture<ConferenceLogElement>(
      html`<conference-log lang="en" .connection=${fake.connection}></conference-log>`,
    );
    await drawn(other);
    hidePage(false);
    hidePage(true);
    fake.wait(1000).push(comes(moneypenny));
    hidePage(false);
    await drawn(log, other);
    const regions = [log, other].map((one) => part(one, 'since-you-looked').parentElement!.getAttribute('role'));
    expect(regions).to.deep.equal(['status', null]);
  });

  it('says nothing where nothing happened meanwhile', async () => {
    const { log } = await watched();
    hidePage(false);
    await drawn(log);
    expect(has(log, 'since-you-looked')).to.equal(false);
  });
});

describe('A computer that slept with the page in front', () => {
  afterEach(() => hidePage(false));

  const minutes = 60_000;

  /** A log that has been there for a second. */
  async function watched() {
    const fake = asOrganizer(q);
    const log = await fixture<ConferenceLogElement>(
      html`<conference-log lang="en" .connection=${fake.connection}></conference-log>`,
    );
    await passSecond(fake, clock(), log);
    return { fake, log };
  }

  /** The computer sleeps: its timers do not run, and its steady clock may stand still. */
  function sleep(milliseconds: number): void {
    clock().setWallTime(clock().wallTime() + milliseconds);
  }

  const told = (log: ConferenceLogElement) => (has(log, 'since-you-looked') ? text(part(log, 'since-you-looked')) : '');
  const guess = 'Since you last looked (the computer seems to have slept): ';

  for (const isCounted of [false, true]) {
    it(`tells what happened meanwhile, if the steady clock ${isCounted ? 'counts sleep' : 'stands still'}`, async () => {
      const { fake, log } = await watched();
      sleep(10 * minutes);
      if (isCounted) fake.wait(10 * minutes);
      // What was sent meanwhile comes before the first tick, or soon after it.
      fake.wait(1).push(comes(moneypenny), changes(bond, { isMuted: true }));
      await passSecond(fake, clock(), log);
      fake.push(goes(q));
      await drawn(log);
      expect(told(log)).to.equal(`${guess}joined: 1, left: 1, You were muted`);
      await passSecond(fake, clock(), log);
      await passSecond(fake, clock(), log);
      fake.wait(1).push(comes(person(9)));
      await passSecond(fake, clock(), log);
      expect(told(log), 'what one has seen oneself is not told').to.equal(`${guess}joined: 1, left: 1, You were muted`);
    });
  }

  it('tells what the list shows that comes once the link is back', async () => {
    const { fake, log } = await watched();
    sleep(10 * minutes);
    await passSecond(fake, clock(), log);
    expect(told(log)).to.equal('');
    fake.dropLink().wait(4000).status({ status: 'online' });
    fake.push(callsAgain(), join([{ ...bond, isMuted: true }, moneypenny, person(9)]));
    await passSecond(fake, clock(), log);
    expect(told(log)).to.equal(`${guess}joined: 2, left: 1, You were muted`);
    await press(part(log, 'since-you-looked').querySelector('button')!);
    fake.dropLink().status({ status: 'online' });
    fake.push(callsAgain(), join([bond]));
    await passSecond(fake, clock(), log);
    expect(told(log), 'dismissed').to.equal('');
  });

  for (const [what, by] of [
    ['set forward', 60 * minutes],
    ['set back', -60 * minutes],
    ['a little late', 20_000],
  ] as const) {
    it(`is not told of when the clock is only ${what}`, async () => {
      const { fake, log } = await watched();
      fake.push(comes(moneypenny));
      await passSecond(fake, clock(), log);
      sleep(by);
      await passSecond(fake, clock(), log);
      expect(told(log)).to.equal('');
    });
  }

  it('is not guessed of a tab that was hidden, whose timers the browser delays', async () => {
    const { fake, log } = await watched();
    hidePage(true);
    fake.wait(1).push(comes(moneypenny));
    sleep(minutes);
    await passSecond(fake, clock(), log);
    sleep(10 * minutes);
    hidePage(false);
    await passSecond(fake, clock(), log);
    expect(told(log)).to.equal('Since you last looked: joined: 1');
  });
});
