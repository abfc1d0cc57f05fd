import { css } from 'lit';

/**
 * Around `.panel`: the width of a panel whose host is as wide as what is in it, as a float or in a flex row. The panel is a
 * container, and has no width of its own.
 */
export const frameStyles = css`
  .frame {
    block-size: 100%;
  }
  /* Ten gaps of 24 pixels: 240 pixels wide, and narrower where there is less room, since a line may break at each gap. */
  .frame::before {
    all: initial;
    content: '. . . . . . . . . . .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-size: 0;
    word-spacing: 24px;
  }
`;
