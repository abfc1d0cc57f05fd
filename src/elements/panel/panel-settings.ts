import type { PropertyDeclarations } from 'lit';
import type { CtiConnection } from '../../streams/connection.js';
import { warnOnce } from '../../streams/warn-once.js';
import { ForgivingElement, offByFalse, onlyConnections } from './forgiving-element.js';
import { numberOr } from './number-setting.js';

/**
 * What a page may set on every panel, and style of it.
 *
 * @csspart panel - The frame around everything.
 * @csspart simulated - The badge of a connection that no real server is behind.
 * @csspart recording - The badge of a recording that plays.
 * @cssprop [--conference-surface=light-dark(#ffffff, #181a20)] - Background.
 * @cssprop [--conference-surface-raised=light-dark(#f3f5f8, #23262e)] - Background of hover, notices and avatars.
 * @cssprop [--conference-text=light-dark(#1b1f27, #eceef3)] - Text.
 * @cssprop [--conference-text-muted=light-dark(#566070, #a7afbd)] - Secondary text.
 * @cssprop [--conference-border=light-dark(#dde2e9, #343944)] - Lines.
 * @cssprop [--conference-accent=light-dark(#1d5bb8, #8ab8ff)] - Focus, primary buttons, what is pending.
 * @cssprop [--conference-on-accent=light-dark(#ffffff, #0c1626)] - Text on the accent.
 * @cssprop [--conference-talking=light-dark(#13774a, #5bd49a)] - Who talks; the room that you are in.
 * @cssprop [--conference-danger=light-dark(#b3261e, #ff9d92)] - Removing, leaving, closing.
 * @cssprop [--conference-warning=light-dark(#7d5100, #f2c66d)] - Notices.
 * @cssprop [--conference-radius=10px] - Corners.
 * @cssprop [--conference-space=4px] - The unit of all distances.
 * @cssprop [--conference-target-size=32px] - Least height of a button or field.
 * @cssprop [--conference-font=15px/1.4 system-ui, sans-serif] - A whole `font`.
 * @cssprop [--conference-density=1] - How much air a row has, from 1 to 0; `compact` is 0.
 * @cssprop [--conference-max-block-size=512px] - How tall a list may grow before it scrolls.
 */
export abstract class PanelSettings extends ForgivingElement {
  static override properties: PropertyDeclarations = {
    connection: { attribute: false, converter: onlyConnections },
    theme: { reflect: true },
    headingLevel: { type: Number, converter: numberOr(2, 'heading-level'), attribute: 'heading-level' },
    maskNumbers: { type: Boolean, converter: offByFalse, attribute: 'mask-numbers' },
    noShortcuts: { type: Boolean, converter: offByFalse, attribute: 'no-shortcuts' },
  };

  /** A connection of its own, instead of the nearest `<cti-connection>`'s. Yours to connect and to close. */
  connection: CtiConnection | undefined;

  /** Forces a colour scheme; by default it follows the page's. */
  theme: 'light' | 'dark' | undefined;

  /** The level of the element's heading, 1 to 6. */
  headingLevel = 2;

  /** Shows no more than the last digits of external numbers. */
  maskNumbers = false;

  /**
   * Turns off the keyboard shortcuts: `/`, which goes to the search field, and in the participants' panel M, which mutes
   * and unmutes me, `?`, which lists all keys, and those that act on a person. They work while the focus is in the panel and
   * in no field.
   */
  noShortcuts = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { parentElement } = this;
    if (parentElement instanceof PanelSettings) warnOnce(insideAnother(this.localName, parentElement.localName));
  }
}

/** `<conference-room-list />` in plain HTML is an opening tag: what follows is inside. */
function insideAnother(name: string, outer: string): string {
  return `<${name}> is inside <${outer}>, and is not shown. HTML has no self-closing tags: write <${outer}></${outer}>.`;
}
