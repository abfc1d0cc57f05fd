import { expect, fixture, html } from '@open-wc/testing';
import { Unchanged } from '../../src/elements/drawing/memo.js';
import { stopWaitingFor, turnToRender } from '../../src/elements/drawing/render-scheduler.js';
import { givePageClock, pageClock } from '../../src/elements/page/page-clock.js';
import { hidePage } from '../support/hidden-page.js';

/** Frames that the test draws, in a page of their own. */
async function page() {
  const frames: (() => void)[] = [];
  givePageClock({
    ...pageClock(),
    nextFrame(work) {
      frames.push(work);
      return { unsubscribe: () => frames.splice(frames.indexOf(work), 1) };
    },
  });
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
  const document = frame.contentDocument!;
  const rendered: string[] = [];
  const ask = (...elements: readonly string[]) => {
    for (const element of elements) {
      void turnToRender(document.createElement('p')).then(() => rendered.push(element));
    }
  };
  /** Who has rendered since the last time. */
  const now = async () => {
    await Promise.resolve();
    return rendered.splice(0);
  };
  const draw = () => frames.shift()?.();
  const show = (hidden: boolean) => {
    hidePage(hidden, { tell: false });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { document, frames, ask, now, draw, show };
}

describe('The turn to render', () => {
  afterEach(() => {
    hidePage(false, { tell: false });
    givePageClock();
  });

  it('comes at once after a quiet time, then once a frame for all who wait', async () => {
    const { ask, now, draw, frames } = await page();
    ask('first');
    expect(await now()).to.deep.equal(['first']);
    ask('second', 'third');
    expect(await now()).to.deep.equal([]);
    expect(frames).to.have.length(1);
    draw();
    expect(await now()).to.deep.equal(['second', 'third']);
    ask('fourth');
    expect(await now(), 'the frame of those is not painted yet').to.deep.equal([]);
    draw();
    expect(await now()).to.deep.equal(['fourth']);
    draw();
    expect(frames, 'nobody waits').to.have.length(0);
    ask('fifth');
    expect(await now()).to.deep.equal(['fifth']);
  });

  it('does not come while the page is hidden, and no frame is asked for', async () => {
    const { ask, now, frames, show } = await page();
    show(true);
    ask('first');
    expect(await now()).to.deep.equal([]);
    expect(frames).to.have.length(0);
    show(false);
    expect(await now()).to.deep.equal(['first']);
  });

  it('comes when the page is shown again, if it was hidden before the frame came', async () => {
    const { ask, now, frames, show } = await page();
    ask('first', 'second');
    expect(await now()).to.deep.equal(['first']);
    show(true);
    ask('third');
    expect(await now()).to.deep.equal([]);
    show(false);
    expect(await now()).to.deep.equal(['second', 'third']);
    expect(frames, 'the frame that never came is given up').to.have.length(1);
  });

  it('comes at once to whoever waits for a page that is left', async () => {
    const { document, ask, now, frames } = await page();
    stopWaitingFor(document);
    expect(frames, 'nobody waits').to.have.length(0);
    ask('first', 'second');
    expect(await now()).to.deep.equal(['first']);
    stopWaitingFor(document);
    expect(await now()).to.deep.equal(['second']);
  });
});

describe('Values that are unchanged', () => {
  it('are the same array, and another one as soon as one of them differs', () => {
    const values = new Unchanged();
    const first = values.unless([1, 'a']);
    expect(first).to.deep.equal([1, 'a']);
    expect(values.unless([1, 'a'])).to.equal(first);
    for (const others of [[1, 'b'], [2, 'b'], [2], [2, undefined], []]) {
      expect(values.unless(others)).to.equal(others);
      expect(values.unless([...others])).to.equal(others);
    }
  });
});
