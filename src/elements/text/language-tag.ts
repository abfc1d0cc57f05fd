/**
 * A language begins with a code of two or three letters: `POSIX`, `default` and the `false` of a framework are no
 * languages. Four such codes say that the language is not known, or that there is none or several.
 */
const language = /^(?!und|mis|mul|zxx)[a-z]{2,3}(?:-|$)/;

/**
 * The BCP 47 tag in what people write as a language: `fr_FR.UTF-8`, `fr_FR@euro`, ` fr `, `fr-`, `fr,en;q=0.8`.
 * Undefined where there is none, also for what is no text. The tag is well-formed, so that `Intl` takes it.
 */
export function languageTag(written: unknown): string | undefined {
  // Of a list (`fr,en`, `fr;q=0.8`, `fr|en`) the first language counts, without the encoding and the modifier that Unix
  // adds. A language goes with the parameters of its entry: `*;q=0.5,fr` is French.
  const plain = String(written)
    .normalize('NFKC')
    .replace(/;\s*q\s*=[^,]*/gi, '');
  const [first = ''] = /[\p{L}\p{N}]+(?:[\p{Pd}_]+[\p{L}\p{N}]+)*/u.exec(plain) ?? [];
  const subtags = first.split(/[\p{Pd}_]+/u);
  // `fr-FR-!` is still French: subtags are dropped from the end until the rest is well-formed.
  for (; subtags.length > 0; subtags.pop()) {
    const [tag] = canonical(subtags.join('-'));
    if (tag !== undefined && language.test(tag)) return tag;
  }
  return undefined;
}

function canonical(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
