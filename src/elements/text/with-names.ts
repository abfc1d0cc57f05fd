import { html, nothing } from 'lit';

/** Signs that turn the direction of a text, or end such a turn. */
const turns = /[\u202A-\u202E\u2066-\u2069]/u;

/**
 * A sentence as it is shown, with each name in an element of its own: a translation tool must leave "Rose Blanche" as
 * it is. A name is found where it stands by itself, so that the name "E" takes no letters out of the words around it.
 */
export function withNames(text: string, names: readonly string[] = []): unknown {
  return names.length > 0 ? apart(text, [...names].sort(longestFirst)) : text;
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

function apart(text: string, names: readonly string[]): unknown {
  for (const name of names) {
    const place = placeOf(name, text);
    if (place < 0) continue;
    const end = place + name.length;
    return [apart(text.slice(0, place), names), drawn(name), apart(text.slice(end), names)];
  }
  return text;
}

function drawn(name: string) {
  // The end of a <bdi> ends a turn of direction that begins inside, but a name may end more turns than it begins: such
  // a name gets a box.
  return html`<bdi translate="no" class=${turns.test(name) ? 'name-in-box' : nothing}>${name}</bdi>`;
}

/** Where a name stands by itself in a text; -1 where nowhere. */
function placeOf(name: string, text: string): number {
  const isInWord = (place: number) => /[\p{L}\p{N}]/u.test(text.charAt(place));
  let place = name === '' ? -1 : text.indexOf(name);
  while (place >= 0 && (isInWord(place - 1) || isInWord(place + name.length))) place = text.indexOf(name, place + 1);
  return place;
}
