/**
 * What is wrong with how panels are laid out, in words; nothing when all is well:
 *
 * - a text that a box cuts off or that runs out of the page, and a box that scrolls sideways. A name that ends in dots is
 *   well if its whole text is the tooltip, and so is a fact of a row that is left out whole.
 * - two texts, or a text and a button, that lie over each other, unless one of them lies in a layer of its own: a dialog, a
 *   menu, suggestions, what a row waits for.
 * - letters below 12 pixels, and a button or a field below 24 by 24 pixels.
 *
 * The function needs nothing of this module around it, so that Playwright can run it in any page.
 */
export function layoutFaults(hosts: readonly Element[]): readonly string[] {
  type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
  interface Piece {
    readonly of: Element;
    readonly what: string;
    readonly box: Box;
    readonly layer: Element | null;
  }
  const layers = 'dialog, .menu, .suggestions, .asked, .copying, .scroller';
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
  /** Asks of each element once. */
  const once = <T>(ask: (one: Element) => T): ((one: Element) => T) => {
    const known = new Map<Element, T>();
    return (one) => {
      if (!known.has(one)) known.set(one, ask(one));
      return known.get(one) as T;
    };
  };
  /** An element and all that it is in, also outside of its shadow root. */
  const lineOf = once((one): readonly Element[] => {
    const parent = one.assignedSlot ?? one.parentNode;
    const outer = parent instanceof ShadowRoot ? parent.host : parent;
    return outer instanceof Element ? [one, ...lineOf(outer)] : [one];
  });
  const styleOf = once((one) => {
    const { clipPath, fontSize, overflowX, overflowY, textOverflow } = getComputedStyle(one);
    return { clipPath, fontSize, overflowX, overflowY, textOverflow };
  });
  const shared = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const textsOf = (one: Element) =>
    [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''));
  const boxesOf = (text: Node) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };
  const named = (one: Element) => `<${one.localName} ${one.closest('[part]')?.getAttribute('part') ?? one.className}>`;

  /** What cuts a box of a text, and whether nothing of the text is seen. A line is taller than its letters, by a little. */
  const cutOf = (of: Element, box: Box): { readonly by: Element; readonly whole: boolean } | undefined => {
    for (const by of lineOf(of)) {
      const { overflowX, overflowY } = styleOf(by);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const edge = by.getBoundingClientRect();
      const scrolls = overflowY === 'auto' || overflowY === 'scroll';
      const isCut =
        box.left < edge.left - 1 ||
        box.right > edge.right + 1 ||
        (!scrolls && (box.top < edge.top - 4 || box.bottom > edge.bottom + 4));
      if (isCut) return { by, whole: box.top >= edge.bottom - 4 || box.bottom <= edge.top + 4 };
      if (scrolls) return undefined;
    }
    const page = document.documentElement;
    return box.left < -1 || box.right > page.clientWidth + 1 ? { by: page, whole: false } : undefined;
  };

  const faults = new Set<string>();
  const pieces: Piece[] = [];
  for (const one of hosts.flatMap((host) => [host, ...within(host.shadowRoot ?? host)])) {
    const isSeen = one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // What is cut to nothing is for screen readers alone.
    if (!isSeen || lineOf(one).some((outer) => styleOf(outer).clipPath !== 'none')) continue;
    const { fontSize, overflowX } = styleOf(one);
    const layer = one.closest(layers);
    const isControl = one.matches('button, input, select, summary, [role=option]');
    if (isControl) {
      const box = one.getBoundingClientRect();
      const { width, height } = one.closest('label')?.getBoundingClientRect() ?? box;
      if (width < 24 || height < 24) faults.add(`small: ${named(one)} is ${width} by ${height}`);
      pieces.push({ of: one, what: named(one), box, layer });
    }
    if (/auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1)
      faults.add(`scrolls sideways: ${named(one)}`);
    const dots = lineOf(one).find((outer) => styleOf(outer).textOverflow === 'ellipsis');
    const hasDots = dots && dots.scrollWidth > dots.clientWidth + 1;
    for (const text of textsOf(one)) {
      const said = text.nodeValue?.trim() ?? '';
      const what = `“${said}” of ${named(one)}`;
      if (hasDots && !dots.closest('[title]')) faults.add(`cut without a tooltip: ${what}`);
      if (parseFloat(fontSize) < 12 && /[\p{L}\p{N}]/u.test(said)) faults.add(`letters of ${fontSize}: ${what}`);
      for (const whole of boxesOf(text)) {
        const box = dots ? shared(whole, dots.getBoundingClientRect()) : whole;
        const cut = cutOf(one, box);
        const scroller = lineOf(one).find((outer) => /auto|scroll/.test(styleOf(outer).overflowY));
        const inView = scroller ? shared(box, scroller.getBoundingClientRect()) : box;
        if (!cut) pieces.push({ of: one, what, box: inView, layer });
        else if (!cut.whole || !cut.by.matches('.facts')) faults.add(`cut by ${named(cut.by)}: ${what}`);
      }
    }
  }
  pieces.forEach((one, place) => {
    for (const other of pieces.slice(place + 1)) {
      const { left, right, top, bottom } = shared(one.box, other.box);
      // Letters do not fill their line: two lines may be as close as that.
      if (right - left <= 1 || bottom - top <= 5 || one.layer !== other.layer) continue;
      if (lineOf(one.of).includes(other.of) || lineOf(other.of).includes(one.of)) continue;
      faults.add(`overlap: ${one.what} and ${other.what}`);
    }
  });
  return [...faults];
}
