import type { LitElement, ReactiveController } from 'lit';
import { type Resize, resizeOf } from './resize.js';

/** From this width on a row has room for rare actions, in pixels. Style sheets say the same. */
const wideFrom = 560;

/** Whether a panel is wide. Style sheets ask by container query; here it saves drawing what they would hide. */
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

  /** The observer tells the width only after the first drawing, which a narrow panel would then have to do again. */
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

  /** Whether this width changes anything. A panel that is not shown has no width. */
  #take(width: number): boolean {
    const { wide } = this;
    if (width > 0) this.wide = width >= wideFrom;
    return this.wide !== wide;
  }
}
