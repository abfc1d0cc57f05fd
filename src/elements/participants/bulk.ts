import type { LitElement } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { Command } from '../../domain/commands/table.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { valuesOf } from '../../domain/model/index-map.js';
import { conferenceOfId, firstId, presentOf } from '../../domain/model/select.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import type { LateSign } from '../../domain/commands/ledger.js';
import { whenLeft } from '../panel/leaving.js';
import type { BulkAct } from '../text/labels/acting.js';
import { type Aim, isEndOf, isMeant, isRemovable, isSparedIn, isUnseenNow, stillMeant } from './bulk-aim.js';
import { type BulkResult, countAll, countEach, hasEffect, recounted, refused, type Settled } from './bulk-count.js';
import { Touched } from './touched.js';

/** How many commands of one bulk act may wait for their signs at once. */
const inFlight = 5;

const toOne = { mute: 'conferenceMute', unmute: 'conferenceUnmute', kick: 'conferenceKick' } as const;

/** What bulk acts need of their panel. */
interface BulkDesk {
  readonly request: (command: Command, expect?: string) => Promise<Outcome>;
  readonly state: () => CtiState;
  /** Whether such a command about the person with this key waits already. */
  readonly isPending: (type: Command['type'], key: string) => boolean;
}

/**
 * Acts on several people at once, each named by key, and counts the effects that were seen. An act reaches nobody whose
 * microphone somebody has changed after the user asked for the act.
 */
export class Bulk {
  result: BulkResult | undefined;
  /** The people whom the last bulk act has muted and whose microphone has not changed since, by key. */
  undoable: ReadonlyMap<string, Participant> = new Map();
  readonly #host: LitElement;
  readonly #request: BulkDesk['request'];
  readonly #state: BulkDesk['state'];
  readonly #isPending: BulkDesk['isPending'];
  readonly #touched = new Touched();
  /** The latest act: the result of an earlier act is no longer shown. */
  #latest: Aim | undefined;
  /** The commands of the latest act, by id, each with the person whom it is about, if it is about one. */
  #sent = new Map<string, Participant | undefined>();
  /** The people about whom the latest act has sent something. Their outcomes are heard of before their ids are known. */
  #asked = new Set<string>();
  #muted: { readonly by: string; readonly person: Participant }[] | undefined;

  constructor(host: LitElement, { request, state, isPending }: BulkDesk) {
    this.#host = host;
    this.#request = request;
    this.#state = state;
    this.#isPending = isPending;
    whenLeft(host, () => this.#forget());
  }

  follow({ notices$ }: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    const following = events$.subscribe((event) => this.#onEvent(event));
    following.add(notices$.subscribe((notice) => notice.type === 'late' && this.#onLate(notice)));
    return following;
  }

  dismiss(): void {
    this.#forget();
    this.#host.requestUpdate();
  }

  /** Whether the result that is shown counts an outcome. `later`: it will, when all commands of the act have settled. */
  counts({ id, participant = '' }: Outcome): boolean | 'later' {
    const { result } = this;
    if (!result || result.count) return result !== undefined && this.#sent.has(id);
    return (this.#sent.has(id) || this.#asked.has(participant)) && 'later';
  }

  /** The people with whom the last act can be tried again now. */
  get silent(): readonly Participant[] {
    const { result } = this;
    return result ? stillMeant(result, result.silent, this.#state(), this.#touched) : [];
  }

  /** Mutes, unmutes or resets everybody, by one command. */
  async all(act: Exclude<BulkAct, 'kick'>, conference: Conference): Promise<void> {
    const { uniqueId, conferenceNumber } = conference;
    const type = ({ mute: 'conferenceMuteAll', unmute: 'conferenceUnmuteAll', reset: 'conferenceReset' } as const)[act];
    const aim = this.#begin(uniqueId, act, act === 'mute');
    const concerned = this.#people(uniqueId).filter((person) => this.#isMeant(aim, person));
    const outcome = await this.#request({ type, conferenceNumber });
    if (aim !== this.#latest) return;
    if (outcome.status !== 'confirmed' && outcome.status !== 'unconfirmed') {
      this.dismiss();
      return;
    }
    const present = this.#conference(uniqueId);
    const silent = concerned.filter((person) => !hasEffect(act, person, present));
    const isOpen = (person: Participant) => present && presentOf(present, person) && this.#isMeant(aim, person);
    const open = silent.filter(isOpen).map((person) => ({ person, as: 'silent' as const }));
    this.#end({ ...aim, count: countAll(act, concerned, present, outcome), silent, open }, [{ outcome }]);
  }

  /** Acts on each of these people who is not yet as the act wants. Whoever is so already counts as done. */
  async each(
    act: Exclude<BulkAct, 'reset'>,
    { uniqueId, conferenceNumber }: Conference,
    people: readonly Participant[],
    spares = false,
  ): Promise<void> {
    const isAlready = (person: Participant) => act !== 'kick' && hasEffect(act, person, this.#conference(uniqueId));
    const to = ({ index }: Participant): Command => ({ type: toOne[act], conferenceNumber, index });
    // What was asked for already is not asked for again: the server would refuse the second command.
    const [waiting, unsent]: [Participant[], Participant[]] = [[], []];
    const concerned = [...people];
    let already = 0;
    const aim = this.#begin(uniqueId, act, spares);
    const settled: Settled[] = [];
    const work = async () => {
      for (let person = concerned.shift(); person; person = concerned.shift()) {
        if (isAlready(person)) already++;
        else if (this.#isPending(toOne[act], person.key)) waiting.push(person);
        else if (isUnseenNow(this.#conference(uniqueId), person)) unsent.push(person);
        else if (this.#isMeant(aim, person)) {
          this.#asked.add(person.key);
          const outcome = await this.#request(to(person), person.key);
          settled.push({ person, outcome });
        }
      }
    };
    await Promise.all([...Array<undefined>(inFlight)].map(work));
    if (aim !== this.#latest) return;
    const isTakenBack = settled.length > 0 && settled.every(({ outcome }) => outcome.status === 'cancelled');
    if (isTakenBack) this.dismiss();
    else this.#end({ ...aim, ...countEach({ settled, already, waiting, unsent }) }, settled);
  }

  /** Acts on the people with these keys who are there. Nobody who organizes is removed. */
  async these(act: Exclude<BulkAct, 'reset'>, conference: Conference, keys: ReadonlySet<string>): Promise<void> {
    const people = this.#people(conference.uniqueId).filter(({ key }) => keys.has(key));
    await this.each(act, conference, act === 'kick' ? people.filter(isRemovable) : people);
  }

  /** Mutes everybody but these, me, and those who organize. */
  async others(conference: Conference, spared: ReadonlySet<string>): Promise<void> {
    const isSpared = isSparedIn(this.#state(), conference);
    const concerned = this.#people(conference.uniqueId).filter((one) => !spared.has(one.key) && !isSpared(one));
    await this.each('mute', conference, concerned, true);
  }

  /** Tries the act again on the people of whom there was no sign, as far as it is still meant for them. */
  again(conference: Conference): void {
    const { undoable, result, silent } = this;
    const sent = this.#sent;
    this.#host.requestUpdate();
    if (!result || silent.length === 0) return;
    if (result.act === 'reset') void this.all(result.act, conference);
    else void this.each(result.act, conference, silent, result.spares);
    // The same act goes on: what it has done before, and late effects of its first commands, can be undone as well.
    this.undoable = undoable;
    this.#sent = sent;
  }

  /** Unmutes the people whom the last act has muted, unless somebody has touched their microphones since. */
  undo(conference: Conference): void {
    void this.each('unmute', conference, [...this.undoable.values()]);
  }

  #conference(uniqueId: string): Conference | undefined {
    return conferenceOfId(this.#state(), uniqueId);
  }

  #people(uniqueId: string): readonly Participant[] {
    const conference = this.#conference(uniqueId);
    return conference ? [...valuesOf(conference.participants)] : [];
  }

  #isMeant(aim: Aim, person: Participant): boolean {
    return isMeant(aim, person, this.#state(), this.#touched);
  }

  #begin(uniqueId: string, act: BulkAct, spares: boolean): Aim {
    const aim = { act, uniqueId: firstId(this.#state(), uniqueId), spares, since: this.#touched.now };
    this.#latest = aim;
    this.result = { ...aim, count: undefined, silent: [], open: [] };
    this.undoable = new Map();
    this.#sent = new Map();
    this.#asked = new Set();
    this.#muted = act === 'mute' ? [] : undefined;
    this.#host.requestUpdate();
    return aim;
  }

  #end(result: BulkResult, sent: readonly (Omit<Settled, 'person'> & Partial<Settled>)[]): void {
    this.result = result;
    for (const { outcome, person } of sent) this.#sent.set(outcome.id, person);
    const mine = (this.#muted ?? []).filter(({ by }) => this.#sent.has(by));
    this.undoable = new Map([...this.undoable, ...mine.map(({ person }) => [person.key, person] as const)]);
    this.#muted = undefined;
    this.#recount();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#latest = undefined;
    this.result = undefined;
    this.undoable = new Map();
  }

  /** The server has refused a command that had settled without a sign. */
  #onLate({ id, sign, attribution }: LateSign): void {
    const person = this.#sent.get(id);
    if (sign !== 'done' && person && this.result)
      this.#become(refused(this.result, person, attribution === 'oldest-of-several'));
  }

  #recount(): void {
    const conference = this.result && this.#conference(this.result.uniqueId);
    if (conference && this.result) this.#become(recounted(this.result, conference));
  }

  #become(result: BulkResult): void {
    if (result === this.result) return;
    this.result = result;
    this.#host.requestUpdate();
  }

  #onEvent(event: CtiEvent): void {
    this.#touched.note(event);
    if (this.result && isEndOf(event, this.result.uniqueId, this.#state())) this.dismiss();
    this.#recount();
    const before = 'before' in event && 'isMuted' in event.before ? event.before : undefined;
    if (!before) return;
    const after = event.type === 'participant-changed' ? event.after : undefined;
    // Whether the act may be tried again with this person may have changed.
    if (this.result?.silent.some(({ key }) => key === before.key)) this.#host.requestUpdate();
    if (after?.isMuted === before.isMuted) return;
    // The person left, or was muted or unmuted again: the microphone is no longer as the act left it.
    this.#muted = this.#muted?.filter(({ person }) => person.key !== before.key);
    if (this.undoable.has(before.key)) {
      this.undoable = new Map([...this.undoable].filter(([key]) => key !== before.key));
      this.#host.requestUpdate();
    }
    const by = event.explainedBy;
    if (!after?.isMuted || by === undefined) return;
    this.#muted?.push({ by, person: after });
    // A late effect of the act can be undone as well.
    if (!this.#muted && this.result?.act === 'mute' && this.#sent.has(by))
      this.undoable = new Map([...this.undoable, [after.key, after]]);
  }
}
