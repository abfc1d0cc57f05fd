import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable, Subscription, Unsubscribable } from 'rxjs';
import type { GivenNames } from '../../domain/guests/given-names.js';
import type { Conference, CtiState, Participant } from '../../domain/model/model.js';
import { isMineIn, myRole } from '../../domain/model/select.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { givenText } from '../../streams/sign-in/given-text.js';
import type { ConnectionStatus } from '../../streams/status.js';
import { warnOnce } from '../../streams/warn-once.js';
import { pageClock } from '../page/page-clock.js';
import { isInView } from '../panel/tellers.js';
import type { Labels } from '../text/labels/labels.js';
import { shownName } from '../text/names.js';
import { followLog, isStillSo, noticeText } from './log-notices.js';
import { moveOf, movesToTell } from './moves.js';
import { isAboutMe, newsOfMe } from './my-news.js';
import { followNewcomerNews } from './newcomers.js';

/**
 * About whom to tell a screen reader. `me`: what happens to me or by me. `organizers`: also which organizers come and go, and
 * everybody while I am one. `all`: also who comes and goes.
 */
export type Announce = 'off' | 'me' | 'organizers' | 'all';

const announces: readonly Announce[] = ['off', 'me', 'organizers', 'all'];

/** Whom to announce, from what a page wrote: `ALL` is `all`, false is `off`, and anything unknown is `organizers`. */
export function announceIn(value: unknown): Announce {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === 'false' || word === false) return 'off';
  const known = announces.find((one) => one === word);
  if (!known && givenText(word)) warnOnce(`<conference-participants>: announce must be ${announces.join(', ')}.`);
  return known ?? 'organizers';
}

/** What happens within so many milliseconds of the first event is told in one sentence. */
const together = 800;

/** What the announcer asks of its panel. For most events, of which nothing is told, only the first two are asked. */
interface AnnouncingPanel {
  readonly announce: () => Announce;
  /** The conference that the panel shows. */
  readonly shown: () => Conference | undefined;
  readonly words: () => Words;
}

interface Words {
  readonly labels: Labels;
  readonly language: string;
  readonly mask: boolean;
  readonly names: GivenNames;
  /** Whether a `<cti-connection>` around the panel tells of a lost link. */
  readonly hasBanner: boolean;
}

/** News of a conference, or of somebody who came into the conference or left. */
interface About {
  readonly isOf: (conference: Conference) => boolean;
  readonly person?: Participant;
}

type AnnouncingElement = ReactiveControllerHost & Element;

/** Whether a panel tells nothing at all or, with `about`, nothing of this news. */
type Silence = (about?: About) => boolean;

/** What is still to be told: an event, or words. */
interface News {
  readonly about?: About | undefined;
  readonly event?: CtiEvent;
  readonly notice?: (words: Words) => string | undefined;
}

interface Teller {
  readonly isSilent: Silence;
  /** Takes the news of which this panel has to tell. */
  readonly hear: (news: readonly News[]) => void;
}

/** The panels of a connection that announce, in the order in which they came. */
interface Tellers {
  readonly panels: Set<Teller>;
  /** The status of the link that was told last. */
  was: Status;
}

const tellersOf = () => ofPage('announcers', () => new WeakMap<object, Tellers>());

/**
 * Tells, in a live region, who came into the panel's conference and who left it, and what happens to me, or by me, in any
 * conference, and to the link. Each thing is told once, by the first panel of the connection that is not silent about it. A
 * panel that has become silent before it told something, or has left the page, leaves that to the others.
 */
export class Announcer implements ReactiveController {
  text = '';
  readonly #host: AnnouncingElement;
  readonly #panel: AnnouncingPanel;

  constructor(host: AnnouncingElement, panel: AnnouncingPanel) {
    this.#host = host;
    this.#panel = panel;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.text = '';
  }

  /** Changes the text even when the words are the same: a screen reader reads a live region only when its text changes. */
  #say(text: string): void {
    this.text = text === this.text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    const { announce, shown, words: wordsNow } = this.#panel;
    const isSilent: Silence = (about) =>
      announce() === 'off' || !isInView(this.#host) || (about !== undefined && !tells(about));
    const tells = ({ isOf, person }: About) => {
      const conference = shown();
      if (!conference || !isOf(conference) || !tellsOfOthers(announce())) return false;
      return !person || concerns(person, announce(), conference, connection.state);
    };
    const known = tellersOf().get(connection);
    // What happened to the link while no panel announced is not told later.
    const tellers =
      known && known.panels.size > 0 ? known : { panels: new Set<Teller>(), was: connection.status.status };
    tellersOf().set(connection, tellers);
    let news: readonly News[] = [];
    let timer: Unsubscribable | undefined;
    const hear: Teller['hear'] = (more) => {
      const own = more.filter(({ about }) => isFirst(tellers, teller, about));
      news = [...news, ...own];
      const isLinkNews = connection.status.status !== tellers.was && isFirst(tellers, teller);
      if (own.length > 0 || isLinkNews) timer ??= pageClock().schedule(tell, together);
    };
    const teller: Teller = { isSilent, hear };
    tellers.panels.add(teller);
    const leaveToOthers = () => {
      const rest = news;
      news = [];
      for (const panel of tellers.panels) panel.hear(rest);
    };
    const tell = () => {
      timer = undefined;
      if (isSilent()) {
        leaveToOthers();
        return;
      }
      const words = wordsNow();
      const source = { ...words, state: connection.state };
      const events = news.flatMap(({ event }) => event ?? []);
      const notices = news.flatMap(({ notice }) => notice?.(words) ?? []);
      news = [];
      const { status } = connection.status;
      const tellsLink = isFirst(tellers, teller);
      const link = tellsLink ? linkNews(tellers.was, status, words) : [];
      if (tellsLink) tellers.was = status;
      const all = [
        ...link,
        ...events.flatMap((event) => newsOfMe(event, source, events)),
        ...newsOfOthers(events, words),
        ...notices,
      ].map((one) => one.replace(/\.$/, ''));
      // A sentence that comes twice is told once, at its last place: what is heard last is how things are now.
      const told = [...new Set(all.reverse())].reverse();
      if (told.length > 0) this.#say(told.join('. '));
    };
    const following = events$.subscribe((event) => {
      const move = moveOf(event);
      if (!move && !isAboutMe(event, connection.state)) return;
      const isOf = ({ uniqueId }: Conference) => 'uniqueId' in event && uniqueId === event.uniqueId;
      hear([{ event, about: move && { isOf, person: move.person } }]);
    });
    following.add(
      followLog(connection, (entry) => {
        if (noticeText(entry, wordsNow()) === '') return;
        const isOf = ({ conferenceNumber }: Conference) => conferenceNumber === entry.conferenceNumber;
        hear([
          {
            about: { isOf },
            notice: (words) => (isStillSo(entry, connection.state) ? noticeText(entry, words) : undefined),
          },
        ]);
      }),
    );
    following.add(followNewcomerNews(connection, (text) => hear([{ notice: ({ labels }) => text(labels) }])));
    following.add(
      connection.status$.subscribe(({ status }) => {
        // A change that no panel could tell is not told later.
        if ([...tellers.panels].every((panel) => panel.isSilent())) tellers.was = status;
        hear([]);
      }),
    );
    following.add(() => {
      tellers.panels.delete(teller);
      timer?.unsubscribe();
      leaveToOthers();
    });
    return following;
  }
}

/** The words that the link is back after it was lost; and that the link was lost, where nothing else says so. */
function linkNews(was: Status, is: Status, { labels, hasBanner }: Words): readonly string[] {
  if (is === 'online') return was === 'reconnecting' ? [labels.status(is)] : [];
  return is === 'reconnecting' && was === 'online' && !hasBanner ? [labels.status(is)] : [];
}

type Status = ConnectionStatus['status'];

function newsOfOthers(events: readonly CtiEvent[], words: Words): readonly string[] {
  const moves = movesToTell(events.flatMap((event) => moveOf(event) ?? []));
  // What happened last is heard last: of somebody who went out and came back, that they are in.
  const kinds = new Set(moves.map(({ does }) => does).reverse());
  return [...kinds].reverse().map((kind) => {
    const people = moves.flatMap(({ does, person }) => (does === kind ? shownName(person, words) : []));
    return words.labels[kind](people);
  });
}

function concerns(person: Participant, announce: Announce, conference: Conference, state: CtiState): boolean {
  if (isMineIn(state, conference)(person)) return false;
  return announce === 'all' || person.role === 'Organizer' || myRole(conference) === 'Organizer';
}

function tellsOfOthers(announce: Announce): boolean {
  return announce !== 'off' && announce !== 'me';
}

/** Whether this is the first panel that is not silent about something. */
function isFirst({ panels }: Tellers, own: Teller, about?: About): boolean {
  return [...panels].find(({ isSilent }) => !isSilent(about)) === own;
}
