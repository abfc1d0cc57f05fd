import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Subscription, Unsubscribable } from 'rxjs';
import type { Conference, Participant } from '../../domain/model/model.js';
import { me } from '../../domain/model/select.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { pageClock } from '../page/page-clock.js';
import type { Labels } from '../text/labels/labels.js';
import { shownName } from '../text/names.js';

/**
 * About whom to tell a screen reader. `me`: what others do to me. `organizers`: also which organizers come and go, and
 * everybody while I am one. `all`: also who comes and goes.
 */
export type Announce = 'off' | 'me' | 'organizers' | 'all';

/** What happens so soon after the first of it is told in one sentence, in milliseconds. */
const together = 800;

interface Words {
  readonly labels: Labels;
  readonly announce: Announce;
  readonly mask: boolean;
  /** The conference that the panel shows. */
  readonly shown: Conference | undefined;
}

/** Of each connection, the panels that announce, in the order in which they came: each says whether it is silent. */
const panelsOf = () => ofPage('announcing-panels', () => new WeakMap<object, Set<() => boolean>>());

/**
 * Tells, in a live region, who came into the panel's conference and who left it; and what somebody else did to me, in
 * whichever conference: that is told by the first panel of the connection that is not silent.
 */
export class Announcer implements ReactiveController {
  text = '';
  readonly #host: ReactiveControllerHost;
  readonly #words: () => Words;

  constructor(host: ReactiveControllerHost, words: () => Words) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.text = '';
  }

  follow(connection: CtiConnection): Subscription {
    let events: CtiEvent[] = [];
    const isSilent = () => this.#words().announce === 'off';
    const panels = panelsOf().get(connection) ?? new Set();
    panelsOf().set(connection, panels.add(isSilent));
    let timer: Unsubscribable | undefined;
    const tell = () => {
      const text = sentences(events, this.#words()).join('. ');
      events = [];
      timer = undefined;
      if (text === '' || text === this.text) return;
      this.text = text;
      this.#host.requestUpdate();
    };
    const following = connection.events$.subscribe((event) => {
      const isMine = event.type === 'participant-changed' && event.after.isMe;
      const isTold = isMine ? isFirst(panels, isSilent) : isOfPeople(event, this.#words().shown);
      if (!isTold) return;
      events.push(event);
      timer ??= pageClock().schedule(tell, together);
    });
    following.add(() => {
      panels.delete(isSilent);
      timer?.unsubscribe();
    });
    return following;
  }
}

function sentences(events: readonly CtiEvent[], { labels, announce, mask, shown }: Words) {
  if (announce === 'off') return [];
  const told = events.flatMap((event) => done(event, labels));
  if (announce === 'me') return told;
  const organizing = shown !== undefined && me(shown)?.role === 'Organizer';
  const concerns = (person: Participant) =>
    !person.isMe && (announce === 'all' || organizing || person.role === 'Organizer');
  const names = (people: readonly Participant[]) =>
    people.filter(concerns).map((person) => shownName(person, labels, mask));
  const joined = names(events.flatMap((event) => (event.type === 'participant-joined' ? event.after : [])));
  const left = names(events.flatMap((event) => (event.type === 'participant-left' ? event.before : [])));
  if (joined.length > 0) told.push(labels.joined(joined));
  if (left.length > 0) told.push(labels.left(left));
  return told;
}

/** Whether somebody came into this conference or left it. Hundreds of talk toggles a second are not kept. */
function isOfPeople(event: CtiEvent, shown: Conference | undefined): boolean {
  const comesOrGoes = event.type === 'participant-joined' || event.type === 'participant-left';
  return comesOrGoes && event.uniqueId === shown?.uniqueId;
}

/** Whether this is the first panel that is not silent. */
function isFirst(panels: ReadonlySet<() => boolean>, own: () => boolean): boolean {
  return [...panels].find((isSilent) => !isSilent()) === own;
}

/** What was done to me, and not because I asked for it. */
function done(event: CtiEvent, labels: Labels): string[] {
  if (event.type !== 'participant-changed' || !event.after.isMe || event.explainedBy !== undefined) return [];
  const { before, after } = event;
  const told: string[] = [];
  if (before.isMuted !== after.isMuted) told.push(after.isMuted ? labels.mutedByOther : labels.unmutedByOther);
  if (before.isDeaf !== after.isDeaf) told.push(after.isDeaf ? labels.deafenedByOther : labels.undeafenedByOther);
  return told;
}
