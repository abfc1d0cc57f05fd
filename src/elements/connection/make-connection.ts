import type { CtiConnection } from '../../streams/connection.js';
import { createCtiConnection } from '../../streams/create-connection.js';
import { pageClock } from '../page/page-clock.js';
import { createPageCtiConnection } from '../../streams/page-cti/create.js';
import { givenText } from '../../streams/sign-in/given-text.js';

/** What a `<cti-connection>` says of its server and its user. */
interface ConnectionWishes {
  readonly server: string | undefined;
  readonly pageCti: boolean;
  readonly tokenUrl: string | undefined;
  readonly sso: boolean;
  readonly remember: boolean;
}

/** Wishes as a text: equal for the same again, however it is written. */
export function wishesInWords({ server, pageCti, tokenUrl, sso, remember }: ConnectionWishes): string {
  const address = givenText(server)?.replace(/\/+$/, '');
  return JSON.stringify([address, pageCti, givenText(tokenUrl), sso, remember]);
}

/** The connection that is wished for, or undefined when not even a server is named. An empty token is one to come. */
export function makeConnection(wishes: ConnectionWishes, token: string | undefined): CtiConnection | undefined {
  const { pageCti, tokenUrl, sso, remember } = wishes;
  const scheduler = pageClock();
  if (pageCti) return createPageCtiConnection({ scheduler });
  const server = givenText(wishes.server);
  if (server === undefined) return undefined;
  const store = remember ? sessionStore() : undefined;
  return createCtiConnection({ server, token, tokenUrl, sso, store, scheduler });
}

/** Reading `sessionStorage` throws where storage is forbidden. */
function sessionStore(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
