/** What a user does with the elements, and what a reader finds in them. */
import { fixture, html, nextFrame } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import '../../src/define/all.js';
import type { ConferenceParticipantsElement } from '../../src/elements/participants/conference-participants.js';
import type { ConferenceRoomListElement } from '../../src/elements/rooms/conference-room-list.js';
import type { FakeConnection } from './fake-connection.js';

// Whatever language the machine speaks.
document.documentElement.lang = 'en';

export type Panel = ConferenceParticipantsElement | ConferenceRoomListElement;

/** The participants panel inside a provider that has this connection. */
export async function participantsPanel(
  fake: FakeConnection,
  panel: TemplateResult = html`<conference-participants></conference-participants>`,
): Promise<ConferenceParticipantsElement> {
  return inProvider(fake, panel, 'conference-participants');
}

export async function roomList(
  fake: FakeConnection,
  panel: TemplateResult = html`<conference-room-list></conference-room-list>`,
): Promise<ConferenceRoomListElement> {
  return inProvider(fake, panel, 'conference-room-list');
}

async function inProvider<Name extends 'conference-participants' | 'conference-room-list'>(
  fake: FakeConnection,
  panel: TemplateResult,
  name: Name,
): Promise<HTMLElementTagNameMap[Name]> {
  const provider = await fixture(html`<cti-connection .connection=${fake.connection}>${panel}</cti-connection>`);
  const element = provider.querySelector(name)!;
  await drawn(element);
  return element;
}

/** Waits until an element shows what it was told. */
export async function drawn(...elements: readonly LitElement[]): Promise<void> {
  for (const element of elements) while (!(await element.updateComplete));
}

/** Lets everything happen that waits for nothing: promises, that is, but no timer. */
export function task(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Lets everything happen that waits for nothing, and waits until elements show what came of it. */
export async function settled(...elements: readonly LitElement[]): Promise<void> {
  await task();
  await drawn(...elements);
}

/** Waits until what is drawn has been laid out and painted, and what was seen of that is drawn, too. */
export async function painted(element: LitElement): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) {
    await nextFrame();
    await drawn(element);
  }
}

export function root(element: Element): ShadowRoot {
  return element.shadowRoot!;
}

/** The parts of this name, by any of its tokens: `parts(panel, 'mute')`. */
export function parts(within: Element, name: string): HTMLElement[] {
  return [...(within.shadowRoot ?? within).querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** Whether there is a part of this name. */
export function has(within: Element, name: string): boolean {
  return parts(within, name).length > 0;
}

/** The one part of this name. Throws where there is none. */
export function part(within: Element, name: string): HTMLElement {
  const [found] = parts(within, name);
  if (!found) throw new Error(`there is no part "${name}" in: ${text(within.shadowRoot ?? within)}`);
  return found;
}

/** The hooks that a panel shows now which a page's style sheet reaches, by `::part(…)` with all tokens of each. */
export function reached(panel: HTMLElement, hooks: readonly string[]): readonly string[] {
  const rules = hooks.map((hook) => `${panel.localName}::part(${hook}) { scroll-margin-top: 77px }`);
  const sheet = document.createElement('style');
  sheet.textContent = rules.join('\n');
  document.head.append(sheet);
  const found = hooks.filter((hook) => {
    const selector = hook
      .split(' ')
      .map((token) => `[part~="${token}"]`)
      .join('');
    const shown = [panel, ...root(panel).querySelectorAll('conference-log')].flatMap((element) => [
      ...root(element).querySelectorAll(selector),
    ]);
    return shown.length > 0 && shown.every((one) => getComputedStyle(one).scrollMarginTop === '77px');
  });
  sheet.remove();
  return found;
}

/** Somebody's row. */
export function row(panel: Element, index: number): HTMLElement {
  const found = root(panel).querySelector<HTMLElement>(`[data-index="${index}"]`);
  if (!found) throw new Error(`there is no row for index ${index}`);
  return found;
}

export function hasRow(panel: Element, index: number): boolean {
  return root(panel).querySelector(`[data-index="${index}"]`) !== null;
}

export function roomRow(list: Element, number: string): HTMLElement {
  const found = root(list).querySelector<HTMLElement>(`[data-number="${number}"]`);
  if (!found) throw new Error(`there is no row for room ${number}`);
  return found;
}

/** Who is shown in the list, from top to bottom, by index. */
export function rowOrder(panel: Element): number[] {
  return parts(panel, 'participant').map(({ dataset }) => Number(dataset.index));
}

/** Which rooms are shown, from top to bottom, by number. */
export function roomOrder(list: Element): (string | undefined)[] {
  return parts(list, 'room').map(({ dataset }) => dataset.number);
}

/** The box in which a list scrolls. */
export function scrollerOf(panel: Element): HTMLElement {
  return root(panel).querySelector<HTMLElement>('.scroller')!;
}

/** How many nodes there are below a node, comments among them. */
export function nodesIn(node: Node): number {
  return [...node.childNodes].reduce((sum, child) => sum + 1 + nodesIn(child), 0);
}

/** The text that a reader finds. */
export function text(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** All that an element shows, in words. */
export function shownText(element: Element): string {
  return text(root(element));
}

/** The button of a rare action, in the header or in a row: where it is folded away, the menu is opened for it. */
export async function action(within: Element, name: string): Promise<HTMLElement> {
  if (!has(within, name)) await press(part(within, 'more'));
  return part(within, name);
}

/** Clicks, and waits until all that follows from it by itself has happened. */
export async function press(button: HTMLElement): Promise<void> {
  button.click();
  await settle(button);
}

/** Types into the search of a panel, in place of what was there. */
export async function search(panel: Panel, typed: string): Promise<void> {
  const field = part(panel, 'search') as HTMLInputElement;
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(panel);
}

/** Presses a key where the focus is, or in a given place. Returns whether the element kept it from the browser. */
export async function key(target: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  await settle(target);
  return event.defaultPrevented;
}

/** Where the focus is, inside an element. */
export function focused(element: Element): Element | null {
  return root(element).activeElement;
}

/** Whether the focus is there. Asked so since chai, when a comparison of elements fails, prints all that they hold. */
export function hasFocus(target: HTMLElement): boolean {
  return (target.getRootNode() as Document | ShadowRoot).activeElement === target;
}

/** Why a button cannot be pressed now, in words; undefined when it can. */
export function whyNot(button: HTMLElement): string | null | undefined {
  if (button.getAttribute('aria-disabled') !== 'true') return undefined;
  return button.getAttribute('aria-description') ?? button.getAttribute('title');
}

async function settle(inside: HTMLElement): Promise<void> {
  const host = (inside.getRootNode() as Partial<ShadowRoot>).host as LitElement | undefined;
  await settled(...(host ? [host] : []));
}
