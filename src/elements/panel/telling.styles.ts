import { css } from 'lit';

/** Questions, notices, and marks of what was asked. */
export const tellingStyles = css`
  .asked {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    color: var(--_accent);
    font-size: 13px;
  }
  .asked::before {
    content: '';
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  .notice,
  .question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_warning);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_raised);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .notice > :first-child,
  .question > :first-child {
    flex: 1 1 160px;
  }
  /* Marks of direction inside a box change no text outside. */
  .name-in-box {
    display: inline-block;
  }
  /* Beside its buttons, a question would be a narrow column. */
  .question > :first-child,
  .notice.newcomers > :first-child {
    flex-basis: 260px;
  }
  /* What a server says, a name above all, may be of any length: beyond some lines it scrolls in its place. */
  .heading,
  p.subtle,
  .question > span:first-child,
  .notice.calm > span:first-child,
  .members > li > span,
  .calls button > span {
    max-block-size: 12em;
    overflow: auto;
  }
  .panel > .notice {
    margin: calc(3 * var(--_space)) calc(4 * var(--_space)) 0;
  }
  .empty ~ .notice,
  div > .joining + .notice,
  div > .joining + .notice ~ .notice {
    margin: 0 calc(4 * var(--_space)) calc(4 * var(--_space));
  }
  .notice > span > .icon {
    color: var(--_warning);
  }
  /* The button that closes a notice stays beside its text; the rest goes below. */
  @container panel (max-width: 320px) {
    .notice {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .empty ~ .notice {
      margin: calc(2 * var(--_space));
    }
    .notice > * {
      grid-column: 1 / -1;
      justify-self: start;
    }
    .notice > :first-child {
      grid-column: 1;
    }
    .notice > button.only-icon {
      grid-area: 1 / 2;
      align-self: start;
    }
  }
  .question {
    border-color: var(--_danger);
  }
  .notice.calm {
    border-color: var(--_accent);
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      animation: none !important;
      transition: none !important;
    }
  }
`;
