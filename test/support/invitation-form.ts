/** The form by which guests are invited, as its tests see and use it. */
import { pasteInto } from './clipboard.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakePageClock } from './page-clock.js';
import { drawn, type Panel, part, parts, press, root, task, text } from './panel.js';

export function field(panel: Element): HTMLInputElement {
  return root(panel).querySelector<HTMLInputElement>('[name="exten"]')!;
}

/** Types, without waiting for what follows. */
export function enter(panel: Panel, value: string, how?: InputEventInit): void {
  field(panel).value = value;
  field(panel).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, ...how }));
}

export async function paste(panel: Panel, value: string): Promise<void> {
  pasteInto(field(panel), value);
  await drawn(panel);
}

/** Drops a text onto the field. Says whether the field takes the text in by itself. */
export async function drop(panel: Panel, value: string): Promise<boolean> {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', value);
  const how = { bubbles: true, composed: true, cancelable: true };
  const isTaken = field(panel).dispatchEvent(new DragEvent('drop', { dataTransfer, ...how }));
  await drawn(panel);
  return isTaken;
}

/** A tool or a keyboard is about to put a text into the field. Says whether the field takes the text in by itself. */
export async function insert(panel: Panel, inputType: string, data: string, how?: InputEventInit): Promise<boolean> {
  const about = { inputType, data, bubbles: true, composed: true, cancelable: true, ...how };
  const isTaken = field(panel).dispatchEvent(new InputEvent('beforeinput', about));
  await drawn(panel);
  return isTaken;
}

/** Some time passes, and what follows from that is drawn. */
export async function pass(clock: FakePageClock, panel: Panel, milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await task();
  await drawn(panel);
}

export const chips = (panel: Element) => parts(panel, 'guest').map(text);

/** The numbers that were called. */
export const called = (fake: FakeConnection) =>
  fake.sent.flatMap((command) => ('exten' in command ? command.exten : []));

export const send = (panel: Element) => press(part(panel, 'send-invite'));

/** Whom the arrow keys have picked out, by the first word; undefined for nobody. */
export function picked(panel: Element): string | undefined {
  const id = field(panel).getAttribute('aria-activedescendant');
  return id ? text(root(panel).getElementById(id)!).replace(/ .*/, '') : undefined;
}

/** Somebody as the server's directory has them. `phone`: the state of the telephone, as the server numbers it. */
export function sheet(name: string, data: string, phone?: number) {
  return { name, status: { phone }, details: [{ fields: [{ name: 'Phone', data, dataType: 'PhoneNumber' }] }] };
}
