import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Subscription, Unsubscribable } from 'rxjs';
import type { CtiConnection, Notice } from '../../streams/connection.js';
import type { ConnectionStatus } from '../../streams/status.js';
import { connectionContext } from '../requests/connection-context.js';
import { connectionStyles } from './connection.styles.js';
import { controlStyles } from '../panel/controls.styles.js';
import { ForgivingElement, offByFalse } from '../panel/forgiving-element.js';
import { givenConnection } from '../requests/given-connection.js';
import { givenText } from '../../streams/sign-in/given-text.js';
import { CtiDriftEvent, CtiStatusEvent } from '../requests/events.js';
import { triangleAlertIcon } from '../text/icons.js';
import type { Labels } from '../text/labels/labels.js';
import { labelsIn } from '../text/labels/registry.js';
import { Language } from '../text/language.js';
import { comeBack, leave, type Leaver, takeAsClone } from './left-behind.js';
import { instruct, makeConnection, wishesInWords } from './make-connection.js';
import { outsideZone } from '../drawing/outside-zone.js';
import { errorText } from '../text/outcome-text.js';
import { OwnStyles } from '../page/own-styles.js';
import { PageLife } from './page-life.js';
import { pageClock } from '../page/page-clock.js';
import { cutText, dismissButton } from '../panel/notices.js';
import { panelStyles } from '../panel/panel.styles.js';
import { answerRequests } from '../requests/request-event.js';
import { seconds$ } from '../drawing/shared-clock.js';
import { warnOnce } from '../../streams/warn-once.js';
import { giveBack, takeOver } from './shared-connections.js';
import { signInForm } from './sign-in-form.js';
import { mayHelpToSignIn, statusBanner } from './status-banner.js';

/**
 * Connects what is inside it to a XiVO server, and answers its requests.
 *
 * Who the user is, the first of these that is given: `connection`, `page-cti`, `token`, `token-url`, `sso`; with none,
 * it shows a sign-in form. It closes only a connection that it made itself, and not when it is merely moved.
 *
 * @summary The connection to a XiVO server.
 * @fires {CtiStatusEvent} cti-status - The connection's status changed.
 * @fires {CtiDriftEvent} cti-drift - The server said something unreadable. Once per kind.
 * @slot - The elements that use the connection, and anything else.
 * @csspart banner - The frame around what follows. There only while one of them is.
 * @csspart status - How the connection stands, while it is not online.
 * @csspart action - A button. Its second token is the action's name: `try-now` ends the wait for the next attempt.
 * @csspart sign-in - The sign-in form.
 * @csspart error - What the server reported, and nobody asked for.
 * @cssprop [--conference-surface=light-dark(#ffffff, #181a20)] - Background.
 * @cssprop [--conference-surface-raised=light-dark(#f3f5f8, #23262e)] - Background of hover and notices.
 * @cssprop [--conference-text=light-dark(#1b1f27, #eceef3)] - Text.
 * @cssprop [--conference-text-muted=light-dark(#566070, #a7afbd)] - Secondary text.
 * @cssprop [--conference-border=light-dark(#dde2e9, #343944)] - Lines.
 * @cssprop [--conference-accent=light-dark(#1d5bb8, #8ab8ff)] - Focus, primary buttons.
 * @cssprop [--conference-on-accent=light-dark(#ffffff, #0c1626)] - Text on the accent.
 * @cssprop [--conference-danger=light-dark(#b3261e, #ff9d92)] - The frame of a refusal.
 * @cssprop [--conference-warning=light-dark(#7d5100, #f2c66d)] - Notices.
 * @cssprop [--conference-radius=10px] - Corners.
 * @cssprop [--conference-space=4px] - The unit of all distances.
 * @cssprop [--conference-target-size=32px] - Least height of a button or field.
 * @cssprop [--conference-font=15px/1.4 system-ui, sans-serif] - A whole `font`.
 */
export class CtiConnectionElement extends ForgivingElement {
  static override styles = [panelStyles, controlStyles, connectionStyles];

  static override properties: PropertyDeclarations = {
    connection: { attribute: false },
    server: {},
    pageCti: { type: Boolean, converter: offByFalse, attribute: 'page-cti' },
    tokenUrl: { attribute: 'token-url' },
    sso: { type: Boolean, converter: offByFalse },
    remember: { type: Boolean, converter: offByFalse },
    keepAlive: { type: Number, attribute: 'keep-alive' },
    countryCode: { attribute: 'country-code' },
    outsidePrefix: { attribute: 'outside-prefix' },
    internationalPrefix: { attribute: 'international-prefix' },
    directory: { type: Boolean, converter: offByFalse },
    noDirectory: { type: Boolean, converter: offByFalse, attribute: 'no-directory' },
    status: { reflect: true, noAccessor: true },
    notices: { state: true },
    signingIn: { state: true },
  };

  /** The server: an http(s) or ws(s) origin, or `simulator:`. Another value shows as `refused`, `invalid-server`. */
  server: string | undefined;

  /** Rides on the connection of the page's own `cti.js`. The page signs in and out, and reconnects. */
  pageCti = false;

  /**
   * Where the page's own back end gives a token: `{"token": "…"}`, with its life in seconds as `TTL` if it knows it.
   * Only on the page's own origin.
   */
  tokenUrl: string | undefined;

  /** Signs in by the server's Kerberos single sign-on, its `auth/sso` (documented by XiVO). */
  sso = false;

  /** Keeps the session for this tab, in `sessionStorage`: the login and the token, never the password. */
  remember = false;

  /**
   * For how many seconds the connection, and with it the session, outlives the element's removal from the page: for a
   * page that puts the element aside and back, as Vue's KeepAlive and tabs do. A week at most.
   */
  keepAlive = 0;

  /**
   * The code of the server's country, such as `33`. With `outside-prefix`, an invited guest is known for certain who comes in
   * by another spelling of the number: 0612345678, +33612345678, 0033612345678, 00612345678.
   */
  countryCode: string | undefined;

  /** What is dialled to reach the outside, such as `0`. */
  outsidePrefix: string | undefined;

  /** What the server's dial plan wants in place of a leading `+`, such as `00`. Without it a `+` is sent as it is. */
  internationalPrefix: string | undefined;

  /**
   * Searches the server's directory through the page's `cti.js` too. The answers then reach the page's own handlers, and
   * may replace the page's own searches.
   */
  directory = false;

  /** Never searches the server's directory, nor asks what phones do: `suggest` of the participants panel is what is left. */
  noDirectory = false;

  protected notices: readonly Notice[] = [];
  protected signingIn = false;

  readonly #provider = new ContextProvider(this, { context: connectionContext });
  readonly #language = new Language(this);
  #status: ConnectionStatus['status'] = 'idle';
  /** What the page gave; empty when it has said that it will. */
  #token: string | undefined;
  /** A connection that the page made and answers for. */
  #given: CtiConnection | undefined;
  /** A connection that this element made, and closes. */
  #made: CtiConnection | undefined;
  /** What that connection was made for. */
  #madeFor = '';
  /** Came with the status of another element, as only a clone does. */
  #isClone = false;
  #leaver: Leaver | undefined;
  #leaving: Unsubscribable | undefined;
  #following: Subscription | undefined;
  #reason: ConnectionStatus['reason'];

  constructor() {
    super();
    answerRequests(this, () => this.connection);
    new OwnStyles(this);
    new PageLife(this, {
      wake: () => this.connection?.status.retryAt !== undefined && outsideZone(() => this.connection?.connect()),
      putAside: () => this.#made?.suspend(),
      takeUp: () => outsideZone(() => this.#made?.connect()),
    });
    // A token that was set before the class was defined is an own property: it hides the setter, and could be read.
    const { token } = Object.getOwnPropertyDescriptors(this) as { readonly token?: TypedPropertyDescriptor<string> };
    if (token) {
      Reflect.deleteProperty(this, 'token');
      this.token = token.value;
    }
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'token'];
  }

  /** The connection in use. Set one to use it instead of making one; it is then yours to connect and to close. */
  get connection(): CtiConnection | undefined {
    return this.#given ?? this.#made;
  }
  set connection(value: CtiConnection | null | undefined) {
    const connection = givenConnection(value, this);
    if (connection === this.#given) return;
    const before = this.connection;
    this.#given = connection;
    this.requestUpdate('connection', before);
  }

  /** How the connection stands. Reflected, so that a page can style by it. */
  get status(): ConnectionStatus['status'] {
    return this.#status;
  }

  /**
   * A token that the page has. Can be written, not read; as an attribute it is taken over and removed at once. Null,
   * undefined, an empty text and the words `null` and `undefined` say that the page has none yet, and is waited for.
   */
  set token(token: string | null | undefined) {
    const given = givenText(token) ?? '';
    if (token !== undefined && token !== null && typeof token !== 'string') warnOnce(noTextToken);
    // Writing the same token again is no change.
    if (given === this.#token) return;
    this.#token = given;
    this.#unmake();
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'status') this.#onStatusAttribute(value);
    else if (name !== 'token') super.attributeChangedCallback(name, before, value);
    // Its removal, which is ours, never means to sign out.
    else if (value !== null) {
      this.token = value;
      this.removeAttribute('token');
    }
  }

  /** Only this element writes its status; who morphs a page removes what the page's own text does not have. */
  #onStatusAttribute(value: string | null): void {
    if (value === this.#status) return;
    if (!this.hasUpdated && value !== null) this.#isClone = true;
    if (this.hasUpdated || value !== null) this.setAttribute('status', this.#status);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving?.unsubscribe();
    if (this.#leaver) comeBack(this.#leaver);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const leaver: Leaver = {
      wishes: this.#madeFor,
      token: this.#token,
      give: (to) => {
        const made = this.#made;
        if (made) takeOver(made, this, to);
        this.#made = undefined;
        this.#use(undefined);
        return made;
      },
    };
    this.#leaver = leaver;
    if (this.#made) leave(leaver);
    // One task later: an element that is only being moved is back by then.
    const seconds = Math.min(this.keepAlive > 0 ? this.keepAlive : 0, longestAside);
    this.#leaving = outsideZone(() =>
      pageClock().schedule(() => {
        comeBack(leaver);
        this.#unmake();
        this.#use(undefined);
      }, seconds * 1000),
    );
  }

  protected override willUpdate(): void {
    const wishes = wishesInWords(this);
    if (wishes !== this.#madeFor) this.#unmake();
    if (!this.isConnected) return;
    if (this.#given) this.#unmake();
    else if (!this.#made) {
      this.#madeFor = wishes;
      this.#made =
        (this.#isClone ? takeAsClone(wishes, this.#token, this) : undefined) ??
        outsideZone(() => makeConnection(this, this.#token));
    }
    this.#isClone = false;
    if (this.connection) instruct(this.connection, this, this.connection === this.#made);
    this.#use(this.connection);
  }

  protected override render(): TemplateResult {
    return html`${this.#banner()}<slot></slot>`;
  }

  #banner(): TemplateResult | typeof nothing {
    const { connection } = this;
    if (!connection) return nothing;
    const labels = labelsIn(this.#language.tag);
    const { status } = connection;
    const banner = statusBanner(labels, status, connection.now(), () => outsideZone(() => connection.connect()));
    const asks = !this.pageCti && (mayHelpToSignIn(status) || this.signingIn);
    if (banner === nothing && !asks && this.notices.length === 0) return nothing;
    return html`<div class="panel" part="banner" lang=${labels.$code} dir=${this.dir || labels.$dir}>
      ${banner}
      ${
        asks
          ? signInForm(labels, this.server ?? '', this.signingIn, (credentials) => {
              outsideZone(() => connection.signIn(credentials));
              // Read after `signIn`, which first signs out whoever was signed in before.
              this.signingIn = connection.status.status === 'connecting';
            })
          : nothing
      }
      ${this.notices.map((notice) => this.#notice(labels, notice))}
    </div>`;
  }

  #notice(labels: Labels, notice: Notice): TemplateResult {
    const dismiss = () => (this.notices = this.notices.filter((other) => other !== notice));
    return html`<div class="notice" part="error" role="alert">
      <span>${triangleAlertIcon} ${cutText(noticeText(labels, notice))}</span>
      ${dismissButton(labels, dismiss)}
    </div>`;
  }

  #unmake(): void {
    if (this.#made) giveBack(this.#made, this);
    this.#made = undefined;
  }

  #use(connection: CtiConnection | undefined): void {
    if (connection === this.#provider.value && (connection === undefined) === (this.#following === undefined)) return;
    this.#following?.unsubscribe();
    this.#following = undefined;
    this.#provider.setValue(connection);
    this.notices = [];
    if (!connection) {
      this.#become('idle');
      return;
    }
    const following = connection.status$.subscribe((status) => this.#onStatus(status));
    following.add(connection.notices$.subscribe((notice) => this.#onNotice(notice)));
    following.add(seconds$.subscribe(() => connection.status.retryAt !== undefined && this.requestUpdate()));
    this.#following = following;
    if (connection === this.#made && connection.status.status === 'idle') outsideZone(() => connection.connect());
  }

  #onStatus(status: ConnectionStatus): void {
    if (status.status !== 'connecting') this.signingIn = false;
    this.requestUpdate();
    const told = this.#status !== status.status || status.reason !== this.#reason;
    this.#become(status.status);
    this.#reason = status.reason;
    if (told) this.dispatchEvent(new CtiStatusEvent(status));
  }

  #become(status: ConnectionStatus['status']): void {
    const before = this.#status;
    this.#status = status;
    this.requestUpdate('status', before);
  }

  #onNotice(notice: Notice): void {
    if (notice.type === 'drift') this.dispatchEvent(new CtiDriftEvent(notice.about, notice.reason));
    else if (notice.type !== 'late') this.notices = [...this.notices, notice].slice(-noticesKept);
  }
}

const noTextToken =
  '<cti-connection>: token must be a text. Await a promise first; createCtiConnection() takes a function.';

/** In seconds. A browser runs a timer of more than 24.8 days (2^31 ms) at once. */
const longestAside = 7 * 24 * 60 * 60;

/** How many errors of the server are shown at once: the latest ones. */
const noticesKept = 3;

function noticeText(labels: Labels, notice: Notice): string {
  if (notice.type === 'server-error') return labels.serverError(notice.error);
  return notice.type === 'unattributed-error' ? labels.unattributedError(errorText(notice.error, labels)) : '';
}
