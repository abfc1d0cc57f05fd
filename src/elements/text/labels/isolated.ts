/**
 * A name or a number that keeps its own direction within a sentence: what `<bdi>` is in HTML, for text that also goes
 * where there are no tags, such as a button's name. U+2068 is FIRST STRONG ISOLATE, U+2069 its end.
 */
export const isolated = (text: string) => `\u2068${text}\u2069`;
