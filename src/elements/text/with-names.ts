import { html, nothing } from 'lit';

/** Signs that turn the direction of a text around, or close what turns it. */
const turns = /[\u202A-\u202E\u2066-\u2069]/u;

/** A sentence as it is shown, in which names are no words: a translation tool must leave "Rose Blanche" as it is. */
export function withNames(text: string, names: readonly string[] = []): unknown {
  const [name, ...others] = names;
  if (name === undefined) return text;
  const [before = '', ...after] = name === '' ? [text] : text.split(name);
  // The end of a <bdi> closes what turns the direction within, but not more: such a name gets a box of its own.
  const box = turns.test(name) ? 'name-in-box' : nothing;
  return [
    withNames(before, others),
    ...after.map((part) => html`<bdi translate="no" class=${box}>${name}</bdi>${withNames(part, others)}`),
  ];
}
