/**
 * What `Symbol.dispose` is, for pages whose TypeScript or whose `lib` is older than it: word for word what TypeScript's
 * own library says, so that the two merge. Says nothing about whether the browser has it.
 */
declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }

  interface Disposable {
    [Symbol.dispose](): void;
  }
}

export {};
