import type { CtiConnection } from '../../streams/connection.js';
import { createCtiConnection } from '../../streams/create-connection.js';
import { createPageCtiConnection } from '../../streams/page-cti/create.js';

/** What a `<cti-connection>` says of its server and its user. */
export interface ConnectionWishes {
  readonly server: string | undefined;
  readonly pageCti: boolean;
  readonly token: string | undefined;
  readonly tokenUrl: string | undefined;
  readonly sso: boolean;
  readonly remember: boolean;
}

/** The connection that is wished for, or undefined when not even a server is named. */
export function makeConnection(wishes: ConnectionWishes): CtiConnection | undefined {
  const { server, pageCti, token, tokenUrl, sso, remember } = wishes;
  if (pageCti) return createPageCtiConnection();
  if (!server) return undefined;
  return createCtiConnection({ server, token, tokenUrl, sso, store: remember ? sessionStore() : undefined });
}

/** A page may be forbidden to store anything: even looking then throws. */
function sessionStore(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
