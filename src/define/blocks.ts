/**
 * For pages whose editor strips tags that it does not know: `<div data-xivo-conferences data-server="…">` becomes a
 * `<cti-connection>` with both panels. Its data attributes are copied one to one, without the `data-` before them.
 *
 * Blocks that come later are found too: a content management system's preview puts them in when its user edits. So are attributes
 * that are written later.
 */
import { CtiConnectionElement } from '../elements/connection/cti-connection.js';
import { ConferenceParticipantsElement } from '../elements/participants/conference-participants.js';
import { past } from '../elements/page/past-names.js';
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

interface Copied {
  readonly observedAttributes: readonly string[];
}

/** Attributes of any element, which an editor may take off a block: the language and the direction of the panels. */
const ofAnyElement = ['lang', 'dir'];

/** A frame with this attribute is answered by `embed-parent.js`. */
const block = '[data-xivo-conferences]:not([data-xivo-conferences="false" i], iframe)';
const search = 'querySelectorAll';

upgradeBlocks();

function upgradeBlocks(): void {
  const { document } = globalThis as { readonly document?: Document };
  if (!document) return;
  upgradeIn(document);
  // Elements that were added, and what is inside them: a look at those costs less than one at the whole page.
  new MutationObserver((records) => {
    for (const { addedNodes, attributeName, target } of records) {
      if (attributeName !== null && isBlock(target)) follow(target, attributeName.slice('data-'.length));
      for (const node of addedNodes) {
        if (isBlock(node)) upgrade(node);
        if (node instanceof Element) upgradeIn(node);
      }
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: attributesOfBlocks() });
}

function isBlock(node: Node): node is Element {
  return node instanceof Element && past(Element.prototype, 'matches', node).call(node, block);
}

/** All attributes that a block may have. */
function attributesOfBlocks(): string[] {
  const elements = [CtiConnectionElement, ...panels.map(({ element }) => element)];
  const names = ['xivo-conferences', 'show', ...elements.flatMap(namesOf)];
  return names.map((name) => `data-${name}`);
}

/** What a block may give to an element. */
function namesOf({ observedAttributes }: Copied): readonly string[] {
  return [...observedAttributes.filter((name) => name !== 'status'), ...ofAnyElement];
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
  copy(found, connection, namesOf(CtiConnectionElement));
  connection.append(...panelsOf(found));
  found.replaceChildren(connection);
}

function panelsOf(found: Element): readonly Element[] {
  return shownIn(found).map(({ tag, element }) => {
    const panel = document.createElement(tag);
    copy(found, panel, namesOf(element));
    return panel;
  });
}

/** An attribute of a block was written: the block is filled by now, or gives it to what it was filled with. */
function follow(found: Element, name: string): void {
  upgrade(found);
  const connection = found.querySelector(':scope > cti-connection');
  if (!connection || name === 'xivo-conferences') return;
  if (name === 'show') {
    connection.replaceChildren(...panelsOf(found));
    return;
  }
  const value = found.getAttribute(`data-${name}`);
  if (namesOf(CtiConnectionElement).includes(name)) give(found, connection, name, value);
  for (const { tag, element } of panels)
    for (const panel of connection.querySelectorAll(`:scope > ${tag}`))
      if (namesOf(element).includes(name)) give(found, panel, name, value);
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

/** Gives an element those of a block's data attributes that it knows. */
function copy(from: Element, to: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null) give(from, to, name, value);
  }
}

/** Writes an attribute of a block on an element. A token is gone from the page then. */
function give(from: Element, to: Element, name: string, value: string | null): void {
  if (value !== null) to.setAttribute(name, value);
  if (name === 'token') from.removeAttribute('data-token');
  else if (value === null) to.removeAttribute(name);
}
