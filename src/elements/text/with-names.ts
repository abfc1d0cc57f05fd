import { html } from 'lit';

/** A sentence as it is shown, in which names are no words: a translation tool must leave "Rose Blanche" as it is. */
export function withNames(text: string, names: readonly string[] = []): unknown {
  const [name, ...others] = names;
  if (name === undefined) return text;
  const [before = '', ...after] = name === '' ? [text] : text.split(name);
  return [
    withNames(before, others),
    ...after.map((part) => html`<bdi translate="no">${name}</bdi>${withNames(part, others)}`),
  ];
}
