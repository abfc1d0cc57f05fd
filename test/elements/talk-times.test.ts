import { expect, html } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, changes, comes, goes, moneypenny, outsider, person, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, part, participantsPanel, parts, press, root, row, rowOrder, text } from '../support/panel.js';

const clock = usePageClock();

const keeping = html`<conference-participants attendance></conference-participants>`;

/** A panel whose column of talk times is shown. */
async function shown(fake: FakeConnection): Promise<ConferenceParticipantsElement> {
  const panel = await participantsPanel(fake, keeping);
  await press(part(panel, 'talk-times'));
  return panel;
}

/** Somebody talks for so many seconds. */
function talks(fake: FakeConnection, who: typeof q, seconds: number): void {
  fake.push(changes(who, { isTalking: true })).wait(seconds * 1000);
  fake.push(changes(who, { isTalking: false }));
}

async function second(panel: ConferenceParticipantsElement): Promise<void> {
  clock().advance(1000);
  await drawn(panel);
}

const cell = (panel: Element, index: number) => text(part(row(panel, index), 'talk-time'));

describe('Talk time in the list', () => {
  it('is offered with attendance alone, and shown on demand', async () => {
    const plain = await participantsPanel(asOrganizer());
    expect(has(plain, 'talk-times')).to.be.false;
    const panel = await participantsPanel(asOrganizer(), keeping);
    expect(has(panel, 'talk-time')).to.be.false;
    await press(part(panel, 'talk-times'));
    expect(part(panel, 'talk-times').ariaPressed).to.equal('true');
    expect(parts(panel, 'talk-time').length).to.equal(3);
    expect(text(root(panel).querySelector('.past')!)).to.match(/Since \d+:\d\d:\d\d/);
    await press(part(panel, 'talk-times'));
    expect(has(panel, 'talk-time')).to.be.false;
  });

  it('says how long and which share, in words and as a bar', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await shown(fake);
    talks(fake, q, 90);
    talks(fake, moneypenny, 30);
    await second(panel);
    expect([cell(panel, 2), cell(panel, 3), cell(panel, 1)]).to.deep.equal(['1:30 75%', '0:30 25%', '–']);
    expect(part(row(panel, 2), 'talk-time').querySelector('rect')!.getAttribute('width')).to.equal('75');
    expect(part(row(panel, 1), 'talk-time').title).to.equal('Has not spoken yet');
    expect(row(panel, 1).ariaLabel).to.contain('Has not spoken yet');
  });

  it('says for how long somebody who has talked is silent, and not of who talks or never did', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await shown(fake);
    const silent = (index: number) => parts(row(panel, index), 'silent').map((one) => text(one));
    talks(fake, q, 5);
    fake.wait(65_000);
    await second(panel);
    expect([silent(1), silent(2), silent(3)]).to.deep.equal([[], ['Silent for 1:05'], []]);
    fake.push(changes(q, { isTalking: true })).wait(3000);
    await second(panel);
    expect(silent(2)).to.deep.equal([]);
    fake.push(changes(q, { isTalking: false })).wait(7000);
    await second(panel);
    expect(silent(2)).to.deep.equal(['Silent for 0:07']);
    fake.push(goes(q), comes({ ...q, index: 8 })).wait(1000);
    await second(panel);
    expect(silent(8), 'who comes again').to.deep.equal(['Silent for 0:08']);
    await press(part(panel, 'talk-times'));
    expect(silent(8)).to.deep.equal([]);
  });

  it('changes no row’s height, and no sentence of a row each second', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await participantsPanel(fake, keeping);
    const before = row(panel, 2).offsetHeight;
    await press(part(panel, 'talk-times'));
    fake.push(changes(q, { isTalking: true })).wait(5000);
    await second(panel);
    const sentence = row(panel, 2).ariaLabel;
    expect(row(panel, 2).offsetHeight).to.equal(before);
    const told = cell(panel, 2);
    fake.wait(2000);
    await second(panel);
    expect(cell(panel, 2)).to.not.equal(told);
    expect(row(panel, 2).ariaLabel).to.equal(sentence);
  });

  it('goes on for whoever comes again, as attendance knows them', async () => {
    const fake = asOrganizer(q, outsider(4));
    const panel = await shown(fake);
    talks(fake, q, 20);
    talks(fake, outsider(4), 10);
    fake.push(goes(q), goes(outsider(4)), comes({ ...q, index: 8 }), comes(outsider(9)));
    await second(panel);
    expect([cell(panel, 8), cell(panel, 9)]).to.deep.equal(['0:20 67%', '0:10 33%']);
  });

  it('orders the list: who talked longest first, then by arrival', async () => {
    const fake = asOrganizer(q, moneypenny, person(5));
    const panel = await shown(fake);
    talks(fake, moneypenny, 5);
    talks(fake, person(5), 50);
    const select = root(panel).querySelector<HTMLSelectElement>('select[part="sort"]')!;
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['arrival', 'name', 'talk']);
    select.value = 'talk';
    select.dispatchEvent(new Event('change'));
    await second(panel);
    expect(rowOrder(panel)).to.deep.equal([5, 3, 1, 2]);
    talks(fake, q, 60);
    await second(panel);
    expect(rowOrder(panel)).to.deep.equal([2, 5, 3, 1]);
    await press(part(panel, 'talk-times'));
    expect(rowOrder(panel), 'as before, once the column is closed').to.deep.equal([1, 2, 3, 5]);
    expect(has(panel, 'sort'), 'and nothing to order four people by').to.be.false;
  });

  it('narrows the list to those who have not spoken yet, with their count', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await shown(fake);
    talks(fake, q, 5);
    await second(panel);
    const filter = root(panel).querySelector<HTMLElement>('[data-filter="not-spoken"]')!;
    expect(text(filter)).to.equal('Has not spoken yet 2');
    await press(filter);
    expect(rowOrder(panel)).to.deep.equal([1, 3]);
    talks(fake, moneypenny, 5);
    await second(panel);
    expect(rowOrder(panel)).to.deep.equal([1]);
    await press(part(panel, 'talk-times'));
    expect(rowOrder(panel)).to.deep.equal([1, 2, 3]);
    expect(has(panel, 'search'), 'and nothing is narrowed').to.be.false;
  });

  it('counts nobody who is muted, and nothing through a lost link', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await shown(fake);
    talks(fake, { ...q, isMuted: true }, 30);
    fake
      .push(changes(moneypenny, { isTalking: true }))
      .wait(4000)
      .dropLink()
      .wait(60_000);
    await second(panel);
    expect([cell(panel, 2), cell(panel, 3)]).to.deep.equal(['–', '0:04 100%']);
  });

  it('begins anew in nobody’s place: an index that changes hands brings no time with it', async () => {
    const fake = asOrganizer(bond, q);
    const panel = await shown(fake);
    talks(fake, q, 20);
    fake.push(goes(q), comes(person(2, { username: 'eve', callerIdNum: '1099' })));
    await second(panel);
    expect(cell(panel, 2)).to.equal('–');
  });
});
