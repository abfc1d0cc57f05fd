import { Subject } from 'rxjs';
import {
  type GivenName,
  type GivenNames,
  lookUpIn,
  type NameGiver,
  type NamesByNumber,
  withName,
} from '../../domain/guests/given-names.js';
import type { FoundPerson } from '../../domain/guests/people.js';
import { isSameLogin } from '../../domain/model/login.js';
import type { DialPlan } from '../../domain/numbers/same-number.js';
import type { CtiConnection } from '../../streams/connection.js';
import { ofPage } from '../../streams/of-page.js';
import { entryName, keepEntry, readEntry } from './page-store.js';

/** How many guests are kept. */
const mostGuests = 10;

/** What the panels of one connection know of people and the server does not. */
export interface Kept {
  readonly changes$: Subject<void>;
  names: NamesByNumber;
  /** Who was invited last, the newest first. */
  guests: readonly FoundPerson[];
  /** The XiVO login of the user whose guests and names these are; undefined until the server has told. */
  user: string | undefined;
  /** The entry of `localStorage` that holds them; undefined while they last only as long as the page. */
  entry: string | undefined;
  /** Whether the browser stored what it was last given. */
  isStored: boolean;
}

const shared = () => ofPage('kept-people', () => new WeakMap<object, Kept>());

/**
 * The guests and names of a connection. They last as long as the page, and are forgotten when the user signs out; with
 * `remember-guests` this browser keeps them, too.
 */
export function keptPeople(connection: CtiConnection): Kept {
  const known = shared().get(connection);
  if (known) return known;
  const kept: Kept = {
    changes$: new Subject(),
    names: new Map(),
    guests: [],
    user: undefined,
    entry: undefined,
    isStored: false,
  };
  shared().set(connection, kept);
  // The subscriptions end when the connection is closed. A connection also begins as `signed-out`, with a sign-in form:
  // only after `online` does that status mean a sign-out.
  let wasOnline = false;
  connection.status$.subscribe(({ status }) => (wasOnline ||= status === 'online'));
  connection.forgotten$.subscribe((why) => {
    if (!wasOnline) return;
    // The browser still keeps what it keeps of a user who did not sign out.
    if (why === 'other-user') kept.entry = undefined;
    forgetPeople(connection);
    kept.entry = kept.user = undefined;
  });
  return kept;
}

/** Gives a name to a number; an empty name takes the number's name away. */
export function giveName(connection: CtiConnection, number: string, given: GivenName): void {
  const kept = upToDate(connection);
  become(kept, { names: withName(kept.names, number, given, connection.dialPlan) });
}

/** Somebody was invited. */
export function keepGuest(connection: CtiConnection, guest: FoundPerson): void {
  const kept = upToDate(connection);
  const others = kept.guests.filter(({ number }) => number !== guest.number);
  const name = guest.name || (kept.guests.find(({ number }) => number === guest.number)?.name ?? '');
  become(kept, { guests: [{ name, number: guest.number }, ...others].slice(0, mostGuests) });
}

/** Forgets all guests and names, here and in this browser. */
export function forgetPeople(connection: CtiConnection): void {
  become(keptPeople(connection), nothingKept);
}

/**
 * The server has told who I am. With `isKept`, the browser keeps guests and names, by server and user, and those that
 * it has kept before are added. Guests and names of another user are no longer shown.
 */
export function keepPeopleOf(connection: CtiConnection, user: string, isKept: boolean): void {
  const kept = keptPeople(connection);
  const entry = isKept ? entryName('guests', connection.server, user) : undefined;
  const isOther = kept.user !== undefined && !isSameLogin(kept.user, user);
  kept.user = user;
  if (entry === kept.entry && !isOther) return;
  const { names, guests } = isOther ? nothingKept : kept;
  const before = entry === undefined ? nothingKept : readKept(entry);
  const others = before.guests.filter(({ number }) => guests.every((guest) => guest.number !== number));
  kept.entry = entry;
  become(kept, {
    names: new Map([...before.names, ...names]),
    guests: [...guests, ...others].slice(0, mostGuests),
  });
}

/** Another tab has changed what the browser keeps: this entry, or all entries, which then are erased (null). */
export function readAnew(connection: CtiConnection, entry: string | null): void {
  const kept = keptPeople(connection);
  if (kept.entry === undefined || (entry !== null && entry !== kept.entry)) return;
  Object.assign(kept, readKept(kept.entry));
  kept.changes$.next();
}

/** What is kept, with the changes of other tabs: a page in the back/forward cache is not told of those. */
function upToDate(connection: CtiConnection): Kept {
  const kept = keptPeople(connection);
  return kept.isStored && kept.entry !== undefined ? Object.assign(kept, readKept(kept.entry)) : kept;
}

const nothingKept: Pick<Kept, 'names' | 'guests'> = { names: new Map(), guests: [] };

function become(kept: Kept, change: Partial<Pick<Kept, 'names' | 'guests'>>): void {
  Object.assign(kept, change);
  const { entry, names, guests } = kept;
  const people = names.size + guests.length > 0 ? { names: [...names], guests } : undefined;
  if (entry !== undefined) kept.isStored = keepEntry(entry, people);
  kept.changes$.next();
}

/** The guests and names in an entry, without anything else that somebody may have written into it. */
function readKept(entry: string): Pick<Kept, 'names' | 'guests'> {
  const { names, guests } = (readEntry(entry) ?? {}) as { readonly names?: unknown; readonly guests?: unknown };
  return {
    names: new Map(listOf(names).filter(isNamed)),
    guests: listOf(guests).filter(isGuest).slice(0, mostGuests),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNamed(value: unknown): value is readonly [string, GivenName] {
  const [number, given] = listOf(value);
  const { name, by } = (given ?? {}) as Partial<Record<keyof GivenName, unknown>>;
  return typeof number === 'string' && typeof name === 'string' && givers.includes(by as NameGiver);
}

const givers: readonly NameGiver[] = ['you', 'directory'];

function isGuest(value: unknown): value is FoundPerson {
  const { name, number } = (value ?? {}) as Partial<Record<keyof FoundPerson, unknown>>;
  return typeof name === 'string' && typeof number === 'string';
}

const lookUps = new WeakMap<NamesByNumber, { readonly plan: DialPlan; readonly names: GivenNames }>();

/** How the names of a connection are looked up: the same function until a name or the dial plan changes. */
export function namesOf(connection: CtiConnection): GivenNames {
  const { names } = keptPeople(connection);
  const plan = connection.dialPlan;
  const before = lookUps.get(names);
  if (before?.plan === plan) return before.names;
  const made = { plan, names: lookUpIn(names, plan) };
  lookUps.set(names, made);
  return made.names;
}
