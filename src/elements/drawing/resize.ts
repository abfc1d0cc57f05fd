import { viewOf } from '../page/past-names.js';

/** What is used of a `ResizeObserver`. */
export type Resize = Pick<ResizeObserver, 'observe' | 'unobserve' | 'disconnect'>;

const none: Resize = { observe() {}, unobserve() {}, disconnect() {} };

/**
 * Tells of sizes by the window that shows an element: another one may be hidden. Where there is no `ResizeObserver`, as in
 * jsdom, which has no layout either, it tells of nothing.
 */
export function resizeOf(element: Element, told: ResizeObserverCallback): Resize {
  const { ResizeObserver } = viewOf(element) as { readonly ResizeObserver?: typeof globalThis.ResizeObserver };
  return ResizeObserver ? new ResizeObserver(told) : none;
}
