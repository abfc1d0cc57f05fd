import { html, type TemplateResult } from 'lit';

/**
 * A heading of a level that the page chose, so that the page's outline stays whole. `FocusKeeper` may give the focus to it.
 */
export function heading(level: number, content: unknown): TemplateResult {
  const within = Math.min(6, Math.max(1, Math.round(level) || 2));
  return html`<div class="heading" role="heading" tabindex="-1" aria-level=${within}>${content}</div>`;
}
