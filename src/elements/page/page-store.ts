/**
 * What this browser keeps for a page, in `localStorage`. A page may have no `localStorage`, and asking for it may
 * throw, as in a sandboxed frame: then nothing is kept, and nothing else breaks.
 */
import { attempt } from '../../streams/attempt.js';
import { toJson } from '../../streams/json.js';

/** The part of `localStorage` that is needed. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The name of an entry. The server stands in it by its host, since its address may be written as `https:` or `wss:`, with
 * or without a final slash; a server that is not known is the page's own.
 */
export function entryName(what: string, server = '', ...more: readonly string[]): string {
  return ['xivo-conference-elements', what, hostOf(server), ...more].join(' ');
}

/** The value in an entry; undefined where there is no entry, or where it cannot be read. */
export function readEntry(entry: string): unknown {
  return withStore((store) => JSON.parse(store.getItem(entry) ?? 'null') ?? undefined);
}

/** Keeps a value in an entry; with `undefined`, removes the entry. Whether the browser did that. */
export function keepEntry(entry: string, value: object | undefined): boolean {
  const isKept = withStore((store) => {
    if (value === undefined) store.removeItem(entry);
    else store.setItem(entry, toJson(value));
    return true;
  });
  return isKept === true;
}

function hostOf(server: string): string {
  return attempt(() => new URL(server).host || server) ?? server;
}

function withStore(use: (store: Store) => unknown): unknown {
  return attempt(() => {
    const store = (globalThis as { readonly localStorage?: Store }).localStorage;
    return store && use(store);
  });
}
