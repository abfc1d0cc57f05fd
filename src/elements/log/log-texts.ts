import type { LogLabels } from './log-labels.js';
import { de, en, es, fr } from './texts-en-fr-de-es.js';
import { ar, it, nl, pt } from './texts-it-nl-pt-ar.js';

/** By the primary subtag of BCP 47. */
export const logTexts: Readonly<Record<string, LogLabels>> & { readonly en: LogLabels } = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  nl,
  pt,
};
