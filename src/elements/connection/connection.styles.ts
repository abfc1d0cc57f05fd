import { css } from 'lit';

export const connectionStyles = css`
  .panel {
    gap: calc(3 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
    padding: calc(3 * var(--_space));
  }
  .panel > .notice {
    margin: 0;
  }
  .panel:has(> .notice:only-child) {
    padding: 0;
  }
  .place {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    outline: none;
  }
  .refused {
    border-color: var(--_danger);
  }
  .sign-in {
    max-inline-size: 512px;
    padding: var(--_space);
  }
`;
