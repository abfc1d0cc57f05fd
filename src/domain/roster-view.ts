/**
 * Which people of a conference are shown, and in which order: search, filter and order, apart from the state.
 *
 * A view is made from the view before it. Participants that both maps share are not compared: a talk toggle among ten
 * thousand people costs the comparison of a dozen arrays, and leaves the list as it was unless the filter is `talking`.
 */
import { differencesBetween } from './model/differences.js';
import { entriesOf, type IndexMap, valueAt } from './model/index-map.js';
import type { Participant } from './model/model.js';
import { type FilterFacts, isOfKind, type PersonDifference, type RosterFilter } from './roster-filters.js';
import type { Findable, Search } from './search.js';

export interface RosterOptions extends FilterFacts {
  /** Only people of this kind. */
  readonly filter?: RosterFilter | undefined;
  /** Only people who are found. */
  readonly search?: Search | undefined;
  /** Orders by name, as the reader's language does; without it: me, organizers, the others, each by arrival. */
  readonly collate?: ((one: string, other: string) => number) | undefined;
  /** Puts first who talked longest. */
  readonly byTalk?: boolean | undefined;
  /** Name and number as they are shown. Give the same function for as long as its results are the same. */
  readonly shownAs: (person: Participant) => Findable;
  /** Indexes of people who stay in the list for now, if they are in it, whether or not they still match. */
  readonly hold: ReadonlySet<number>;
}

/** What is shown of a conference. */
export interface RosterView {
  /** The people shown, in order. The same array for as long as they are the same people. */
  readonly indexes: readonly number[];
  readonly participants: IndexMap<Participant>;
  readonly options: RosterOptions;
}

/** Shows everybody: me, organizers, the others, each by arrival. */
const everybody: RosterOptions = { shownAs: () => ({ name: '', number: '' }), hold: new Set() };

/** The view of everybody. `before`: as for `viewRoster`. */
export function viewEverybody(participants: IndexMap<Participant>, before?: RosterView): RosterView {
  return viewRoster(participants, everybody, before);
}

/** The people shown, in order. */
export function peopleOf({ indexes, participants }: RosterView): readonly Participant[] {
  return indexes.flatMap((index) => valueAt(participants, index) ?? []);
}

/** The view of these people. `before`: a view of the same conference made earlier, to begin from. */
export function viewRoster(
  participants: IndexMap<Participant>,
  options: RosterOptions,
  before?: RosterView,
): RosterView {
  const differences = before ? differencesBetween(before.participants, participants) : undefined;
  const indexes =
    before && differences && isSameList(before.options, options)
      ? stepped(before, differences, participants, options)
      : sorted(participants, options, before);
  return { indexes, participants, options };
}

function isSameList(one: RosterOptions, other: RosterOptions): boolean {
  return (
    one.filter === other.filter &&
    one.isStale === other.isStale &&
    one.search === other.search &&
    one.collate === other.collate &&
    one.talked === other.talked &&
    one.old === other.old &&
    one.byTalk === other.byTalk &&
    one.shownAs === other.shownAs
  );
}

/**
 * With more moves than this the whole list is sorted at once: the list is nearly in order already, so that sorting is
 * cheap.
 */
const fewMoves = 32;

/** The former list, in which those are moved who changed, or whom `hold` no longer keeps in the list. */
function stepped(
  before: RosterView,
  differences: readonly PersonDifference[],
  participants: IndexMap<Participant>,
  options: RosterOptions,
): readonly number[] {
  const moves = differences.filter(([was, is]) => !isSameInList(was, is, options));
  const moving = new Set(moves.map(([was, is]) => (was ?? is)?.index));
  for (const index of before.options.hold) {
    const person = valueAt(participants, index);
    if (!person || options.hold.has(index) || moving.has(index)) continue;
    moves.push([valueAt(before.participants, index), person]);
  }
  if (moves.length === 0) return before.indexes;
  if (moves.length > fewMoves) return sorted(participants, options, before);
  const indexes = [...before.indexes];
  const held = new Set<string>();
  // Everybody who moves is taken out first: the places of all others are the same before and after.
  for (const [was] of moves) {
    const place = was ? placeOf(was, indexes, before.participants, options) : 0;
    if (!was || indexes[place] !== was.index) continue;
    indexes.splice(place, 1);
    if (options.hold.has(was.index)) held.add(was.key);
  }
  for (const [, is] of moves) {
    if (!is || !(matches(is, options) || held.has(is.key))) continue;
    indexes.splice(placeOf(is, indexes, participants, options), 0, is.index);
  }
  return sameAs(before, indexes, participants);
}

/** Whether a change leaves somebody at the same place of the list, or still out of the list. */
function isSameInList(was: Participant | undefined, is: Participant | undefined, options: RosterOptions): boolean {
  if (!was || was.key !== is?.key || rank(was) !== rank(is)) return false;
  const { filter, search, collate, shownAs } = options;
  if (filter && isOfKind(was, filter, options) !== isOfKind(is, filter, options)) return false;
  if (!search && !collate) return true;
  const [one, other] = [shownAs(was), shownAs(is)];
  return one.name === other.name && one.number === other.number;
}

function sorted(
  participants: IndexMap<Participant>,
  options: RosterOptions,
  before: RosterView | undefined,
): readonly number[] {
  const isHeld = ({ index, key }: Participant) =>
    options.hold.has(index) &&
    before?.indexes.includes(index) === true &&
    valueAt(before.participants, index)?.key === key;
  const shown: Sortable[] = [];
  for (const [, person] of entriesOf(participants)) {
    if (matches(person, options) || isHeld(person)) shown.push(sortable(person, options));
  }
  const indexes = shown.sort((one, other) => compare(one, other, options)).map(({ person }) => person.index);
  return sameAs(before, indexes, participants);
}

function matches(person: Participant, options: RosterOptions): boolean {
  const { filter, search, shownAs } = options;
  return (!filter || isOfKind(person, filter, options)) && (!search || search(shownAs(person)));
}

/** The place of somebody in a list. For somebody who is not in the list: the place where they belong. */
function placeOf(
  person: Participant,
  indexes: readonly number[],
  participants: IndexMap<Participant>,
  options: RosterOptions,
): number {
  const sought = sortable(person, options);
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = valueAt(participants, indexes[middle] ?? 0);
    if (other && compare(sortable(other, options), sought, options) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A person with the name to sort by, which is worked out once and not for each comparison. */
interface Sortable {
  readonly person: Participant;
  readonly name: string;
}

function sortable(person: Participant, { collate, shownAs }: RosterOptions): Sortable {
  return { person, name: collate ? shownAs(person).name : '' };
}

function compare(one: Sortable, other: Sortable, { collate, talked, byTalk }: RosterOptions): number {
  if (byTalk) {
    const longer = (talked?.get(other.person.arrival) ?? 0) - (talked?.get(one.person.arrival) ?? 0);
    if (longer !== 0) return longer;
  }
  const first = collate ? collate(one.name, other.name) : rank(one.person) - rank(other.person);
  return first || one.person.arrival - other.person.arrival;
}

function rank({ isMe, role }: Participant): number {
  if (isMe) return 0;
  return role === 'Organizer' ? 1 : 2;
}

/** The former list, when the same people are in it by key: an index may belong to somebody else now. */
function sameAs(before: RosterView | undefined, indexes: readonly number[], participants: IndexMap<Participant>) {
  const isSame =
    before?.indexes.length === indexes.length &&
    before.indexes.every((index, place) => {
      const key = valueAt(before.participants, index)?.key;
      return index === indexes[place] && key === valueAt(participants, index)?.key;
    });
  return isSame ? before.indexes : indexes;
}
