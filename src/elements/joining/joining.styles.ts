import { css } from 'lit';

/** The way into a room, and its keypad. */
export const joiningStyles = css`
  .joining {
    display: grid;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
  }
  .joining > .bar {
    justify-content: center;
  }
  .joining > .subtle,
  .keypad .subtle {
    text-align: center;
  }
  .ended {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    margin: calc(2 * var(--_space)) calc(4 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_raised);
  }
  header > .ended {
    margin-inline: 0;
  }
  .keypad .subtle {
    min-block-size: 1.4em;
    margin-block-start: calc(2 * var(--_space));
  }
`;
