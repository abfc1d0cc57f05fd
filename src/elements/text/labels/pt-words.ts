/** The end of a Portuguese article, and a time of day: “à 1:05”, “às 13:05”, where “à” stands before it. */
export const atTime = (time: string) => `${/^0?1(?!\d)/.test(time) ? '' : 's'} ${time}`;
