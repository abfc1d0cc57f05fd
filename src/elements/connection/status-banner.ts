import { html, nothing } from 'lit';
import type { ConnectionStatus } from '../../streams/status.js';
import { cutText } from '../panel/notices.js';
import type { Labels } from '../text/labels/labels.js';

/** How the connection stands, in words, while it is not online; with a way to try now when it waits. */
export function statusBanner(labels: Labels, status: ConnectionStatus, now: number, tryNow: () => void) {
  const { reason, detail, retryAt } = status;
  // The first attempt is soon over, and the panels say that too: a line that comes and goes at once would move the
  // page.
  const quiet = status.status === 'connecting' && reason === undefined;
  if (quiet || status.status === 'online' || status.status === 'idle') return nothing;
  const seconds = retryAt === undefined ? undefined : Math.max(0, Math.ceil((retryAt - now) / 1000));
  return html`<div class=${status.status === 'refused' ? 'notice refused' : 'notice'} part="status">
    <span>
      <span role="status"
        ><strong>${labels.status(status.status)}</strong>${
          reason ? html`<br />${cutText(labels.statusReason(reason, detail ?? ''))}` : nothing
        }</span
      >
      ${seconds === undefined ? nothing : html`<span class="time">${labels.retryIn(seconds)}</span>`}
    </span>
    ${
      seconds === undefined
        ? nothing
        : html`<button type="button" part="action try-now" @click=${tryNow}>${labels.tryNow}</button>`
    }
  </div>`;
}

/** Whether signing in by hand can help. */
export function mayHelpToSignIn({ status, reason }: ConnectionStatus): boolean {
  if (status === 'signed-out') return true;
  return status === 'refused' && !hopeless.has(reason);
}

/** Refusals that no login changes. */
const hopeless: ReadonlySet<ConnectionStatus['reason']> = new Set([
  'invalid-server',
  'insecure-server',
  'no-websocket',
]);
