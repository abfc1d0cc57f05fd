/** Shorter texts are not looked for: they would be found by chance in ordinary words. */
const shortest = 4;
const kept = 8;

/** Takes tokens and passwords out of texts that the server wrote, since an error may echo what was sent. */
export class Secrets {
  readonly #texts: string[] = [];

  /** Remembers the latest secrets, eight or more: an error may repeat the token from before the last renewal. */
  add(secret: string): void {
    if (secret.length < shortest) return;
    for (const form of new Set([secret, encodeURIComponent(secret)])) {
      if (!this.#texts.includes(form)) this.#texts.push(form);
    }
    this.#texts.splice(0, this.#texts.length - 2 * kept);
  }

  /** The text with an ellipsis in place of each secret. */
  hide(text: string): string {
    let hidden = text;
    for (const secret of this.#texts) hidden = hidden.replaceAll(secret, '…');
    return hidden;
  }
}
