const formats = new Map<string, Intl.NumberFormat>();

/** A share, from 0 to 1, in whole percent: `42%`, as the language writes it. */
export function percent(share: number, language: string): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language, { style: 'percent' })));
  return format.format(share);
}
