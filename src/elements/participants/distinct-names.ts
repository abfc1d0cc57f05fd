import type { Conference, Participant } from '../../domain/model/model.js';
import { valueAt } from '../../domain/model/index-map.js';
import { isName } from '../text/names.js';

/** Of people whose names are the same, which they are, counted from 1 in the order of their arrival. */
type Distinction = ReadonlyMap<string, number>;

const known = new WeakMap<object, Distinction>();

/**
 * Who shares a name, or has none, and has to be told apart: by key. Worked out once for each order of a conference,
 * since nothing but arrivals and departures makes and ends such a likeness.
 */
export function distinction({ order, participants }: Pick<Conference, 'order' | 'participants'>): Distinction {
  let found = known.get(order);
  if (!found) known.set(order, (found = find(order.flatMap((index) => valueAt(participants, index) ?? []))));
  return found;
}

function find(people: readonly Participant[]): Distinction {
  const byName = new Map<string, Participant[]>();
  for (const person of people) {
    const name = [person.callerIdName, person.callerIdNum].find(isName) ?? '';
    const alike = byName.get(name);
    if (alike) alike.push(person);
    else byName.set(name, [person]);
  }
  const numbered = new Map<string, number>();
  for (const alike of byName.values()) {
    if (alike.length < 2) continue;
    alike.sort((one, other) => one.arrival - other.arrival);
    alike.forEach(({ key }, place) => numbered.set(key, place + 1));
  }
  return numbered;
}
