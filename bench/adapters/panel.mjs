import { openConnection } from './bundle-socket.mjs';

/**
 * Our own panel, from the built bundle: raw frames in at the socket, rows out in the shadow tree.
 *
 * @type {import('./adapter.mjs').MakeAdapter}
 */
export function makeAdapter({ tag = 'conference-participants', widgets = 1, greeting }) {
  const { connection, receive } = openConnection(greeting);
  let panels = [];
  return {
    open() {},
    mount(place) {
      panels = Array.from({ length: widgets }, () => Object.assign(document.createElement(tag), { connection }));
      place.append(...panels);
    },
    unmount() {
      for (const panel of panels) panel.remove();
      panels = [];
    },
    receive,
    root: () => panels[0].shadowRoot,
  };
}
