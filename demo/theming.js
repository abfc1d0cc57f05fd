/**
 * All custom properties of the panels, as `custom-elements.json` lists them, each with a field that changes it on this page.
 */
import { worldInPage } from './in-page.js';

const find = (selector) => document.querySelector(selector);
const page = document.documentElement;
const form = find('#tokens');

// Rows, and an organizer's buttons, to look at.
worldInPage.controls.userJoins({ login: 'jbond', room: '4001', role: 'Organizer' });

const tokens = await readTokens();
find('#fields').append(...tokens.map(field));
form.addEventListener('input', show);
// Once the fields have their defaults again.
form.addEventListener('reset', () => queueMicrotask(show));
find('#copy').addEventListener('click', copy);
show();

/** Those of the panel that has most of them; a colour's default is `light-dark(#ffffff, #181a20)`. */
async function readTokens() {
  const { modules } = await (await fetch('../custom-elements.json')).json();
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const all = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  return [...new Map(all.map((token) => [token.name, token])).values()];
}

function field({ name, description, default: preset = '' }) {
  const colours = preset.match(/#[0-9a-f]{6}/gi) ?? [];
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.append(code(name), ` ${description}`);
  group.append(legend);
  if (colours.length === 2) {
    group.append(...colours.map((colour, place) => input(name, 'color', colour, ['light', 'dark'][place])));
  } else group.append(input(name, 'text', preset, ''));
  return group;
}

function input(name, type, value, label) {
  const made = document.createElement('input');
  Object.assign(made, { name, type, defaultValue: value, ariaLabel: `${name} ${label}`.trim() });
  if (!label) return made;
  const shown = document.createElement('label');
  shown.append(made, ` ${label}`);
  return shown;
}

function code(text) {
  const made = document.createElement('code');
  made.textContent = text;
  return made;
}

/** Puts what differs from the default on the page, and writes it as CSS. */
function show() {
  page.style.colorScheme = form.elements.scheme.value;
  const rules = [];
  for (const { name } of tokens) {
    const fields = [...form.querySelectorAll(`[name="${name}"]`)];
    const [first = '', second] = fields.map(({ value }) => value);
    const value = second === undefined ? first : `light-dark(${first}, ${second})`;
    const isChanged = fields.some((one) => one.value !== one.defaultValue);
    if (isChanged) rules.push(`  ${name}: ${value};`);
    page.style.setProperty(name, isChanged ? value : null);
  }
  find('#theme').textContent = `:root {\n${['  color-scheme: light dark;', ...rules].join('\n')}\n}`;
  find('#copied').textContent = '';
}

async function copy() {
  await navigator.clipboard.writeText(find('#theme').textContent).then(
    () => (find('#copied').textContent = 'Copied.'),
    () => (find('#copied').textContent = 'The browser would not copy: select the text above.'),
  );
}
