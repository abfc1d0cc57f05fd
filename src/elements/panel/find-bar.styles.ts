import { css } from 'lit';

/** The search bar; and the notice of a copied text, which lies over the end of the panel. */
export const findBarStyles = css`
  .find {
    display: flex;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .search {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
    padding-inline: calc(2 * var(--_space));
    border: 1px solid var(--_field);
    border-radius: calc(var(--_radius) * 0.7);
    color: var(--_muted);
  }
  .search:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .search input {
    text-overflow: ellipsis;
    flex: 1 1 0;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--_text);
    appearance: none;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search > .subtle {
    white-space: nowrap;
  }
  .search > button {
    inline-size: 24px;
    min-block-size: 24px;
    margin-inline-end: calc(-1 * var(--_space));
    font-size: 14px;
  }
  kbd {
    padding-inline: 6px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font: inherit;
    font-size: 13px;
    line-height: 1.4;
  }
  @container panel (max-width: 320px) {
    kbd {
      display: none;
    }
  }
  @media (hover: none) {
    kbd {
      display: none;
    }
  }
  /* An icon over which the list of orders opens: the select's own text has no room. */
  .sort {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
  }
  .sort > .icon {
    position: absolute;
    pointer-events: none;
  }
  .sort > select {
    inline-size: var(--_target);
    padding: 0;
    padding-inline-start: var(--_target);
    background: none;
    cursor: pointer;
    appearance: none;
  }
  .copying {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    block-size: 0;
  }
  .copying > .notice {
    position: absolute;
    inset-inline: calc(2 * var(--_space));
    inset-block-end: calc(2 * var(--_space));
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_accent);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
`;
