/**
 * Declares `Symbol.dispose` for pages whose TypeScript or whose `lib` is older than it: word for word as TypeScript's
 * own library does, so that the two declarations merge. Whether the browser has the symbol is another matter.
 */
declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }

  interface Disposable {
    [Symbol.dispose](): void;
  }
}

const { dispose: ofBrowser } = Symbol as { readonly dispose?: typeof Symbol.dispose };

/**
 * The name of the method that `using` calls. Safari 18 and older browsers have no `Symbol.dispose`: there esbuild's and
 * Babel's `using` ask for this other symbol.
 */
export const dispose: typeof Symbol.dispose = ofBrowser ?? (Symbol.for('Symbol.dispose') as typeof Symbol.dispose);
