import { html, nothing, type ReactiveControllerHost, svg } from 'lit';
import type { TalkTimes } from '../../domain/attendance-report.js';
import { secondsSince } from '../../domain/model/time.js';
import type { CtiConnection } from '../../streams/connection.js';
import type { View } from '../panel/view.js';
import { timer } from '../text/duration.js';
import { percent } from '../text/percent.js';

/**
 * The column of talk times, on demand. The times are worked out anew with each whole drawing, which is once a second,
 * and not when rows alone are drawn.
 */
export class TalkColumn {
  #isOn = false;
  #drawing: symbol | undefined;
  #times: TalkTimes | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  readonly toggle = (): void => {
    this.#isOn = !this.#isOn;
    this.#drawing = undefined;
    this.#host.requestUpdate();
  };

  /** The talk times to show; undefined while the column is off. */
  times(view: View, conferenceNumber: string, cti: CtiConnection | undefined): TalkTimes | undefined {
    if (!this.#isOn || !cti) return undefined;
    if (view.drawing !== this.#drawing) this.#times = cti.talkTimes(conferenceNumber);
    this.#drawing = view.drawing;
    return this.#times;
  }
}

/** What a row shows of its person's talk time: whole seconds, and the share of all people's talk time, in percent. */
export interface Talked {
  readonly seconds: number;
  readonly share: number;
  /** For how many whole seconds they have been silent; absent while they talk, and for somebody who has not talked. */
  readonly silent?: number;
}

/** How long somebody had talked by now, and since when they are silent. */
export function talkOf(times: TalkTimes | undefined, arrival: number, now: number): Talked | undefined {
  if (!times) return undefined;
  const talked = times.of.get(arrival) ?? 0;
  const silent = secondsSince(times.last.get(arrival) ?? now, now);
  return {
    seconds: Math.floor(talked / 1000),
    share: Math.round((talked / Math.max(1, times.total)) * 100),
    ...(silent && { silent }),
  };
}

/** A cell of the column: how long and which share, with a bar that says the same. */
export function talkCell({ labels, language }: Pick<View, 'labels' | 'language'>, talked: Talked | undefined) {
  if (!talked) return nothing;
  const { seconds, share } = talked;
  const title = seconds === 0 ? labels.filter('not-spoken') : labels.talkTime;
  return html`<span part="talk-time" class="talked" title=${title}>
    <span class="time">${seconds === 0 ? '–' : timer(seconds, language)}</span>
    <span class="share">${seconds === 0 ? nothing : percent(share / 100, language)}</span>
    <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect width=${share} height="3"></rect>`}
    </svg>
  </span>`;
}
