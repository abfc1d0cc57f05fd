import { viewOf } from '../page/past-names.js';

/** The part of a `ResizeObserver` that is used. */
export type Resize = Pick<ResizeObserver, 'observe' | 'unobserve' | 'disconnect'>;

const none: Resize = { observe() {}, unobserve() {}, disconnect() {} };

/**
 * Observes sizes by the window that shows an element, since another window may be hidden. Where there is no
 * `ResizeObserver`, as in jsdom, which has no layout either, no size is told.
 */
export function resizeOf(element: Element, told: ResizeObserverCallback): Resize {
  const { ResizeObserver } = viewOf(element) as { readonly ResizeObserver?: typeof globalThis.ResizeObserver };
  return ResizeObserver ? new ResizeObserver(told) : none;
}
