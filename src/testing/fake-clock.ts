import { VirtualTimeScheduler } from 'rxjs';
import { t0 } from './messages.js';

/** Timers and a clock that stand still until a test moves them. */
export class FakeClock extends VirtualTimeScheduler {
  constructor() {
    super();
    this.frame = t0;
  }

  advance(milliseconds: number): void {
    this.maxFrames = this.frame + milliseconds;
    this.flush();
    this.frame = this.maxFrames;
  }
}
