import { isSameLogin, myLoginIn } from '../../domain/model/login.js';
import type { Message } from '../../wire/messages.js';

/** What tells one user from another: the server's number for the user, and the login. */
interface Marks {
  readonly id?: string | undefined;
  readonly login?: string | undefined;
}

/**
 * Notices that the page has logged on another user. The page's client says nothing of that. So the user of each session is
 * known only by what the server tells in it.
 */
export class PageUser {
  #before: Marks = {};
  #now: Marks = {};
  /** In a session the user stays: once somebody is known, nothing that comes later says otherwise. */
  #isSettled = false;

  /** A session begins. */
  begin(): void {
    this.#before = { ...this.#before, ...this.#now };
    this.#now = {};
    this.#isSettled = false;
  }

  /** Whether this message shows that the user is another one than in the sessions before. */
  isOtherBy(message: Message): boolean {
    const marks = marksIn(message);
    if (!marks) return false;
    this.#now = { ...marks, ...this.#now };
    if (this.#isSettled) return false;
    const { id, login } = this.#before;
    const isOther = differs(id, marks.id) || differs(login, marks.login);
    // Settled: to find another user now would forget the conferences of this very session.
    this.#isSettled = message.type !== 'UserConfigUpdate' || id !== undefined;
    if (isOther) this.#before = {};
    return isOther;
  }
}

function marksIn(message: Message): Marks | undefined {
  if (message.type === 'UserConfigUpdate') return { id: message.userId };
  const login = myLoginIn(message);
  return login === undefined ? undefined : { login };
}

function differs(before: string | undefined, now: string | undefined): boolean {
  return before !== undefined && now !== undefined && !isSameLogin(before, now);
}
