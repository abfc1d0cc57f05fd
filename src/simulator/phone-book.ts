import type { Directory } from './directory.js';
import type { ContactOptions } from './options.js';
import type { PhoneHints } from './phone-hints.js';

/** XiVO's directory of people, as its two generations of commands answer it. */
export class PhoneBook {
  readonly #directory: Directory;
  readonly #hints: PhoneHints;

  constructor(directory: Directory, hints: PhoneHints) {
    this.#directory = directory;
    this.#hints = hints;
  }

  /** By a part of the name or of a number, whatever its case and accents. Assumed: search-anywhere. */
  find(term: string): readonly ContactOptions[] {
    const wanted = folded(term);
    if (wanted === '') return [];
    return this.#directory.people.filter((person) =>
      [person.name, person.number, person.mobile].some((text) => text !== undefined && folded(text).includes(wanted)),
    );
  }

  favorites(): readonly ContactOptions[] {
    return this.#directory.people.filter(({ favorite }) => favorite);
  }

  /** The answer to `searchContacts` and `getFavoriteContacts`. */
  asSheets(people: readonly ContactOptions[]): object {
    return { sheets: people.map((person) => this.#sheet(person)) };
  }

  /** The answer to `directoryLookUp` and `getFavorites`. Headers come in the server's language. */
  asTable(people: readonly ContactOptions[]): object {
    return {
      headers: ['Nom', 'Numéro', 'Mobile', 'Email'],
      entries: people.map(({ name, number = '', mobile = '', mail = '', favorite = false }) => ({
        status: this.#hints.status(number),
        entry: [name, number, mobile, mail],
        favorite,
      })),
    };
  }

  #sheet({ name, number, mobile, mail, team, favorite = false }: ContactOptions): object {
    const fields = [
      ...(number === undefined ? [] : [{ name: 'Numéro', data: number, dataType: 'PhoneNumber' }]),
      ...(mobile === undefined ? [] : [{ name: 'Mobile', data: mobile, dataType: 'PhoneNumber' }]),
      ...(mail === undefined ? [] : [{ name: 'Email', data: mail, dataType: 'Mail' }]),
    ];
    const numbers = [number, mobile].filter((given) => given !== undefined);
    return {
      name,
      ...(team === undefined ? {} : { subtitle1: team }),
      isFavorite: favorite,
      status: { phone: this.#hints.status(number ?? '') },
      details: [{ name: 'Contacts', fields }],
      actions: numbers.length === 0 ? [] : [{ action: 'Call', args: numbers }],
    };
  }
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
