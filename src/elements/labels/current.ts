import type { LocalizeController } from '@shoelace-style/localize';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Labels } from './labels.js';

const languages: readonly Labels[] = [en, fr];

/**
 * The labels in a controller's language of the moment; English where there are none in that.
 *
 * Asked for once a drawing. Not by the controller's own `term`, which parses the language tag twice for each text.
 */
export function currentLabels(localize: LocalizeController): Labels {
  const [language] = localize.lang().split('-');
  return languages.find(({ $code }) => $code === language) ?? en;
}
