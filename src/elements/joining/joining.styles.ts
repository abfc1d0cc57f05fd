import { css } from 'lit';

/** The way into a room, and its keypad. */
export const joiningStyles = css`
  .joining {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }
  .joining > .bar {
    justify-content: center;
  }
  /* The icon stays beside words that take several lines. */
  .joining > p.bar {
    flex-wrap: nowrap;
  }
  /* WebKit takes a word that may be broken anywhere for as wide as it is whole. */
  .joining > .bar > strong {
    min-inline-size: 0;
  }
  @container panel (max-width: 300px) {
    .joining > .bar > .icon {
      display: none;
    }
  }
  .joining > .subtle,
  .keypad .subtle {
    text-align: center;
  }
  .keypad .subtle {
    min-block-size: 1.4em;
    margin-block-start: calc(2 * var(--_space));
  }
`;
