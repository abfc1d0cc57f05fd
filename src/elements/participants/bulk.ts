import type { LitElement, ReactiveController } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { Command } from '../../domain/commands/table.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { valuesOf } from '../../domain/model/index-map.js';
import { participantAt } from '../../domain/model/select.js';
import type { CtiEvent } from '../../streams/connection.js';
import type { BulkAct, BulkCount } from '../text/labels/acting.js';
import { countAll, countEach, hasEffect, type Settled } from './bulk-count.js';

/** How many commands of one bulk act may wait for their signs at once. */
const inFlight = 5;

const toOne = { mute: 'conferenceMute', unmute: 'conferenceUnmute', kick: 'conferenceKick' } as const;

/** What came of the last bulk act. */
interface BulkResult {
  /** The id of my call in the conference. */
  readonly uniqueId: string;
  readonly act: BulkAct;
  /** Undefined while signs are awaited. */
  readonly count: BulkCount | undefined;
  /** The people for whom the act may be tried again: of whom there was no sign, or whose command failed. */
  readonly silent: readonly Participant[];
}

type Request = (command: Command, expect?: string) => Promise<Outcome>;

/** Acts on several people at once, each named by key, and counts the effects that were seen. */
export class Bulk implements ReactiveController {
  result: BulkResult | undefined;
  /** The people whom the last bulk act has muted and whose microphone has not changed since, by key. */
  undoable: ReadonlyMap<string, Participant> = new Map();
  readonly #host: LitElement;
  readonly #request: Request;
  readonly #conference: (uniqueId: string) => Conference | undefined;
  /** The number of the latest act: the result of an earlier act is no longer shown. */
  #act = 0;
  /** The people whom the running undo has not unmuted yet. */
  #undoing = new Map<string, Participant>();
  /** The commands of the latest act, by id. */
  #sent = new Set<string>();
  #muted: { readonly by: string; readonly person: Participant }[] | undefined;

  constructor(host: LitElement, request: Request, conference: (uniqueId: string) => Conference | undefined) {
    this.#host = host;
    this.#request = request;
    this.#conference = conference;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#act++;
    this.result = undefined;
    this.undoable = new Map();
  }

  follow(events$: Observable<CtiEvent>): Subscription {
    return events$.subscribe((event) => this.#onEvent(event));
  }

  dismiss(): void {
    this.hostDisconnected();
    this.#host.requestUpdate();
  }

  /** Mutes, unmutes or resets everybody, by one command. */
  async all(act: Exclude<BulkAct, 'kick'>, { uniqueId, conferenceNumber }: Conference): Promise<void> {
    const type = ({ mute: 'conferenceMuteAll', unmute: 'conferenceUnmuteAll', reset: 'conferenceReset' } as const)[act];
    const concerned = this.#people(uniqueId).filter((person) => act !== 'mute' || !isSpared(person));
    const mine = this.#begin(uniqueId, act);
    const outcome = await this.#request({ type, conferenceNumber });
    if (mine !== this.#act) return;
    if (outcome.status !== 'confirmed' && outcome.status !== 'unconfirmed') {
      this.dismiss();
      return;
    }
    const present = this.#conference(uniqueId);
    const silent = concerned.filter((person) => !hasEffect(act, person, present)).filter(isPresentIn(present));
    this.#end({ uniqueId, act, count: countAll(act, concerned, present, outcome), silent }, [outcome.id]);
  }

  /** Acts on each of these people who is not yet as the act wants. Whoever is so already counts as done. */
  async each(
    act: Exclude<BulkAct, 'reset'>,
    { uniqueId, conferenceNumber }: Conference,
    people: readonly Participant[],
    stillMeant: (key: string) => boolean = () => true,
  ): Promise<void> {
    const before = this.#conference(uniqueId);
    const waiting = people.filter((person) => act === 'kick' || !hasEffect(act, person, before));
    const already = people.length - waiting.length;
    const mine = this.#begin(uniqueId, act);
    const settled: Settled[] = [];
    const work = async () => {
      for (let person = waiting.shift(); person; person = waiting.shift()) {
        if (!stillMeant(person.key)) continue;
        const outcome = await this.#request({ type: toOne[act], conferenceNumber, index: person.index }, person.key);
        settled.push({ person, outcome });
      }
    };
    await Promise.all([...Array<undefined>(inFlight)].map(work));
    if (mine !== this.#act) return;
    // The page took all of it back.
    if (settled.length > 0 && settled.every(({ outcome }) => outcome.status === 'cancelled')) {
      this.dismiss();
      return;
    }
    const present = this.#conference(uniqueId);
    const { count, silent } = countEach(settled, already);
    this.#end(
      { uniqueId, act, count, silent: silent.filter(isPresentIn(present)) },
      settled.map(({ outcome }) => outcome.id),
    );
  }

  /** Acts on the people with these keys who are there. */
  async these(act: Exclude<BulkAct, 'reset'>, conference: Conference, keys: ReadonlySet<string>): Promise<void> {
    const people = this.#people(conference.uniqueId).filter(({ key }) => keys.has(key));
    await this.each(act, conference, people);
  }

  /** Mutes everybody but these, me, and those who organize. */
  async others(conference: Conference, spared: ReadonlySet<string>): Promise<void> {
    const people = this.#people(conference.uniqueId);
    const concerned = people.filter((person) => !isSpared(person) && !spared.has(person.key));
    await this.each('mute', conference, concerned);
  }

  /** Tries the act again on the people of whom there was no sign. */
  again(conference: Conference): void {
    const { undoable } = this;
    const sent = this.#sent;
    const { act, silent = [] } = this.result ?? {};
    if (act === undefined) return;
    if (act === 'reset') void this.all(act, conference);
    else void this.each(act, conference, silent);
    // The same act goes on: what it has done before, and late effects of its first commands, can be undone as well.
    this.undoable = undoable;
    this.#sent = sent;
  }

  /** Unmutes the people whom the last act has muted, unless somebody has touched their microphones since. */
  undo(conference: Conference): void {
    const meant = (this.#undoing = new Map(this.undoable));
    void this.each('unmute', conference, [...meant.values()], (key) => meant.has(key));
  }

  #people(uniqueId: string): readonly Participant[] {
    const conference = this.#conference(uniqueId);
    return conference ? [...valuesOf(conference.participants)] : [];
  }

  #begin(uniqueId: string, act: BulkAct): number {
    this.result = { uniqueId, act, count: undefined, silent: [] };
    this.undoable = new Map();
    this.#sent = new Set();
    this.#muted = act === 'mute' ? [] : undefined;
    this.#host.requestUpdate();
    return ++this.#act;
  }

  #end(result: BulkResult, ids: readonly string[]): void {
    this.result = result;
    for (const id of ids) this.#sent.add(id);
    const mine = (this.#muted ?? []).filter(({ by }) => this.#sent.has(by));
    this.undoable = new Map([...this.undoable, ...mine.map(({ person }) => [person.key, person] as const)]);
    this.#muted = undefined;
    this.#host.requestUpdate();
  }

  #onEvent(event: CtiEvent): void {
    if (event.type === 'conference-left' && event.conference.uniqueId === this.result?.uniqueId) this.dismiss();
    const before = 'before' in event && 'isMuted' in event.before ? event.before : undefined;
    if (!before) return;
    const after = event.type === 'participant-changed' ? event.after : undefined;
    if (after?.isMuted === before.isMuted) return;
    this.#undoing.delete(before.key);
    // The person left, or was muted or unmuted again: the microphone is no longer as the act left it.
    this.#muted = this.#muted?.filter(({ person }) => person.key !== before.key);
    if (this.undoable.has(before.key)) {
      this.undoable = new Map([...this.undoable].filter(([key]) => key !== before.key));
      this.#host.requestUpdate();
    }
    if (after?.isMuted && event.explainedBy !== undefined) this.#muted?.push({ by: event.explainedBy, person: after });
  }
}

/** Whether muting everybody leaves this person out: me, and those who organize. */
function isSpared({ isMe, role }: Participant): boolean {
  return isMe || role === 'Organizer';
}

function isPresentIn(conference: Conference | undefined): (person: Participant) => boolean {
  return ({ index, key }) => (conference && participantAt(conference, index))?.key === key;
}
