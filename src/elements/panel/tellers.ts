/**
 * Which of several elements of a connection has a screen reader read the news that they all show: the first in view. From
 * each of them, the user would hear the news again.
 */
import { Subscription } from 'rxjs';
import { ofPage } from '../../streams/of-page.js';

interface Teller {
  readonly host: Element;
  readonly shows: (what: string) => boolean;
}

/** The elements of each connection that show things of one kind, in the order in which they came. */
const tellersOf = (kind: string) => ofPage(`tellers of ${kind}`, () => new WeakMap<object, Set<Teller>>());

/** Counts an element among those that show things of this kind, until the subscription ends. */
export function joinTellers(
  kind: string,
  connection: object,
  host: Element,
  shows: Teller['shows'] = () => true,
): Subscription {
  const teller = { host, shows };
  const tellers = tellersOf(kind).get(connection) ?? new Set();
  tellersOf(kind).set(connection, tellers.add(teller));
  return new Subscription(() => tellers.delete(teller));
}

/** The elements in the page that show such a thing. An element may end its subscription a task after it left. */
export function showing(kind: string, connection: object | undefined, what: string): readonly Element[] {
  const tellers = connection && tellersOf(kind).get(connection);
  return [...(tellers ?? [])].flatMap(({ host, shows }) => (host.isConnected && shows(what) ? host : []));
}

/** Whether this element is the one that tells of such a thing. */
export function isTeller(kind: string, connection: object | undefined, host: Element, what = ''): boolean {
  return showing(kind, connection, what).find(isInView) === host;
}

/** Whether an element is drawn: a screen reader reads nothing in a hidden tab of the page. Always true in jsdom. */
export function isInView(element: Partial<Pick<Element, 'checkVisibility'>>): boolean {
  return element.checkVisibility?.() ?? true;
}
