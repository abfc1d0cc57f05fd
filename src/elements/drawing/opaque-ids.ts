/**
 * Running numbers in place of texts that may have to be hidden, such as telephone numbers: the same text has the same running
 * number for as long as this object lives. For `data-about`, by which a press guard knows whom a control is about.
 */
export class OpaqueIds {
  readonly #ids = new Map<string, number>();

  of(text: string): number {
    const id = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }
}
