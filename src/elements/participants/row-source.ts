import { bareNumber, type GivenNames, noNames } from '../../domain/guests/given-names.js';
import type { CommandType } from '../../domain/commands/table.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { Denial } from '../../domain/commands/permissions.js';
import type { Conference, Participant } from '../../domain/model/model.js';
import { myRole, presentOf } from '../../domain/model/select.js';
import { secondsSince } from '../../domain/model/time.js';
import { hasOldMark, isTalkingNow } from '../../domain/talking.js';
import type { Asking } from '../panel/action.js';
import { waitOf } from '../panel/held-back.js';
import type { View } from '../panel/view.js';
import type { Labels } from '../text/labels/labels.js';
import type { Talked } from './talk-column.js';
import type { Namesake } from './namesakes.js';
import type { LookedUp } from './naming.js';
import { bareName, conferenceName, extraNumber, plainNumber, shownName } from '../text/names.js';

/**
 * Everything that a participant's row is drawn from. The template of the row gets nothing else, and is looked at again
 * only when one of these values changes: so a row cannot show anything that is no longer true.
 */
export interface RowSource {
  readonly person: Participant;
  /** This person has left, and the row keeps its place for as long as the list is kept still. */
  readonly gone: boolean;
  readonly nth: Namesake['nth'];
  readonly counted: Namesake['counted'];
  readonly conferenceNumber: string;
  readonly conferenceName: string;
  /** The place of the row in the list, from 0. */
  readonly place: number;
  readonly count: number;
  readonly talking: boolean;
  /**
   * Whether the person is marked as talking, but without news for so long that the mark is probably old. Then `talking`
   * is false.
   */
  readonly talkingOld: boolean;
  /** For how many whole seconds this person has been in, where that is known. */
  readonly seconds: number | undefined;
  /** Whether I organize the conference, and so may act on others at all. */
  readonly organizing: boolean;
  /** Why I may not act on this person now, and why I may not remove them. */
  readonly denial: Denial | undefined;
  readonly removalDenial: Denial | undefined;
  /** The last command about this person that has not been answered. */
  readonly asked: CommandType | 'page' | undefined;
  /** The types of all commands about this person that have not been answered, each followed by a space. */
  readonly waiting: string;
  readonly problems: readonly Outcome[];
  /** The ids of the problems of which a screen reader tells by itself, each followed by a space. */
  readonly toldProblems: string;
  /** The open question of the panel, if any. */
  readonly question: string | undefined;
  /** What the directory has for this person's number, where that was looked up in the open form. */
  readonly lookedUp: LookedUp | undefined;
  /** This person's talk time, where rows show it. */
  readonly talked: Talked | undefined;
  /** Whether this row's menu is open. */
  readonly menu: boolean;
  /** Whether there is room for rare actions in the row itself. */
  readonly wide: boolean;
  readonly ticked: boolean;
  /** Whether Tab comes to this row. */
  readonly tabStop: boolean;
  readonly labels: Labels;
  readonly language: string;
  readonly mask: boolean;
  readonly names: GivenNames;
  /** The source of the page's own additions. */
  readonly extraSource: unknown;
}

/** Where a row stands in the list, and what the list knows of it. */
type RowPlace = Pick<
  RowSource,
  'lookedUp' | 'talked' | 'nth' | 'counted' | 'place' | 'count' | 'wide' | 'ticked' | 'tabStop' | 'extraSource'
>;

/** `person`: this person as they were when their row was last put into its place. */
export function rowSource(view: View, conference: Conference, person: Participant, at: RowPlace): RowSource {
  const { conferenceNumber } = conference;
  const { key, index } = person;
  const present = presentOf(conference, person);
  const gone = !present;
  const now = present ?? person;
  const problems = view.problemsAt(key);
  const organizing = myRole(conference) === 'Organizer';
  const about = view.pending.filter(({ participant }) => participant === key);
  return {
    ...at,
    person: now,
    gone,
    conferenceNumber,
    conferenceName: conferenceName(conference, view.mask),
    talking: !gone && isTalkingNow(conference, now, view.now),
    talkingOld: !gone && conference.staleSince === undefined && hasOldMark(now, view.now),
    seconds: gone ? undefined : secondsSince(now.startedAt, view.now),
    organizing,
    // Ticks serve to act on several people, which only an organizer may.
    ticked: at.ticked && organizing,
    denial: view.whyNot({ type: 'conferenceMute', conferenceNumber, index }),
    removalDenial: view.whyNot({ type: 'conferenceKick', conferenceNumber, index }),
    asked: about.map(waitOf).at(-1),
    waiting: about.map(({ command }) => `${command.type} `).join(''),
    problems,
    toldProblems: problems.map((outcome) => (view.tells(outcome) ? `${outcome.id} ` : '')).join(''),
    question: view.question,
    menu: view.menu === menuOf(key),
    labels: view.labels,
    language: view.language,
    mask: view.mask,
    names: view.names,
  };
}

/** The name of the menu of somebody's row. */
export function menuOf(key: string): string {
  return `row ${key}`;
}

type NameSource = Pick<RowSource, 'person' | 'nth' | 'counted' | 'labels' | 'mask' | 'names'>;

/**
 * What to call somebody so that nobody else in the conference is meant. Of several people with one name, the telephone number is
 * added; they are counted where their numbers do not tell them apart.
 */
export function distinctName(source: NameSource): string {
  const { person, nth, names } = source;
  const given = names(person);
  const name = given ? shownName(person, source) : visibleName(source);
  const number = nth === undefined && !given?.isShared ? '' : extraNumber(person, source);
  return number === '' ? name : `${name} (${number})`;
}

/** The name as it is shown. Several people of one name, or without a name, whose numbers do not tell them apart are counted. */
export function visibleName(source: NameSource): string {
  const { person, nth, counted, labels } = source;
  const name = bareName(person, source);
  return nth !== undefined && counted ? labels.nthAlike(name, nth) : name;
}

/** The number, as it is shown, that can be given a name. Empty for somebody whose name the server knows. */
export function nameable(source: NameSource): string {
  return bareNumber(source.person) === undefined ? '' : bareName(source.person, { ...source, names: noNames });
}

/** What the actions of a row are made from. Talking and the time are left out: they change most often. */
export type ActionSource = ReturnType<typeof actionSource>;

export function actionSource(source: RowSource) {
  const { person, gone, labels, conferenceNumber, conferenceName, organizing, wide, menu } = source;
  const { denial, removalDenial, waiting, question } = source;
  const { key, index, isMe, isMuted, isDeaf } = person;
  return {
    ...{ key, index, isMe, isMuted, isDeaf, gone, name: distinctName(source), labels },
    number: plainNumber(person, source.mask),
    nameable: menu && !isMe ? nameable(source) : '',
    ...{ conferenceNumber, conferenceName, organizing, wide, menu, denial, removalDenial, waiting, question },
  };
}

/** What the buttons, the menu and the questions of a row may ask of a panel; the source of the row answers. */
export function rowAsking(source: ActionSource, acts: Pick<View, 'request' | 'ask' | 'openMenu'>): Asking {
  return {
    labels: source.labels,
    question: source.question,
    whyNot: ({ type }) => (type === 'conferenceKick' ? source.removalDenial : source.denial),
    isPending: ({ type }) => source.waiting.includes(`${type} `),
    request: acts.request,
    ask: acts.ask,
    openMenu: acts.openMenu,
  };
}
