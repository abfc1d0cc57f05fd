import { ContextConsumer } from '@lit/context';
import { html, type LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { merge, type Observable, Subject, Subscription } from 'rxjs';
import type { Command } from '../../domain/commands/table.js';
import { type CtiState, initialState } from '../../domain/model/model.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import { isTalkToggle } from '../../domain/talking.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { connectionContext } from '../requests/connection-context.js';
import type { Difference } from '../drawing/difference.js';
import { FocusKeeper } from './focus-keeper.js';
import { HeldBack } from './held-back.js';
import { forgetAll, Leaving } from './leaving.js';
import { labelsIn, languageWith } from '../text/labels/registry.js';
import type { Labels } from '../text/labels/labels.js';
import { Language } from '../text/language.js';
import { keptPeople } from '../page/kept-people.js';
import { isHidden } from '../page/past-names.js';
import { Menus } from './menus.js';
import { PressGuard } from '../drawing/press-guard.js';
import { PanelSettings } from './panel-settings.js';
import { Problems } from './problems.js';
import { Question } from './question.js';
import { followServerNotices, serverNotices } from './server-notices.js';
import { stopWaitingFor, turnToRender } from '../drawing/render-scheduler.js';
import { answerRequests, ConferenceRequestEvent } from '../requests/request-event.js';
import { shownConnection } from '../requests/room-selection.js';
import { seconds$ } from '../drawing/shared-clock.js';
import { isTyping, keepTyping, onEscape } from './typing.js';
import type { View } from './view.js';
import { viewOf } from './view-of.js';

/**
 * What the room list and the participants share: they show a connection's state, raise requests, draw once a frame.
 *
 * An element's own `connection` comes first, then the nearest `<cti-connection>`. With neither, the panel shows a text.
 */
export abstract class PanelElement extends PanelSettings {
  // In this order: what has the focus is settled before the question forgets where it was asked.
  protected readonly focusKeeper = new FocusKeeper(this, () => this.question);
  protected readonly question = new Question(this);
  readonly #heldBack = new HeldBack(this);
  protected readonly menus = new Menus(this);
  protected readonly presses = new PressGuard(this);
  /** What went wrong lately, by what it was about. */
  protected readonly problems = new Problems(this);
  readonly #language = new Language(this);
  readonly #provided = new ContextConsumer(this, {
    context: connectionContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });
  /** A symbol that stays the same while only rows are drawn anew. */
  #drawing: symbol | undefined;
  #warned = false;
  #followed: CtiConnection | undefined;
  #following: Subscription | undefined;

  constructor() {
    super();
    new Leaving(this, () => this.#follow(undefined));
    answerRequests(this, () => this.connection);
  }

  override connectedCallback(): void {
    // A moved panel must not show the connection of its former provider.
    this.#provided.value = undefined;
    super.connectedCallback();
    // A panel that was only moved goes on with all it has. In the place of another connection it begins anew.
    if (this.cti !== this.#followed) this.#follow(undefined);
    this.requestUpdate();
  }

  /** The connection in use. */
  protected get cti(): CtiConnection | undefined {
    return this.connection ?? this.#provided.value;
  }

  get [shownConnection](): CtiConnection | undefined {
    return this.cti;
  }

  protected get state(): CtiState {
    return this.cti?.state ?? initialState;
  }

  protected get labels(): Labels {
    return labelsIn(this.#language.tag);
  }

  /** The language of the texts, numbers and times, as a BCP 47 tag. */
  protected get language(): string {
    return languageWith(this.labels, this.#language.tag);
  }

  /** What is drawn, inside the frame that all panels share. */
  protected abstract content(view: View): unknown;

  protected override render(): unknown {
    const { cti, labels } = this;
    return html`<div class="frame">
      <div
        class="panel"
        part="panel"
        tabindex="-1"
        lang=${labels.$code}
        dir=${this.dir || labels.$dir}
        @keydown=${this.#onKey}
        @keypress=${keepTyping}
        @keyup=${keepTyping}
      >
        ${cti ? serverNotices(cti, this, { labels, mask: this.maskNumbers }) : nothing}
        ${cti ? this.content(this.#view(cti, labels)) : this.#notConnected(labels)}
        ${cti?.simulated ? html`<p class="badge simulated" part="simulated">${labels.simulated}</p>` : nothing}
        ${cti?.source === 'recording' ? html`<p class="badge simulated" part="recording">${labels.recording}</p>` : nothing}
      </div>
    </div>`;
  }

  override adoptedCallback(before: Document): void {
    super.adoptedCallback(before);
    stopWaitingFor(before);
  }

  /** Draws the whole panel: only `#onState` asks for a drawing of rows alone. */
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    // Lit's own constructor asks for the first drawing, before this class has its fields.
    if (#drawing in this) this.#drawing = undefined;
    super.requestUpdate(...change);
  }

  protected override async scheduleUpdate(): Promise<void> {
    for (let page; page !== this.ownerDocument;) {
      page = this.ownerDocument;
      await turnToRender(this);
    }
    // A panel that has left the page meanwhile is drawn when it comes back.
    if (this.isConnected) this.#follow(this.cti);
    // An earlier state asked for rows alone; the present one may need more.
    if (this.#drawing !== undefined && this.difference(this.state) === 'more') this.#drawing = undefined;
    await super.scheduleUpdate();
  }

  /** What would look different if this state were drawn. */
  protected difference(_state: CtiState): Difference {
    return 'more';
  }

  /** Draws a state past Lit, where only rows differ. False, and nothing is drawn, if this state needs a whole drawing. */
  protected drawPastLit(_state: CtiState): boolean {
    return false;
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    // Out of the page nothing is drawn. When the panel comes back, all of it is.
    return this.isConnected && (this.#drawing === undefined || !this.drawPastLit(this.state));
  }

  /**
   * Subscribes to streams of a connection that a single kind of panel needs. The subscription ends when the panel uses the
   * connection no more. `events$`: the connection's events apart from talk toggles.
   */
  protected follow(_connection: CtiConnection, _events$: Observable<CtiEvent>): Subscription {
    return Subscription.EMPTY;
  }

  /** Raises a request. Whatever becomes of it is shown where it was made. */
  protected request(command: Command, expect?: string): Promise<Outcome> {
    this.problems.asked(command, expect);
    const event = new ConferenceRequestEvent(command, { expect, origin: this.problems.origin });
    const outcome = event.raiseOn(this, (answered) => this.#heldBack.wait(command, expect, answered));
    void outcome.then((settled) => {
      if (settled.status === 'unanswered') this.problems.note(settled);
    });
    return outcome;
  }

  /** The view of the present state, which may be newer than the last drawing; undefined without a connection. */
  protected get view(): View | undefined {
    return this.cti && this.#view(this.cti, this.labels);
  }

  #view(cti: CtiConnection, labels: Labels): View {
    const { language, maskNumbers: mask, problems, question, menus } = this;
    const drawing = (this.#drawing ??= Symbol());
    const request: View['request'] = (command, expect) => this.request(command, expect);
    const heldBack = this.#heldBack;
    return viewOf(cti, { labels, language, mask, drawing, request, problems, question, menus, heldBack });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { ctrlKey, altKey, metaKey, repeat, defaultPrevented } = event;
    const isBare = !ctrlKey && !altKey && !metaKey && !repeat && !defaultPrevented;
    if (this.question.open !== undefined) onEscape(event, () => this.question.ask(undefined));
    if (isBare && !this.noShortcuts && !isTyping(event) && this.shortcut(event)) event.preventDefault();
    keepTyping(event);
  };

  /**
   * Handles a key that was pressed in the panel without Ctrl, Alt or Cmd, outside of fields (Shift may be held). True if
   * the key was a shortcut: `/` goes to the search field.
   */
  protected shortcut({ key }: KeyboardEvent): boolean {
    const field = key === '/' && this.renderRoot.querySelector<HTMLElement>('[part=search]');
    if (field) field.focus();
    return Boolean(field);
  }

  #notConnected(labels: Labels): TemplateResult {
    if (!this.#warned) console.warn(`<${this.localName}> has no connection yet: put it into a <cti-connection>.`);
    this.#warned = true;
    return html`<p class="empty">${labels.notConnected}</p>`;
  }

  #onState(state: CtiState): void {
    // A drawing is due, on a hidden page maybe in hours: the difference is looked at then, once for all states.
    if (this.isUpdatePending) return;
    const difference = isHidden(this.ownerDocument) ? 'more' : this.difference(state);
    if (difference === 'rows') super.requestUpdate();
    else if (difference === 'more') this.requestUpdate();
    // A count of people waits for the clock's next tick, which draws everything anyway.
  }

  #follow(connection: CtiConnection | undefined): void {
    if (connection === this.#followed) return;
    if (this.#followed) forgetAll(this);
    this.#followed = connection;
    this.#following?.unsubscribe();
    this.#following = undefined;
    if (!connection) return;
    const following = new Subscription();
    const changes$ = merge(
      connection.status$,
      connection.pending$,
      connection.line$,
      connection.notices$,
      keptPeople(connection).changes$,
      seconds$,
    );
    following.add(connection.state$.subscribe((state) => this.#onState(state)));
    following.add(changes$.subscribe(() => this.requestUpdate()));
    const events$ = new Subject<CtiEvent>();
    following.add(this.problems.follow(connection, events$));
    following.add(followServerNotices(connection, this));
    following.add(this.presses.follow(events$));
    following.add(this.follow(connection, events$));
    following.add(connection.events$.subscribe((event) => isTalkToggle(event) || events$.next(event)));
    this.#following = following;
  }
}
