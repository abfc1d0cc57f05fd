import { expect, nextFrame } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { keyedRows } from '../../src/elements/drawing/keyed-rows.js';
import { bond, comes, goes, person } from '../support/builders.js';
import { inConference } from '../support/fake-connection.js';
import { drawn, nodesIn, participantsPanel, root, scrollerOf } from '../support/panel.js';

/** A list on the page that shows these keys, in an element with a focusable row for each. */
function list() {
  const place = document.createElement('div');
  document.body.append(place);
  const show = (keys: readonly string[]) =>
    render(
      html`<ul>
        ${keyedRows(
          keys,
          (key) => key,
          (key) => html`<li tabindex="-1">${key}</li>`,
        )}
      </ul>`,
      place,
    );
  const items = () => [...place.querySelectorAll('li')];
  return { place, show, items, shown: () => items().map((item) => item.textContent) };
}

describe('The rows of a list', () => {
  it('are in the order of their keys, each the same row as before, with no node left behind', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 6 }), (steps) => {
        const { place, show, items, shown } = list();
        show([]);
        const empty = nodesIn(place);
        for (const step of steps) {
          const before = new Map(items().map((item) => [item.textContent, item]));
          show(step);
          expect(shown()).to.deep.equal(step);
          for (const item of items()) {
            const same = before.get(item.textContent);
            if (same) expect(same === item, 'the same row').to.be.true;
          }
        }
        show([]);
        expect(nodesIn(place)).to.equal(empty);
        place.remove();
      }),
    );
  });

  it('keep the focus while others come, go and move around them', () => {
    const { place, show, items } = list();
    show(['a', 'b', 'c']);
    const [, , row] = items();
    row!.focus();
    for (const keys of [
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
      ['x', 'c', 'b'],
      ['x', 'y', 'c'],
      ['c', 'y'],
    ]) {
      show(keys);
      expect(document.activeElement === row, keys.join()).to.be.true;
    }
    place.remove();
  });

  it('are all shown where two have one key', () => {
    const { place, show, shown } = list();
    for (const keys of [['a', 'a', 'b'], ['b', 'a', 'a', 'a'], ['a'], []]) {
      show(keys);
      expect(shown()).to.deep.equal(keys);
    }
    place.remove();
  });
});

describe('A live list', () => {
  it('has as many nodes as before after 5,000 joins and leaves, and scrolls among them', async () => {
    const fake = inConference(bond);
    const panel = await participantsPanel(
      fake,
      html`<conference-participants announce="off"></conference-participants>`,
    );
    const cycle = async (index: number) => {
      const people = Array.from({ length: 250 }, (_, nth) => person(index + nth));
      fake.push(...people.map((one) => comes(one)));
      await drawn(panel);
      const scroller = scrollerOf(panel);
      for (const top of [3000, 6000, 0]) {
        scroller.scrollTop = top;
        await nextFrame();
        await drawn(panel);
      }
      fake.push(...people.map((one) => goes(one)));
      await nextFrame();
      await drawn(panel);
    };
    await cycle(2);
    const before = nodesIn(root(panel));
    for (let time = 0; time < 20; time++) await cycle(2);
    expect(nodesIn(root(panel))).to.equal(before);
  }).timeout(240_000);
});
