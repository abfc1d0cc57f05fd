import type { World } from '../world.js';

/** Whose links: one user's, or everybody's. */
interface Whose {
  readonly login?: string | undefined;
}

/** What can happen to the links between clients and the server. */
export interface LinkControls {
  /** How many milliseconds frames and REST calls take: `ms` each way, or a value for each way. Frames keep their order. */
  setLatency(latency: {
    readonly ms?: number | undefined;
    readonly toServer?: number | undefined;
    readonly toClient?: number | undefined;
  }): void;
  /** Cuts links without a word: clients see a close with code 1006. */
  dropLinks(whose?: Whose): void;
  /** Links stay open and carry nothing any more, in either direction. Only new links work. */
  halfOpen(whose?: Whose): void;
  /** Closes links as a server does. */
  closeLinks(how?: Whose & { readonly code?: number | undefined; readonly reason?: string | undefined }): void;
  /** Cuts all links; for `refuseForMs` nothing answers. Assumed: calls-survive-restart. */
  restart(how?: { readonly refuseForMs?: number | undefined }): void;
  /** No token that was given out so far is valid any more. Assumed: socket-outlives-token. */
  expireTokens(whose?: Whose): void;
  /** Sends a frame as it is, be it garbage. */
  sendRaw(what: Whose & { readonly frame: string }): void;
}

export function linkControls({ clock, faults, sessions, tokens }: World): LinkControls {
  return {
    setLatency({ ms = 0, toServer = ms, toClient = ms }) {
      faults.latency = { toServer, toClient };
    },
    dropLinks({ login } = {}) {
      for (const session of sessions.of(login)) session.drop();
    },
    halfOpen({ login } = {}) {
      for (const session of sessions.of(login)) session.halfOpen = true;
    },
    closeLinks({ login, code = 1000, reason = '' } = {}) {
      for (const session of sessions.of(login)) session.close(code, reason);
    },
    restart({ refuseForMs = 0 } = {}) {
      faults.downUntil = clock.now() + refuseForMs;
      for (const session of sessions.all) session.drop();
    },
    expireTokens({ login } = {}) {
      tokens.expire(login);
    },
    sendRaw({ frame, login }) {
      for (const session of sessions.of(login)) session.sendRaw(frame);
    },
  };
}
