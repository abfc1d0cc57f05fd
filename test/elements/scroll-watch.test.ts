import { expect } from '@open-wc/testing';
import { ScrollWatch } from '../../src/elements/drawing/scroll-watch.js';

/** An event of a real element at a time of the test's own. */
function raise(target: Element, type: 'wheel' | 'scroll', timeStamp: number): void {
  const event = new Event(type, { cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  target.dispatchEvent(event);
}

describe('whether the user has scrolled with the wheel', () => {
  const host = document.createElement('div');
  const list = host.appendChild(document.createElement('ul'));
  let watch: ScrollWatch;

  beforeEach(() => {
    document.body.append(host);
    watch = new ScrollWatch();
    watch.start(host, host);
  });

  afterEach(() => {
    watch.end();
    host.remove();
  });

  it('is so once, after a turn of the wheel that scrolled', () => {
    raise(list, 'wheel', 1_000);
    raise(list, 'scroll', 1_010);
    expect([watch.hasScrolled(1_020), watch.hasScrolled(1_030)]).to.deep.equal([true, false]);
  });

  it('is so after each turn that scrolled', () => {
    for (const at of [1_000, 1_500]) {
      raise(list, 'wheel', at);
      raise(list, 'scroll', at + 10);
      expect(watch.hasScrolled(at + 20), String(at)).to.equal(true);
    }
  });

  it('is so for a scroll that goes on for less than two seconds after the wheel', () => {
    raise(list, 'wheel', 1_000);
    raise(list, 'scroll', 2_999);
    expect(watch.hasScrolled(4_998)).to.equal(true);
  });

  const notSo: [title: string, events: ['wheel' | 'scroll', at: number][], asked: number][] = [
    ['a turn of the wheel that scrolled nothing', [['wheel', 1_000]], 1_010],
    ['a scroll without the wheel, as by the page', [['scroll', 1_000]], 1_010],
    ['a scroll two seconds after the wheel', [['wheel', 1_000], ['scroll', 3_000]], 3_010], // prettier-ignore
    ['a scroll before the wheel', [['scroll', 1_000], ['wheel', 1_010]], 1_020], // prettier-ignore
    ['a scroll two seconds ago', [['wheel', 1_000], ['scroll', 1_010]], 3_010], // prettier-ignore
  ];
  for (const [title, events, asked] of notSo) {
    it(`is not so after ${title}`, () => {
      for (const [type, at] of events) raise(list, type, at);
      expect(watch.hasScrolled(asked)).to.equal(false);
    });
  }

  it('is not so for what happens once the watch has ended', () => {
    raise(list, 'wheel', 1_000);
    watch.end();
    raise(list, 'wheel', 1_010);
    raise(list, 'scroll', 1_020);
    expect(watch.hasScrolled(1_030)).to.equal(false);
  });

  it('leaves the wheel to the page: the listener is passive', () => {
    // A listener that is not passive keeps the browser from scrolling before the listener has run.
    const listened: (boolean | undefined)[] = [];
    const target = Object.assign(new EventTarget(), {
      addEventListener: (_type: string, _listener: unknown, options: AddEventListenerOptions) => {
        listened.push(options.passive, options.capture);
      },
    });
    new ScrollWatch().start(host, target);
    expect(listened).to.deep.equal([true, true, true, true]);
  });
});
