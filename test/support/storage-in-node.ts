/** Gives Node, which has none before version 22, the part of `sessionStorage` and `localStorage` that tests use. */
class MemoryStorage {
  readonly #entries = new Map<string, string>();

  get length(): number {
    return this.#entries.size;
  }

  key(place: number): string | null {
    return [...this.#entries.keys()][place] ?? null;
  }

  getItem(name: string): string | null {
    return this.#entries.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    this.#entries.set(name, value);
    // As a browser's: each entry is a field, too.
    Object.defineProperty(this, name, { value, enumerable: true, configurable: true });
  }

  removeItem(name: string): void {
    this.#entries.delete(name);
    Reflect.deleteProperty(this, name);
  }

  clear(): void {
    for (const name of [...this.#entries.keys()]) this.removeItem(name);
  }
}

for (const name of ['sessionStorage', 'localStorage']) {
  Object.defineProperty(globalThis, name, { value: new MemoryStorage(), configurable: true });
}

export {};
