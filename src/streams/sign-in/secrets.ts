/** Shorter texts are not looked for: they would be found by chance in ordinary words. */
const shortest = 4;
const kept = 8;

/** Takes tokens and passwords out of texts that the server wrote, since an error may echo what was sent. */
export class Secrets {
  readonly #secrets: (readonly string[])[] = [];

  /** Remembers the latest eight secrets: an error may repeat the token from before the last renewal. */
  add(secret: string): void {
    if (secret.length < shortest || this.#secrets.some(([known]) => known === secret)) return;
    this.#secrets.push(spellingsOf(secret));
    this.#secrets.splice(0, this.#secrets.length - kept);
  }

  /** The text with an ellipsis in place of each secret. */
  hide(text: string): string {
    let hidden = text;
    for (const spelling of this.#secrets.flat()) hidden = hidden.replaceAll(spelling, '…');
    return hidden;
  }
}

/** A secret as it is, first; then as it stands in an address, a form, a JSON text and in Base64. */
function spellingsOf(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const inAddress = encodeURIComponent(new TextDecoder().decode(bytes));
  const inForm = new URLSearchParams({ s: secret }).toString().slice(2);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  return [
    secret,
    ...[inAddress, inForm].flatMap((text) => [text, text.replace(/%../g, (escape) => escape.toLowerCase())]),
    ...[inJson, inJson.replaceAll('/', '\\/')],
    ...[base64, base64.replaceAll('+', '-').replaceAll('/', '_')],
  ];
}
