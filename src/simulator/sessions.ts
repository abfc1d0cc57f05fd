import type { Session } from './session.js';

/** All clients that are connected. Assumed: sessions-side-by-side. */
export class Sessions {
  readonly #open = new Set<Session>();

  get all(): readonly Session[] {
    return [...this.#open];
  }

  add(session: Session): void {
    this.#open.add(session);
  }

  remove(session: Session): void {
    this.#open.delete(session);
  }

  /** Those of one user, or of everybody. */
  of(login: string | undefined): readonly Session[] {
    return this.all.filter((session) => login === undefined || session.login === login);
  }

  /** Tells every client of one user who is logged on. */
  tell(login: string, msgType: string, ctiMessage: unknown): void {
    for (const session of this.#open) {
      if (session.login === login && session.loggedOn) session.tell(msgType, ctiMessage);
    }
  }
}
