import { css } from 'lit';
import { rowMarkStyles } from './row-marks.styles.js';
import { rowVariantStyles } from './row-variants.styles.js';

/**
 * Rows. All that changes often has a place of its own, and is shown or hidden there by `visibility` or by a colour: no
 * talk toggle and no mute lays anything out anew.
 */
const wideRowStyles = css`
  .rows {
    border-block-start: 1px solid var(--_border);
  }
  .row {
    --_row-space: calc(6px * var(--_density));
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: 0 calc(3 * var(--_space));
    align-items: center;
    min-block-size: calc(36px + 16px * var(--_density));
    padding: var(--_row-space) calc(4 * var(--_space));
    contain: layout style;
    line-height: calc(1.15 + 0.15 * var(--_density));
  }
  .row + .row {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 60%, transparent);
  }
  .row:hover {
    background: color-mix(in srgb, var(--_raised) 60%, transparent);
  }
  .row.ticked {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .row:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .row > .question,
  .row > .notice,
  .row > .extra {
    grid-column: 1 / -1;
    margin-block: calc(1.5 * var(--_space));
  }
  .avatar,
  button.avatar {
    display: grid;
    place-items: center;
    inline-size: calc(30px + 4px * var(--_density));
    block-size: calc(30px + 4px * var(--_density));
    min-block-size: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    outline: 2px solid transparent;
    outline-offset: 1px;
    background: var(--_raised);
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
  }
  .row.talking > .avatar {
    outline-color: var(--_talking);
  }
  button.avatar:hover,
  button.avatar:focus-visible {
    border-color: var(--_accent);
    border-radius: 7px;
    color: var(--_accent);
  }
  button.avatar[aria-checked='true'] {
    border-radius: 7px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 15px;
  }
  .who {
    position: relative;
    min-inline-size: 0;
  }
  .line {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .line > .badge {
    flex: none;
    line-height: 1.2;
  }
  /* The padding is for letters that begin or end beyond their place, such as a J: they are not cut. */
  .name {
    padding-inline: 3px;
    margin-inline: -3px;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* One line is shown: an item for which there is no room wraps to the next line, and is left out whole. */
  .row .facts {
    block-size: 1lh;
    white-space: nowrap;
  }
  .facts > .organizer {
    color: var(--_warning);
  }
  /* Over the end of the facts, so that nothing moves when something is asked. */
  .row .asked {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    padding-inline-start: calc(2 * var(--_space));
    background: var(--_surface);
    line-height: inherit;
  }
  .marks {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }
  .naming {
    border-color: var(--_accent);
  }
  /* A column: as wide in each row, whatever stands in it. */
  .talked {
    display: grid;
    grid-template-columns: 4.2em 3em;
    align-items: end;
    font-size: 13px;
    line-height: 1.2;
    text-align: end;
  }
  .talked > .share {
    color: var(--_muted);
  }
  .talked > svg {
    grid-column: 1 / -1;
    justify-self: end;
    inline-size: 6em;
    block-size: 3px;
    fill: var(--_talking);
    background: var(--_raised);
  }
  .talked:dir(rtl) > svg {
    transform: scaleX(-1);
  }
  .actions {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  /* Below the others' menus, also in a row with fewer buttons. */
  .actions > .more {
    margin-inline-start: auto;
  }
  .actions.offered {
    min-inline-size: calc(4 * var(--_target) + 3 * var(--_space));
  }
  .row > .actions > button {
    color: var(--_muted);
    transition: none;
  }
  .row > .actions > button:hover {
    color: var(--_text);
  }
  .row > .actions > button.on {
    background: color-mix(in srgb, var(--_danger) 14%, transparent);
    color: var(--_danger);
  }
  .row.gone {
    color: var(--_muted);
  }
  .row.gone .name {
    font-weight: 400;
    font-style: italic;
  }
  .row.gone > .avatar {
    opacity: 0.5;
  }
  .came {
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
    color: var(--_accent);
    font-size: 13px;
  }
  .gap {
    padding: 0;
  }
`;

/** The look of rows, and then what a narrow panel, forced colours and paper change of it. */
export const rowStyles = [wideRowStyles, rowMarkStyles, rowVariantStyles];
