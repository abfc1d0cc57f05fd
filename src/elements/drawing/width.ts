import type { LitElement, ReactiveController } from 'lit';
import { type Resize, resizeOf } from './resize.js';

/** From this width on a row has room for rare actions, in pixels. Style sheets say the same. */
const wideFrom = 560;

/** Whether a panel is wide. Style sheets ask by container query; here it saves drawing what they would hide. */
export class Width implements ReactiveController {
  wide = true;
  readonly #host: LitElement;
  #resize: Resize | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize = resizeOf(this.#host, ([entry]) => this.#look(entry?.contentRect.width ?? 0));
    this.#resize.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
  }

  #look(width: number): void {
    const wide = width >= wideFrom;
    // A panel that is not shown has no width.
    if (width === 0 || wide === this.wide) return;
    this.wide = wide;
    this.#host.requestUpdate();
  }
}
