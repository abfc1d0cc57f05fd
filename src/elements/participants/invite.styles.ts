import { css } from 'lit';

export const inviteStyles = css`
  .chips,
  .invited-list,
  .suggestions {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .chip {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    max-inline-size: 100%;
    padding-inline-start: calc(2.5 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .chip.wrong {
    border-color: var(--_danger);
  }
  .why {
    color: var(--_danger);
  }
  .suggesting {
    position: relative;
  }
  .suggestions {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    max-block-size: min(320px, 60vh);
    overflow-y: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
    font-weight: 400;
  }
  .suggestions [role='option'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    cursor: pointer;
  }
  .suggestions [role='option']:hover {
    background: var(--_raised);
  }
  .suggestions [aria-selected='true'] {
    background: var(--_raised);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .phone {
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .phone.free {
    color: var(--_talking);
  }
  .hint {
    margin: 0;
    color: var(--_muted);
    font-size: 13px;
    font-weight: 400;
  }
  .board {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_space));
  }
  .invited-list {
    display: grid;
    gap: var(--_space);
    justify-self: stretch;
  }
  .invited {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    min-block-size: var(--_target);
  }
  .invited .what {
    flex: 1 1 192px;
    overflow-wrap: anywhere;
  }
  .invited.refused .what,
  .invited.unseen .what {
    color: var(--_warning);
  }
  .invited.in .what {
    color: var(--_talking);
  }
`;
