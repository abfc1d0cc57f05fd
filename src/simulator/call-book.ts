import { type Call, type CallState, isAnswered, isSeated, type Line, phoneEvent } from './call.js';
import type { SimulatorClock } from './clock.js';
import type { Conferences } from './conferences.js';
import type { PhoneHints, PhoneUse } from './phone-hints.js';
import type { Sessions } from './sessions.js';

interface NewCall {
  readonly owner: Line;
  readonly other: { readonly number: string; readonly name: string };
  /** The first call of the conversation that this one belongs to. */
  readonly linkedId?: string;
  readonly userData?: Readonly<Record<string, string>>;
}

/** All calls that are up. Each client of a call's owner is told of every change of the call. */
export class CallBook {
  readonly #clock: SimulatorClock;
  readonly #sessions: Sessions;
  readonly #conferences: Conferences;
  readonly #hints: PhoneHints;
  readonly #calls = new Set<Call>();
  #count = 0;

  constructor(clock: SimulatorClock, sessions: Sessions, conferences: Conferences, hints: PhoneHints) {
    this.#clock = clock;
    this.#sessions = sessions;
    this.#conferences = conferences;
    this.#hints = hints;
  }

  get all(): readonly Call[] {
    return [...this.#calls];
  }

  /** One user's calls, the oldest first. */
  of(login: string): readonly Call[] {
    return this.all.filter((call) => call.owner.login === login);
  }

  find(uniqueId: string): Call | undefined {
    return this.all.find((call) => call.uniqueId === uniqueId);
  }

  /** The call that a command without an id means. Assumed: current-call. */
  current(login: string): Call | undefined {
    const calls = this.of(login);
    return calls.filter((call) => call.state !== 'held').at(-1) ?? calls.at(-1);
  }

  /** Begins a new call. The code that connects the call then writes down where it leads. */
  open(state: 'dialing' | 'ringing', { owner, other, linkedId, userData = {} }: NewCall): Call {
    const uniqueId = this.#newId();
    const call: Call = {
      owner,
      uniqueId,
      linkedId: linkedId ?? uniqueId,
      direction: state === 'dialing' ? 'Outgoing' : 'Incoming',
      userData,
      state,
      otherNumber: other.number,
      otherName: other.name,
      far: { kind: 'outside' },
    };
    this.#calls.add(call);
    this.#tell(call);
    return call;
  }

  establish(call: Call): void {
    this.makeWay(call.owner.login, call);
    this.#enter(call, 'established');
  }

  /** Puts a call on hold. Whoever is in a conference by it stays, and is not heard. Assumed: hold-stays. */
  hold(call: Call): void {
    this.#enter(call, 'held');
    if (isSeated(call)) this.#conferences.change(call.far.room, call.far.seat, { talking: false });
  }

  end(call: Call, state: 'failed' | 'released'): void {
    this.#enter(call, state);
    if (state === 'released') this.#calls.delete(call);
  }

  /** Gives a call another uniqueId under the same linkedId, as a transfer does, and tells its owner. */
  renumber(call: Call): string {
    call.uniqueId = this.#newId();
    this.#tell(call);
    return call.uniqueId;
  }

  /** Tells its owner of a call again, after its other end has changed. */
  redescribe(call: Call): void {
    this.#tell(call);
  }

  /** Puts a user's active call on hold, since another one begins. Assumed: one-active-call. */
  makeWay(login: string, beginning?: Call): void {
    for (const call of this.of(login)) {
      if (call !== beginning && call.state === 'established') this.hold(call);
    }
  }

  /** Takes all of a user's calls off hold at once, as a phone does that mixes them. Assumed: phone-conference. */
  mix(login: string): void {
    for (const call of this.of(login)) {
      if (isAnswered(call)) this.#enter(call, 'established');
    }
  }

  #newId(): string {
    this.#count += 1;
    return `${Math.floor(this.#clock.now() / 1000)}.${this.#count}`;
  }

  #enter(call: Call, state: CallState): void {
    call.stopWaiting?.();
    call.stopWaiting = undefined;
    call.state = state;
    this.#tell(call);
  }

  #tell(call: Call): void {
    this.#sessions.tell(call.owner.login, 'PhoneEvent', phoneEvent(call));
    this.#hints.use(call.owner.number, call, useOf(call.state));
    this.#hints.useOfContact(call.otherNumber, call, otherUse(call.state));
  }
}

function useOf(state: CallState): PhoneUse | undefined {
  return state === 'failed' || state === 'released' ? undefined : state;
}

/** What the phone at the other end does meanwhile. */
function otherUse(state: CallState): PhoneUse | undefined {
  if (state === 'dialing') return 'ringing';
  if (state === 'ringing') return 'dialing';
  return state === 'held' ? 'established' : useOf(state);
}
