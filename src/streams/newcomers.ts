import { BehaviorSubject, type Observable, Subscription } from 'rxjs';
import { conferenceNumberIn } from '../domain/commands/argument-kinds.js';
import type { Command } from '../domain/commands/table.js';
import type { Moment } from '../domain/moment.js';
import { keepNewcomerMuting, newcomersOf, noNewcomerMuting, type NewcomerMuting } from '../domain/newcomers.js';

/** Asks for a command. `expect`: the key of the participant whom the command is meant for. */
type Ask = (command: Command, expect: string) => unknown;

/**
 * Mutes whoever joins a conference, for as long as the connection and its link last and I am an organizer there.
 *
 * A connection has one `Newcomers`, however many panels show the conference: so each newcomer is muted once. A panel
 * that is there asks for the muting by a request that the page can cancel.
 */
export class Newcomers {
  readonly #moments$: Observable<Moment>;
  /** The functions that panels gave to `askBy`, each with a test whether its panel can ask now. */
  readonly #askers = new Map<Ask, () => boolean>();
  readonly #perform: Ask;
  readonly #muting$ = new BehaviorSubject(noNewcomerMuting);
  #watching: Subscription | undefined;

  constructor(moments$: Observable<Moment>, perform: Ask) {
    this.#moments$ = moments$;
    this.#perform = perform;
  }

  /** Where newcomers are muted, and where that has ended by itself. */
  readonly muting$: Observable<NewcomerMuting> = this.#muting$.asObservable();

  /** Tells Vue to take the object as it is: through a proxy no private member can be read. */
  get __v_skip(): true {
    return true;
  }

  /** The current value of `muting$`. */
  get muting(): NewcomerMuting {
    return this.#muting$.value;
  }

  /** Begins to mute whoever joins this conference from now on. */
  mute(conferenceNumber: string): void {
    const number = conferenceNumberIn(conferenceNumber);
    const { on, ended } = without(this.muting, number);
    this.#become({ on: [...on, number], ended });
  }

  /** Ends the muting in this conference, or forgets that the muting has ended by itself. */
  stop(conferenceNumber: string): void {
    this.#become(without(this.muting, conferenceNumberIn(conferenceNumber)));
  }

  /** Lets a panel raise the mute requests until the subscription ends. Of several panels, the first that is there does. */
  askBy(ask: Ask, isThere = () => true): Subscription {
    this.#askers.set(ask, isThere);
    return new Subscription(() => this.#askers.delete(ask));
  }

  #onMoment(moment: Moment): void {
    const { muting } = this;
    const after = keepNewcomerMuting(muting, moment);
    if (after !== muting) this.#become(after);
    for (const { conferenceNumber, person } of newcomersOf(after, moment)) {
      const [ask] = [...this.#askers].find(([, isThere]) => isThere()) ?? [this.#perform];
      void ask({ type: 'conferenceMute', conferenceNumber, index: person.index }, person.key);
    }
  }

  /** Subscribes to moments only while `muting` is not empty: a busy conference has a hundred moments a second. */
  #become(muting: NewcomerMuting): void {
    const isNeeded = muting.on.length + muting.ended.length > 0;
    if (isNeeded) this.#watching ??= this.#moments$.subscribe((moment) => this.#onMoment(moment));
    else {
      this.#watching?.unsubscribe();
      this.#watching = undefined;
    }
    this.#muting$.next(muting);
  }
}

function without({ on, ended }: NewcomerMuting, number: string): NewcomerMuting {
  return {
    on: on.filter((other) => other !== number),
    ended: ended.filter(({ conferenceNumber }) => conferenceNumber !== number),
  };
}
