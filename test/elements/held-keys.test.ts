import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { PressGuard } from '../../src/elements/drawing/press-guard.js';

describe('the repeats of a key that is held down', () => {
  let panel: HTMLElement;
  let heard: string[];

  const part = (selector: string) => panel.querySelector(selector)!;

  beforeEach(() => {
    panel = document.createElement('div');
    panel.append(...['button', 'input', 'textarea'].map((tag) => document.createElement(tag)));
    document.body.append(panel);
    const host = Object.assign(panel, { renderRoot: panel, addController: () => undefined });
    new PressGuard(host as unknown as LitElement).hostConnected();
    heard = [];
    for (const child of panel.children) {
      child.addEventListener('keydown', (event) => heard.push((event as KeyboardEvent).key));
    }
  });
  afterEach(() => panel.remove());

  /** Whether the browser may go on with the key: type it, or press what has the focus. */
  function press(selector: string, key: string, repeat = false): boolean {
    return part(selector).dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
  }

  for (const key of ['/', 'a', 'é', '😀', ' ', 'Enter']) {
    it(`are not typed into a field, nor heard there, when the key has brought the focus: ${key}`, () => {
      press('button', key);
      heard = [];
      expect(press('input', key, true)).to.equal(false);
      expect(heard).to.deep.equal([]);
    });

    it(`are typed into a field in which the key came down: ${key}`, () => {
      press('textarea', key);
      expect(press('textarea', key, true)).to.equal(true);
      expect(heard).to.deep.equal([key, key]);
    });
  }

  for (const key of ['ArrowDown', 'Tab', 'Escape', 'Backspace', 'Delete', 'Home', 'F5']) {
    it(`work in any field when the key writes nothing: ${key}`, () => {
      press('button', key);
      expect(press('input', key, true)).to.equal(true);
      expect(heard).to.deep.equal([key, key]);
    });
  }

  for (const key of ['Enter', ' ']) {
    it(`press no button, but shortcuts of the page hear them: ${key}`, () => {
      expect(press('button', key)).to.equal(true);
      expect(press('button', key, true)).to.equal(false);
      expect(heard).to.deep.equal([key, key]);
    });
  }

  it('move on from a button by arrows', () => {
    press('button', 'ArrowDown');
    expect(press('button', 'ArrowDown', true)).to.equal(true);
  });
});
