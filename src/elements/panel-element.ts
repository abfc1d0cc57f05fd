import { ContextConsumer } from '@lit/context';
import { LocalizeController } from '@shoelace-style/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { merge, Subscription } from 'rxjs';
import type { Command } from '../domain/command-table.js';
import { type CtiState, initialState } from '../domain/model.js';
import type { Outcome } from '../domain/outcome.js';
import { whyNot } from '../domain/permissions.js';
import type { CtiConnection } from '../streams/connection.js';
import { connectionContext } from './connection-context.js';
import { currentLabels, registerLabels } from './labels/register.js';
import type { Labels } from './labels/labels.js';
import { Problems } from './problems.js';
import { Question } from './question.js';
import { renderScheduler } from './render-scheduler.js';
import { answerRequests, ConferenceRequestEvent } from './request-event.js';
import { shownConnection } from './room-selection.js';
import { seconds$ } from './shared-clock.js';
import type { View } from './view.js';

/**
 * What the room list and the participants have in common: they show a connection's state, raise requests, and draw at
 * most once a frame.
 *
 * An element's own `connection` comes first, then the nearest `<cti-connection>`. With neither it says so, quietly.
 */
export abstract class PanelElement extends LitElement {
  /** A connection of its own, instead of the nearest `<cti-connection>`'s. */
  @property({ attribute: false }) connection: CtiConnection | undefined;

  /** Forces a colour scheme; by default it follows the page's. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  /** The level of the element's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Shows no more than the last digits of external numbers. */
  @property({ type: Boolean, attribute: 'mask-numbers' }) maskNumbers = false;

  protected readonly question = new Question(this);
  /** What went wrong lately, by what it was about. */
  protected readonly problems = new Problems(this);
  readonly #localize = new LocalizeController(this);
  readonly #provided = new ContextConsumer(this, {
    context: connectionContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });
  #warned = false;
  #followed: CtiConnection | undefined;
  #following: Subscription | undefined;

  constructor() {
    super();
    registerLabels();
    answerRequests(this, () => this.connection);
  }

  override connectedCallback(): void {
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
    return currentLabels(this.#localize);
  }

  /** The language of the texts, as a BCP 47 tag: also for numbers and times. */
  protected get language(): string {
    return this.#localize.lang();
  }

  /** What is drawn, inside the frame that all panels share. */
  protected abstract content(view: View): unknown;

  protected override render(): unknown {
    const { cti } = this;
    return html`<div class="panel" part="panel" lang=${this.labels.$code} dir=${this.labels.$dir}>
      ${cti ? this.content(this.#view(cti)) : this.#notConnected()}
      ${cti?.simulated ? html`<p class="badge simulated" part="simulated">${this.labels.simulated}</p>` : nothing}
    </div>`;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await renderScheduler.turn();
    // Taken out of the page in the meantime: what is drawn when it comes back is drawn then.
    if (this.isConnected) this.#follow(this.cti);
    await super.scheduleUpdate();
  }

  /** Subscribes to more of a connection than what is shown. The subscription ends with the connection's use. */
  protected follow(_connection: CtiConnection): Subscription {
    return Subscription.EMPTY;
  }

  /** Raises a request. Whatever becomes of it is shown where it was made. */
  protected request(command: Command, expect?: string): Promise<Outcome> {
    const outcome = new ConferenceRequestEvent(command, { expect }).raiseOn(this);
    void outcome.then((settled) => {
      if (settled.status === 'unanswered') this.problems.note(settled);
    });
    return outcome;
  }

  #view(cti: CtiConnection): View {
    const { situation, pending } = cti;
    return {
      labels: this.labels,
      language: this.language,
      now: Date.now(),
      state: situation.state,
      status: cti.status,
      pending,
      mask: this.maskNumbers,
      request: (command, expect) => this.request(command, expect),
      whyNot: (command) => whyNot(command, situation),
      isPending: (command) => pending.some((entry) => sameTarget(entry.command, command)),
      problemAt: (place) => this.problems.at(place),
      dismiss: (place) => this.problems.dismiss(place),
      question: this.question.open,
      ask: (question) => this.question.ask(question),
    };
  }

  #notConnected(): TemplateResult {
    if (!this.#warned) console.warn(`<${this.localName}> has no connection: put it into a <cti-connection>.`);
    this.#warned = true;
    return html`<p class="empty">${this.labels.notConnected}</p>`;
  }

  #follow(connection: CtiConnection | undefined): void {
    if (connection === this.#followed) return;
    this.#followed = connection;
    this.#following?.unsubscribe();
    this.#following = undefined;
    if (!connection) return;
    const following = new Subscription();
    const changes$ = merge(connection.state$, connection.status$, connection.pending$, seconds$);
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
