import type { CommandType } from '../../domain/commands/table.js';
import type { QuestionType } from '../../wire/commands.js';

/** A handler of the page's client. It gets the `ctiMessage` alone, without the envelope. */
export type PageHandler = (ctiMessage: unknown) => void;

/** The part of a page's socket that is used: frames are read off the socket, and nothing is sent through it. */
export type PageSocket = EventTarget & Pick<WebSocket, 'readyState'>;

/**
 * Each command is a method of the same name, which an older copy may lack. That `sendDtmf`, `attendedTransfer` and
 * `hold` are among them is assumed: XiVO's documentation of conferences does not name them.
 */
type PageMethods = Readonly<Partial<Record<CommandType | QuestionType, (...values: never[]) => unknown>>>;

/** The part of XiVO's own client, `cti.js`, that is used: the global `Cti` of a page that runs it. */
export interface PageCti extends PageMethods {
  setHandler(type: string, handler: PageHandler): void;
  unsetHandler(type: string, handler: PageHandler): void;
  /** Message types by constant; older copies lack some. */
  readonly MessageType?: Readonly<Record<string, string | undefined>> | undefined;
  /** The socket in use: undefined before the page has connected, and in a copy that keeps it to itself. */
  readonly webSocket?: PageSocket | undefined;
}

/**
 * The page's own `Cti`, or undefined.
 *
 * An element with `id="Cti"`, or a frame of that name, shows up as `window.Cti` too, but never as the window's own
 * property: only a script makes that. A script may have taken such an element for the client and set it itself:
 * `isPageCti` refuses that as well.
 */
export function findPageCti(window: object): PageCti | undefined {
  try {
    if (!Object.hasOwn(window, 'Cti')) return undefined;
    const { Cti } = window as { readonly Cti?: unknown };
    return isPageCti(Cti) ? Cti : undefined;
  } catch {
    // Another origin's window, or a getter that throws.
    return undefined;
  }
}

/** The socket that a page's `Cti` uses now; undefined for a copy that keeps its socket to itself. */
export function socketOf(cti: PageCti): PageSocket | undefined {
  try {
    const { webSocket } = cti;
    return typeof webSocket?.addEventListener === 'function' ? webSocket : undefined;
  } catch {
    return undefined;
  }
}

function isPageCti(value: unknown): value is PageCti {
  if (typeof value !== 'object' || value === null || 'addEventListener' in value) return false;
  const { setHandler, unsetHandler } = value as Partial<PageCti>;
  return typeof setHandler === 'function' && typeof unsetHandler === 'function';
}
