/** What a reader finds in an element: each part by its place, with its text, its name and its state. */
export type Reading = ReadonlyMap<string, string>;

/**
 * Reads a rendered element part by part.
 *
 * A place is written `name`, or `participant[0] name` inside the first row. Its value is the visible text, and in
 * brackets what is told besides: the accessible name, the tokens of the part, `data-*`. Not read are a row's sentence for
 * screen readers, which tells once more what its parts tell, its `data-key`, and marks of a state that is not so.
 */
export function read(element: Element): Reading {
  const reading = new Map<string, string>();
  const root = element.shadowRoot;
  if (!root) return reading;
  for (const part of root.querySelectorAll('[part]')) {
    const [name = '', ...tokens] = (part.getAttribute('part') ?? '').split(/\s+/).filter(Boolean);
    if (name === 'state') {
      if (part.checkVisibility({ visibilityProperty: true }))
        addState(reading, placeOf(part, name, root, new Map()), part);
      continue;
    }
    const key = name === 'action' ? `action ${tokens.shift() ?? ''}` : name;
    const value = [textOf(part), ...told(part, tokens)].filter(Boolean).join(' ');
    reading.set(placeOf(part, key, root, reading), value);
  }
  return reading;
}

/** A row shows several states, each by a mark with a title. */
function addState(reading: Map<string, string>, place: string, mark: Element): void {
  reading.set(place, [reading.get(place), mark.getAttribute('title')].filter(Boolean).join(', '));
}

/** The places at which two readings differ, each with what the second one says there; undefined where it has none. */
export function difference(before: Reading, after: Reading): Readonly<Record<string, string | undefined>> {
  const places = new Set([...before.keys(), ...after.keys()]);
  const changed = [...places].filter((place) => before.get(place) !== after.get(place)).sort();
  return Object.fromEntries(changed.map((place) => [place, after.get(place)]));
}

function placeOf(part: Element, key: string, root: ShadowRoot, taken: Reading): string {
  const row = part.parentElement?.closest('[part~="participant"], [part~="room"], [part~="member"]');
  const kind = row?.getAttribute('part')?.split(' ')[0] ?? '';
  const among = row ? [...root.querySelectorAll(`[part~="${kind}"]`)].indexOf(row) : 0;
  const place = row ? `${kind}[${String(among)}] ${key}` : key;
  if (!isRow(part) && !taken.has(place)) return place;
  return `${key}[${String([...root.querySelectorAll(`[part~="${key}"]`)].indexOf(part))}]`;
}

function isRow(part: Element): boolean {
  return part.matches('[part~="participant"], [part~="room"], [part~="member"]');
}

function textOf(part: Element): string {
  return part.querySelector('[part]') ? '' : part.textContent.replace(/\s+/g, ' ').trim();
}

function told(part: Element, tokens: readonly string[]): readonly string[] {
  const label = isRow(part) ? '' : part.getAttribute('aria-label');
  const { key: _key, about: _about, ...shown } = (part as HTMLElement).dataset;
  const data = Object.entries(shown).map(([name, value]) => `${name}=${value ?? ''}`);
  return [label, ...tokens, ...data].filter((text) => text !== null && text !== '').map((text) => `[${String(text)}]`);
}
