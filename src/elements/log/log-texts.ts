import type { LogLabels } from './log-labels.js';
import { de, en, es, fr } from './texts-en-fr-de-es.js';
import { ar, it, nl, pt } from './texts-it-nl-pt-ar.js';

/** By the primary subtag of BCP 47. */
const logTexts: Readonly<Record<string, LogLabels>> & { readonly en: LogLabels } = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  nl,
  pt,
};

/** The texts in the language of a BCP 47 tag; in English where there are none in that. */
export function logLabelsIn(tag: string): LogLabels {
  const language = tag.split('-')[0] ?? '';
  return logTexts[language] ?? logTexts.en;
}

/** A text with its `{}` filled in. */
export function filled(text: string, value: string | number): string {
  return text.replace('{}', String(value));
}
