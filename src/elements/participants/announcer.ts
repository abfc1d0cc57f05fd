import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Subscription, Unsubscribable } from 'rxjs';
import type { Participant } from '../../domain/model/model.js';
import { me } from '../../domain/model/select.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
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
}

/** Tells, in a live region, who came and went, and what somebody else did to me. */
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
    let timer: Unsubscribable | undefined;
    const tell = () => {
      const text = sentences(events, this.#words(), connection).join('. ');
      events = [];
      timer = undefined;
      if (text === '' || text === this.text) return;
      this.text = text;
      this.#host.requestUpdate();
    };
    const following = connection.events$.subscribe((event) => {
      if (!isWorthTelling(event)) return;
      events.push(event);
      timer ??= pageClock().schedule(tell, together);
    });
    following.add(() => timer?.unsubscribe());
    return following;
  }
}

function sentences(events: readonly CtiEvent[], { labels, announce, mask }: Words, connection: CtiConnection) {
  if (announce === 'off') return [];
  const told = events.flatMap((event) => done(event, labels));
  if (announce === 'me') return told;
  const organizing = connection.state.conferences.some((held) => me(held)?.role === 'Organizer');
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

/** Hundreds of talk toggles a second are not: none of those is kept to be looked at later. */
function isWorthTelling(event: CtiEvent): boolean {
  return event.type !== 'participant-changed' || event.after.isMe;
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
