import { css } from 'lit';

export const participantsStyles = css`
  .toolbar,
  .past > p + .bar,
  .page > *,
  .page > ::slotted(*) {
    margin-block-start: calc(2 * var(--_space));
  }
  header > .question,
  header > .notice,
  .bulk > .question {
    margin-block-start: calc(2 * var(--_space));
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    align-items: center;
    justify-content: space-between;
    padding: calc(2 * var(--_space)) calc(2 * var(--_space)) 0;
    border-block-end: 1px solid var(--_border);
  }
  .tabs > [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    min-inline-size: 0;
  }
  .tabs > .swap {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_space));
    margin-block-end: calc(2 * var(--_space));
  }
  .tabs [role='tab'] {
    max-inline-size: 100%;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    border-block-end-color: transparent;
    flex-wrap: wrap;
    gap: 0 0.4em;
    padding-block: 4px;
    overflow-wrap: break-word;
  }
  .tabs button[aria-selected='true'] {
    box-shadow: inset 0 -3px var(--_accent);
  }
  @container panel (max-width: 416px) {
    /* Tabs may stand one below the other. */
    .tabs [role='tab'] {
      border-color: var(--_border);
      border-radius: calc(var(--_radius) * 0.7);
    }
    .tabs > [role='tablist'] {
      margin-block-end: calc(2 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
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
  .head {
    align-items: start;
    margin-block-end: var(--_space);
  }
  .head > .heading {
    min-inline-size: 0;
    padding-block: 4px;
  }
  .mine {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }
  @container panel (max-width: 300px) {
    .toolbar {
      gap: 6px;
    }
    .bar > button:not(.only-icon) {
      padding-inline: 8px;
    }
    .bar > button:not(.only-icon) > .icon {
      display: none;
    }
    .bar > button.more {
      inline-size: 28px;
    }
  }
  .bulk {
    background: var(--_raised);
  }
  .bulk > .told {
    flex: 1 1 136px;
  }
  @container panel (max-width: 480px) {
    .bulk > .bar > strong {
      flex: 1 0 calc(100% - var(--_target) - 2 * var(--_space));
    }
    /* The name is for screen readers alone. */
    .mine > button {
      inline-size: var(--_target);
      padding: 0;
    }
    .mine > button > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    header,
    .section,
    .finding,
    .talking-now {
      padding-inline: calc(3 * var(--_space));
    }
  }
`;
