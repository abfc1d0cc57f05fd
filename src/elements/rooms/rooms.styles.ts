import { css } from 'lit';

export const roomsStyles = css`
  .room {
    contain: layout style;
  }
  .room + .room {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 60%, transparent);
  }
  .rooms {
    border-block-start: 1px solid var(--_border);
  }
  .room-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(2 * var(--_space));
    align-items: center;
    min-block-size: 56px;
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space));
  }
  .room-line:hover {
    background: color-mix(in srgb, var(--_raised) 60%, transparent);
  }
  .unfold {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(2 * var(--_space));
    align-content: center;
    align-items: start;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }
  .unfold:hover {
    background: none;
  }
  .unfold .facts {
    grid-column: 2;
    font-weight: 400;
  }
  .unfold > .icon {
    margin-block-start: 0.2em;
    color: var(--_muted);
    transition: rotate 0.12s;
  }
  .unfold[aria-expanded='true'] > .icon {
    rotate: 90deg;
  }
  .unfold[aria-expanded='true'] > .icon:dir(rtl) {
    rotate: -90deg;
  }
  .room-name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    max-inline-size: 100%;
    font-weight: 600;
  }
  .room-name > .name {
    min-inline-size: 0;
    padding-inline: 3px;
    margin-inline: -3px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .room-line > .bar {
    flex-wrap: nowrap;
    gap: var(--_space);
  }
  .star {
    color: var(--_muted);
  }
  .star[aria-pressed='true'] {
    border-color: transparent;
    color: var(--_accent);
  }
  .star[aria-pressed='true'] > .icon {
    fill: currentcolor;
  }
  .rare {
    padding: 0 calc(4 * var(--_space)) calc(2 * var(--_space));
    padding-inline-start: calc(10 * var(--_space));
  }
  .rare > button {
    padding-inline: calc(2 * var(--_space));
    font-size: 13px;
  }
  /* Shown where the star itself is not. */
  .starred,
  .rare > .star {
    display: none;
  }
  .starred {
    color: var(--_accent);
    font-size: 14px;
  }
  .starred > .icon {
    fill: currentcolor;
  }
  /* One in each row: calmer than a primary button elsewhere. */
  .room-line > .bar > .primary {
    border-color: transparent;
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    color: var(--_accent);
  }
  .badge.held {
    border-color: var(--_warning);
    color: var(--_warning);
  }
  .badge.in {
    border-color: var(--_talking);
    color: var(--_talking);
  }
  .members,
  .nobody {
    padding-block: 0 calc(3 * var(--_space));
    padding-inline: calc(10 * var(--_space)) calc(4 * var(--_space));
  }
  .members > li {
    padding-block: var(--_space);
  }
  .members .name {
    color: var(--_text);
    font-weight: 600;
  }
  .room > .question,
  .room > .notice {
    margin: 0 calc(4 * var(--_space)) calc(3 * var(--_space));
  }
  .room > .joining {
    margin: 0 calc(4 * var(--_space)) calc(3 * var(--_space));
    border-radius: calc(var(--_radius) / 2);
    background: var(--_raised);
  }
  .room > .joining.subtle {
    padding: 0;
    padding-inline-start: calc(6 * var(--_space));
    background: none;
  }
  @container panel (max-width: 416px) {
    .room-line {
      padding-inline: calc(3 * var(--_space));
    }
    .members,
    .nobody,
    .rare {
      padding-inline: calc(3 * var(--_space));
    }
  }
  /* Names need the place: the button keeps its icon, name and tooltip, and what is rare goes below the row. */
  @container panel (max-width: 320px) {
    .room-line > .bar > .primary {
      inline-size: var(--_target);
      padding: 0;
    }
    .room-line > .bar > .primary > span,
    .room-line > .bar > .star {
      display: none;
    }
    .rare > .star {
      display: inline-flex;
    }
    /* Below the arrow: beside the name it would take the place of two letters. */
    .starred {
      display: inline;
      position: absolute;
      inset-block-start: 1.9em;
      inset-inline-start: 0;
    }
    .pin {
      padding: 0;
      border: 0;
    }
    .pin > span,
    .words {
      position: absolute;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .room-name > .name {
      max-inline-size: calc(100% - 18px);
    }
    .unfold {
      gap: 0 var(--_space);
    }
  }
  .skeleton {
    block-size: 56px;
    border-block-start: 1px solid var(--_border);
    background: linear-gradient(90deg, var(--_raised) 0 30%, transparent 30%) content-box;
    padding: 20px 16px;
    opacity: 0.7;
  }
`;
