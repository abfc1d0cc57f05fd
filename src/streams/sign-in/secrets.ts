import { conferenceErrorCodes } from '../../domain/commands/outcome.js';
import { addressPart } from './server-address.js';
import { signInErrorCodes } from './session.js';

/** Shorter texts are not looked for: they would be found by chance in ordinary words. */
const shortest = 4;
/** A shorter spelling is hidden only as a word of its own: inside other words it stands by chance. */
const shortestWithin = 8;
const kept = 8;

/** What the server may answer by itself. A secret that is part of such a code would be given away by what is missing. */
const documentedCodes: ReadonlySet<string> = new Set([
  ...conferenceErrorCodes,
  ...signInErrorCodes,
  ...['loggedOnFailed', 'loggedOnTimeout'],
]);

/** Takes tokens and passwords out of texts that the server wrote, since an error may echo what was sent. */
export class Secrets {
  readonly #secrets: (readonly string[])[] = [];

  /** Remembers the latest eight secrets: an error may repeat the token from before the last renewal. */
  add(secret: string): void {
    if (secret.length < shortest || this.#secrets.some(([known]) => known === secret)) return;
    this.#secrets.push(spellingsOf(secret));
    this.#secrets.splice(0, this.#secrets.length - kept);
  }

  /** The text with an ellipsis in place of each secret. A documented error code stays as it is. */
  hide(text: string): string {
    if (documentedCodes.has(text)) return text;
    let hidden = text;
    for (const spelling of this.#secrets.flat()) hidden = hidden.replaceAll(placesOf(spelling), '…');
    return hidden;
  }
}

/** Where a spelling of a secret is hidden: everywhere, or only where no letter and no digit is next to it. */
function placesOf(spelling: string): string | RegExp {
  if (spelling.length >= shortestWithin) return spelling;
  const literal = spelling.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}

/** The spellings of a secret: as it is, first; then as in an address, a form, JSON, HTML, hexadecimal and Base64. */
function spellingsOf(secret: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(secret)];
  const inAddress = addressPart(secret);
  const inForm = new URLSearchParams({ s: secret }).toString().slice(2);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inAscii = inJson.replace(/[^\x20-\x7e]/g, (unit) => `\\u${inHex(unit.charCodeAt(0), 4)}`);
  const hex = bytes.map((byte) => inHex(byte, 2)).join('');
  const spellings = [
    ...[secret, encodeURIComponent(inAddress), hex, hex.toUpperCase()],
    ...[inAddress, inForm].flatMap((text) => [text, text.replace(/%../g, (escape) => escape.toLowerCase())]),
    ...[inJson, inAscii, inAscii.replace(/\\u..../g, (escape) => `\\u${escape.slice(2).toUpperCase()}`)].flatMap(
      (text) => [text, text.replaceAll('/', '\\/'), JSON.stringify(text).slice(1, -1)],
    ),
    ...['#39', '#x27', 'apos'].flatMap((apostrophe) =>
      ['quot', '#34'].map((quote) => inHtml(secret, quote, apostrophe)),
    ),
    ...[0, 1, 2].flatMap((shift) => inBase64(bytes, shift)),
  ];
  return [...new Set(spellings)];
}

/** Frameworks write quotes and apostrophes in HTML in several ways. */
function inHtml(text: string, quote: string, apostrophe: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': quote, "'": apostrophe };
  return text.replace(/[&<>"']/g, (sign) => `&${String(names[sign])};`);
}

/**
 * The secret as it stands in Base64 behind `shift` bytes of other text, such as `Bearer `. Base64 writes three bytes as
 * four signs: the signs at both ends that also hold bits of other text are left out.
 */
function inBase64(bytes: readonly number[], shift: number): readonly string[] {
  const binary = '\0'.repeat(shift) + bytes.map((byte) => String.fromCharCode(byte)).join('');
  const text = btoa(binary).slice(shift && shift + 1, Math.floor((binary.length * 4) / 3));
  return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
}

function inHex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
