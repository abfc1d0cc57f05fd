import { type LocalizeController, registerTranslation } from '@shoelace-style/localize';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Labels } from './labels.js';

let registered = false;

/** Makes the built-in languages known, English first: it is what a missing language falls back to. */
export function registerLabels(): void {
  if (registered) return;
  registered = true;
  registerTranslation(en, fr);
}

const tables = new WeakMap<LocalizeController, Labels>();

/** The labels in a controller's language of the moment, read like an object: `labels.muteMe`. */
export function currentLabels(localize: LocalizeController): Labels {
  const known = tables.get(localize);
  if (known) return known;
  const labels = new Proxy({} as Labels, {
    get: (_, key: Extract<keyof typeof en, string>) => {
      const label: unknown = en[key];
      return typeof label === 'function'
        ? (...given: readonly unknown[]) => localize.term(key, ...given)
        : localize.term(key);
    },
  });
  tables.set(localize, labels);
  return labels;
}
