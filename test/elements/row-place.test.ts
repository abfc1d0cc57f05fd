import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { RowPlace } from '../../src/elements/drawing/row-place.js';

/** A list in a scroller of 200 px, below something that may become taller. */
class PlacedList extends LitElement {
  static override styles = css`
    .scroller {
      block-size: 200px;
      overflow: auto;
    }
    ul {
      margin: 0;
    }
    .above {
      block-size: 0;
    }
    .above.some {
      block-size: 30px;
    }
    .above.more {
      block-size: 149px;
    }
    .above.most {
      block-size: 150px;
    }
  `;

  readonly place = new RowPlace(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.place.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.place.disconnect();
  }

  override render() {
    return html`<div class="above"></div>
      <div class="scroller">
        <ul>
          <li>Q</li>
        </ul>
      </div>`;
  }

  /** What stands above the list, by its height. */
  set above(height: '' | 'some' | 'more' | 'most') {
    this.shadowRoot!.querySelector('.above')!.className = `above ${height}`;
  }

  get row(): number {
    return Math.round(this.shadowRoot!.querySelector('li')!.getBoundingClientRect().top);
  }
}
customElements.define('placed-list', PlacedList);

async function list(): Promise<PlacedList> {
  return fixture<PlacedList>(html`<placed-list style="display: block"></placed-list>`);
}

const sheets = ({ shadowRoot }: Element) => shadowRoot!.adoptedStyleSheets.length;

describe('The place of a row on the screen', () => {
  it('stays while something comes and goes above the list, and is let go of', async () => {
    const shown = await list();
    const before = shown.row;
    shown.place.hold();
    for (const height of ['some', '', 'more', 'some'] as const) {
      shown.above = height;
      shown.place.keep(true);
      expect(shown.row, height).to.equal(before);
      expect(shown.place.isMoved).to.equal(height !== '');
    }
    const drawn = sheets(shown);
    shown.place.release();
    expect([shown.row, shown.place.isMoved]).to.deep.equal([before + 30, false]);
    shown.place.hold();
    shown.above = '';
    shown.place.keep(true);
    expect(shown.row, 'held anew').to.equal(before + 30);
    expect(sheets(shown), 'by the same style sheet').to.equal(drawn);
  });

  it('is the one at which the list was held first', async () => {
    const shown = await list();
    const before = shown.row;
    shown.place.hold();
    shown.above = 'some';
    shown.place.hold();
    shown.place.keep(true);
    expect(shown.row).to.equal(before);
  });

  it('is not kept where nobody means the row, nor for what came meanwhile', async () => {
    const shown = await list();
    const before = shown.row;
    shown.place.hold();
    shown.above = 'some';
    shown.place.keep(false);
    expect(shown.row).to.equal(before + 30);
    shown.place.keep(true);
    expect(shown.row).to.equal(before + 30);
  });

  it('is given up where less than a row of the list would be left to see', async () => {
    const shown = await list();
    const before = shown.row;
    shown.place.hold();
    shown.above = 'most';
    shown.place.keep(true);
    expect([shown.row, shown.place.isMoved]).to.deep.equal([before + 150, false]);
  });

  for (const enlarged of ['zoom: 2', 'transform: scale(2); transform-origin: 0 0']) {
    it(`is given up there, and not before, under ${enlarged.split(';')[0]}`, async () => {
      const shown = await list();
      shown.parentElement!.style.cssText = enlarged;
      // WebKit measures what is zoomed in the pixels of the zoomed page.
      const scale = shown.getBoundingClientRect().width / shown.offsetWidth;
      const before = shown.row;
      shown.place.hold();
      for (const [height, row] of [
        ['more', before],
        ['most', before + 150 * scale],
      ] as const) {
        shown.above = height;
        shown.place.keep(true);
        expect(shown.row, height).to.equal(row);
      }
    });
  }

  it('is kept when a scroll bar of the page takes some of the width, and given up when the user resizes', async () => {
    const shown = await list();
    const home = shown.parentElement!;
    home.style.inlineSize = '400px';
    const before = shown.row;
    shown.place.hold();
    shown.above = 'some';
    home.style.inlineSize = '384px';
    shown.place.keep(true);
    expect(shown.row).to.equal(before);
    home.style.inlineSize = '370px';
    shown.place.keep(true);
    await nextFrame();
    await nextFrame();
    expect([shown.row, shown.place.isMoved]).to.deep.equal([before + 30, false]);
    shown.above = 'more';
    shown.place.keep(true);
    expect(shown.row, 'and kept from then on').to.equal(before + 30);
  });

  it('is not kept before the list is held', async () => {
    const shown = await list();
    const before = shown.row;
    shown.place.keep(true);
    shown.above = 'some';
    expect(shown.row).to.equal(before + 30);
  });

  it('is where the user has scrolled it, while the list is held', async () => {
    const shown = await list();
    shown.after(Object.assign(document.createElement('div'), { className: 'tall' }));
    const tall = document.createElement('style');
    tall.textContent = '.tall { block-size: 3000px }';
    document.head.append(tall);
    shown.place.hold();
    const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    scrollTo(0, 100);
    await scrolled;
    const before = shown.row;
    shown.place.keep(true);
    expect([shown.row, shown.place.isMoved]).to.deep.equal([before, false]);
    shown.above = 'some';
    shown.place.keep(true);
    expect(shown.row).to.equal(before);
    scrollTo(0, 0);
    tall.remove();
  });

  it('goes with the element that leaves the page, and is not followed there', async () => {
    const shown = await list();
    shown.place.hold();
    shown.above = 'some';
    shown.place.keep(true);
    const home = shown.parentElement!;
    shown.remove();
    expect(shown.place.isMoved).to.be.false;
    home.append(shown);
    const before = shown.row;
    shown.place.hold();
    shown.above = 'more';
    shown.place.keep(true);
    expect(shown.row).to.equal(before);
  });
});
