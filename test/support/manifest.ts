import { readFileSync } from 'node:fs';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Member extends Named {
  readonly kind: string;
  readonly type?: { readonly text: string };
}

/** An element as custom-elements.json describes it. */
export interface DescribedElement {
  readonly tagName: string;
  readonly name: string;
  readonly attributes: readonly Named[];
  readonly members: readonly Member[];
  readonly events: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly (Named & { readonly default: string })[];
}

const none = { attributes: [], members: [], events: [], slots: [], cssParts: [], cssProperties: [] };

export function elements(): readonly DescribedElement[] {
  return [...classes().values()].filter(({ tagName }) => tagName);
}

/** The elements and the events, by the names of their classes; what is not an element has no `tagName`. */
export function classes(): ReadonlyMap<string, DescribedElement> {
  const text = readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8');
  const { modules } = JSON.parse(text) as { modules: { declarations?: Partial<DescribedElement>[] }[] };
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(declared.map((one) => [one.name ?? '', { ...none, ...one } as DescribedElement]));
}
