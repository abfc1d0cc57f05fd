import { ofPage } from '../../../streams/of-page.js';
import { languageTag } from '../language-tag.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Labels } from './labels.js';
import { layered } from './layered.js';

/** By language tag. */
type Wordings = Map<string, Partial<Labels>>;

/** Texts of this copy of the bundle: each copy keeps its own, since a newer one may have texts that an older one lacks. */
const ours: Wordings = new Map();
register(ours, 'en', en);
register(ours, 'fr', fr);

/** What the page has added, for all copies. */
const added = () =>
  ofPage('labels', () => ({
    wordings: new Map() as Wordings,
    listeners: new Set<() => void>(),
    warned: new Set<string>(),
  }));

const merged = new Map<string, Labels>();
let listening = false;

/**
 * Adds a language, or a page's own wording of some texts. Panels on screen follow at once.
 *
 * A panel in `fr-CA` takes each text from `fr-CA`, else from `fr`, else from English. Adding to the same language again
 * replaces the texts that are given and keeps the others.
 *
 * @param language A BCP 47 tag, such as `de` or `fr-CA`. Throws a RangeError where it is none.
 * @param labels Texts by name: a text, or a function where `Labels` has a function.
 */
export function addLabels(language: string, labels: Partial<Labels>): void {
  const { wordings, listeners } = added();
  register(wordings, language, labels);
  for (const listener of [...listeners]) listener();
}

/** The labels in a language: the same object until labels are added. */
export function labelsIn(language: string): Labels {
  if (!listening) onLabels(() => merged.clear());
  listening = true;
  let labels = merged.get(language);
  if (!labels) {
    const { wordings } = added();
    // From the general to the particular; in each language the page's wording comes after ours.
    const tags = new Set(['en', ...lookup(language)]);
    const layers = [...tags].flatMap((tag) => [ours.get(tag), wordings.get(tag)]);
    labels = layered(layers.filter((layer) => layer !== undefined));
    merged.set(language, labels);
  }
  return labels;
}

/** Calls back after labels were added. Returns what ends that. */
export function onLabels(listener: () => void): () => void {
  const { listeners } = added();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language to write numbers and times in: the page's own, such as fr-CA, only where the texts are in it as well. */
export function languageWith(labels: Labels, language: string): string {
  return lookup(language).includes(labels.$code) ? language : labels.$code;
}

/** Tells the page's author, once per language, that there are no labels in it. */
export function warnOfMissing(language: string): void {
  const { wordings, warned } = added();
  const tags = lookup(language);
  const [primary = language] = tags;
  if (warned.has(primary) || tags.some((tag) => ours.has(tag) || wordings.has(tag))) return;
  warned.add(primary);
  console.warn(
    `xivo-conference-elements has no texts in "${primary}" and shows English. Add them in a module of the page:\n` +
      `import { addLabels } from 'xivo-conference-elements'; addLabels('${primary}', { $dir: 'ltr', leave: '…' });`,
  );
}

function register(wordings: Wordings, language: string, labels: Partial<Labels>): void {
  const tag = languageTag(language);
  if (tag === undefined) throw new RangeError(`"${language}" is no language tag of BCP 47, such as "fr-CA".`);
  wordings.set(tag, { ...wordings.get(tag), ...labels, $code: tag });
}

/** A tag and the more general ones, from the most general on: `zh`, `zh-Hant`, `zh-Hant-TW`. */
function lookup(language: string): readonly string[] {
  const subtags = language.split('-');
  return subtags.map((_, last) => subtags.slice(0, last + 1).join('-'));
}
