import { css } from 'lit';

export const participantsStyles = css`
  .toolbar {
    margin-block-start: calc(2 * var(--_space));
  }
  header > .question,
  header > .notice {
    margin-block-start: calc(2 * var(--_space));
  }
  .tabs {
    display: flex;
    gap: var(--_space);
    padding: calc(2 * var(--_space)) calc(2 * var(--_space)) 0;
    border-block-end: 1px solid var(--_border);
  }
  .tabs button {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    border-block-end-color: transparent;
  }
  .tabs button[aria-selected='true'] {
    box-shadow: inset 0 -3px var(--_accent);
  }
  .rows {
    border-block-start: 1px solid var(--_border);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 calc(3 * var(--_space));
    align-items: center;
    min-block-size: 56px;
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space));
    contain: layout style;
  }
  .row + .row {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 60%, transparent);
  }
  .row:hover {
    background: color-mix(in srgb, var(--_raised) 60%, transparent);
  }
  .row > .question,
  .row > .notice {
    grid-column: 1 / -1;
    margin-block-start: calc(1.5 * var(--_space));
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--_raised);
    color: var(--_muted);
    font-size: 13px;
    font-weight: 650;
  }
  .row.talking .avatar {
    outline: 2px solid var(--_talking);
    outline-offset: 2px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    min-inline-size: 0;
  }
  .name {
    max-inline-size: 100%;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .marks {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_space));
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    color: var(--_muted);
    font-size: 13px;
    font-weight: 550;
  }
  .mark.talking {
    color: var(--_talking);
  }
  .actions {
    display: flex;
    gap: var(--_space);
  }
  .gap {
    padding: 0;
  }
  .variables {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .variable {
    justify-self: stretch;
  }
  .variable input {
    flex: 1 1 96px;
    inline-size: auto;
  }
  select[part='include-role'] {
    inline-size: auto;
  }
  .calls {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .invitation {
    display: grid;
    gap: calc(3 * var(--_space));
  }
  @container panel (max-width: 416px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-inline: calc(3 * var(--_space));
    }
    .row > .avatar {
      display: none;
    }
    .row.talking {
      box-shadow: inset 3px 0 var(--_talking);
    }
    .who {
      display: contents;
    }
    .who > .facts {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    /* As on a telephone: the icon above, the word below, all of one width. */
    .toolbar {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(76px, 1fr));
    }
    .toolbar > button {
      flex-direction: column;
      gap: 2px;
      padding: 6px 4px;
      font-size: 12px;
      line-height: 1.25;
    }
    .toolbar > button > .icon {
      font-size: 16px;
    }
    .toolbar > .notice {
      grid-column: 1 / -1;
    }
  }
`;
