import { css } from 'lit';

/**
 * The frame around `.panel`. Where the host is as wide as its content, as in a float or a flex row, the frame gives it
 * a width: the panel is a container, and has no width of its own.
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
