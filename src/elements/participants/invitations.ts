import type { ReactiveControllerHost } from 'lit';
import { merge, type Observable, type Subscription, type Unsubscribable } from 'rxjs';
import type { Outcome } from '../../domain/commands/outcome.js';
import {
  afterChange,
  asked,
  type Board,
  dismissed,
  hinted,
  type Invitation,
  rang,
  settled,
} from '../../domain/guests/board.js';
import { askAbove, idle, line, type Pace, stop, turn, turnIn } from '../../domain/guests/pace.js';
import { canBeCalled, type Guest, parseGuests } from '../../domain/guests/parse.js';
import type { FoundPerson } from '../../domain/guests/people.js';
import { sameFacts } from '../../domain/model/same.js';
import type { DialPlan } from '../../domain/numbers/same-number.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { pageClock } from '../page/page-clock.js';
import { whenLeft } from '../panel/leaving.js';
import { lateRefusals } from '../panel/problem.js';
import type { GuestSearch } from './guest-search.js';
import { type Draft, Drafts, guestFound } from './drafts.js';
import { PhoneWatch } from './phone-watch.js';

/** What invitations need of the panel that they are in. */
interface InvitationDesk {
  readonly plan: () => DialPlan;
  /** The number of the conference that the panel shows, or an empty text. */
  readonly shown: () => string;
  readonly request: (command: Invitation) => Promise<Outcome>;
  /** The board shows this outcome: the panel need not show it elsewhere. */
  readonly toldOnBoard: (outcome: Outcome) => void;
}

/** An invitation that is about to be sent. Without `guest`, somebody on the board is called again. */
interface Call {
  readonly command: Invitation;
  readonly guest?: Guest;
}

/**
 * The invitations of a panel: who was typed in, who waits for their turn, and the board of those who were asked. A
 * guest who was typed in stays in the form until the invitation is sent.
 */
export class Invitations {
  /** How often a form was opened or closed. */
  turns = 0;
  /** Guests who were typed by name alone, and are being looked up. */
  readonly lookedFor = new Set<Guest>();
  board: Board = [];
  /** The calls that the user is asked about before anybody is called. */
  questioned: readonly Call[] = [];
  readonly search: GuestSearch;
  readonly #host: ReactiveControllerHost;
  readonly #desk: InvitationDesk;
  readonly #drafts = new Drafts();
  #pace: Pace<Call> = idle;
  #timer: Unsubscribable | undefined;
  /** The calls that were requested, and are not sent yet. */
  #leaving: readonly Call[] = [];
  #connection: CtiConnection | undefined;
  readonly #phones = new PhoneWatch((phones) => this.#show(rang(this.board, phones)));

  constructor(host: ReactiveControllerHost, search: GuestSearch, desk: InvitationDesk) {
    this.#host = host;
    this.search = search;
    this.#desk = desk;
    whenLeft(host, () => {
      this.#callNobody();
      this.questioned = [];
    });
  }

  /** The server's dial plan. */
  get plan(): DialPlan {
    return this.#desk.plan();
  }

  /** What is typed into the form of the conference that the panel shows; undefined while the form is closed. */
  get draft(): Draft | undefined {
    return this.#drafts.open(this.#desk.shown());
  }

  get guests(): readonly Guest[] {
    return this.draft?.guests ?? [];
  }

  /** How many guests wait for their turn. */
  get waiting(): number {
    return this.#pace.waiting.length;
  }

  follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    this.board = [];
    this.#connection = connection;
    const following = connection.pending$.subscribe((pending) => {
      for (const { id, command } of pending) if (command.type === 'conferenceInvite') this.#onSent(id, command);
    });
    const outcomes$ = merge(connection.outcomes$, lateRefusals(connection));
    following.add(outcomes$.subscribe((outcome) => this.#onOutcome(outcome)));
    following.add(
      events$.subscribe((event) => this.#show(afterChange(this.board, event, connection.state, this.plan))),
    );
    following.add(this.#drafts.follow(connection, events$));
    following.add(() => this.#phones.end());
    return following;
  }

  open(number: string): void {
    this.turns += 1;
    this.#drafts.begin(number);
    // Guests who are in leave the board, before others are called.
    this.board = this.board.filter(({ state }) => state !== 'in');
    this.#host.requestUpdate();
  }

  /** Closes the form of a conference, and forgets what was typed into it. */
  close(number: string): void {
    this.turns += 1;
    this.#drafts.end(number);
    this.questioned = [];
    this.stop();
  }

  setVariableRows(rows: readonly number[]): void {
    if (this.draft) this.draft.variableRows = rows;
    this.#host.requestUpdate();
  }

  /** Makes chips of what was typed or pasted. A name that only one person has becomes the chip of that person. */
  add(text: string): void {
    this.search.close();
    for (const guest of parseGuests(text, this.plan)) {
      this.#put(guest);
      // A text with a digit in it is a number with a mistake, and no name.
      if (!canBeCalled(guest) && !/\p{Nd}/u.test(guest.name)) void this.#find(guest);
    }
  }

  /** Makes a chip of somebody who was found. */
  addFound(person: FoundPerson): void {
    this.search.close();
    this.#put(guestFound(person, this.plan));
  }

  remove(guest: Guest): void {
    this.#drafts.replace(guest);
    this.#pace = { ...this.#pace, waiting: this.#pace.waiting.filter((call) => call.guest !== guest) };
    this.#host.requestUpdate();
  }

  /** Makes these calls, one a second. For more than three, the user is asked first: calls cost money. */
  call(calls: readonly Call[]): void {
    if (calls.length > askAbove && this.questioned.length === 0) this.questioned = calls;
    else this.#line(calls);
    this.#host.requestUpdate();
  }

  /** The answer to the question whether so many are to be called. */
  answer(yes: boolean): void {
    const calls = this.questioned;
    this.questioned = [];
    if (yes) this.#line(calls);
    this.#host.requestUpdate();
  }

  /** Ends the calling. Guests who had no turn stay in the form. */
  stop(): void {
    this.#callNobody();
    this.#host.requestUpdate();
  }

  dismiss(id: string): void {
    this.#show(dismissed(this.board, id));
  }

  #callNobody(): void {
    this.#timer?.unsubscribe();
    this.#pace = stop(this.#pace).pace;
  }

  #put(guest: Guest): void {
    this.#drafts.put(this.#desk.shown(), guest, this.plan);
    this.#host.requestUpdate();
  }

  async #find(guest: Guest): Promise<void> {
    this.lookedFor.add(guest);
    const person = await this.search.byName(guest.name);
    this.lookedFor.delete(guest);
    if (person) this.#drafts.replace(guest, guestFound(person, this.plan));
    this.#host.requestUpdate();
  }

  #line(calls: readonly Call[]): void {
    this.#pace = line(this.#pace, calls);
    this.#next();
  }

  #next(): void {
    this.#timer?.unsubscribe();
    const clock = pageClock();
    const { pace, item } = turn(this.#pace, clock.now());
    this.#pace = pace;
    if (item) void this.#send(item);
    const rest = turnIn(this.#pace, clock.now());
    if (rest !== Infinity) this.#timer = clock.schedule(() => this.#next(), rest);
    this.#host.requestUpdate();
  }

  async #send(call: Call): Promise<void> {
    this.#leaving = [...this.#leaving, call];
    await this.#desk.request(call.command);
    if (!this.#leaving.includes(call)) return;
    // The invitation was never sent, and the next ones would most likely fail too. A new attempt may begin at once.
    this.#leaving = this.#leaving.filter((other) => other !== call);
    this.stop();
    this.#pace = idle;
  }

  #onSent(id: string, command: Invitation): void {
    this.#show(asked(this.board, id, command, this.plan));
    // The connection sends a copy of the command: so the fields are compared.
    const call = this.#leaving.find((leaving) => sameFacts(leaving.command, command));
    if (!call) return;
    this.#leaving = this.#leaving.filter((other) => other !== call);
    this.search.keep(call.guest ?? { name: command.callerId ?? '', number: command.exten });
    this.#drafts.replace(call.guest);
    const { conferenceNumber } = command;
    // All invitations are sent: the form closes, since nothing in it could be lost.
    const isDone = this.#drafts.open(conferenceNumber)?.guests.length === 0 && this.waiting === 0;
    if (call.guest && isDone) this.close(conferenceNumber);
  }

  #onOutcome(outcome: Outcome): void {
    // An invalid command was never sent, and may be no object at all.
    if (outcome.status === 'invalid' || outcome.command.type !== 'conferenceInvite') return;
    if (this.board.some(({ id }) => id === outcome.id)) this.#desk.toldOnBoard(outcome);
    this.#show(settled(this.board, outcome));
  }

  #show(board: Board): void {
    if (board === this.board) return;
    this.board = board;
    this.#phones.watch(this.#connection, hinted(board));
    this.#host.requestUpdate();
  }
}
