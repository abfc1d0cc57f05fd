import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';
import { isHidden, listenToPage, unlistenToPage } from '../page/past-names.js';
import { ofPage } from '../../streams/of-page.js';

/**
 * Decides when elements may render: at most once per animation frame, the first change after a quiet time at once, and
 * not at all while the page that shows them is hidden.
 *
 * The server may send hundreds of talk toggles a second. Each of them is taken in when it comes; only drawing waits.
 * One scheduler serves all elements of a page, so that they draw in the same frame.
 */
class RenderScheduler {
  readonly #page: Document;
  readonly #waiting = new Set<() => void>();
  #frame: Unsubscribable | undefined;

  constructor(page: Document) {
    this.#page = page;
  }

  /** Resolves when the caller may render. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      if (isHidden(this.#page)) this.#awaitPage();
      else if (this.#frame === undefined) this.#draw();
      else this.#awaitFrame();
    });
  }

  /** Lets everybody render who waits for a turn. */
  release(): void {
    if (this.#waiting.size > 0) this.#draw();
  }

  #draw(): void {
    const ready = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of ready) resolve();
    // A change that comes before the next frame has been painted waits for that frame.
    this.#awaitFrame();
  }

  #awaitFrame(): void {
    if (this.#frame !== undefined) return;
    this.#awaitPage();
    this.#frame = pageClock().nextFrame(() => this.#onFrame(), this.#page);
  }

  #onFrame(): void {
    this.#frame = undefined;
    if (this.#waiting.size > 0) this.#draw();
    else this.#rest();
  }

  /** A page that is hidden in mid-frame gets no frame until it is shown again. */
  #awaitPage(): void {
    listenToPage('visibilitychange', this.#onVisibility, this.#page);
  }

  #rest(): void {
    unlistenToPage('visibilitychange', this.#onVisibility, this.#page);
  }

  readonly #onVisibility = (): void => {
    if (isHidden(this.#page)) return;
    this.#frame?.unsubscribe();
    this.#onFrame();
  };
}

/** A page's one scheduler. An element may be moved into another page: a popup, or a frame. */
function schedulerOf(page: Document): RenderScheduler {
  const schedulers = ofPage('render-schedulers', () => new WeakMap<Document, RenderScheduler>());
  const scheduler = schedulers.get(page) ?? new RenderScheduler(page);
  schedulers.set(page, scheduler);
  return scheduler;
}

/**
 * Resolves when an element may render, by the scheduler of the page that the element is in. If it has moved to another
 * page by then, it has to wait for its turn there.
 */
export function turnToRender(element: Element): Promise<void> {
  return schedulerOf(element.ownerDocument).turn();
}

/**
 * Lets those elements draw who wait for a page that one of them was moved out of: the window of that page may be
 * closed.
 */
export function stopWaitingFor(page: Document): void {
  schedulerOf(page).release();
}
