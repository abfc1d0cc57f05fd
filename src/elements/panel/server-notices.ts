/**
 * Errors that the server reported and no command caused. A `<cti-connection>` shows those of its connection. Without one,
 * the panels to which the page gave the connection share one list, and the first of them in view shows the list.
 */
import type { LitElement } from 'lit';
import type { Subscription } from 'rxjs';
import type { CtiConnection, Notice } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { keyedRows } from '../drawing/keyed-rows.js';
import { shownConnection } from '../requests/room-selection.js';
import { errorText, type Telling } from '../text/outcome-text.js';
import { box, cutText } from './notices.js';
import { isInView, isTeller, joinTellers, showing } from './tellers.js';

/** An error that the server reported, and that no command of mine can have caused. */
export type ServerNotice = Extract<Notice, { readonly error: string }>;

/** A panel. Its `connection` is the one that the page gave it; undefined where a `<cti-connection>` provides one. */
type OwnPanel = LitElement & { readonly connection: CtiConnection | undefined };

/** How many errors of the server are shown at once: the latest ones. */
const noticesKept = 3;

/** The notices of each connection that nobody has dismissed; and which panel told a screen reader of each, and its id. */
const ofPanels = () =>
  ofPage('server-notices', () => ({
    count: 0,
    kept: new WeakMap<object, readonly ServerNotice[]>(),
    told: new WeakMap<ServerNotice, { readonly by: WeakRef<Element>; readonly id: string }>(),
  }));

export function isServerNotice(notice: Notice): notice is ServerNotice {
  return notice.type === 'server-error' || notice.type === 'unattributed-error';
}

/** These notices and one more. */
export function withNotice(notices: readonly ServerNotice[], notice: ServerNotice): readonly ServerNotice[] {
  return [...notices, notice].slice(-noticesKept);
}

/** The words of a notice. */
export function serverNoticeText({ type, error }: ServerNotice, telling: Telling): string {
  const { serverError, unattributedError } = telling.labels;
  return (type === 'server-error' ? serverError : unattributedError)(errorText(error, telling));
}

/** Says that a `<cti-connection>` shows the notices of this connection, until the subscription ends. */
export function joinBanners(connection: CtiConnection, host: Element): Subscription {
  return joinTellers('banners', connection, host, () => isInView(boxAround(host)));
}

/** `checkVisibility` is false for an element with `display: contents`: then the element around it is asked. */
function boxAround(element: Element): Element {
  const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return around && getComputedStyle(element).display === 'contents' ? boxAround(around) : element;
}

function hasBanner(connection: CtiConnection): boolean {
  return showing('banners', connection, '').length > 0;
}

/** Calls `forget` when somebody is online after a sign-out, or another user comes without one, until the subscription ends. */
export function whenNextUser(connection: CtiConnection, forget: () => unknown): Subscription {
  let signedOut = false;
  const following = connection.status$.subscribe(({ status }) => {
    if (signedOut && status === 'online') forget();
    signedOut = status === 'signed-out' || (signedOut && status !== 'online');
  });
  following.add(connection.forgotten$.subscribe((why) => why === 'other-user' && forget()));
  return following;
}

/** Keeps what the server reports on the connection that a panel follows, while no `<cti-connection>` shows it. */
export function followServerNotices(connection: CtiConnection, host: OwnPanel): Subscription {
  // A log inside a panel has the connection from that panel.
  const isInPanel = () => shownConnection in ((host.getRootNode() as Partial<ShadowRoot>).host ?? {});
  const isOwn = () => host.connection === connection && !isInPanel();
  const following = joinTellers('server-notices', connection, host, isOwn);
  following.add(
    connection.notices$.subscribe((notice) => {
      if (!isServerNotice(notice) || !isOwn() || hasBanner(connection)) return;
      const { kept } = ofPanels();
      const notices = kept.get(connection) ?? [];
      // Each panel of the connection hears of it.
      if (!notices.includes(notice)) kept.set(connection, withNotice(notices, notice));
    }),
  );
  // Notices that nobody dismissed are not shown to the next user, nor to a page that uses the connection again.
  const forget = () => ofPanels().kept.delete(connection);
  following.add(whenNextUser(connection, forget));
  following.add(() => showing('server-notices', connection, '').length === 0 && forget());
  return following;
}

/** The notices of the server that this panel shows. */
export function serverNotices(connection: CtiConnection, host: OwnPanel, telling: Telling): unknown {
  const page = ofPanels();
  const notices = page.kept.get(connection) ?? [];
  const isMine = notices.length > 0 && isTeller('server-notices', connection, host) && !hasBanner(connection);
  return keyedRows(
    isMine ? notices : [],
    (notice) => notice,
    (notice) => {
      const { by, id } = page.told.get(notice) ?? {
        by: new WeakRef<Element>(host),
        id: `server ${String((page.count += 1))}`,
      };
      page.told.set(notice, { by, id });
      return box(cutText(serverNoticeText(notice, telling)), id, by.deref() === host, telling.labels, () => {
        const left = page.kept.get(connection)?.filter((other) => other !== notice);
        page.kept.set(connection, left ?? []);
        host.requestUpdate();
      });
    },
  );
}
