/** Pieces of French sentences, with the spaces that do not break. */

/** A room or a conference stands between quotation marks: its name may begin with "Salle" or with an article. */
export const quoted = (name: string) => `«\u00A0${name}\u00A0»`;

/** A question mark and the thin space before it. */
export const ask = (question: string) => `${question}\u202F?`;

/** What is announced, then what there is to say of it. */
export const told = (subject: string, what: string) => `${subject}\u202F: ${what}`;
