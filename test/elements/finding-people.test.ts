import { expect, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { bond, changes, goes, outsider, person } from '../support/builders.js';
import { inConference, inTwoConferences } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import {
  action,
  drawn,
  focused,
  has,
  hasRow,
  key,
  nodesIn,
  part,
  participantsPanel,
  parts,
  press,
  row,
  rowOrder,
  scrollerOf,
  search,
  task,
  text,
} from '../support/panel.js';

const names = ['Zoé Châtelain', 'Lorenzo Zoppi', 'Moneypenny', 'Q', 'Élodie', 'Abel', 'Felix'];
const eight = [bond, ...names.map((callerIdName, place) => person(place + 2, { callerIdName }))];
const crowd = Array.from({ length: 200 }, (_, place) => (place === 0 ? bond : person(place + 1)));

const field = (panel: Element) => part(panel, 'search') as HTMLInputElement;
const filter = (panel: Element, name: string) => parts(panel, 'filter').find((one) => one.dataset.filter === name)!;

async function frames(panel: ConferenceParticipantsElement): Promise<void> {
  for (let count = 0; count < 5; count += 1) {
    await nextFrame();
    await drawn(panel);
  }
  await task();
}

describe('Participants can be searched', () => {
  it('from eight on, and not before', async () => {
    const panel = await participantsPanel(inConference(...eight.slice(1)));
    for (const name of ['search', 'sort', 'filter', 'talking-now']) expect(has(panel, name), name).to.be.false;
    const more = await participantsPanel(inConference(...eight));
    for (const name of ['search', 'sort', 'filter']) expect(has(more, name), name).to.be.true;
  });

  it('by name and number, as one types, and tell how many of all are found', async () => {
    const panel = await participantsPanel(inConference(...eight));
    await search(panel, 'ZO');
    expect(rowOrder(panel)).to.deep.equal([2, 3]);
    expect(text(part(panel, 'shown'))).to.equal('2 of 8');
    expect(row(panel, 2).ariaSetSize).to.equal('2');
    await search(panel, 'elodie');
    expect(rowOrder(panel)).to.deep.equal([6]);
    await search(panel, '10 04');
    expect(rowOrder(panel)).to.deep.equal([4]);
  });

  it('by a number as it is written from abroad, where the connection knows the country', async () => {
    const fake = inConference(...eight, outsider(9, { callerIdNum: '0612345678' }));
    fake.connection.dialPlan = { countryCode: '33', outsidePrefix: '0' };
    const panel = await participantsPanel(fake);
    await search(panel, '+33 6 12');
    expect(rowOrder(panel)).to.deep.equal([9]);
    fake.connection.dialPlan = {};
    panel.requestUpdate();
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([]);
  });

  it('and follow what the server tells', async () => {
    const fake = inConference(...eight);
    const panel = await participantsPanel(fake);
    await search(panel, 'zo');
    fake.push(changes(eight[1]!, { callerIdName: 'Somebody else' }), goes(eight[7]!));
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([3]);
    expect(field(panel).value, 'seven people are left, and the search stays').to.equal('zo');
  });

  it('by what is shown of a number alone: the digits that a mask hides find nobody', async () => {
    const masked = html`<conference-participants mask-numbers></conference-participants>`;
    const panel = await participantsPanel(inConference(...eight, outsider(9, { callerIdNum: '0142685300' })), masked);
    for (const typed of ['0142', '26853']) {
      await search(panel, typed);
      expect(rowOrder(panel), typed).to.deep.equal([]);
    }
  });

  it('and say so when nobody matches, with a way back', async () => {
    const panel = await participantsPanel(inConference(...eight));
    await press(filter(panel, 'muted'));
    expect(text(part(panel, 'empty'))).to.equal('Nobody matches. Show everybody');
    await press(part(panel, 'show-all'));
    expect(rowOrder(panel).length).to.equal(8);
    expect(focused(panel) === field(panel)).to.be.true;
  });

  it('anew in another conference', async () => {
    const panel = await participantsPanel(inTwoConferences());
    expect(has(panel, 'search')).to.be.false;
  });

  for (const name of ['Enter', 'ArrowDown']) {
    it(`and ${name} goes to the first that is found`, async () => {
      const panel = await participantsPanel(inConference(...crowd));
      await frames(panel);
      await search(panel, '10150');
      expect(await key(field(panel), name)).to.be.true;
      await frames(panel);
      expect(focused(panel) === row(panel, 150)).to.be.true;
    });
  }

  it('and Enter right after the last letter goes to who is found, not to who was first before', async () => {
    const panel = await participantsPanel(inConference(...crowd));
    field(panel).focus();
    field(panel).value = '10150';
    field(panel).dispatchEvent(new Event('input'));
    field(panel).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await frames(panel);
    expect(focused(panel) === row(panel, 150)).to.be.true;
  });

  it('and the up arrow leads from the first row back to the search', async () => {
    const panel = await participantsPanel(inConference(...eight));
    row(panel, 1).focus();
    await key(row(panel, 1), 'ArrowUp');
    expect(focused(panel) === field(panel)).to.be.true;
  });

  it('from the top of the list, wherever it was scrolled to', async () => {
    const panel = await participantsPanel(inConference(...crowd));
    const scroller = scrollerOf(panel);
    scroller.scrollTop = 4000;
    await frames(panel);
    await search(panel, '10');
    expect(scroller.scrollTop).to.equal(0);
  });
});

describe('How many are found', () => {
  const clock = usePageClock();
  const told = (panel: Element) => text(panel.shadowRoot!.querySelector('[role=search] [role=status]')!);

  it('is told once nothing more is typed, and not as people come and go', async () => {
    const fake = inConference(...eight);
    const panel = await participantsPanel(fake);
    await search(panel, 'z');
    clock().advance(500);
    await search(panel, 'zo');
    clock().advance(500);
    await drawn(panel);
    expect(told(panel)).to.equal('');
    clock().advance(500);
    await drawn(panel);
    expect(told(panel)).to.equal('2 of 8');
    fake.push(goes(eight[1]!));
    clock().advance(2000);
    await drawn(panel);
    expect(text(part(panel, 'shown'))).to.equal('1 of 7');
    expect(told(panel)).to.equal('2 of 8');
  });

  it('is told where it is nobody, and of a filter', async () => {
    const panel = await participantsPanel(inConference(...eight));
    await press(filter(panel, 'external'));
    clock().advance(1000);
    await drawn(panel);
    expect(told(panel)).to.equal('Nobody matches.');
    await press(filter(panel, 'external'));
    expect(told(panel)).to.equal('');
  });
});

describe('Those who are ticked', () => {
  it('are counted, and how many of them the search leaves out: an act reaches those as well', async () => {
    const panel = await participantsPanel(inConference(...eight));
    const count = () => text(part(panel, 'bulk').querySelector('[role=status]')!);
    for (const index of [2, 3, 4]) await press(part(row(panel, index), 'tick'));
    expect(count()).to.equal('3 selected');
    await search(panel, 'zo');
    expect(count()).to.equal('3 selected (1 of them not shown)');
    await search(panel, 'nobody');
    expect(count()).to.equal('3 selected (3 of them not shown)');
    await search(panel, '');
    expect(count()).to.equal('3 selected');
  });
});

describe('The number of a participant', () => {
  const guest = outsider(9, { callerIdNum: '0142685300' });

  for (const role of ['Organizer', 'User'] as const) {
    it(`is copied from the menu of the row, by a ${role} too`, async () => {
      const panel = await participantsPanel(inConference({ ...bond, role }, guest));
      const notice = () => text(part(panel, 'copied'));
      await press(await action(row(panel, 9), 'copy'));
      // The browser answers later whether it took the text.
      await waitUntil(() => has(panel, 'copied'));
      // A browser without a window in front copies nothing, and says so.
      expect(notice()).to.match(/0142685300/);
    });
  }

  it('is told anew when it is copied again: the same words alone would not be read out', async () => {
    const panel = await participantsPanel(inConference(bond, guest));
    const notices = new Set<Element>();
    for (const count of [1, 2]) {
      await press(await action(row(panel, 9), 'copy'));
      await waitUntil(() => has(panel, 'copied') && notices.add(part(panel, 'copied')).size === count);
      expect(parts(panel, 'copied')).to.have.length(1);
    }
  });

  it('is not offered where its digits are hidden', async () => {
    const masked = html`<conference-participants mask-numbers></conference-participants>`;
    const panel = await participantsPanel(inConference({ ...bond, role: 'User' }, guest, person(3)), masked);
    expect(has(row(panel, 9), 'more')).to.be.false;
    expect(has(row(panel, 3), 'more')).to.be.true;
  });
});

describe('Participants can be filtered', () => {
  const mixed = [
    ...eight.slice(0, 5),
    person(6, { isMuted: true }),
    person(7, { role: 'Organizer' }),
    outsider(8, { isTalking: true }),
  ];
  const shown: Record<string, readonly number[]> = {
    talking: [8],
    'not-muted': [1, 7, 2, 3, 4, 5, 8],
    muted: [6],
    organizers: [1, 7],
    external: [8],
  };
  for (const [name, expected] of Object.entries(shown)) {
    it(`by ${name}, with the count, and back`, async () => {
      const panel = await participantsPanel(inConference(...mixed));
      expect(text(filter(panel, name))).to.match(new RegExp(` ${expected.length}$`));
      await press(filter(panel, name));
      expect(rowOrder(panel)).to.deep.equal(expected);
      expect(filter(panel, name).ariaPressed).to.equal('true');
      await press(filter(panel, name));
      expect(rowOrder(panel).length).to.equal(8);
    });
  }

  it('and whoever no longer matches stays while the focus is in the list, and goes then', async () => {
    const fake = inConference(...mixed);
    const panel = await participantsPanel(fake);
    await press(filter(panel, 'not-muted'));
    row(panel, 3).focus();
    await drawn(panel);
    fake.push(changes(mixed[2]!, { isMuted: true }), changes(mixed[3]!, { isMuted: true }));
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([1, 7, 2, 3, 4, 5, 8]);
    field(panel).focus();
    await task();
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([1, 7, 2, 5, 8]);
  });

  it('at once while the pointer rests on a row, which holds no row of those who do not match', async () => {
    const panel = await participantsPanel(inConference(...mixed));
    row(panel, 2).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await search(panel, '1005');
    expect(rowOrder(panel)).to.deep.equal([5]);
    await press(filter(panel, 'muted'));
    expect(text(part(panel, 'empty'))).to.contain('Nobody matches');
  });
});

describe('The order of participants', () => {
  it('can be that of their names, whatever accents these have', async () => {
    const panel = await participantsPanel(inConference(...eight));
    const select = part(panel, 'sort') as HTMLSelectElement;
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([7, 6, 8, 1, 3, 4, 5, 2]);
  });
});

describe('Who talks in a long list', () => {
  const clock = usePageClock();

  it('is told above it, whatever is scrolled, and a press goes to the row', async () => {
    const fake = inConference(...crowd);
    const panel = await participantsPanel(fake);
    await frames(panel);
    expect(text(part(panel, 'talking-now'))).to.equal('Nobody is talking');
    fake.push(changes(crowd[149]!, { isTalking: true }));
    fake.wait(1000);
    clock().advance(1000);
    await drawn(panel);
    expect(text(part(panel, 'talking-now'))).to.equal('Agent 150');
    expect(hasRow(panel, 150)).to.be.false;
    part(panel, 'talking-now').querySelector('button')!.click();
    await frames(panel);
    expect(focused(panel) === row(panel, 150)).to.be.true;
  });

  it('can be gone to while something else is searched for', async () => {
    const panel = await participantsPanel(
      inConference(...crowd.map((one) => ({ ...one, isTalking: one.index === 150 }))),
    );
    await search(panel, 'James');
    part(panel, 'talking-now').querySelector('button')!.click();
    await frames(panel);
    expect(focused(panel) === row(panel, 150)).to.be.true;
    expect(field(panel).value).to.equal('');
  });

  it('is named through a pause for breath', async () => {
    const fake = inConference(...crowd);
    const panel = await participantsPanel(fake);
    fake.push(changes(crowd[149]!, { isTalking: true }));
    fake.wait(1000);
    clock().advance(1000);
    await drawn(panel);
    fake.push(changes(crowd[149]!, { isTalking: false }));
    fake.wait(1000);
    clock().advance(1000);
    await drawn(panel);
    expect(text(part(panel, 'talking-now'))).to.equal('Agent 150');
    fake.wait(2000);
    clock().advance(2000);
    await drawn(panel);
    expect(text(part(panel, 'talking-now'))).to.equal('Nobody is talking');
  });

  it('leaves no node behind, however many talk one after the other', async () => {
    const talker = (nth: number) => crowd[100 + nth]!;
    const fake = inConference(...crowd);
    const panel = await participantsPanel(fake);
    const nodes: number[] = [];
    for (let nth = 0; nth < 12; nth++) {
      if (nth > 0) fake.push(changes(talker(nth - 1), { isTalking: false }));
      fake.push(changes(talker(nth), { isTalking: true }));
      fake.wait(4000);
      clock().advance(4000);
      await drawn(panel);
      expect(text(part(panel, 'talking-now'))).to.equal(`Agent ${101 + nth}`);
      nodes.push(nodesIn(part(panel, 'talking-now')));
    }
    expect(new Set(nodes)).to.have.lengthOf(1);
  });

  it('is counted beyond three', async () => {
    const panel = await participantsPanel(inConference(...crowd.map((one) => ({ ...one, isTalking: one.index < 6 }))));
    expect(text(part(panel, 'talking-now'))).to.match(/^James Bond Agent 2 Agent 3 and 2 more$/);
  });
});
