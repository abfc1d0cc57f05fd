import { en } from './en.js';
import { fr } from './fr.js';
import type { Labels } from './labels.js';

const languages: readonly Labels[] = [en, fr];

/**
 * The labels in a language (BCP 47); English where there are none in that.
 *
 * Asked for once a drawing. Not by the controller's own `term`, which parses the language tag twice for each text.
 */
export function labelsIn(language: string): Labels {
  const [primary] = language.split('-');
  return languages.find(({ $code }) => $code === primary) ?? en;
}
