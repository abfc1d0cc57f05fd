/** Who talks, calmly: a name stays for two seconds after its owner fell silent, so that a pause for breath shows nothing. */
import { valueAt } from './model/index-map.js';
import type { Conference } from './model/model.js';
import { isTalkingNow } from './talking.js';

/** Somebody who talks, or talked until a moment ago. */
export interface Talker {
  readonly index: number;
  readonly key: string;
  /** Until when this person is named, in epoch milliseconds. */
  readonly until: number;
}

const linger = 2000;

/** Who is to be named now, given who was named before. Nobody changes places: who began first stays first. */
export function talkersNow(
  before: readonly Talker[],
  conference: Pick<Conference, 'participants' | 'staleSince'>,
  talking: readonly number[],
  now: number,
): readonly Talker[] {
  const until = now + linger;
  const { participants } = conference;
  const stay = before.flatMap((talker) => {
    const person = valueAt(participants, talker.index);
    if (person?.key !== talker.key) return [];
    if (isTalkingNow(conference, person, now)) return { ...talker, until };
    return talker.until > now && conference.staleSince === undefined ? talker : [];
  });
  const named = new Set(stay.map(({ index }) => index));
  const began = talking.flatMap((index) => {
    const person = named.has(index) ? undefined : valueAt(participants, index);
    return person && isTalkingNow(conference, person, now) ? { index, key: person.key, until } : [];
  });
  return [...stay, ...began];
}
