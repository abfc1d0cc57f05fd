import type { LitElement, ReactiveController } from 'lit';
import { type Resize, resizeOf } from './resize.js';

/** From this width on, in pixels, a row has room for rare actions. The style sheets have the same number. */
const wideFrom = 560;

/**
 * Whether a panel is wide. Style sheets have a container query for that; this class spares drawing what they would hide.
 */
export class Width implements ReactiveController {
  wide = true;
  readonly #host: LitElement;
  #resize: Resize | undefined;
  #isDrawn = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize = resizeOf(this.#host, ([entry]) => this.#look(entry?.contentRect.width ?? 0));
    this.#resize.observe(this.#host);
  }

  /** The observer tells the width only after the first drawing: a narrow panel would then have to draw twice. */
  hostUpdate(): void {
    if (!this.#isDrawn) this.#take(this.#host.clientWidth);
    this.#isDrawn = true;
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
  }

  #look(width: number): void {
    if (this.#take(width)) this.#host.requestUpdate();
  }

  /** Takes a width; whether it changes anything. A panel that is not shown has no width. */
  #take(width: number): boolean {
    const { wide } = this;
    if (width > 0) this.wide = width >= wideFrom;
    return this.wide !== wide;
  }
}
