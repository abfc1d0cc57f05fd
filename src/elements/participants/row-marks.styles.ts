import { css } from 'lit';

/** Who talks, is muted or cannot hear: each mark has a place of its own, and is shown or hidden there. */
export const rowMarkStyles = css`
  .mark {
    display: inline-grid;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    color: var(--_muted);
    font-size: 16px;
    visibility: hidden;
  }
  .mark.shown {
    visibility: visible;
  }
  .mark.mic {
    inline-size: var(--_target);
  }
  .mark.mic.off {
    color: var(--_danger);
  }
  .mark.bars {
    color: var(--_talking);
  }
  /*
   * Four bars by the borders of two boxes: a gradient is painted as an image, which takes longer. They are round, since
   * Chromium puts all layers together anew when something square and opaque comes or goes (an eleventh of a toggle's time).
   */
  .mark.bars {
    justify-items: start;
  }
  .mark.bars::before,
  .mark.bars::after {
    content: '';
    grid-area: 1 / 1;
    inline-size: 10px;
    block-size: 6px;
    border: solid currentcolor;
    border-width: 0 2px;
    border-radius: 1px;
  }
  .mark.bars::after {
    block-size: 14px;
    margin-inline-start: 4px;
  }
  .row.talking .bars,
  .row.talking-old .bars {
    visibility: visible;
  }
  /* A question mark in a ring: another shape, not another colour alone. */
  .row.talking-old .bars {
    justify-items: center;
    color: var(--_muted);
  }
  .row.talking-old .bars::before {
    content: none;
  }
  .row.talking-old .bars::after {
    content: '?';
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border-width: 1px;
    border-radius: 50%;
    font-size: 12px;
    line-height: 14px;
    text-align: center;
  }
`;
