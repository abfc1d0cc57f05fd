import { css } from 'lit';

/** What stays of a panel on paper: all of the list, and nothing to press. */
export const printStyles = css`
  @media print {
    .panel {
      display: block;
      overflow: visible;
    }
    .scroller {
      max-block-size: none;
      overflow: visible;
    }
    li {
      break-inside: avoid;
    }
    button:not(.unfold),
    input,
    select,
    form,
    dialog,
    .find .icon,
    .sort,
    kbd,
    .filters,
    .talking-now,
    .bulk,
    .question,
    .menu {
      display: none !important;
    }
    /* How many people or rooms of how many are on the paper, where a search leaves some out; else the bar takes no room. */
    .panel :is(.finding, .find, .search) {
      margin: 0;
      padding-block: 0;
      border: 0;
    }
    .panel .search {
      padding-inline: 0;
    }
  }
`;
