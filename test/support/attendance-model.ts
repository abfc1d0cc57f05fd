/** A second, simple reading of a tape: each person of one conference, with their visits. In epoch milliseconds. */
import { readTape } from '../../src/streams/tape/format.js';
import type { ParticipantPayload } from '../../src/wire/messages.js';

type Visit = { who: ParticipantPayload; in: number; out?: number; talked: number; last?: number; from?: number };

export function attendanceByModel(tape: string, room: string, now: number) {
  const visits: Visit[] = [];
  const open = () => visits.filter(({ out }) => out === undefined);
  let [call, watching, until] = ['', false, now];
  const hush = (visit: Visit, at: number) => {
    if (visit.from !== undefined) Object.assign(visit, { talked: visit.talked + at - visit.from, last: at });
    delete visit.from;
  };
  const lookAway = (at: number) => {
    for (const visit of open()) hush(visit, at);
    [watching, until] = [false, watching ? at : until];
  };
  const go = (at: number, visit: Visit) => {
    hush(visit, at);
    visit.out = watching ? at : until;
    if (visit.who.isMe) lookAway(at);
  };
  const see = (who: ParticipantPayload, at: number, known?: Visit) => {
    const visit = known ?? visits[visits.push({ who, in: at - who.since * 1000, talked: 0 }) - 1]!;
    visit.who = who;
    if (!who.isTalking || who.isMuted) hush(visit, at);
    else visit.from ??= at;
    return visit;
  };
  for (const entry of readTape(tape).entries) {
    const { at } = entry;
    if (entry.type === 'drop-link') lookAway(at);
    if (entry.type !== 'receive' || !('event' in entry.message)) continue;
    const { type, event } = entry.message;
    if (type === 'ConferenceEvent' && event.eventType === 'Join' && event.conferenceNumber === room) {
      const [known, listed] = [open(), new Set<Visit>()];
      for (const who of event.participants) {
        const off = (visit: Visit) => Math.abs(visit.in - at + who.since * 1000);
        const same = known.filter((visit) => !listed.has(visit) && idOf(visit) === idOf({ who }) && off(visit) < 5000);
        listed.add(see(who, at, same.sort((one, two) => off(one) - off(two))[0]));
      }
      for (const visit of known) if (!listed.has(visit)) go(at, visit);
      [call, watching] = [event.uniqueId, true];
    } else if (event.uniqueId === call) {
      const about = open().find(({ who }) => ('index' in event ? who.index === event.index : who.isMe));
      if (about && ['Leave', 'EventReleased'].includes(event.eventType)) go(at, about);
      else if ('index' in event && event.eventType !== 'Leave') see(event, at, about);
    }
  }
  visits.sort((one, other) => one.in - other.in);
  const alike = (visit: Visit) => visits.filter((other) => idOf(other) === idOf(visit));
  const meets = (one: Visit) => (two: Visit) => one !== two && one.in < (two.out ?? now) && two.in < (one.out ?? now);
  const isSeveral = (of: readonly Visit[]) => !of[0]?.who.username && of.some((visit) => of.some(meets(visit)));
  const people = visits.map((visit) => (isSeveral(alike(visit)) ? [visit] : alike(visit)));
  return { people: people.filter(([first], place) => first === visits[place]), end: watching ? now : until };
}

const idOf = ({ who }: { readonly who: ParticipantPayload }) => who.username ?? who.callerIdNum;
