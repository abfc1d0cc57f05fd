import { html, nothing, type TemplateResult } from 'lit';
import type { CtiConnection, Notice } from '../../streams/connection.js';
import type { Credentials } from '../../streams/transport.js';
import { outsideZone } from '../drawing/outside-zone.js';
import { cutText, dismissButton } from '../panel/notices.js';
import { triangleAlertIcon } from '../text/icons.js';
import type { Labels } from '../text/labels/labels.js';
import { errorText } from '../text/outcome-text.js';
import { signInForm } from './sign-in-form.js';
import { mayHelpToSignIn, statusBanner } from './status-banner.js';

interface BannerOptions {
  readonly connection: CtiConnection;
  readonly labels: Labels;
  readonly dir: string;
  /** The server's address, as the page gave it. */
  readonly server: string;
  /** The page signs in by itself: no form is shown. */
  readonly pageSignsIn: boolean;
  /** What was typed into the form is on its way to the server. */
  readonly signingIn: boolean;
  /** What the server reported, and nobody asked for. */
  readonly notices: readonly Notice[];
  readonly signIn: (credentials: Credentials) => void;
  readonly dismiss: (notice: Notice) => void;
}

/** What stands above the page's own content while there is something to say or to ask: nothing, as a rule. */
export function connectionBanner(options: BannerOptions): TemplateResult | typeof nothing {
  const { connection, labels, dir, server, pageSignsIn, signingIn, notices, signIn, dismiss } = options;
  const { status } = connection;
  const banner = statusBanner(labels, status, connection.now(), () => outsideZone(() => connection.connect()));
  const asks = !pageSignsIn && (mayHelpToSignIn(status) || signingIn);
  if (banner === nothing && !asks && notices.length === 0) return nothing;
  return html`<div class="frame">
    <div class="panel" part="banner" lang=${labels.$code} dir=${dir || labels.$dir}>
      ${banner} ${asks ? signInForm(labels, server, signingIn, signIn) : nothing}
      ${notices.map(
        (notice) =>
          html`<div class="notice" part="error" role="alert">
            <span>${triangleAlertIcon} ${cutText(noticeText(labels, notice))}</span>
            ${dismissButton(labels, () => dismiss(notice))}
          </div>`,
      )}
    </div>
  </div>`;
}

function noticeText(labels: Labels, notice: Notice): string {
  if (notice.type === 'server-error') return labels.serverError(notice.error);
  if (notice.type !== 'unattributed-error') return '';
  // Whether numbers are masked is up to the panels.
  return labels.unattributedError(errorText(notice.error, { labels, mask: false }));
}
