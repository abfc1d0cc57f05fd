/** The log of what happened: a fold over moments, newest first, of bounded length. */
import type { CommandType } from './commands/table.js';
import type { Outcome } from './commands/outcome.js';
import { foldNumber } from './numbers/fold-number.js';
import type { Conference, Participant, Role } from './model/model.js';
import { conferenceByNumber, conferenceOfCall } from './model/select.js';
import { countOf } from './roster-filters.js';
import type { Change } from './reduce/changes.js';
import { commandBehind, isForgotten, linkOf, listedAnew, type Moment } from './moment.js';

/** How many entries are kept; older ones are dropped, and counted. */
export const logLength = 500;

/** How many removed callers are remembered, to tell when their number is back. */
const removedKept = 50;

export type LogType =
  /** I came into a conference, or my part in a conference is over. */
  | 'entered'
  | 'exited'
  | 'joined'
  | 'left'
  /** Somebody left because I had removed them. */
  | 'removed'
  | 'muted'
  | 'unmuted'
  | 'deafened'
  | 'undeafened'
  | 'became-organizer'
  | 'became-user'
  /** Somebody joined by the number of a caller whom I had removed. */
  | 'number-back'
  /** The last organizer left, or lost that role. */
  | 'no-organizer'
  | 'refused'
  | 'unconfirmed'
  | 'link-lost'
  | 'link-back';

export interface LogEntry {
  /** Counts up from one entry to the next. */
  readonly id: number;
  /** Epoch milliseconds by the connection's clock: `wallTimeOf` says what people's clocks showed. */
  readonly at: number;
  readonly type: LogType;
  readonly conferenceNumber?: string;
  /** The person whom the entry is about. */
  readonly person?: {
    readonly key: string;
    readonly name: string;
    readonly number: string;
    readonly username?: string;
  };
  /** The entry is about me. */
  readonly isMe?: true;
  /** A command of mine asked for what happened. Absent: nobody knows who asked. */
  readonly mine?: true;
  /** What happened was found out at `at`. It happened at some time before, while the link was broken. */
  readonly meanwhile?: true;
  /**
   * The command that was refused, or of which no sign came. Absent for an error that no command of mine can have
   * caused.
   */
  readonly command?: CommandType;
  /** The server's error code, as it came. */
  readonly error?: string;
  /** The error may have been meant for another command. */
  readonly probably?: true;
}

export interface Log {
  /** Since when the log is kept. */
  readonly since: number;
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** How many older entries were dropped. */
  readonly dropped: number;
  /** Numbers of callers whom I removed. */
  readonly removed: readonly string[];
}

type News = Omit<LogEntry, 'id' | 'at'>;

export function beginLog(at: number): Log {
  return { since: at, entries: [], dropped: 0, removed: [] };
}

export function keepLog(log: Log, moment: Moment): Log {
  const { at } = moment.input;
  if (isForgotten(moment)) return beginLog(at);
  const link = linkOf(moment);
  let kept = link === undefined ? log : noted(log, { type: `link-${link}` }, at);
  for (const told of moment.told) {
    if (told.type === 'change') {
      kept = afterChange(kept, told.change, commandBehind(moment, told.explainedBy), moment);
    } else if (told.type === 'outcome') {
      kept = afterOutcome(kept, told.outcome, at);
    } else if (told.type === 'unattributed-error') {
      kept = noted(kept, { type: 'refused', error: told.error }, at);
    }
  }
  return kept;
}

/**
 * For how many milliseconds after the user looks again an entry with `meanwhile` still counts as having happened
 * before.
 */
export const catchUp = 60_000;

/** The entries of some span of time, counted. */
interface Summary {
  readonly joined: number;
  readonly left: number;
  /** The last muting or deafening of me, or its end, that no command of this page asked for. */
  readonly me?: 'muted' | 'unmuted' | 'deafened' | 'undeafened';
  /** Some entries were dropped: there were at least so many. */
  readonly atLeast?: true;
}

/** What happened after `since`, until `until`: also what was found out a little later, once the link was back. */
export function summaryOf({ entries, dropped }: Log, since: number, until = Infinity): Summary {
  const fresh = entries.filter(({ at, meanwhile }) => at > since && at <= until + (meanwhile ? catchUp : 0));
  const count = (...types: readonly LogType[]) => fresh.filter(({ type }) => types.includes(type)).length;
  const me = fresh.find((entry) => entry.isMe && !entry.mine && doneToMe(entry.type))?.type;
  const oldest = entries.at(-1);
  return {
    joined: count('joined', 'number-back'),
    left: count('left', 'removed'),
    ...(doneToMe(me) && { me }),
    ...(dropped > 0 && oldest && fresh.includes(oldest) && { atLeast: true as const }),
  };
}

function doneToMe(type: LogType | undefined): type is NonNullable<Summary['me']> {
  return type === 'muted' || type === 'unmuted' || type === 'deafened' || type === 'undeafened';
}

function afterOutcome(log: Log, outcome: Outcome, at: number): Log {
  const { command, status } = outcome;
  if (status !== 'refused' && status !== 'unconfirmed') return log;
  // Not logged: a key of the phone, which the server never confirms, and a list that does not come, which the panels
  // show.
  if (command.type === 'sendDtmf' || command.type.startsWith('get')) return log;
  const about = 'conferenceNumber' in command ? { conferenceNumber: command.conferenceNumber } : {};
  const why = status === 'refused' ? { error: outcome.error } : {};
  const probably = status === 'refused' && outcome.attribution === 'oldest-of-several';
  const news: News = { type: status, command: command.type, mine: true, ...about, ...why };
  return noted(log, { ...news, ...(probably && { probably }) }, at);
}

function afterChange(log: Log, change: Change, by: CommandType | undefined, moment: Moment): Log {
  const { at } = moment.input;
  const mine = by !== undefined && { mine: true as const };
  switch (change.type) {
    case 'conference-joined':
    case 'conference-left': {
      const type = change.type === 'conference-joined' ? 'entered' : 'exited';
      const { conferenceNumber } = change.conference;
      return noted(log, { type, conferenceNumber, isMe: true, ...mine }, at);
    }
    case 'participant-joined':
    case 'participant-left':
    case 'participant-changed': {
      const types = newsOf(change, by, log);
      // By far the most changes are that somebody begins or ceases to talk: no news.
      if (types.length === 0) return log;
      const conference = conferenceOfCall(moment.before.state, change.uniqueId);
      // When I am in one conference by two calls, only the events of the first call are logged.
      if (!conference || conferenceByNumber(moment.before.state, conference.conferenceNumber) !== conference)
        return log;
      const person = 'after' in change ? change.after : change.before;
      const meanwhile = listedAnew(moment).some(({ uniqueId }) => uniqueId === change.uniqueId);
      const where = { ...aboutPerson(person, conference), ...mine, ...(meanwhile && { meanwhile }) };
      let told = log;
      for (const type of types) told = noted(told, { type, ...where }, at);
      return withoutOrganizer(withRemoved(told, change, by), change, conference, moment);
    }
    case 'call-changed':
    case 'call-ended':
    case 'rooms-listed':
    case 'calls-listed':
    case 'contacts-listed':
      return log;
  }
}

type OfPerson = Extract<Change, { type: 'participant-joined' | 'participant-left' | 'participant-changed' }>;

function newsOf(change: OfPerson, by: CommandType | undefined, { removed }: Log): readonly LogType[] {
  if (change.type === 'participant-left') return [by === 'conferenceKick' ? 'removed' : 'left'];
  if (change.type === 'participant-joined') {
    return [removed.includes(foldNumber(change.after.callerIdNum) ?? ' ') ? 'number-back' : 'joined'];
  }
  const { before, after } = change;
  const news: LogType[] = [];
  if (before.isMuted !== after.isMuted) news.push(after.isMuted ? 'muted' : 'unmuted');
  if (before.isDeaf !== after.isDeaf) news.push(after.isDeaf ? 'deafened' : 'undeafened');
  if (before.role !== after.role) news.push(after.role === 'Organizer' ? 'became-organizer' : 'became-user');
  return news;
}

/**
 * Remembers the number of somebody whom I removed. A text that cannot be dialled is not remembered: it does not tell
 * one caller from another.
 */
function withRemoved(log: Log, change: OfPerson, by: CommandType | undefined): Log {
  if (change.type !== 'participant-left' || by !== 'conferenceKick') return log;
  const number = foldNumber(change.before.callerIdNum);
  if (number === undefined || log.removed.includes(number)) return log;
  return { ...log, removed: [number, ...log.removed].slice(0, removedKept) };
}

function withoutOrganizer(log: Log, change: OfPerson, { uniqueId }: Conference, { after, input }: Moment): Log {
  const was: Role = change.type === 'participant-joined' ? 'User' : change.before.role;
  const is: Role = change.type === 'participant-changed' ? change.after.role : 'User';
  if (was !== 'Organizer' || is === 'Organizer') return log;
  const conference = conferenceOfCall(after.state, uniqueId);
  if (!conference || countOf.organizers(conference.participants) > 0) return log;
  return noted(log, { type: 'no-organizer', conferenceNumber: conference.conferenceNumber }, input.at);
}

function aboutPerson(person: Participant, { conferenceNumber }: Conference): Omit<News, 'type'> {
  const { key, callerIdName: name, callerIdNum: number, username, isMe } = person;
  const who = { key, name, number, ...(username !== undefined && { username }) };
  return { conferenceNumber, person: who, ...(isMe && { isMe }) };
}

function noted(log: Log, news: News, at: number): Log {
  const id = (log.entries[0]?.id ?? 0) + 1;
  // `slice` and `unshift` copy the entries as one block; a spread goes through them one by one.
  const entries = log.entries.slice(0, logLength - 1);
  entries.unshift({ id, at, ...news });
  return { ...log, entries, dropped: log.dropped + (log.entries.length === logLength ? 1 : 0) };
}
