import { html, nothing, type TemplateResult } from 'lit';
import type { CtiConnection } from '../../streams/connection.js';
import { withoutQuery } from '../../streams/sign-in/server-address.js';
import type { Credentials } from '../../streams/transport.js';
import { outsideZone } from '../drawing/outside-zone.js';
import { box, cutText } from '../panel/notices.js';
import { type ServerNotice, serverNoticeText } from '../panel/server-notices.js';
import type { Labels } from '../text/labels/labels.js';
import { signInForm } from './sign-in-form.js';
import { mayHelpToSignIn, statusBanner } from './status-banner.js';

interface BannerOptions {
  readonly connection: CtiConnection;
  readonly labels: Labels;
  readonly dir: string;
  /** The server as the page gave it, for a connection that does not know its own. Plain JavaScript may give a `URL`. */
  readonly server: string | URL | undefined;
  /** Whether the page signs in by itself: then no form is shown. */
  readonly pageSignsIn: boolean;
  /** Whether what was typed into the form is on its way to the server. */
  readonly signingIn: boolean;
  /** What the server reported without being asked. */
  readonly notices: readonly ServerNotice[];
  /** The element around the panels. */
  readonly within: Element;
  readonly signIn: (credentials: Credentials) => void;
  readonly dismiss: (notice: ServerNotice) => void;
}

/** What stands above the page's own content while there is something to say or to ask; usually nothing. */
export function connectionBanner(options: BannerOptions): TemplateResult | typeof nothing {
  const { connection, labels, dir, server, pageSignsIn, signingIn, notices, within, signIn, dismiss } = options;
  const { status } = connection;
  const banner = statusBanner(labels, status, connection.now(), () => outsideZone(() => connection.connect()));
  const asks = !pageSignsIn && (mayHelpToSignIn(status) || signingIn);
  if (banner === nothing && !asks && notices.length === 0) return nothing;
  return html`<div class="frame">
    <div class="panel" part="banner" lang=${labels.$code} dir=${dir || labels.$dir}>
      ${banner}
      ${asks ? signInForm(labels, withoutQuery(connection.server ?? String(server ?? '')), signingIn, signIn) : nothing}
      ${notices.map((notice) => {
        const words = serverNoticeText(notice, { labels, mask: hasMaskingPanel(within) });
        return box(cutText(words), undefined, true, labels, () => dismiss(notice));
      })}
    </div>
  </div>`;
}

/** Whether a panel masks external numbers: then no number is written beside that panel either. */
function hasMaskingPanel(within: Element): boolean {
  const inside: Iterable<Element & { readonly maskNumbers?: unknown }> = within.querySelectorAll('*');
  return [...inside].some(({ maskNumbers }) => maskNumbers === true);
}
