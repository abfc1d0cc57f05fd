import { isSameLogin } from '../../domain/model/login.js';

/** Whose a session is: follows the user from token to token, and notices when the user may be another one. */
export class SessionUser {
  /** The login that the sign-in or a renewal has told; and the one that was heard in a conference. */
  #login: string | undefined;
  #heard: string | undefined;
  #wasThere = false;
  #mayBeOther = false;

  /** The login, as far as it is known. Kept when the session is refused. */
  get login(): string | undefined {
    return this.#login ?? this.#heard;
  }

  /** Somebody was signed in before: the server's answers are about a renewal, and not about a first sign-in. */
  get wasThere(): boolean {
    return this.#wasThere;
  }

  is(login: string): boolean {
    return this.login !== undefined && isSameLogin(this.login, login);
  }

  /** The server has told, in a conference, who the user is. */
  learn(login: string): void {
    this.#heard = login;
  }

  /** A session that comes of a sign-in: the same user's as before only where both logins are known, and are the same. */
  signIn(login: string | undefined): void {
    if (this.#wasThere && !(login !== undefined && this.is(login))) this.#mayBeOther = true;
    this.#login = login;
    this.#heard = undefined;
    this.#wasThere = true;
  }

  /** A session that the server gave for one of this user: the same user's, unless the server names another one. */
  renew(login: string | undefined): void {
    if (login !== undefined && this.#login !== undefined && !isSameLogin(login, this.#login)) this.#mayBeOther = true;
    this.#login = login ?? this.#login;
  }

  /** Whether the user may be another one than when this was last asked. */
  mayBeOther(): boolean {
    const mayBe = this.#mayBeOther;
    this.#mayBeOther = false;
    return mayBe;
  }

  signOut(): void {
    this.#login = this.#heard = undefined;
    this.#wasThere = this.#mayBeOther = false;
  }
}
