import { html, nothing, type TemplateResult } from 'lit';
import { keyedRows } from '../drawing/keyed-rows.js';
import { type Action, type Asking, press, standing } from './action.js';
import { onEscape } from './typing.js';
import { withNames } from '../text/with-names.js';

interface Menu {
  /** The name by which a panel knows which menu is open. */
  readonly name: string;
  /** Whose or what actions these are, in words. */
  readonly label: string;
  readonly actions: readonly Action[];
  readonly open: boolean;
  /** The menu's button is no Tab stop. */
  readonly roving?: boolean;
}

/** A button that opens a menu, and the menu while it is open. `Menus` places it and gives it the focus. */
export function menuButton(view: Asking, menu: Menu): TemplateResult {
  const { name, label, open, roving } = menu;
  return html`<button
      type="button"
      part="action more"
      class="only-icon more"
      tabindex=${roving ? -1 : nothing}
      title=${label}
      aria-label=${label}
      aria-haspopup="menu"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => view.openMenu(open ? undefined : name)}
    >
      <span aria-hidden="true">•••</span></button
    >${open ? items(view, menu) : nothing}`;
}

function items(view: Asking, { name, label, actions }: Menu): TemplateResult {
  // The platform raises `toggle` a task later: another menu may have been opened meanwhile.
  const onToggle = (event: Event) => {
    if ((event as ToggleEvent).newState === 'closed') view.openMenu(undefined, name);
  };
  return html`<div
    class="menu"
    part="menu"
    role="menu"
    popover="auto"
    aria-label=${label}
    @toggle=${onToggle}
    @keydown=${(event: KeyboardEvent) => onKey(view, event)}
  >
    ${keyedRows(
      actions,
      ({ name }) => name,
      (action) => item(view, action),
    )}
  </div>`;
}

function item(view: Asking, action: Action): TemplateResult {
  const { name, label, names, icon, kind, question } = action;
  const { why, idle } = standing(view, action);
  const choose = () => {
    if (!idle) return;
    view.openMenu(undefined);
    press(view, action);
  };
  return html`<button
    type="button"
    role="menuitem"
    part="action ${name}"
    class=${kind ?? ''}
    tabindex="-1"
    aria-disabled=${idle ? 'false' : 'true'}
    @click=${choose}
  >
    <span class="item-icon">${icon}</span>
    <span
      >${withNames(label, names)}${question ? '…' : nothing}${why === undefined ? nothing : html`<span class="why">${why}</span>`}</span
    >
  </button>`;
}

const steps: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowUp: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Arrow keys go from item to item, a letter to the next item that begins with it; Escape and Tab close the menu. No key of a
 * menu means anything outside of it, apart from those of the browser and the page, such as Ctrl+R.
 */
function onKey(view: Asking, event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  onEscape(event, () => view.openMenu(undefined));
  event.stopPropagation();
  const { key, shiftKey } = event;
  const menu = event.currentTarget as Element;
  const all = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = all.indexOf(event.target as HTMLElement);
  if (key === 'Tab') {
    view.openMenu(undefined);
    // As from the row's own buttons: see `ListKeys`.
    if (!shiftKey) menu.closest<HTMLElement>('.row')?.focus({ preventScroll: true });
  }
  const step = steps[key];
  const next = step ? all[step(at, all.length)] : beginningWith(key, [...all.slice(at + 1), ...all.slice(0, at + 1)]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The first item that begins with a letter. */
function beginningWith(letter: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (!/^\S$/u.test(letter)) return undefined;
  return items.find(({ innerText }) => innerText.trim().toLowerCase().startsWith(letter.toLowerCase()));
}
