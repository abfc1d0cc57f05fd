/** Picks a plural form by the rules of a language, and puts the number in as that language writes it. */
export function counter(language: string, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const write = (count: number): string =>
    (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
  // Rows ask for the same few minutes again and again, and `Intl` takes microseconds to choose and to write.
  const written: string[] = [];
  return (count: number): string => (count >= 0 && count < often ? (written[count] ??= write(count)) : write(count));
}

/** Counts below this are written once. */
const often = 100;

/** Joins names as a language does: "Q, Eve and James". Beyond three, the rest are counted. */
export function nameList(language: string, others: (count: number) => string) {
  const list = new Intl.ListFormat(language);
  return (names: readonly string[]): string => {
    const shown = names.length > 3 ? [...names.slice(0, 2), others(names.length - 2)] : names;
    return list.format(shown);
  };
}

/** Writes whole minutes in words: "1 hour 5 minutes". Hours or minutes that are zero are left out. */
export function minutesInWords(language: string) {
  const unit = (name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' });
  const [hours, minutes] = [unit('hour'), unit('minute')];
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  return (count: number): string => {
    const [whole, rest] = [Math.floor(count / 60), count % 60];
    return list.format([whole > 0 ? hours.format(whole) : '', rest > 0 ? minutes.format(rest) : ''].filter(Boolean));
  };
}
