import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { JSDOM, VirtualConsole } from 'jsdom';

// jsdom reports what an element throws, and goes on.
const errors = [];
const virtualConsole = new VirtualConsole().on('jsdomError', (error) => errors.push(error));
const { window } = new JSDOM('<!doctype html>', {
  url: 'https://intranet.example.org/',
  pretendToBeVisual: true,
  virtualConsole,
});
const { document } = window;

// As test runners with a jsdom environment do it: the names of the window become global.
const own = ['Event', 'EventTarget', 'CustomEvent', 'MessageEvent', 'KeyboardEvent'];
const missing = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis));
for (const name of [...own, ...missing]) globalThis[name] = window[name];
for (const name of ['addEventListener', 'removeEventListener']) globalThis[name] = window[name].bind(window);
globalThis.window = window;

await import('xivo-conference-elements/simulator');
await import('xivo-conference-elements/define/all');
after(() => window.close());

test('somebody joins a room', async () => {
  document.body.innerHTML = `
    <cti-connection server="simulator:" sso>
      <conference-room-list></conference-room-list>
      <conference-participants></conference-participants>
    </cti-connection>`;
  const [rooms, panel] = [...document.querySelectorAll('conference-room-list, conference-participants')];
  const join = await drawn(rooms, '[data-number="4000"] button[part~="join"]');
  join.click();
  const me = await drawn(panel, '[part~="participant"][part~="me"]');
  assert.match(me.textContent, /James Bond/);
  me.querySelector('[part~="more"]').click();
  await drawn(panel, '[part="menu"] [role="menuitem"]');
  me.dispatchEvent(new window.KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true }));
  const keys = await drawn(panel, 'dialog[open]');
  keys.querySelector('button').click();
  await panel.updateComplete;
  assert.equal(panel.shadowRoot.querySelector('dialog'), null);
  document.body.replaceChildren();
  assert.deepEqual(errors, []);
});

/** What a panel draws, as soon as it does. */
function drawn(panel, selector) {
  return new Promise((resolve) => {
    const look = () => {
      const found = panel.shadowRoot?.querySelector(selector);
      if (!found) return;
      watching.disconnect();
      resolve(found);
    };
    const watching = new window.MutationObserver(look);
    watching.observe(panel.shadowRoot, { childList: true, subtree: true });
    look();
  });
}
