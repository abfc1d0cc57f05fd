import { en } from './en.js';
import { fr } from './fr.js';
import type { Labels } from './labels.js';

const languages: readonly Labels[] = [en, fr];

/** The labels in a language (BCP 47); English where there are none in that. */
export function labelsIn(language: string): Labels {
  return languages.find((labels) => areIn(labels, language)) ?? en;
}

/** The language to write numbers and times in: the page's own, such as fr-CA, only where the texts are in it as well. */
export function languageWith(labels: Labels, language: string): string {
  return areIn(labels, language) ? language : labels.$code;
}

function areIn({ $code }: Labels, language: string): boolean {
  return language.split('-')[0] === $code;
}
