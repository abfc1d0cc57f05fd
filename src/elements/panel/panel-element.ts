import { ContextConsumer } from '@lit/context';
import {
  html,
  type LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { merge, Subscription } from 'rxjs';
import type { Command } from '../../domain/commands/table.js';
import { type CtiState, initialState } from '../../domain/model/model.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import { whyNot } from '../../domain/commands/permissions.js';
import type { CtiConnection } from '../../streams/connection.js';
import { connectionContext } from '../requests/connection-context.js';
import type { Difference } from '../drawing/difference.js';
import { FocusKeeper } from './focus-keeper.js';
import { ForgivingElement, offByFalse, onlyConnections } from './forgiving-element.js';
import { labelsIn, languageWith } from '../text/labels/registry.js';
import type { Labels } from '../text/labels/labels.js';
import { Language } from '../text/language.js';
import { keptPeople, namesOf } from '../page/kept-people.js';
import { pageClock } from '../page/page-clock.js';
import { isHidden } from '../page/past-names.js';
import { OwnStyles } from '../page/own-styles.js';
import { Menus } from './menus.js';
import { PressGuard } from '../drawing/press-guard.js';
import { Problems } from './problems.js';
import { Question } from './question.js';
import { stopWaitingFor, turnToRender } from '../drawing/render-scheduler.js';
import { answerRequests, ConferenceRequestEvent } from '../requests/request-event.js';
import { shownConnection } from '../requests/room-selection.js';
import { seconds$ } from '../drawing/shared-clock.js';
import { isTyping, keepTyping } from './typing.js';
import type { View } from './view.js';

/**
 * What the room list and the participants have in common: they show a connection's state, raise requests, and draw at
 * most once a frame.
 *
 * An element's own `connection` comes first, then the nearest `<cti-connection>`. With neither it says so, quietly.
 *
 * @csspart panel - The frame around everything.
 * @csspart simulated - The badge of a connection that no real server is behind.
 * @csspart recording - The badge of a recording that plays.
 * @cssprop [--conference-surface=light-dark(#ffffff, #181a20)] - Background.
 * @cssprop [--conference-surface-raised=light-dark(#f3f5f8, #23262e)] - Background of hover, notices and avatars.
 * @cssprop [--conference-text=light-dark(#1b1f27, #eceef3)] - Text.
 * @cssprop [--conference-text-muted=light-dark(#566070, #a7afbd)] - Secondary text.
 * @cssprop [--conference-border=light-dark(#dde2e9, #343944)] - Lines.
 * @cssprop [--conference-accent=light-dark(#1d5bb8, #8ab8ff)] - Focus, primary buttons, what is pending.
 * @cssprop [--conference-on-accent=light-dark(#ffffff, #0c1626)] - Text on the accent.
 * @cssprop [--conference-talking=light-dark(#13774a, #5bd49a)] - Who talks; the room that you are in.
 * @cssprop [--conference-danger=light-dark(#b3261e, #ff9d92)] - Removing, leaving, closing.
 * @cssprop [--conference-warning=light-dark(#7d5100, #f2c66d)] - Notices.
 * @cssprop [--conference-radius=10px] - Corners.
 * @cssprop [--conference-space=4px] - The unit of all distances.
 * @cssprop [--conference-target-size=32px] - Least height of a button or field.
 * @cssprop [--conference-font=15px/1.4 system-ui, sans-serif] - A whole `font`.
 * @cssprop [--conference-density=1] - How much air a row has, from 1 to 0; `compact` is 0.
 * @cssprop [--conference-max-block-size=512px] - How tall a list may grow before it scrolls.
 */
export abstract class PanelElement extends ForgivingElement {
  static override properties: PropertyDeclarations = {
    connection: { attribute: false, converter: onlyConnections },
    theme: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    maskNumbers: { type: Boolean, converter: offByFalse, attribute: 'mask-numbers' },
    noShortcuts: { type: Boolean, converter: offByFalse, attribute: 'no-shortcuts' },
  };

  /** A connection of its own, instead of the nearest `<cti-connection>`'s. Yours to connect and to close. */
  connection: CtiConnection | undefined;

  /** Forces a colour scheme; by default it follows the page's. */
  theme: 'light' | 'dark' | undefined;

  /** The level of the element's heading, 1 to 6. */
  headingLevel = 2;

  /** Shows no more than the last digits of external numbers. */
  maskNumbers = false;

  /**
   * Turns off the keyboard shortcuts: `/`, which goes to the search field, and in the participants' panel M, which mutes
   * and unmutes me, `?`, which lists all keys, and those that act on a person. They work while the focus is in the panel and
   * in no field.
   */
  noShortcuts = false;

  // In this order: what has the focus is settled before the question forgets where it was asked.
  protected readonly focusKeeper = new FocusKeeper(
    this,
    () => this.question.askedFrom,
    (row) => this.focusMoved(row),
  );
  protected readonly question = new Question(this);
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
  /** What stays the same for as long as nothing but rows is drawn anew. */
  #drawing: symbol | undefined;
  #warned = false;
  #followed: CtiConnection | undefined;
  #following: Subscription | undefined;

  constructor() {
    super();
    answerRequests(this, () => this.connection);
    new OwnStyles(this);
  }

  override connectedCallback(): void {
    // In a new place, what only the former one provided must not be shown.
    this.#provided.value = undefined;
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
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

  /** BCP 47. */
  protected get language(): string {
    return languageWith(this.labels, this.#language.tag);
  }

  /** What is drawn, inside the frame that all panels share. */
  protected abstract content(view: View): unknown;

  protected override render(): unknown {
    const { cti, labels } = this;
    return html`<div
      class="panel"
      part="panel"
      tabindex="-1"
      lang=${labels.$code}
      dir=${this.dir || labels.$dir}
      @keydown=${this.#onKey}
      @keypress=${keepTyping}
      @keyup=${keepTyping}
    >
      ${cti ? this.content(this.#view(cti, labels)) : this.#notConnected(labels)}
      ${cti?.simulated ? html`<p class="badge simulated" part="simulated">${labels.simulated}</p>` : nothing}
      ${cti?.source === 'recording' ? html`<p class="badge simulated" part="recording">${labels.recording}</p>` : nothing}
    </div>`;
  }

  adoptedCallback(before: Document): void {
    stopWaitingFor(before);
  }

  /** Anything that asks for a drawing may concern all of it; only `#onState` knows better. */
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    // Lit's own constructor asks for the first drawing, before this class has its fields.
    if (#drawing in this) this.#drawing = undefined;
    super.requestUpdate(...change);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await turnToRender(this);
    // Taken out of the page in the meantime: what is drawn when it comes back is drawn then.
    if (this.isConnected) this.#follow(this.cti);
    // Only rows were asked for, by a state that is no longer the last one.
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
    return this.#drawing === undefined || !this.drawPastLit(this.state);
  }

  /** Subscribes to more of a connection than what is shown. The subscription ends with the connection's use. */
  protected follow(_connection: CtiConnection): Subscription {
    return Subscription.EMPTY;
  }

  /** The focus went to this row by itself, since the one that had it is gone. */
  protected focusMoved(_row: HTMLElement): void {}

  /** Raises a request. Whatever becomes of it is shown where it was made. */
  protected request(command: Command, expect?: string): Promise<Outcome> {
    const outcome = new ConferenceRequestEvent(command, { expect, origin: this.problems.origin }).raiseOn(this);
    void outcome.then((settled) => {
      if (settled.status === 'unanswered') this.problems.note(settled);
    });
    return outcome;
  }

  /** What is true now, whatever was drawn last; undefined without a connection. */
  protected get view(): View | undefined {
    return this.cti && this.#view(this.cti, this.labels);
  }

  #view(cti: CtiConnection, labels: Labels): View {
    const { situation, pending } = cti;
    return {
      labels,
      language: this.language,
      now: cti.now(),
      serverAhead: cti.serverAhead,
      wallTime: pageClock().wallTime(),
      state: situation.state,
      line: situation.line,
      status: cti.status,
      pending,
      mask: this.maskNumbers,
      names: namesOf(cti),
      newcomers: cti.newcomers.muting,
      request: (command, expect) => this.request(command, expect),
      whyNot: (command) => whyNot(command, situation),
      isPending: (command) => pending.some((entry) => sameTarget(entry.command, command)),
      problemAt: (place) => this.problems.at(place),
      dismiss: (place) => this.problems.dismiss(place),
      question: this.question.open,
      ask: (question) => this.question.ask(question),
      menu: this.menus.open,
      openMenu: (menu) => this.menus.show(menu),
      drawing: (this.#drawing ??= Symbol()),
    };
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { ctrlKey, altKey, metaKey, repeat, defaultPrevented } = event;
    const isBare = !ctrlKey && !altKey && !metaKey && !repeat && !defaultPrevented;
    if (isBare && !this.noShortcuts && !isTyping(event) && this.shortcut(event)) event.preventDefault();
    keepTyping(event);
  };

  /**
   * A key that was pressed alone, while the focus was in the panel and nobody typed. Shift may be needed to write a sign.
   * Whether it is a shortcut, and was taken: `/` goes to the search field.
   */
  protected shortcut({ key }: KeyboardEvent): boolean {
    const field = key === '/' && this.renderRoot.querySelector<HTMLElement>('[part=search]');
    if (field) field.focus();
    return Boolean(field);
  }

  #notConnected(labels: Labels): TemplateResult {
    if (!this.#warned) console.warn(`<${this.localName}> has no connection: put it into a <cti-connection>.`);
    this.#warned = true;
    return html`<p class="empty">${labels.notConnected}</p>`;
  }

  #onState(state: CtiState): void {
    // A drawing is coming, on a hidden page maybe in hours: what it has to draw is looked at then, once for all states.
    if (this.isUpdatePending) return;
    if (isHidden(this.ownerDocument)) {
      this.requestUpdate();
      return;
    }
    const difference = this.difference(state);
    if (difference === 'rows') super.requestUpdate();
    else if (difference === 'more') this.requestUpdate();
    // A count of people waits for the clock's next tick, which draws everything anyway.
  }

  #follow(connection: CtiConnection | undefined): void {
    if (connection === this.#followed) return;
    this.#followed = connection;
    this.#following?.unsubscribe();
    this.#following = undefined;
    if (!connection) return;
    const following = new Subscription();
    const changes$ = merge(
      connection.status$,
      connection.pending$,
      connection.line$,
      keptPeople(connection).changes$,
      seconds$,
    );
    following.add(connection.state$.subscribe((state) => this.#onState(state)));
    following.add(changes$.subscribe(() => this.requestUpdate()));
    following.add(this.problems.follow(connection));
    following.add(this.follow(connection));
    this.#following = following;
  }
}

function sameTarget(one: Command, other: Command): boolean {
  return (
    one.type === other.type &&
    field(one, 'conferenceNumber') === field(other, 'conferenceNumber') &&
    field(one, 'index') === field(other, 'index') &&
    field(one, 'destination') === field(other, 'destination') &&
    field(one, 'uniqueId') === field(other, 'uniqueId') &&
    field(one, 'exten') === field(other, 'exten')
  );
}

function field(command: Command, name: string): unknown {
  return (command as Readonly<Record<string, unknown>>)[name];
}
