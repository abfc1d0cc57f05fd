import { css } from 'lit';

export const findPeopleStyles = css`
  .finding {
    padding: 0 calc(4 * var(--_space)) calc(2 * var(--_space));
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block-start: calc(2 * var(--_space));
    padding: 3px;
    margin-inline: -3px;
  }
  .filters button {
    flex: none;
    min-block-size: 26px;
    padding-inline: 9px;
    border-radius: 13px;
    font-size: 13px;
    font-weight: 400;
  }
  .filters button > .number {
    color: var(--_muted);
  }
  .filters button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    font-weight: 600;
  }
  .talking-now {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    block-size: 32px;
    padding-inline: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_talking) 6%, var(--_surface));
    color: var(--_talking);
    white-space: nowrap;
  }
  .talking-now > ul {
    display: flex;
    min-inline-size: 0;
    gap: calc(2 * var(--_space));
  }
  .talking-now li {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .talking-now button {
    display: block;
    max-inline-size: calc(100% + 6px);
    min-inline-size: 0;
    min-block-size: 24px;
    padding: 0 3px;
    margin-inline: -3px;
    overflow: hidden;
    border: 0;
    background: none;
    font-size: 13px;
    font-weight: 600;
  }
  /* The name's own direction decides at which end it is cut. */
  .talking-now bdi {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .talking-now button:hover {
    text-decoration: underline;
  }
  @container panel (max-width: 300px) {
    .filters {
      gap: 3px;
    }
    .filters button {
      padding-inline: 5px;
      font-size: 12px;
      letter-spacing: -0.01em;
    }
  }
`;
