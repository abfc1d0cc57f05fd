import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Subscription } from 'rxjs';
import type { CtiConnection, Notice } from '../../streams/connection.js';
import type { ConnectionStatus } from '../../streams/status.js';
import { connectionContext } from '../requests/connection-context.js';
import { connectionBanner } from './connection-banner.js';
import { ConnectionSettings } from './connection-settings.js';
import { connectionStyles } from './connection.styles.js';
import { controlStyles } from '../panel/controls.styles.js';
import { givenConnection } from '../requests/given-connection.js';
import { givenToken } from './given-token.js';
import { CtiDriftEvent, CtiStatusEvent } from '../requests/events.js';
import { labelsIn } from '../text/labels/registry.js';
import { Language } from '../text/language.js';
import { FocusPlace } from './focus-place.js';
import { HeldEvents } from './held-events.js';
import { forgetRemembered, instruct, makeConnection, wishesInWords } from './make-connection.js';
import { outsideZone } from '../drawing/outside-zone.js';
import { OwnConnection } from './own-connection.js';
import { PageLife } from './page-life.js';
import { panelStyles } from '../panel/panel.styles.js';
import { isServerNotice, joinBanners, type ServerNotice, whenNextUser, withNotice } from '../panel/server-notices.js';
import { answerRequests } from '../requests/request-event.js';
import { seconds$ } from '../drawing/shared-clock.js';

/**
 * Connects what is inside it to a XiVO server, and answers its requests.
 *
 * Who the user is, the first of these that is given: `connection`, `page-cti`, `token`, `token-url`, `sso`; with none,
 * the element shows a sign-in form. It closes only a connection that it made itself, and not when it is merely moved.
 *
 * @summary The connection to a XiVO server.
 * @fires {CtiStatusEvent} cti-status - The connection's status changed.
 * @fires {CtiDriftEvent} cti-drift - The server said something unreadable. Once per kind.
 * @slot - The elements that use the connection, and anything else.
 * @csspart banner - The frame around the parts below; drawn only while one of them is.
 * @csspart status - How the connection stands, while it is not online.
 * @csspart action - A button. Its second token is the action's name: `try-now` ends the wait for the next attempt.
 * @csspart sign-in - The sign-in form.
 * @csspart error - A notice of an error that the server reported and no command caused.
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
export class CtiConnectionElement extends ConnectionSettings {
  static override styles = [panelStyles, controlStyles, connectionStyles];

  static override properties: PropertyDeclarations = {
    connection: { attribute: false },
    status: { reflect: true, noAccessor: true },
    notices: { state: true },
    signingIn: { state: true },
  };

  protected notices: readonly ServerNotice[] = [];
  protected signingIn = false;

  readonly #provider = new ContextProvider(this, { context: connectionContext });
  readonly #language = new Language(this);
  #status: ConnectionStatus['status'] = 'idle';
  /** The page's token; empty while the page has yet to give one, undefined when the page gives none. */
  #token: string | undefined;
  /** A connection that the page made and answers for. */
  #given: CtiConnection | undefined;
  readonly #own = new OwnConnection(this);
  readonly #events = new HeldEvents(this);
  readonly #focusPlace = new FocusPlace(this);
  readonly #pageLife = new PageLife({
    wake: () => this.connection?.status.retryAt !== undefined && outsideZone(() => this.connection?.connect()),
    putAside: () => this.#own.current?.suspend(),
    takeUp: () => outsideZone(() => this.#own.current?.connect()),
  });
  /** The element is a clone: it came with a `status` attribute. */
  #isClone = false;
  #following: Subscription | undefined;
  #reason: ConnectionStatus['reason'];

  constructor() {
    super();
    answerRequests(this, () => this.connection);
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
    return this.#given ?? this.#own.current;
  }
  set connection(value: CtiConnection | null | undefined) {
    const given = givenConnection(value, this);
    // Its own connection, given back, goes on being its own.
    const connection = given === this.#own.current ? undefined : given;
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
    const given = givenToken(token);
    // Writing the same token again is no change.
    if (given === this.#token) return;
    this.#token = given;
    this.#own.end();
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'status') this.#onStatusAttribute(value);
    else if (name !== 'token') super.attributeChangedCallback(name, before, value);
    // Null: the element itself removed the attribute, and nobody signs out.
    else if (value !== null) {
      this.token = value;
      this.removeAttribute('token');
    }
  }

  /** Restores `status` when others change it: a morph removes attributes that the page's own text does not have. */
  #onStatusAttribute(value: string | null): void {
    if (value === this.#status) return;
    if (!this.hasUpdated && value !== null) this.#isClone = true;
    if (this.hasUpdated || value !== null) this.setAttribute('status', this.#status);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#own.return();
    this.#pageLife.begin();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#own.leave(this.keepAlive, () => {
      this.#pageLife.end();
      this.#use(undefined);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#events.hold();
    const wishes = wishesInWords(this);
    this.#own.keepFor(wishes);
    if (changed.get('remember') === true) forgetRemembered(changed.get('server') ?? this.server);
    if (!this.isConnected) return;
    if (this.#given) this.#own.end();
    else if (!this.#own.current)
      this.#own.make(wishes, this.#token, this.#isClone, () => makeConnection(this, this.#token));
    this.#isClone = false;
    if (this.connection) instruct(this.connection, this, this.connection === this.#own.current);
    this.#use(this.connection);
  }

  protected override render(): TemplateResult {
    const { status } = labelsIn(this.#language.tag);
    return html`${this.#banner()}${this.#focusPlace.render(status(this.#status))}<slot></slot>`;
  }

  #banner(): TemplateResult | typeof nothing {
    const { connection } = this;
    if (!connection) return nothing;
    return connectionBanner({
      connection,
      labels: labelsIn(this.#language.tag),
      dir: this.dir,
      server: this.server,
      pageSignsIn: this.pageCti || this.noSignIn,
      signingIn: this.signingIn,
      notices: this.notices,
      within: this,
      signIn: (credentials) => {
        outsideZone(() => connection.signIn(credentials));
        // Read after `signIn`, which first signs out whoever was signed in before.
        this.signingIn = connection.status.status === 'connecting';
      },
      dismiss: (notice) => (this.notices = this.notices.filter((other) => other !== notice)),
    });
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
    following.add(whenNextUser(connection, () => (this.notices = [])));
    following.add(joinBanners(connection, this));
    following.add(seconds$.subscribe(() => connection.status.retryAt !== undefined && this.requestUpdate()));
    this.#following = following;
    if (connection === this.#own.current && connection.status.status === 'idle')
      outsideZone(() => connection.connect());
  }

  #onStatus(status: ConnectionStatus): void {
    if (status.status !== 'connecting') this.signingIn = false;
    this.requestUpdate();
    const told = this.#status !== status.status || status.reason !== this.#reason;
    this.#become(status.status);
    this.#reason = status.reason;
    if (told) this.#events.raise(new CtiStatusEvent(status));
  }

  #become(status: ConnectionStatus['status']): void {
    const before = this.#status;
    this.#status = status;
    this.requestUpdate('status', before);
  }

  #onNotice(notice: Notice): void {
    if (notice.type === 'drift') this.#events.raise(new CtiDriftEvent(notice.about, notice.reason));
    else if (isServerNotice(notice)) this.notices = withNotice(this.notices, notice);
  }
}
