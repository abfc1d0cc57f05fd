import type { CDPSession, Page } from 'playwright-core';

/** A node of Chromium's accessibility tree, as its protocol tells of it. */
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value: string | number | boolean };
  }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** An element or a text of the page, as Chromium's protocol tells of it. */
interface PageNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly PageNode[];
  readonly shadowRoots?: readonly PageNode[];
}

/** Roles that a screen reader says nothing about: what is in them counts. */
const silent = new Set([
  'RootWebArea',
  'none',
  'generic',
  'paragraph',
  'DescriptionList',
  'Section',
  'DisclosureTriangle',
  'main',
  'strong',
  'definition',
  'sectionheader',
  'LabelText',
]);
/** Not read: pieces of a text, and the orders of a list that is not open. */
const left = new Set(['InlineTextBox', 'ListMarker', 'LineBreak', 'MenuListPopup']);
/** Whose text is their name: it is read once. */
const namedByText = new Set([
  'button',
  'heading',
  'option',
  'menuitem',
  'tab',
  'checkbox',
  'link',
  'image',
  'searchbox',
  'textbox',
  'term',
]);

/** What Chromium tells a screen reader of a page, one line a node: its role, its name, its states; deeper nodes further in. */
export async function accessibilityTree(page: Page): Promise<readonly string[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
  const { root: document } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: PageNode };
  await session.detach();
  const byId = withSentences(nodes, new Set(namesIn(document)));
  const lines: string[] = [];
  const root = nodes[0] && byId.get(nodes[0].nodeId);
  if (root) walk(root, 0, byId, lines);
  return lines.map(withoutTimes);
}

/** Which texts are in a `<bdi>`, by the number that the protocol has for each node of a page. */
function namesIn({ nodeName, children = [], shadowRoots = [] }: PageNode): readonly number[] {
  const within = [...children, ...shadowRoots].flatMap(namesIn);
  return nodeName === 'BDI' ? [...children.map(({ backendNodeId }) => backendNodeId), ...within] : within;
}

/**
 * The nodes by their numbers. A sentence with names in it is one text: a screen reader reads text and what is inline in it at
 * one go, where Chromium's tree has a node for each piece.
 */
function withSentences(nodes: readonly Node[], names: ReadonlySet<number>): ReadonlyMap<string, Node> {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isName = ({ backendDOMNodeId = -1 }: Node) => names.has(backendDOMNodeId);
  for (const node of nodes.filter((one) => !isText(one))) {
    const pieces: Node[] = [];
    let last: Node | undefined;
    for (const child of childrenOf(node, byId)) {
      const before = pieces.at(-1);
      if (before && last && isText(last) && isText(child) && isName(last) !== isName(child)) {
        const value = `${before.name?.value ?? ''}${child.name?.value ?? ''}`;
        pieces[pieces.length - 1] = { ...before, name: { value } };
      } else pieces.push(child);
      last = child;
    }
    for (const piece of pieces) byId.set(piece.nodeId, piece);
    byId.set(node.nodeId, { ...node, childIds: pieces.map(({ nodeId }) => nodeId) });
  }
  return byId;
}

function isText({ role }: Node): boolean {
  return role?.value === 'StaticText';
}

function childrenOf({ childIds = [] }: Node, byId: ReadonlyMap<string, Node>): readonly Node[] {
  return childIds.flatMap((id) => byId.get(id) ?? []);
}

/** Of a longer list, no more items are read out: which others are drawn depends on the height of the list. */
const itemsRead = 5;

function walk(node: Node, depth: number, byId: ReadonlyMap<string, Node>, lines: string[]): void {
  const role = node.role?.value ?? '';
  const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
  if (left.has(role)) return;
  const isEmptyRegion = role === 'status' && (node.childIds ?? []).length === 0;
  const isNameless = role === 'group' && name === '';
  const isTold = !node.ignored && !silent.has(role) && !isEmptyRegion && !isNameless && !(isText(node) && name === '');
  if (isTold) lines.push(`${'  '.repeat(depth)}${line(node, role, name)}`);
  if (isTold && (isText(node) || (namedByText.has(role) && name !== ''))) return;
  const children = childrenOf(node, byId);
  const read = role === 'list' ? children.filter(({ ignored }) => !ignored).slice(0, itemsRead) : children;
  for (const child of read) walk(child, isTold ? depth + 1 : depth, byId, lines);
}

function line({ description, properties = [] }: Node, role: string, name: string): string {
  const said = role === 'StaticText' ? name : `${role} "${name}"`;
  return [
    said,
    ...properties.flatMap(stateOf),
    description?.value && description.value !== name ? `(${description.value})` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function stateOf({ name, value: { value } }: NonNullable<Node['properties']>[number]): readonly string[] {
  switch (name) {
    case 'focused':
    case 'disabled':
    case 'modal':
      return value === true ? [name] : [];
    case 'expanded':
    case 'selected':
      return [value === true ? name : `not ${name}`];
    case 'checked':
    case 'pressed':
      return [value === 'true' || value === true ? name : `not ${name}`];
    case 'live':
    case 'hasPopup':
    case 'level':
      return value === 'off' || value === 'false' ? [] : [`${name}=${String(value)}`];
    case 'keyshortcuts':
      return value ? [`key ${String(value)}`] : [];
    default:
      return [];
  }
}

/** A time of day and a running time read 0:00, and so do the seconds until the next attempt: they are others at each run. */
function withoutTimes(line: string): string {
  return line
    .replace(/(127\.0\.0\.1):\d+/g, '$1')
    .replace(/\d{1,2}(:\d\d){1,2}(\s?([AP]M|ص|م))?/g, '0:00')
    .replace(/\d+(?=\s(s|ث)\W)/, '0');
}
