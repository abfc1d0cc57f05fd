import { css } from 'lit';

/** The list of the keys. */
export const helpStyles = css`
  .help {
    box-sizing: border-box;
    max-inline-size: min(440px, calc(100vw - 16px));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .help::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .help h2 {
    margin: 0;
    font-size: 16px;
  }
  .help dl {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block: calc(4 * var(--_space));
  }
  .help dl > div {
    display: grid;
    grid-template-columns: 108px minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  @container panel (max-width: 416px) {
    .help dl > div {
      grid-template-columns: 76px minmax(0, 1fr);
    }
  }
  @container panel (max-width: 300px) {
    .help {
      padding: 10px;
    }
    .help dl > div {
      grid-template-columns: 70px minmax(0, 1fr);
      gap: 6px;
    }
  }
  .help dd {
    margin: 0;
  }
  .help kbd {
    display: inline-block;
    margin-block-end: 2px;
    padding: 1px 6px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font: inherit;
    font-size: 13px;
    overflow-wrap: normal;
    word-break: normal;
  }
  .help .actions > .icon {
    rotate: 90deg;
  }
`;
