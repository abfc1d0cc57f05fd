import { html, nothing, type TemplateResult } from 'lit';
import type { TalkTimes } from '../../domain/attendance-report.js';
import type { Conference } from '../../domain/model/model.js';
import type { CtiConnection } from '../../streams/connection.js';
import { warnOnce } from '../../streams/warn-once.js';
import { clockTime } from '../text/duration.js';
import type { View } from '../panel/view.js';

/** What a panel says of the past of its conference. */
interface PastOptions {
  readonly cti: CtiConnection | undefined;
  /** Whether attendance is kept. */
  readonly attendance: boolean;
  readonly level: number;
  readonly theme: 'light' | 'dark' | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** The talk times that rows show, if any. */
  readonly times: TalkTimes | undefined;
  readonly onTalkTimes: () => void;
}

/**
 * The notice that attendance is kept, and the log in place: a `<conference-log>`, whose module the page loads if it
 * wants one. While the log is closed, it tells only what happened while nobody looked. Without that module attendance
 * is kept all the same, for code.
 */
export function pastSection(view: View, { conferenceNumber }: Conference, options: PastOptions) {
  const { labels, mask } = view;
  const { cti, attendance, level, theme, open, onToggle } = options;
  const isLoaded = customElements.get('conference-log') !== undefined;
  if (attendance) cti?.keepAttendance(conferenceNumber);
  if (attendance && !isLoaded)
    warnOnce('xivo-conference-elements: attendance is shown by <conference-log>, whose module is not loaded.');
  if (!attendance && !isLoaded) return nothing;
  return html`<div class="section past">
    ${attendance ? html`<p class="subtle" part="attendance">${labels.attendanceKept}</p>` : nothing}
    <div class="bar">
      ${attendance ? talkButton(view, options) : nothing}
      ${
        isLoaded
          ? html`<button
              type="button"
              part="action what-happened"
              aria-expanded=${open ? 'true' : 'false'}
              @click=${onToggle}
            >
              ${labels.whatHappened}
            </button>`
          : nothing
      }
    </div>
    ${
      isLoaded
        ? html`<conference-log
            exportparts="log, log-entry, attendance, watched-until, talk-time, silent, timeline, since-you-looked, filter, sort, export-csv, export-json"
            conference-number=${conferenceNumber}
            ?attendance=${attendance}
            ?brief=${!open}
            ?mask-numbers=${mask}
            theme=${theme ?? nothing}
            heading-level=${level + 1}
            .connection=${cti}
          ></conference-log>`
        : nothing
    }
  </div>`;
}

/** The button that shows talk times in the rows; since when they are counted, while they are shown. */
function talkButton({ labels, language, wallTimeOf }: View, { times, onTalkTimes }: PastOptions): TemplateResult {
  return html`<button
      type="button"
      part="action talk-times"
      aria-pressed=${times ? 'true' : 'false'}
      @click=${onTalkTimes}
    >
      ${labels.talkTime}
    </button>
    ${times ? html`<span class="subtle">${labels.talkSince(clockTime(wallTimeOf(times.since), language))}</span>` : nothing}`;
}
