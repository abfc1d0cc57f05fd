import type { Unsubscribable } from 'rxjs';
import { pageClock } from '../page/page-clock.js';
import { isHidden } from '../page/past-names.js';
import { ofPage } from '../../streams/of-page.js';

/**
 * When elements may render: at most once per animation frame, the first change after a quiet time at once, and not at
 * all while the page is hidden.
 *
 * The server may send hundreds of talk toggles a second. Each is taken in as it comes; only drawing waits. One
 * scheduler serves all elements of a page, so that they draw in the same frame.
 */
class RenderScheduler {
  readonly #waiting = new Set<() => void>();
  #frame: Unsubscribable | undefined;
  #drawing = false;

  /** Resolves when the caller may render. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      if (isHidden()) this.#awaitPage();
      else if (this.#frame === undefined && !this.#drawing) this.#draw();
      else this.#awaitFrame();
    });
  }

  #draw(): void {
    const ready = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of ready) resolve();
    // Whatever comes before the next frame has been painted waits for it.
    this.#drawing = true;
    this.#awaitFrame();
  }

  #awaitFrame(): void {
    if (this.#frame !== undefined) return;
    this.#awaitPage();
    this.#frame = pageClock().nextFrame(() => this.#onFrame());
  }

  #onFrame(): void {
    this.#frame = undefined;
    this.#drawing = false;
    if (this.#waiting.size > 0) this.#draw();
    else this.#rest();
  }

  /** A page that is hidden in mid-frame gets no frame until it is shown again. */
  #awaitPage(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  #rest(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #onVisibility = (): void => {
    if (isHidden()) return;
    this.#frame?.unsubscribe();
    this.#onFrame();
  };
}

/** Resolves when an element may render, by the page's one scheduler. */
export function turnToRender(): Promise<void> {
  return ofPage('render-scheduler', () => new RenderScheduler()).turn();
}
