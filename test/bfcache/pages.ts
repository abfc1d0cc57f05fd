/** What runs in the pages. Their text is sent to the browser, so nothing here may name anything outside its function. */
import type {} from '../../src/define/all.js';

/** What a page tells the test, whenever it has changed. */
export interface Told {
  readonly page: 'panel' | 'away';
  /** What the test had the page remember before it left. Gone with the page, if the page is gone. */
  readonly mark?: string;
  /** Whether this page came out of the back/forward cache, by its latest `pageshow`. */
  readonly persisted?: boolean;
  /** Why it did not: the browser's own words, where it has any. */
  readonly whyNot?: unknown;
  /** How each socket stands that the page ever opened, and how it stood when the page's `pagehide` was over. */
  readonly sockets?: readonly string[];
  readonly socketsAsItWent?: readonly string[];
  readonly status?: string;
  /** Number, name and how many are there. */
  readonly rooms?: readonly string[];
  /** Those in the conference that I am in. */
  readonly people?: readonly string[];
  /** Whether the page says that it shows only what was last known. */
  readonly stale?: boolean;
}

/** What the test has a page do. */
export type Order =
  | { readonly join: string }
  | { readonly suspend: true }
  | { readonly mark: string; readonly leaveFor: string }
  | { readonly goBack: true }
  | null;

/** A page with a panel. It drives itself, since a browser with a debugger attached may keep no page. */
export function panelPage(): void {
  const sockets: WebSocket[] = [];
  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      sockets.push(this);
      this.addEventListener('close', () => changed());
    }
  };

  let mark: string | undefined;
  let persisted = false;
  let socketsAsItWent: readonly string[] | undefined;
  let last = '';
  let changed: () => void = () => undefined;

  const find = (selector: string) => document.querySelector(selector)!;
  const within = (selector: string) => find(selector).shadowRoot!;
  const text = (element: Element | null) => element?.textContent.trim() ?? '';

  function socketStates(): readonly string[] {
    const names = ['connecting', 'open', 'closing', 'closed'];
    return sockets.map(({ readyState }) => names[readyState]!);
  }

  function shown(): Told {
    const rooms = within('conference-room-list');
    const panel = within('conference-participants');
    const [entry] = performance.getEntriesByType('navigation') as { readonly notRestoredReasons?: unknown }[];
    return {
      page: 'panel',
      ...(mark === undefined ? {} : { mark }),
      sockets: socketStates(),
      ...(socketsAsItWent ? { socketsAsItWent } : {}),
      persisted,
      whyNot: entry?.notRestoredReasons ?? 'the browser does not say',
      status: find('cti-connection').getAttribute('status') ?? '',
      rooms: [...rooms.querySelectorAll('[part~="room"]')].map((room) =>
        ['number', 'name', 'count'].map((part) => text(room.querySelector(`[part="${part}"]`))).join(', '),
      ),
      people: [...panel.querySelectorAll('[part~="participant"] [part="name"]')].map(text),
      stale: [rooms, panel].some((root) => root.querySelector('[part="stale"]')),
    };
  }

  async function tell(): Promise<void> {
    for (;;) {
      const now = JSON.stringify(shown());
      if (now === last) {
        await new Promise<void>((resolve) => (changed = resolve));
        continue;
      }
      last = now;
      const answer = await fetch('/told', { method: 'POST', body: now });
      const order = (await answer.json()) as Order;
      if (order && 'join' in order) {
        within('conference-room-list')
          .querySelector<HTMLElement>(`[data-number="${order.join}"] [part~="join"]`)!
          .click();
      } else if (order && 'suspend' in order) {
        document.querySelector('cti-connection')!.connection!.suspend();
      } else if (order && 'leaveFor' in order) {
        mark = order.mark;
        // Not another word: a question on its way would keep the page out of the cache.
        location.assign(order.leaveFor);
        return;
      }
    }
  }

  addEventListener('pageshow', (event) => {
    persisted = event.persisted;
    void tell();
  });
  addEventListener('DOMContentLoaded', () => {
    find('cti-connection').setAttribute('server', location.origin);
    const observer = new MutationObserver(() => changed());
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(find('cti-connection'), all);
    observer.observe(within('conference-room-list'), all);
    observer.observe(within('conference-participants'), all);
    // After the panel, which has the first word.
    addEventListener('pagehide', () => (socketsAsItWent = socketStates()));
  });
}

/** The page that one goes to, and back from. */
export function awayPage(): void {
  addEventListener('pageshow', () => {
    void fetch('/told', { method: 'POST', body: JSON.stringify({ page: 'away' }) }).then(async (answer) => {
      const order = (await answer.json()) as Order;
      if (order && 'goBack' in order) history.back();
    });
  });
}
