import type { ConferenceParticipantsElement } from '../../src/index.js';
import type { Dice } from './dice.js';
import { has, part, parts, root, settled } from './panel.js';
import { click, middleOf, pointer, type Spot, under } from './pointing.js';

/** Somebody who works with the panel: comes to rest on one row, and presses there later, whatever has become of it. */
export class Hand {
  readonly #panel: ConferenceParticipantsElement;
  readonly #dice: Dice;
  /** "Mute all but this person" was pressed: nobody may be reached but the others. */
  sparing = false;

  constructor(panel: ConferenceParticipantsElement, dice: Dice) {
    this.#panel = panel;
    this.#dice = dice;
  }

  /** Each way aims at a row, and returns the press. */
  readonly ways: Readonly<Record<string, (row: HTMLElement) => Promise<() => Promise<void>>>> = {
    pointer: (row) => Promise.resolve(this.#byPointer(this.#control(row))),
    touch: (row) => Promise.resolve(this.#byTouch(this.#control(row))),
    'a menu opened by the pointer': async (row) => {
      const press = this.#byPointer(part(row, 'more'));
      await press();
      const items = parts(this.#panel, 'menu').flatMap((menu) => this.#rowItems(menu));
      return items.length > 0 ? this.#byPointer(this.#dice.one(items)) : press;
    },
    'a menu opened by its key': async (row) => {
      row.focus();
      await this.#key('ContextMenu');
      for (let down = this.#dice.below(3); down > 0; down--) await this.#key('ArrowDown');
      return () => this.#key('Enter');
    },
    Enter: (row) => this.#byKey(row, 'Enter'),
    Delete: (row) => this.#byKey(row, 'Delete'),
    'Space, and then the bar of those who are ticked': (row) => this.#byKey(row, ' '),
    'the focus on a button': async (row) => {
      row.focus();
      await this.#key('ArrowRight');
      if (this.#dice.oneIn(2)) await this.#key('ArrowRight');
      return () => this.#key('Enter');
    },
    'a question, answered later': async (row) => {
      row.focus();
      await this.#key('Delete');
      const accept = parts(this.#panel, 'confirm')[0];
      if (!accept) return async () => {};
      if (this.#dice.oneIn(2)) return this.#byPointer(accept);
      accept.focus();
      return () => this.#key('Enter');
    },
  };

  /** Answers what is asked, and acts on those who are ticked. */
  async finish(): Promise<void> {
    if (has(this.#panel, 'mute-ticked')) {
      part(this.#panel, this.#dice.one(['mute-ticked', 'unmute-ticked', 'kick-ticked'])).click();
      await settled(this.#panel);
    }
    for (const accept of parts(this.#panel, 'confirm')) accept.click();
    await settled(this.#panel);
  }

  /** Goes away from the list, and closes and unticks everything. */
  async away(): Promise<void> {
    this.sparing = false;
    this.#panel.dispatchEvent(new PointerEvent('pointerleave'));
    (root(this.#panel).activeElement as HTMLElement | null)?.blur();
    for (const menu of parts(this.#panel, 'menu')) menu.hidePopover();
    for (const cancel of parts(this.#panel, 'cancel')) cancel.click();
    for (const tick of parts(this.#panel, 'tick')) if (tick.getAttribute('aria-checked') === 'true') tick.click();
    await settled(this.#panel);
  }

  #control(row: HTMLElement): HTMLElement {
    const buttons = ['mute', 'unmute', 'deafen', 'undeafen', 'kick'].flatMap((name) => parts(row, name));
    // In a narrow panel some of them are not drawn.
    return this.#dice.one(buttons.filter((button) => button.checkVisibility()));
  }

  #rowItems(menu: HTMLElement): HTMLElement[] {
    return ['deafen', 'undeafen', 'kick', 'mute-others'].flatMap((name) => parts(menu, name));
  }

  #byPointer(target: HTMLElement): () => Promise<void> {
    const at = inView(target);
    for (const type of ['pointerover', 'pointermove']) target.dispatchEvent(pointer(type, at, 'mouse'));
    return async () => {
      const found = under(this.#panel, at);
      this.#notice(found);
      found.dispatchEvent(pointer('pointerdown', at, 'mouse'));
      found.dispatchEvent(click(at));
      await settled(this.#panel);
    };
  }

  /** The finger is down all the while, and goes up when the list has moved: what is there then gets the click. */
  #byTouch(target: HTMLElement): () => Promise<void> {
    const at = inView(target);
    for (const type of ['pointerover', 'pointerdown']) target.dispatchEvent(pointer(type, at, 'touch'));
    return async () => {
      under(this.#panel, at).dispatchEvent(pointer('pointerup', at, 'touch'));
      this.#panel.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
      // The browser's click follows at once, or only after the list was drawn again.
      if (this.#dice.oneIn(2)) await settled(this.#panel);
      under(this.#panel, at).dispatchEvent(click(at));
      await settled(this.#panel);
    };
  }

  async #byKey(row: HTMLElement, name: string): Promise<() => Promise<void>> {
    row.focus();
    await settled(this.#panel);
    return () => this.#key(name);
  }

  /** A key where the focus is; on a button the browser makes a click of Enter. */
  async #key(name: string): Promise<void> {
    const target = root(this.#panel).activeElement ?? document.body;
    if (name === 'Enter') this.#notice(target);
    if (name === 'ContextMenu') target.dispatchEvent(new MouseEvent('contextmenu', { ...passing, cancelable: true }));
    else {
      const event = new KeyboardEvent('keydown', { ...passing, key: name, cancelable: true });
      if (target.dispatchEvent(event) && target.matches('button')) (target as HTMLElement).click();
    }
    await settled(this.#panel);
  }

  #notice(target: Element): void {
    if (target.closest('[part~="mute-others"]')) this.sparing = true;
  }
}

const passing = { bubbles: true, composed: true };

/** Where a pointer comes to rest: nobody points at what is out of view. */
function inView(target: Element): Spot {
  target.scrollIntoView({ block: 'nearest' });
  return middleOf(target);
}
