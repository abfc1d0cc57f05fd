import { css } from 'lit';

/** What narrow panels, forced colours and paper change of the look of rows. */
export const rowVariantStyles = css`
  @container panel (max-width: 559.98px) {
    /* In the menu there: see Width. */
    .row > .actions > [part~='deafen'],
    .row > .actions > [part~='kick'] {
      display: none;
    }
    .actions.offered {
      min-inline-size: calc(2 * var(--_target) + var(--_space));
    }
  }
  @container panel (max-width: 480px) {
    .row {
      padding-inline: calc(3 * var(--_space));
    }
    /* No dots, no "User", no "internal": the time in must not be cut. */
    .row .facts {
      column-gap: calc(2 * var(--_space));
    }
    .row .facts > *::before {
      content: none;
    }
    .row .facts > .plain:not(.external) {
      display: none;
    }
  }
  @container panel (max-width: 416px) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0 calc(2 * var(--_space));
      padding-inline: 5px calc(2 * var(--_space));
      border-inline-start: 3px solid transparent;
    }
    .row.talking {
      border-inline-start-color: var(--_talking);
    }
    .row > .avatar {
      grid-area: 1 / 1;
      inline-size: 26px;
      block-size: 26px;
      outline: none;
    }
    /* Over the face and the words: who talks is shown at the end of the line, who is kept from hearing below the face.
       What is between the marks is pressed through them; a mark itself has its tooltip. */
    .row > .marks {
      position: relative;
      grid-area: 1 / 1 / 2 / 3;
      flex-direction: row-reverse;
      align-items: end;
      align-self: end;
      pointer-events: none;
    }
    .row > .marks > * {
      pointer-events: auto;
    }
    .row > .marks > .ear {
      position: absolute;
      inset-block-end: calc(-4px * var(--_density));
      inset-inline-start: 6px;
      inline-size: 14px;
      block-size: 14px;
      border-radius: 50%;
      background: var(--_surface);
      font-size: 13px;
    }
    .row .who {
      grid-area: 1 / 2;
    }
    .row > .actions:not(.extra) {
      grid-area: 1 / 3;
      gap: 1px;
    }
    /* The place of the mark of who talks is kept free: no text moves when somebody talks. */
    .row .facts {
      margin-inline-end: 18px;
    }
    .talked {
      grid-template-columns: auto;
    }
    .talked > .share {
      display: none;
    }
    .talked > svg {
      inline-size: 2.5em;
    }
    .row.timed .facts {
      margin-inline-end: 62px;
    }
    .row .facts > .named {
      order: -1;
    }
    .row .facts > * {
      max-inline-size: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .row .facts > .organizer {
      order: -1;
    }
    .row .facts > .plain {
      display: none;
    }
  }
  @container panel (max-width: 300px) {
    .row {
      column-gap: 6px;
      padding-inline-end: 4px;
    }
    .row > .actions > button {
      inline-size: 28px;
      min-block-size: 28px;
    }
    .actions.offered {
      min-inline-size: 57px;
    }
    .name {
      font-size: 14px;
    }
    .row .facts {
      font-size: 12px;
      letter-spacing: -0.01em;
    }
    .row.timed .facts > :not(.named) {
      display: none;
    }
    /* "You" replaces my own facts, which the header shows: my name needs the line. */
    .line > .you {
      position: absolute;
      inset-block-end: 0;
      inset-inline-start: 0;
    }
    .row.me .facts {
      visibility: hidden;
    }
    .mark.mic {
      inline-size: 28px;
    }
  }
  @media (forced-colors: active) {
    .avatar,
    button.avatar {
      outline-color: Canvas;
    }
    .row {
      border-inline-start-color: Canvas;
    }
    .row.talking,
    .row.talking > .avatar,
    .row.talking > button.avatar {
      outline-color: Highlight;
      border-inline-start-color: Highlight;
    }
    .row > .actions > button.on,
    button.avatar[aria-checked='true'] {
      border-color: Highlight;
    }
  }
  @media (pointer: coarse) {
    /* A long press ticks the row: the browser must not select its text. */
    .row {
      -webkit-user-select: none;
      user-select: none;
    }
  }
  @media print {
    .row > .who {
      grid-column: 2;
    }
    .row > .marks {
      grid-column: 3;
    }
    .row > .avatar,
    .row > .actions {
      display: none;
    }
    /* What the microphone's button shows, in words. */
    .marks > .hidden-text {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
  }
`;
