import { ofPage } from '../../../streams/of-page.js';
import { warnOnce } from '../../../streams/warn-once.js';
import { languageTag } from '../language-tag.js';
import type { Labels } from './labels.js';
import type { LogLabels } from './logging.js';

/** Some of the texts: those that a page words itself. */
export type Wording = Partial<Labels & LogLabels>;

/** Texts by language tag. */
export type Wordings = Map<string, Wording>;

/** What the page has added, for all copies of the bundle. The script of a language adds its texts here, too. */
export const added = () =>
  ofPage('labels', () => ({
    wordings: new Map() as Wordings,
    listeners: new Set<() => void>(),
    warned: new Set<string>(),
  }));

/**
 * Adds a language, or a page's own wording of some texts. Panels on screen follow at once.
 *
 * A panel in `fr-CA` takes each text from `fr-CA`, else from `fr`, else from English. Adding to the same language again
 * replaces the texts that are given and keeps the others.
 *
 * @param language A BCP 47 tag, such as `de` or `fr-CA`. Throws a RangeError where it is none.
 * @param labels Texts by name: a text, or a function where `Labels` has a function. The log's own texts are in `LogLabels`.
 */
export function addLabels(language: string, labels: Wording): void {
  if (typeof labels !== 'object' || (labels as Wording | null) === null)
    warnOnce(`xivo-conference-elements: addLabels('${language}', …) takes texts by name: { leave: '…' }.`);
  const { wordings, listeners } = added();
  register(wordings, language, labels);
  for (const listener of [...listeners]) listener();
}

export function register(wordings: Wordings, language: string, labels: Wording): void {
  const tag = languageTag(language);
  if (tag === undefined) throw new RangeError(`"${language}" is no language tag of BCP 47, such as "fr-CA".`);
  wordings.set(tag, { ...wordings.get(tag), ...(typeof labels === 'object' ? labels : undefined), $code: tag });
}
