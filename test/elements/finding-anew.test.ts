import { expect } from '@open-wc/testing';
import { bond, call, changes, comes, goes, join, peopleBesideMe } from '../support/builders.js';
import { type FakeConnection, inConference, secondCall } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import {
  drawn,
  has,
  hasRow,
  part,
  participantsPanel,
  parts,
  press,
  row,
  rowOrder,
  search,
  task,
  text,
} from '../support/panel.js';
import { passSecond } from '../support/passing-second.js';

const clock = usePageClock();

const people = peopleBesideMe(8);
const field = (panel: Element) => part(panel, 'search') as HTMLInputElement;
const filter = (panel: Element, name: string) => parts(panel, 'filter').find(({ dataset }) => dataset.filter === name)!;

/** And in conference 4000 with so many people. */
function twoConferences(count: number): FakeConnection {
  const there = { uniqueId: secondCall, conferenceNumber: '4000', conferenceName: 'public' };
  return inConference(bond, ...people).push(
    call('EventOnHold', { uniqueId: secondCall, otherDN: '4000', otherDName: 'public' }),
    join([bond, ...people.slice(0, count - 1)], there),
  );
}

describe('In another conference', () => {
  it('nothing is searched for, nor filtered, nor when one comes back', async () => {
    const panel = await participantsPanel(twoConferences(8));
    const tab = (place: number) => press(parts(panel, 'tab')[place]!);
    await tab(0);
    await search(panel, '1005');
    await press(filter(panel, 'not-muted'));
    expect(rowOrder(panel)).to.deep.equal([5]);
    for (const place of [1, 0]) {
      await tab(place);
      expect(field(panel).value).to.equal('');
      expect(parts(panel, 'filter').map(({ ariaPressed }) => ariaPressed)).not.to.include('true');
      expect(rowOrder(panel)).to.have.length(place === 0 ? 9 : 8);
    }
  });

  it('the search is there only if that one has enough people', async () => {
    const panel = await participantsPanel(twoConferences(3));
    await press(parts(panel, 'tab')[0]!);
    expect(has(panel, 'search')).to.equal(true);
    await press(parts(panel, 'tab')[1]!);
    expect(has(panel, 'search')).to.equal(false);
    await press(parts(panel, 'tab')[0]!);
    expect(has(panel, 'search')).to.equal(true);
  });
});

describe('The search', () => {
  it('comes and goes with the number of people', async () => {
    const fake = inConference(bond, ...people.slice(0, 6));
    const panel = await participantsPanel(fake);
    expect(has(panel, 'search')).to.equal(false);
    fake.push(comes(people[7]!));
    await drawn(panel);
    expect(has(panel, 'search')).to.equal(true);
    fake.push(goes(people[7]!));
    await drawn(panel);
    expect(has(panel, 'search')).to.equal(false);
  });

  it('neither comes nor goes while the focus is in the list', async () => {
    const fake = inConference(bond, ...people.slice(0, 6));
    const panel = await participantsPanel(fake);
    row(panel, 3).focus();
    await drawn(panel);
    fake.push(comes(people[7]!));
    await drawn(panel);
    expect(has(panel, 'search')).to.equal(false);
    row(panel, 3).blur();
    await task();
    await drawn(panel);
    expect(has(panel, 'search')).to.equal(true);
  });

  it('stays while something is searched for, however few are left, until everybody is shown again', async () => {
    const fake = inConference(bond, ...people);
    const panel = await participantsPanel(fake);
    await search(panel, '1005');
    fake.push(...people.slice(4).map((one) => goes(one)));
    await drawn(panel);
    expect(field(panel).value).to.equal('1005');
    await search(panel, '');
    expect(has(panel, 'search')).to.equal(false);
    expect(rowOrder(panel)).to.have.length(5);
  });
});

describe('The filter of those who talk', () => {
  /** One person talks, and is the only one who is shown. */
  async function talking() {
    const fake = inConference(bond, ...people);
    const panel = await participantsPanel(fake);
    fake.push(changes(people[3]!, { isTalking: true }));
    await passSecond(fake, clock(), panel);
    await press(filter(panel, 'talking'));
    expect(rowOrder(panel)).to.deep.equal([5]);
    return { fake, panel };
  }

  it('keeps whoever pauses for breath, and lets them go then', async () => {
    const { fake, panel } = await talking();
    fake.push(changes(people[3]!, { isTalking: false }));
    await drawn(panel);
    expect(rowOrder(panel), 'a pause').to.deep.equal([5]);
    for (let count = 0; count < 5; count += 1) await passSecond(fake, clock(), panel);
    expect(hasRow(panel, 5)).to.equal(false);
    expect(text(part(panel, 'empty'))).to.contain('Nobody matches');
  });

  it('shows nobody over a lost link: who talks is not known', async () => {
    const { fake, panel } = await talking();
    fake.dropLink();
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([]);
  });
});
