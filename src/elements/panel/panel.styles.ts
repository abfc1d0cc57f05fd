import { css } from 'lit';
import { frameStyles } from './frame.styles.js';
import { printStyles } from './print.styles.js';
import { tellingStyles } from './telling.styles.js';

/**
 * The look that all elements share. Every value comes from a `--conference-*` property that a page may set; what a page
 * leaves alone follows its colour scheme. Layout belongs to `.panel`, not to `:host`, which a page's rules beat.
 */
const lookStyles = css`
  :host {
    display: block;
    /* In a vertical page too: a panel across its host's lines would be as narrow as can be. */
    writing-mode: horizontal-tb;
    /* A list that is held keeps its place by itself: the browser must not scroll the page for the same reason. */
    overflow-anchor: none;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme~='light' i]) {
    color-scheme: light;
  }
  :host([theme~='dark' i]) {
    color-scheme: dark;
  }
  .panel {
    --_surface: var(--conference-surface, light-dark(#ffffff, #181a20));
    --_raised: var(--conference-surface-raised, light-dark(#f3f5f8, #23262e));
    --_text: var(--conference-text, light-dark(#1b1f27, #eceef3));
    --_muted: var(--conference-text-muted, light-dark(#566070, #a7afbd));
    --_border: var(--conference-border, light-dark(#dde2e9, #343944));
    /* 3:1 against the surface, for what must be seen to be used. */
    --_field: color-mix(in srgb, var(--_muted) 80%, var(--_surface));
    --_accent: var(--conference-accent, light-dark(#1d5bb8, #8ab8ff));
    --_on-accent: var(--conference-on-accent, light-dark(#ffffff, #0c1626));
    --_talking: var(--conference-talking, light-dark(#13774a, #5bd49a));
    --_danger: var(--conference-danger, light-dark(#b3261e, #ff9d92));
    --_warning: var(--conference-warning, light-dark(#7d5100, #f2c66d));
    --_radius: var(--conference-radius, 10px);
    --_space: var(--conference-space, 4px);
    --_target: var(--conference-target-size, 32px);
    --_density: var(--conference-density, 1);

    /* The page's text properties do not reach in: white-space, text-transform, letter-spacing… What hides the element,
       its colour scheme and its pointer do. */
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    cursor: inherit;
    user-select: text;
    color-scheme: inherit;
    -webkit-text-size-adjust: inherit;
    container: panel / inline-size;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    /* Two weights and one kind of digits: for each more, the first layout has to find and measure a font. */
    font: var(--conference-font, 15px/1.4 system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .heading {
    font-size: 17px;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .heading:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .subtle,
  .facts {
    color: var(--_muted);
    font-size: 13px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.1em;
    overflow: hidden;
  }
  /* The dot lies in the gap before an item: before the first item of a line it is outside of the box, and is cut off. */
  .facts > * {
    position: relative;
  }
  .facts > *::before {
    content: '·';
    /* The dot with an empty text for screen readers; a browser without this syntax keeps the line above. */
    content: '·' / '';
    position: absolute;
    inset-inline-start: -0.65em;
    color: var(--_muted);
    font-weight: 400;
  }
  header,
  .section {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
  }
  /* A layer of its own, which is not painted anew while rows change. */
  header {
    isolation: isolate;
  }
  .section {
    border-block-start: 1px solid var(--_border);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .bar > .heading {
    flex: 1 1 auto;
  }
  /* A long text of the server scrolls in its place. */
  .long {
    overflow-wrap: anywhere;
  }
  .long > span {
    display: block;
    max-block-size: 12rem;
    overflow: auto;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(8 * var(--_space)) calc(4 * var(--_space));
    color: var(--_muted);
    text-align: center;
  }
  .empty .icon {
    font-size: 28px;
    opacity: 0.7;
  }
  .icon {
    flex: none;
    vertical-align: -0.125em;
  }
  .directional:dir(rtl) {
    transform: scaleX(-1);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    padding: 1px 7px;
    border: 1px solid var(--_border);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
    white-space: nowrap;
  }
  .simulated {
    align-self: start;
    margin: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  .hidden-text {
    position: absolute;
    /* A size in use elsewhere: for each size and weight the browser has to find a font. */
    font-size: 13px;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .scroller {
    max-block-size: var(--conference-max-block-size, 512px);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .scroller:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .badge,
    .notice,
    .question {
      border-color: CanvasText;
    }
    .asked::before {
      border-inline-end-color: Canvas;
    }
  }
  @container style(--conference-density: compact) {
    .panel {
      --_density: 0;
    }
  }
`;

/** The rules of the look come last: in forced colours they beat those of what is told. */
export const panelStyles = [frameStyles, tellingStyles, lookStyles, printStyles];
