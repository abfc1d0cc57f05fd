import type { LitElement, ReactiveController } from 'lit';
import { pageClock } from '../page/page-clock.js';

/**
 * Makes a list one Tab stop: arrow keys move between its rows and to the buttons in a row, Home and End go to the ends.
 * From the first row the up arrow leads back to the search field.
 */
export class RowKeys implements ReactiveController {
  readonly #host: LitElement;
  readonly #line: string;
  /** The button to which Tab leads. */
  #current: HTMLButtonElement | undefined;

  /** `line`: the selector of the element in each row that holds the buttons. */
  constructor(host: LitElement, line: string) {
    this.#host = host;
    this.#line = line;
    host.addController(this);
  }

  hostUpdated(): void {
    const buttons = this.#lines().flatMap((line) => [...line.querySelectorAll('button')]);
    if (!this.#current || !buttons.includes(this.#current)) this.#current = buttons[0];
    for (const button of buttons) {
      const tabIndex = button === this.#current ? 0 : -1;
      // The attribute is written only if it changes: each writing tells whoever watches the page.
      if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex;
    }
  }

  readonly onFocus = (event: FocusEvent): void => {
    const button = (event.target as HTMLElement).closest('button');
    if (!button?.closest(this.#line)) return;
    if (this.#current) this.#current.tabIndex = -1;
    this.#current = button;
    button.tabIndex = 0;
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    const line = (event.target as Element).closest(this.#line);
    if (!line || ctrlKey || altKey || metaKey || shiftKey) return;
    const step = stepOf(key, getComputedStyle(line).direction === 'rtl');
    if (!step) return;
    // Otherwise the page would scroll.
    event.preventDefault();
    if (step.way === 'end') void this.goTo(step.by < 0 ? 'first' : 'last');
    else if (step.way === 'row') this.#goBy(line, step.by);
    else {
      const buttons = buttonsOf(line);
      buttons[buttons.indexOf(event.target as HTMLElement) + step.by]?.focus();
    }
  };

  /** Scrolls to the first or the last row, and gives it the focus once it is drawn. */
  async goTo(end: 'first' | 'last'): Promise<void> {
    const scroller = this.#host.shadowRoot?.querySelector('.scroller');
    if (scroller) scroller.scrollTop = end === 'first' ? 0 : scroller.scrollHeight;
    await new Promise<void>((resolve) => pageClock().nextFrame(resolve));
    await this.#host.updateComplete;
    buttonsOf(this.#lines().at(end === 'first' ? 0 : -1))[0]?.focus();
  }

  #goBy(line: Element, by: number): void {
    const lines = this.#lines();
    const place = lines.indexOf(line) + by;
    if (place < 0) this.#host.shadowRoot?.querySelector<HTMLElement>('[part=search]')?.focus();
    else buttonsOf(lines[place])[0]?.focus();
  }

  #lines(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll(this.#line) ?? [])];
  }
}

/** The buttons that are shown: a narrow panel hides some. */
function buttonsOf(line: Element | undefined): HTMLElement[] {
  const buttons = [...(line?.querySelectorAll('button') ?? [])];
  return buttons.filter((button) => button.checkVisibility());
}

interface Step {
  readonly way: 'row' | 'button' | 'end';
  readonly by: number;
}

function stepOf(key: string, isRightToLeft: boolean): Step | undefined {
  const forward = isRightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, Step>> = {
    ArrowDown: { way: 'row', by: 1 },
    ArrowUp: { way: 'row', by: -1 },
    ArrowRight: { way: 'button', by: forward },
    ArrowLeft: { way: 'button', by: -forward },
    Home: { way: 'end', by: -1 },
    End: { way: 'end', by: 1 },
  };
  return steps[key];
}
