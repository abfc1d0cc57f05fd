/**
 * For pages whose editor strips tags that it does not know: `<div data-xivo-conferences data-server="…">` becomes a
 * `<cti-connection>` with both panels. Its data attributes are copied one to one, without the `data-` before them.
 *
 * Blocks that come later are found too: a content management system's preview puts them in when its user edits.
 */
import { CtiConnectionElement } from '../elements/connection/cti-connection.js';
import { ConferenceParticipantsElement } from '../elements/participants/conference-participants.js';
import { past, pageRoot } from '../elements/page/past-names.js';
import { ConferenceRoomListElement } from '../elements/rooms/conference-room-list.js';
import { givenText } from '../streams/sign-in/given-text.js';
import { warnOnce } from '../streams/warn-once.js';
import './cti-connection.js';
import './conference-room-list.js';
import './conference-participants.js';

/** What `data-show` may name. */
const panels = [
  { name: 'rooms', tag: 'conference-room-list', element: ConferenceRoomListElement },
  { name: 'participants', tag: 'conference-participants', element: ConferenceParticipantsElement },
] as const;

/** Attributes of any element, which an editor may take off a block: the language and the direction of the panels. */
const ofAnyElement = ['lang', 'dir'];

const block = '[data-xivo-conferences]';
const search = 'querySelectorAll';

upgradeBlocks();

function upgradeBlocks(): void {
  const { document } = globalThis as { readonly document?: Document };
  if (!document) return;
  upgradeIn(document);
  // Elements that were added, and what is inside them: a look at those costs less than one at the whole page.
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (past(Element.prototype, 'matches', node).call(node, block)) upgrade(node);
        upgradeIn(node);
      }
    }
  }).observe(pageRoot(), { childList: true, subtree: true });
}

function upgradeIn(place: Document | Element): void {
  const find =
    place instanceof Document ? past(Document.prototype, search, place) : past(Element.prototype, search, place);
  for (const found of Reflect.apply(find, place, [block]) as NodeListOf<Element>) upgrade(found);
}

/** Fills a block once: what it holds, a link for readers without the script, gives way to the panels. */
function upgrade(found: Element): void {
  if (found.querySelector('cti-connection')) return;
  const connection = document.createElement('cti-connection');
  copy(found, connection, CtiConnectionElement);
  for (const { tag, element } of shownIn(found)) {
    const panel = document.createElement(tag);
    copy(found, panel, element);
    connection.append(panel);
  }
  found.replaceChildren(connection);
}

/** The panels that a block's `data-show` names, in any case, with blanks or commas between; both where it names none. */
function shownIn(found: Element) {
  const written = givenText(found.getAttribute('data-show')) ?? '';
  const words = written
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const shown = panels.filter(({ name }) => words.includes(name));
  if (new Set(words).size > shown.length)
    warnOnce(`xivo-conference-elements: data-show may name ${panels.map(({ name }) => name).join(', ')}, no more.`);
  return shown.length > 0 ? shown : panels;
}

/** Gives an element those of a block's data attributes that it knows. The token is gone from the page then. */
function copy(
  from: Element,
  to: Element,
  { observedAttributes }: { readonly observedAttributes: readonly string[] },
): void {
  for (const name of [...observedAttributes, ...ofAnyElement]) {
    const value = from.getAttribute(`data-${name}`);
    if (value === null || name === 'status') continue;
    to.setAttribute(name, value);
    if (name === 'token') from.removeAttribute(`data-${name}`);
  }
}
