import type { Directory } from './directory.js';
import type { Faults } from './faults.js';
import { refused, type RestAnswer, type RestRequest } from './rest-answer.js';
import type { Tokens } from './tokens.js';

/** Sign-in over REST: login, check and single sign-on. */
export class RestApi {
  readonly #directory: Directory;
  readonly #tokens: Tokens;
  readonly #faults: Faults;
  readonly #ttlAsText: boolean;

  constructor(directory: Directory, tokens: Tokens, faults: Faults, ttlAsText: boolean) {
    this.#directory = directory;
    this.#tokens = tokens;
    this.#faults = faults;
    this.#ttlAsText = ttlAsText;
  }

  answer({ method, path, authorization, body }: RestRequest): RestAnswer {
    const prepared = this.#faults.restAnswers.shift();
    if (prepared) return prepared;
    switch (`${method} ${path}`) {
      case 'POST /xuc/api/2.0/auth/login':
        return this.#login(body);
      case 'GET /xuc/api/2.0/auth/check':
        return this.#check(authorization);
      case 'GET /xuc/api/2.0/auth/sso':
        return this.#sso();
      default:
        return refused(404, 'UnhandledError', `Nothing answers ${method} ${path}`);
    }
  }

  // Signs in by login and password. Assumed: rest-status.
  #login(body: string | undefined): RestAnswer {
    const given = readCredentials(body);
    if (!given) return refused(400, 'InvalidJson', 'The body must be JSON with login and password');
    const account = this.#directory.account(given.login);
    if (account?.password !== given.password) {
      return refused(401, 'InvalidCredentials', 'Invalid username or password');
    }
    return this.#granted(account.login);
  }

  // Gives a new token for a valid one. Assumed: old-token-stays.
  #check(authorization: string | undefined): RestAnswer {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    const login = token === undefined ? undefined : this.#tokens.loginOf(token);
    return login === undefined ? refused(401, 'TokenExpired', 'The token has expired') : this.#granted(login);
  }

  #sso(): RestAnswer {
    const { ssoLogin } = this.#faults;
    return ssoLogin === undefined ? refused(404, 'UserNotFound', 'No such user') : this.#granted(ssoLogin);
  }

  #granted(login: string): RestAnswer {
    const { ttl } = this.#tokens;
    const token = this.#tokens.grant(login);
    return { status: 200, body: { login, token, TTL: this.#ttlAsText ? String(ttl) : ttl } };
  }
}

function readCredentials(body: string | undefined): { login: string; password: string } | undefined {
  try {
    const { login, password } = JSON.parse(body ?? '') as { login?: unknown; password?: unknown };
    return typeof login === 'string' && typeof password === 'string' ? { login, password } : undefined;
  } catch {
    // Not JSON, or `null`, which has no fields.
    return undefined;
  }
}
