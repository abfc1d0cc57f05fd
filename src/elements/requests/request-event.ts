import type { Command } from '../../domain/commands/table.js';
import { meantBy } from '../../domain/commands/meant.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { PerformOptions } from '../../streams/conference-methods.js';
import type { CtiConnection } from '../../streams/connection.js';
import { sharedName } from '../../streams/of-page.js';
import { inWords, warnOfInvalid, warnOnce } from '../../streams/warn-once.js';
import { ConferenceOutcomeEvent } from './events.js';

/** The name of the method by which two copies of the bundle know each other's requests. */
const claim = Symbol.for(sharedName('claim'));

const notAgreed = 'xivo-conference-elements: the request was cancelled, since only `true` lets `waitUntil` go ahead.';

const tooLate =
  'xivo-conference-elements: `waitUntil` was called too late, and holds nothing back. Call it before the first `await`.';

const again = 'was raised before, by the same event: make a new ConferenceRequestEvent each time';

/**
 * The user asks for a command. Cancel the event, and nothing is sent; `waitUntil` lets a page ask the user first.
 *
 * A page's own button may raise such an event inside a `<cti-connection>`:
 * `button.dispatchEvent(new ConferenceRequestEvent({ type: 'conferenceMuteMe', conferenceNumber: '4001' }))`.
 */
export class ConferenceRequestEvent extends Event {
  /** What is asked for: `type` is the method's name in XiVO's Conferences API, the other fields are its arguments. */
  readonly command: Command;
  /**
   * The key of the participant whom the user saw at the command's index: nothing is sent to a successor. Without, the command
   * is meant for whatever it reaches while the event is being dispatched.
   */
  readonly expect: string | undefined;
  /** Who asks, as any text that tells one asker from another: it comes back in the outcome. */
  readonly origin: string | undefined;
  readonly #settle: (outcome: Outcome) => void;
  readonly #consents: Promise<boolean>[] = [];
  #outcome: Promise<Outcome>;
  #claimed = false;
  #answered = false;
  /** The same event is being raised another time. */
  #raisedAgain = false;

  constructor(command: Command, options: PerformOptions = {}) {
    super('conference-request', { bubbles: true, composed: true, cancelable: true });
    this.command = command;
    this.expect = options.expect;
    this.origin = options.origin;
    let settle: (outcome: Outcome) => void = () => undefined;
    this.#outcome = new Promise((resolve) => (settle = resolve));
    this.#settle = settle;
  }

  /** What becomes of the request. Never rejects. An event that is raised again is not sent again: its outcome is `invalid`. */
  get outcome(): Promise<Outcome> {
    return this.#outcome;
  }

  /**
   * Puts the command off until the promise resolves: with `true` the command goes ahead, if all other promises agree. With
   * anything else, such as a `Response`, or when the promise rejects, the request is cancelled, and the console says so.
   * A promise that rejects with a `TimeoutError` says that nobody answered: the request settles as `unanswered`.
   * Call it while the event is being dispatched: later, the command is on its way, and the console says that too.
   */
  waitUntil(consent: Promise<boolean>): void {
    if (this.#answered) warnOnce(tooLate);
    this.#consents.push(consent);
  }

  /**
   * Raises the request on an element, and settles it as `unanswered` when no connection takes it. `onWait` is called when
   * `waitUntil` puts the command off, with a promise of the answer.
   */
  raiseOn(target: EventTarget, onWait?: (answered: Promise<unknown>) => void): Promise<Outcome> {
    target.dispatchEvent(this);
    if (this.#consents.length > 0 && !this.defaultPrevented) onWait?.(Promise.allSettled(this.#consents));
    this.#take(undefined, target);
    return this.outcome;
  }

  /** Lets this connection answer (undefined: nobody), unless another connection answers already. For providers, not for pages. */
  [claim](connection: CtiConnection | undefined): void {
    this.#take(connection, this.composedPath()[0]);
  }

  #take(connection: CtiConnection | undefined, target: EventTarget | undefined): void {
    if (!target) return;
    if (this.#claimed) {
      if (this.#answered && !this.#raisedAgain) this.#outcome = this.#refuse(target);
      return;
    }
    this.#claimed = true;
    void this.#answer(connection, target);
  }

  /** Raised another time: what the listeners agreed to was sent, or was not, and nothing more is. */
  async #refuse(target: EventTarget): Promise<Outcome> {
    this.#raisedAgain = true;
    await Promise.resolve();
    this.#raisedAgain = false;
    return told(target, { ...this.#unsent, status: 'invalid', argument: 'command', message: again });
  }

  async #answer(connection: CtiConnection | undefined, target: EventTarget): Promise<void> {
    const expect = this.expect ?? this.#meant(connection);
    // After one microtask every listener up to the window has had its chance to cancel.
    await Promise.resolve();
    const answer = await this.#agreed();
    this.#finish(target, answer === true ? await this.#perform(connection, expect) : { ...this.#unsent, ...answer });
  }

  /** What the command reaches now. By the time that a page's dialog is answered, the same command may reach somebody else. */
  #meant(connection: CtiConnection | undefined): string | undefined {
    try {
      return connection && meantBy(connection.state, this.command);
    } catch {
      // A command that cannot be read is told of when it is performed.
      return undefined;
    }
  }

  async #perform(connection: CtiConnection | undefined, expect: string | undefined): Promise<Outcome> {
    try {
      const outcome = await connection?.perform(this.command, { expect, origin: this.origin });
      return outcome ?? { ...this.#unsent, status: 'unanswered' };
    } catch (error) {
      // A page may hand in anything, such as an object whose fields throw when they are read.
      return { ...this.#unsent, status: 'invalid', argument: 'command', message: `cannot be read: ${inWords(error)}` };
    }
  }

  get #unsent(): { readonly id: ''; readonly command: Command } {
    return { id: '', command: this.command };
  }

  /** True, or why the command is not sent. */
  async #agreed(): Promise<
    true | { readonly status: 'cancelled' } | { readonly status: 'unanswered'; readonly reason: 'page' }
  > {
    this.#answered = true;
    const no = { status: 'cancelled' } as const;
    if (this.defaultPrevented) return no;
    try {
      const consents = await Promise.all(this.#consents);
      const odd = consents.filter((consent: unknown) => typeof consent !== 'boolean');
      if (odd.length > 0) warnOnce(`${notAgreed} It resolved to:`, ...odd);
      return consents.every((consent: unknown) => consent === true) || no;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError')
        return { status: 'unanswered', reason: 'page' };
      warnOnce(`${notAgreed} It was rejected:`, error);
      return no;
    }
  }

  #finish(target: EventTarget, outcome: Outcome): void {
    this.#settle(outcome);
    told(target, outcome);
  }
}

function told(target: EventTarget, outcome: Outcome): Outcome {
  warnOfInvalid(outcome);
  target.dispatchEvent(new ConferenceOutcomeEvent(outcome));
  return outcome;
}

/** Settles, as unanswered, the requests that reach the window with nobody having taken them. Once per copy of the bundle. */
export function settleStrays(): void {
  addEventListener('conference-request', onStray);
}

// A single function: `addEventListener` ignores a function that is added already.
function onStray(event: Event): void {
  if (claim in event) (event as ConferenceRequestEvent)[claim](undefined);
}

/** Answers the requests that pass by an element, each once, with the connection of that moment. */
export function answerRequests(element: HTMLElement, connection: () => CtiConnection | undefined): void {
  element.addEventListener('conference-request', (event: Event) => {
    const answerer = connection();
    if (answerer && claim in event) (event as ConferenceRequestEvent)[claim](answerer);
  });
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conference-request': ConferenceRequestEvent;
  }
}
