import { isHtml, past, viewOf } from '../page/past-names.js';

/** Roles in which a letter is text, or picks an item or a cell. An element may name several roles, in any case. */
const typedInto = 'textbox searchbox combobox spinbutton listbox menu menubar tree grid treegrid application'
  .split(' ')
  .map((role) => `[role~=${role} i]`)
  .join();

/**
 * Whether a key goes to something that takes letters, inside of the element that listens: a field, an editable text, a
 * menu, or an element that may be one of these. Such a key is no command of the panel.
 */
export function isTyping(event: KeyboardEvent): boolean {
  if (isComposing(event)) return true;
  const path = event.composedPath();
  const { currentTarget } = event;
  const inside = currentTarget ? path.slice(0, path.indexOf(currentTarget)) : path;
  return inside.some((target) => isHtml(target) && takesLetters(target)) || isOpaque(path[0]);
}

/** Whether somebody types into this element when it has the focus, or may do so. */
export function isTypedInto(element: Element): boolean {
  return (element instanceof HTMLElement && takesLetters(element)) || isOpaque(element);
}

/** Whether the key belongs to an input method. The event has a flag for that; in Safari only its key code tells. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends a composition before `keydown` of the key that ended it: only the key code 229 still tells.
  const { keyCode } = event as { readonly keyCode: number };
  return event.isComposing || keyCode === 229;
}

/** On Escape, closes what is innermost and nothing around it: no dialog of the page, native or not. */
export function onEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
  event.preventDefault();
  event.stopPropagation();
  keepRestOf(event);
  close();
}

/**
 * After an Escape that closed something of ours, keeps from the page the rest of the press: its repeats while the key
 * is held down, and its `keyup`, on which some dialogs of pages close. By then the focus may be elsewhere.
 */
function keepRestOf({ target }: KeyboardEvent): void {
  const view = viewOf(target as Element);
  const keep = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    const isEnd = event.type === 'keyup';
    if (isEnd || !event.repeat) {
      view.removeEventListener('keyup', keep, true);
      view.removeEventListener('keydown', keep, true);
    }
    if (!isEnd && !event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
  };
  view.addEventListener('keyup', keep, true);
  view.addEventListener('keydown', keep, true);
}

/**
 * Keeps from the page what is typed into our own fields, and the keys of a PIN: they are not meant for a page's
 * shortcuts. Keys that write no text reach the page, such as Tab, Escape, F1 or Ctrl+K.
 */
export function keepTyping(event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement) || target.getRootNode() !== (event.currentTarget as Node).getRootNode()) return;
  const ours = target.closest('input, select, textarea, .keypad') !== null && target.closest('.extra') === null;
  if (!ours || !(isComposing(event) || isText(event))) return;
  event.stopPropagation();
  // When an Escape gives up a composition, its `keyup` comes after the composition has ended.
  if (event.key === 'Escape' && event.type === 'keydown') keepRestOf(event);
}

const editing = ['Enter', 'Backspace', 'Delete', 'Dead', 'Process', 'Unidentified'];

/** Whether a key by itself writes or edits text in a field that has the focus. Arrows and the like only move in the text. */
export function writes({ key }: KeyboardEvent): boolean {
  return /^.$/u.test(key) || editing.includes(key);
}

/** Whether a key is pressed together with Ctrl or the command key. AltGr, which writes characters, is Ctrl and Alt at once. */
export function isCombination({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !(ctrlKey && altKey);
}

const moving = ['Home', 'End', 'PageUp', 'PageDown'];

function isText(event: KeyboardEvent): boolean {
  const { key } = event;
  return !isCombination(event) && (writes(event) || moving.includes(key) || key.startsWith('Arrow'));
}

function takesLetters(element: HTMLElement): boolean {
  // Chrome's `EditContext` makes an element take letters that is neither a field nor editable.
  const { constructor, editContext } = element as {
    readonly constructor: { readonly formAssociated?: unknown };
    readonly editContext?: unknown;
  };
  return (
    Boolean(editContext) ||
    past(HTMLElement.prototype, 'isContentEditable', element) ||
    past(Element.prototype, 'matches', element).call(element, `input, select, textarea, ${typedInto}`) ||
    constructor.formAssociated === true ||
    past(Document.prototype, 'designMode', past(Node.prototype, 'ownerDocument', element) ?? document) === 'on'
  );
}

/** A custom element whose shadow root is closed: what has the focus in it cannot be seen. */
function isOpaque(target: EventTarget | undefined): boolean {
  return isHtml(target) && target.localName.includes('-') && target.shadowRoot === null;
}
