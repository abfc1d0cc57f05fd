import { css } from 'lit';

/** Menus: popovers of the platform, placed by `Menus`. */
export const menuStyles = css`
  button.more > span {
    font-size: 12px;
    line-height: 1;
    letter-spacing: -0.5px;
  }
  .menu {
    position: fixed;
    max-inline-size: min(320px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    margin: 0;
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }
  .menu > button {
    display: flex;
    justify-content: start;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 10px;
    border-color: transparent;
    background: transparent;
    font-weight: 400;
    text-align: start;
  }
  .menu > button:hover,
  .menu > button:focus-visible {
    background: var(--_raised);
  }
  .item-icon {
    display: inline-grid;
    place-items: center;
    inline-size: 1em;
  }
  .why {
    display: block;
    color: var(--_muted);
    font-size: 12px;
  }
`;
