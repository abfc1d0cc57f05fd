import type { Observable, Subscription } from 'rxjs';
import { canBeCalled, type Guest } from '../../domain/guests/parse.js';
import type { FoundPerson } from '../../domain/guests/people.js';
import { conferenceByNumber } from '../../domain/model/select.js';
import { dialled } from '../../domain/numbers/fold-number.js';
import { type DialPlan, sameNumber } from '../../domain/numbers/same-number.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';

/** What was typed into the invitation form of one conference, until the form is closed or the invitations are sent. */
export interface Draft {
  /** Whether the form shows whenever the panel shows the conference and I organize it. */
  isOpen: boolean;
  /** The guests who were typed in, each shown as a chip. */
  guests: readonly Guest[];
  variableRows: readonly number[];
  /** What stood in the fields when the form was last on screen. */
  fields: readonly KeptField[];
}

export interface KeptField {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
}

/** The drafts of a panel, by the numbers of the conferences. */
export class Drafts {
  readonly #byNumber = new Map<string, Draft>();
  #connection: CtiConnection | undefined;

  /** The draft of a conference whose form is open. */
  open(number: string): Draft | undefined {
    const draft = this.#byNumber.get(number);
    return draft?.isOpen ? draft : undefined;
  }

  /** Opens the form with what was typed before, if it was not closed by the user. */
  begin(number: string): void {
    const draft = this.#byNumber.get(number) ?? { guests: [], variableRows: [], fields: [] };
    this.#byNumber.set(number, { ...draft, isOpen: true });
  }

  end(number: string): void {
    this.#byNumber.delete(number);
  }

  /**
   * The form of a conference that I have left no longer opens by itself; what was typed is kept. Nothing is kept for the
   * next user, or for another connection.
   */
  follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    if (connection !== this.#connection) this.#byNumber.clear();
    this.#connection = connection;
    const following = events$.subscribe((event) => {
      if (event.type !== 'conference-left') return;
      const { conferenceNumber } = event.conference;
      const draft = this.open(conferenceNumber);
      if (draft && !conferenceByNumber(connection.state, conferenceNumber)) draft.isOpen = false;
    });
    following.add(connection.forgotten$.subscribe(() => this.#byNumber.clear()));
    return following;
  }

  /** Adds somebody, unless somebody of the same number is there. */
  put(number: string, guest: Guest, plan: DialPlan): void {
    const draft = this.open(number);
    const isSame = (other: Guest) => sameNumber(other.number, guest.number, plan) === 'same';
    if (draft && !(canBeCalled(guest) && draft.guests.some(isSame))) draft.guests = [...draft.guests, guest];
  }

  /** Puts somebody into the place of a guest, or nobody, in whichever draft the guest is. */
  replace(guest: Guest | undefined, by?: Guest): void {
    for (const draft of this.#byNumber.values())
      draft.guests = draft.guests.flatMap((other) => (other === guest ? (by ?? []) : other));
  }
}

/** Somebody who was found, as a guest. */
export function guestFound({ name, number }: FoundPerson, { internationalPrefix }: DialPlan): Guest {
  return { typed: name, name, number: dialled(number, internationalPrefix), found: true };
}
