import { makeAdapter as makePanel } from './panel.mjs';

/**
 * Our own panel while somebody searches it and orders it by name. Each number of the bench holds a 0, so everybody is found.
 *
 * @type {import('./adapter.mjs').MakeAdapter}
 */
export function makeAdapter(options) {
  const panel = makePanel(options);
  const use = (selector, value, event) => {
    const field = panel.root().querySelector(selector);
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  return {
    ...panel,
    search() {
      use('[part=sort]', 'name', 'change');
      use('[part=search]', '0', 'input');
    },
    // The panel shows no talking of somebody who is muted, whatever the server says.
    shown() {
      return [...panel.root().querySelectorAll('[data-index]:not([part~=muted])')].map((row) => ({
        index: Number(row.dataset.index),
        talking: row.part.contains('talking'),
      }));
    },
  };
}
