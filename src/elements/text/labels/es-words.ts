/** Pieces of Spanish sentences. */

/** A time of day with its article: «la 1:05», «las 13:05». */
export const atTime = (time: string) => `${/^0?1(?!\d)/.test(time) ? 'la' : 'las'} ${time}`;

const pair = new Intl.ListFormat('es');

/** Two names: «e» stands between them where the second one begins with that sound. */
export const both = (one: string, other: string) => pair.format([one, other]);
