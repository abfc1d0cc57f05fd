import type { CommandType } from '../../domain/commands/table.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Denial } from '../../domain/commands/permissions.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { myRole } from '../../domain/model/select.js';
import { secondsSince } from '../../domain/model/time.js';
import { isTalkingNow } from '../../domain/talking.js';
import type { Asking } from '../panel/action.js';
import type { View } from '../panel/view.js';
import type { Labels } from '../text/labels/labels.js';
import { conferenceName, shownName } from '../text/names.js';

/**
 * All that a participant's row is drawn from. The row's template gets nothing else, and is looked at again only when
 * one of these values is another: so what a row shows cannot fall behind what is true.
 */
export interface RowSource {
  readonly person: Participant;
  readonly conferenceNumber: string;
  readonly conferenceName: string;
  /** The place in the list, from 0. */
  readonly place: number;
  readonly count: number;
  readonly talking: boolean;
  /** For how many whole seconds this person has been in, where that is known. */
  readonly seconds: number | undefined;
  /** Whether I may act on others at all. */
  readonly organizing: boolean;
  /** Why I may not act on this person now, and why I may not remove them. */
  readonly denial: Denial | undefined;
  readonly removalDenial: Denial | undefined;
  /** What was asked about this person last, and has not been answered. */
  readonly asked: CommandType | undefined;
  /** The types of all commands about this person that have not been answered, each followed by a space. */
  readonly waiting: string;
  readonly problem: Outcome | undefined;
  /** The open question of the panel, if any. */
  readonly question: string | undefined;
  readonly labels: Labels;
  readonly language: string;
  readonly mask: boolean;
  /** What makes the page's own additions. */
  readonly extraSource: unknown;
}

/** Where a row stands, and what the page adds to it. */
export type RowPlace = Pick<RowSource, 'place' | 'count' | 'extraSource'>;

export function rowSource(view: View, conference: Conference, person: Participant, at: RowPlace): RowSource {
  const { conferenceNumber } = conference;
  const { key, index } = person;
  const about = view.pending.filter(({ participant }) => participant === key).map(({ command }) => command.type);
  return {
    ...at,
    person,
    conferenceNumber,
    conferenceName: conferenceName(conference, view.mask),
    talking: isTalkingNow(conference, person),
    seconds: secondsSince(person.startedAt, view.now),
    organizing: myRole(conference) === 'Organizer',
    denial: view.whyNot({ type: 'conferenceMute', conferenceNumber, index }),
    removalDenial: view.whyNot({ type: 'conferenceKick', conferenceNumber, index }),
    asked: about.at(-1),
    waiting: about.map((type) => `${type} `).join(''),
    problem: view.problemAt(key),
    question: view.question,
    labels: view.labels,
    language: view.language,
    mask: view.mask,
  };
}

/** What the actions of a row are made from. Neither talking nor the time is among it: those change most often. */
export type ActionSource = ReturnType<typeof actionSource>;

export function actionSource({ person, labels, mask, ...source }: RowSource) {
  const { key, index, isMe, isMuted, isDeaf } = person;
  const { conferenceNumber, conferenceName, organizing, denial, removalDenial, waiting, question } = source;
  const name = shownName(person, labels, mask);
  return {
    ...{ key, index, isMe, isMuted, isDeaf, name, labels },
    ...{ conferenceNumber, conferenceName, organizing, denial, removalDenial, waiting, question },
  };
}

/** What the buttons and questions of a row may ask: its source answers. */
export function rowAsking(source: ActionSource, { request, ask }: Pick<View, 'request' | 'ask'>): Asking {
  return {
    labels: source.labels,
    question: source.question,
    whyNot: ({ type }) => (type === 'conferenceKick' ? source.removalDenial : source.denial),
    isPending: ({ type }) => source.waiting.includes(`${type} `),
    request,
    ask,
  };
}
