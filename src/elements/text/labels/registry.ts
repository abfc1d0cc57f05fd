import { added, register, type Wording, type Wordings } from './adding.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Labels } from './labels.js';
import { layered } from './layered.js';

/** Texts of this copy of the bundle: each copy keeps its own, since a newer one may have texts that an older one lacks. */
const ours: Wordings = new Map();
register(ours, 'en', en);
register(ours, 'fr', fr);

/** Languages that the package has in files of their own, which a page adds: `labels/de`. */
const inFiles = ['de', 'es', 'it', 'nl', 'pt', 'ar'];

const merged = new Map<string, Labels>();
let listening = false;

/** The labels in a language: the same object until labels are added. */
export function labelsIn(language: string): Labels {
  if (!listening) onLabels(() => merged.clear());
  listening = true;
  let labels = merged.get(language);
  if (!labels) {
    labels = layered<Labels>(layersOf(ours, language));
    merged.set(language, labels);
  }
  return labels;
}

/** Our texts and the page's: from English to the language, and in each language the page's wording after ours. */
export function layersOf(texts: ReadonlyMap<string, Wording>, language: string): readonly Wording[] {
  const { wordings } = added();
  const tags = new Set(['en', ...lookup(language)]);
  const layers = [...tags].flatMap((tag) => [texts.get(tag), wordings.get(tag)]);
  return layers.filter((layer) => layer !== undefined);
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
    inFiles.includes(primary)
      ? `xivo-conference-elements shows English: its texts in "${primary}" are in a file of their own. Add them in a ` +
          `module of the page:\nimport { addLabels } from 'xivo-conference-elements'; ` +
          `import { ${primary} } from 'xivo-conference-elements/labels/${primary}'; addLabels('${primary}', ${primary});\n` +
          `or, without a build, by a script beside the bundle:\n<script src="labels/${primary}.js"></script>`
      : `xivo-conference-elements has no texts in "${primary}" and shows English. Add them in a module of the page:\n` +
          `import { addLabels } from 'xivo-conference-elements'; addLabels('${primary}', { $dir: 'ltr', leave: '…' });`,
  );
}

/** A tag and the more general tags, the most general one first: `zh`, `zh-Hant`, `zh-Hant-TW`. */
function lookup(language: string): readonly string[] {
  const subtags = language.split('-');
  return subtags.map((_, last) => subtags.slice(0, last + 1).join('-'));
}
