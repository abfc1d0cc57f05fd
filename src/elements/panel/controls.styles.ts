import { css } from 'lit';

/** Buttons and form fields. */
export const controlStyles = css`
  button,
  input,
  select {
    min-block-size: var(--_target);
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 14px;
    letter-spacing: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    padding: 0 12px;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
    transition: background-color 0.12s;
  }
  button:hover {
    background: var(--_raised);
  }
  button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button.danger {
    color: var(--_danger);
  }
  button.only-icon {
    inline-size: var(--_target);
    padding: 0;
    border-color: transparent;
    background: transparent;
    font-size: 17px;
  }
  button.only-icon:hover {
    background: var(--_raised);
  }
  button[aria-disabled='true'],
  button[aria-disabled='true']:hover {
    background: transparent;
    color: var(--_muted);
    cursor: not-allowed;
    filter: none;
    opacity: 0.65;
  }
  button.on {
    border-color: transparent;
    background: color-mix(in srgb, var(--_danger) 14%, transparent);
    color: var(--_danger);
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  input,
  select {
    inline-size: 100%;
    padding: 0 8px;
    border-color: var(--_field);
  }
  input[type='checkbox'] {
    inline-size: 18px;
    min-block-size: 18px;
    accent-color: var(--_accent);
  }
  input:user-invalid {
    border-color: var(--_danger);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(176px, 100%), 1fr));
    gap: calc(3 * var(--_space));
    align-items: end;
  }
  .field {
    display: grid;
    gap: var(--_space);
    font-size: 13px;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_target);
    font-size: 14px;
  }
  form {
    display: grid;
    gap: calc(3 * var(--_space));
  }
  details > summary {
    min-block-size: 28px;
    color: var(--_muted);
    font-size: 13px;
    cursor: pointer;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, minmax(44px, 72px));
    justify-content: center;
    gap: calc(2 * var(--_space));
    /* As on a telephone, whatever the language. */
    direction: ltr;
  }
  .keys button {
    min-block-size: 44px;
    font-size: 18px;
  }
`;
