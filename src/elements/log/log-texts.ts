import { panelKit } from '../panel/panel-kit.js';
import type { View } from '../panel/view.js';
import type { Labels } from '../text/labels/labels.js';
import type { LogLabels } from '../text/labels/logging.js';
import { de, en, es, fr } from './texts-en-fr-de-es.js';
import { ar, it, nl, pt } from './texts-it-nl-pt-ar.js';

const { layered, layersOf } = panelKit;

/** The texts of each language, by the primary subtag of BCP 47. */
const ours: ReadonlyMap<string, LogLabels> = new Map(Object.entries({ ar, de, en, es, fr, it, nl, pt }));

const known = new WeakMap<Labels, LogLabels>();

/** The texts in the language of a view, in the page's own wording where it has added some: the same object until then. */
export function logLabelsOf({ labels, language }: Pick<View, 'labels' | 'language'>): LogLabels {
  // A view has another object of labels in each language, and again after labels were added.
  let texts = known.get(labels);
  if (!texts) {
    texts = layered<LogLabels>(layersOf(ours, language));
    known.set(labels, texts);
  }
  return texts;
}

/** A text with its `{}` filled in. */
export function filled(text: string, value: string | number): string {
  return text.replace('{}', () => String(value));
}
