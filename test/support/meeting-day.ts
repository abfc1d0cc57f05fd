/**
 * A day in one conference, played from random acts: the frames that a server would send go through the core, and what is
 * true beside it is kept for a model to look at. All acts are three seconds apart, so that people of one number come as
 * close to each other as the panel can just tell apart.
 */
import fc from 'fast-check';
import type { Message, ParticipantPayload } from '../../src/wire/messages.js';
import { bond, changes, comes, goes, join, leave, listedCalls, moneypenny, outsider, phone, q } from './builders.js';
import { History } from './history.js';

/** Those who come and go: two users, who may come twice, and callers, some of whom cannot be told apart. */
const callers = [
  q,
  moneypenny,
  outsider(0, { callerIdName: '', callerIdNum: '0612345678' }),
  outsider(0, { callerIdName: 'Felix', callerIdNum: '0142685300' }),
  outsider(0, { callerIdName: 'anonymous', callerIdNum: '' }),
];

export type Act =
  | { readonly do: 'come' | 'twins' | 'invite'; readonly who: number }
  | { readonly do: 'go' | 'kick' | 'talk' | 'mute' | 'role' | 'repeat'; readonly who: number }
  | { readonly do: 'drop' | 'back' | 'exit' | 'enter' }
  | { readonly do: 'wait'; readonly who: number };

/** Acts of a day. */
export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), who: fc.integer({ min: 1, max: 60 }) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constantFrom('come', 'twins', 'invite', 'go', 'kick', 'talk', 'talk', 'mute', 'role', 'repeat'),
        who: fc.nat({ max: 9 }),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('drop', 'back', 'exit', 'enter', 'enter') }) },
  ),
  // Long days: by default most arrays are of ten entries or fewer.
  { maxLength: 60, size: 'max' },
);

/** Somebody, from their arrival to their departure, as it truly was. */
export interface Person extends Omit<ParticipantPayload, 'isTalking' | 'isMuted' | 'role' | 'since'> {
  isTalking: boolean;
  isMuted: boolean;
  role: 'User' | 'Organizer';
  cameAt: number;
  wentAt?: number;
  /** When the panel last heard of them, be it a mere repeat. */
  heardAt: number;
  invited?: true;
  kicked?: true;
}

export class MeetingDay {
  readonly history = new History();
  up = true;
  inside = false;
  readonly everybody: Person[] = [];

  get now(): number {
    return this.history.now;
  }

  get present(): Person[] {
    return this.everybody.filter(({ wentAt }) => wentAt === undefined);
  }

  /** Whether the panel sees what happens. */
  get sees(): boolean {
    return this.up && this.inside;
  }

  /** Something happens, three seconds after the last act. `onSecond` is called for each second before. */
  act(act: Act, onSecond: () => void = () => undefined): void {
    for (let second = 0; second < (act.do === 'wait' ? 10 * act.who : 3); second += 1) {
      onSecond();
      this.history.wait(1);
    }
    // The same user, or two callers of one number, within seconds.
    if (act.do === 'twins') for (const _one of [1, 2]) this.act({ do: 'come', who: act.who }, onSecond);
    else if (act.do === 'come') this.#come(act.who, false);
    else if (act.do === 'invite') this.#come(act.who, this.sees);
    else if (act.do === 'drop' && this.up) this.#drop();
    else if (act.do === 'back' && !this.up) this.#back();
    else if (act.do === 'enter' && this.up && !this.inside) this.#enter();
    else if (act.do === 'exit' && this.sees) this.#exit();
    else if ('who' in act && act.do !== 'wait' && this.present.length > 0)
      this.#change(act.do, this.present[act.who % this.present.length]!);
  }

  #come(who: number, invited: boolean): void {
    const caller = callers[who % callers.length]!;
    const person = this.#admit(caller);
    const exten = invited ? caller.callerIdNum : '';
    if (exten !== '') this.history.send({ type: 'conferenceInvite', conferenceNumber: '4001', exten, role: 'User' });
    if (exten !== '') person.invited = true;
    this.#tell(comes(payload(person, this.now)), person);
  }

  #admit({ since: _none, ...caller }: ParticipantPayload): Person {
    // The highest index present plus one; while the panel cannot see it, an index that nobody had, since whoever has the
    // index and the name of somebody before is that person to any reader of the list.
    const others = this.up ? this.present : this.everybody;
    const index = Math.max(1, ...others.map((person) => person.index)) + 1;
    const person: Person = { ...caller, index, cameAt: this.now, heardAt: this.now };
    this.everybody.push(person);
    return person;
  }

  #change(what: 'go' | 'kick' | 'talk' | 'mute' | 'role' | 'repeat', person: Person): void {
    if (what === 'go' || what === 'kick') {
      const { index } = person;
      // An organizer cannot be removed.
      if (what === 'kick' && this.sees && person.role === 'User') {
        this.history.send({ type: 'conferenceKick', conferenceNumber: '4001', index });
        person.kicked = true;
      }
      person.wentAt = this.now;
      this.#tell(goes(payload(person, this.now)), person);
      return;
    }
    if (what === 'talk') person.isTalking = !person.isTalking;
    if (what === 'mute') person.isMuted = !person.isMuted;
    if (what === 'role') person.role = person.role === 'User' ? 'Organizer' : 'User';
    this.#tell(changes(payload(person, this.now), {}), person);
  }

  #drop(): void {
    this.up = false;
    this.history.drop();
  }

  #back(): void {
    this.up = true;
    if (!this.inside) return;
    this.history.push(listedCalls(phone('EventEstablished')));
    this.#list();
  }

  #enter(): void {
    this.inside = true;
    this.#list();
  }

  #exit(): void {
    this.inside = false;
    this.history.push(leave());
  }

  #list(): void {
    for (const person of this.present) person.heardAt = this.now;
    this.history.push(join([bond, ...this.present.map((person) => payload(person, this.now))]));
  }

  #tell(message: Message, person: Person): void {
    if (!this.sees) return;
    person.heardAt = this.now;
    this.history.push(message);
  }
}

function payload(person: Person, now: number): ParticipantPayload {
  const { index, callerIdName, callerIdNum, isTalking, role, isMuted, isMe, isDeaf, username } = person;
  const fields = { index, callerIdName, callerIdNum, isTalking, role, isMuted, isMe, isDeaf };
  return { ...fields, since: (now - person.cameAt) / 1000, ...(username !== undefined && { username }) };
}
