import { panelKit } from '../panel/panel-kit.js';

const { css } = panelKit;

/** The look of the log and the table. Not in a `.styles.ts` file: all of those are in the base bundle. */
export const logLook = css`
  :host([brief]) .panel {
    border: 0;
  }
  :host([brief]) .notice {
    margin-block-start: calc(2 * var(--_space));
  }
  :host([brief]) .simulated {
    display: none;
  }
  .section {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    max-block-size: var(--conference-max-block-size, 512px);
    overflow: auto;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    padding-block: var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .bar {
    flex-wrap: wrap;
  }
  .table {
    overflow: auto;
    max-block-size: var(--conference-max-block-size, 512px);
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    text-align: start;
    padding: var(--_space) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_border);
    font-variant-numeric: tabular-nums;
    vertical-align: baseline;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-weight: normal;
  }
  td svg {
    display: block;
    inline-size: 100%;
    min-inline-size: 96px;
    block-size: 8px;
    fill: var(--_accent);
    background: var(--_raised);
  }
  :dir(rtl) td svg {
    transform: scaleX(-1);
  }
`;
