import { dialPlanIn } from '../../domain/numbers/same-number.js';
import { attempt } from '../../streams/attempt.js';
import type { CtiConnection } from '../../streams/connection.js';
import { createCtiConnection } from '../../streams/create-connection.js';
import { pageClock } from '../page/page-clock.js';
import { createPageCtiConnection } from '../../streams/page-cti/create.js';
import { givenAddress } from '../../streams/sign-in/given-text.js';
import { forgetSession } from '../../streams/sign-in/remembered-session.js';
import { canonicalAddress } from '../../streams/sign-in/server-address.js';
import { share } from './shared-connections.js';

/** What a `<cti-connection>` says of its server and its user. */
interface ConnectionWishes {
  readonly server: string | undefined;
  readonly pageCti: boolean;
  readonly tokenUrl: string | undefined;
  readonly sso: boolean;
  readonly remember: boolean;
}

/** The wishes as one text, to compare them: equal wishes give equal texts. */
export function wishesInWords({ server, pageCti, tokenUrl, sso, remember }: ConnectionWishes): string {
  const address = givenAddress(server);
  return JSON.stringify([address && canonicalAddress(address), pageCti, givenAddress(tokenUrl), sso, remember]);
}

/** The connection that is wished for; undefined when no server is named. An empty token: the page gives one later. */
export function makeConnection(
  wishes: ConnectionWishes & PeopleWishes & Element,
  token: string | undefined,
): CtiConnection | undefined {
  const { pageCti, tokenUrl, sso, remember } = wishes;
  const scheduler = pageClock();
  const user = userInWords(wishes, token);
  if (pageCti) return share(user, wishes, () => createPageCtiConnection({ scheduler }));
  const server = givenAddress(wishes.server);
  if (server === undefined) return undefined;
  const store = remember ? sessionStore() : undefined;
  return share(user, wishes, () => createCtiConnection({ server, token, tokenUrl, sso, store, scheduler }));
}

/**
 * The server, the user and how numbers are written, as one text. Undefined while a sign-in form or a later token is
 * still to name the user: two such elements may belong to two users. A page's `cti.js` has one user, who is the same for
 * all elements of the page.
 */
function userInWords(wishes: ConnectionWishes & PeopleWishes, token: string | undefined): string | undefined {
  const { pageCti, directory, noDirectory } = wishes;
  const given = token ?? givenAddress(wishes.tokenUrl) ?? wishes.sso;
  if (!pageCti && !given) return undefined;
  const signIn = pageCti ? 'page-cti' : [wishesInWords(wishes), token];
  return JSON.stringify([signIn, dialPlanIn(wishes), directory, noDirectory]);
}

/** What a `<cti-connection>` says of the numbers and the people of its server. */
interface PeopleWishes {
  readonly countryCode: unknown;
  readonly outsidePrefix: unknown;
  readonly internationalPrefix: unknown;
  readonly pageCti: boolean;
  readonly directory: boolean;
  readonly noDirectory: boolean;
}

/** What each element last told its connection. */
const instructed = new WeakMap<PeopleWishes, { readonly connection: CtiConnection; readonly words: string }>();

/**
 * Tells a connection how numbers are written, and whether the directory may be searched. A connection that the page
 * made has settings of its own (`isOurs` is false): of the attributes, only those about numbers count for it, where the
 * page has written any.
 */
export function instruct(connection: CtiConnection, wishes: PeopleWishes, isOurs: boolean): void {
  const dialPlan = dialPlanIn(wishes);
  // Elements that share a connection have the same wishes at first. One whose wishes stay leaves alone what another changes.
  const { directory, noDirectory } = wishes;
  const words = JSON.stringify([dialPlan, directory, noDirectory, isOurs]);
  const last = instructed.get(wishes);
  if (last?.connection === connection && last.words === words) return;
  instructed.set(wishes, { connection, words });
  if (isOurs || Object.keys(dialPlan).length > 0) connection.dialPlan = dialPlan;
  if (isOurs) connection.directory = !wishes.noDirectory && (wishes.directory || !wishes.pageCti);
}

/** Drops what was remembered of a server: the page wants nothing remembered any more. */
export function forgetRemembered(server: unknown): void {
  const address = givenAddress(server);
  if (address !== undefined) forgetSession(sessionStore(), address);
}

function sessionStore(): Storage | undefined {
  return attempt(() => sessionStorage);
}
