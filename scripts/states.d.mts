import type { Browser, Page } from 'playwright-core';

/** How a state is shown: the width of the window in pixels, its media, its language and how much air rows have. */
export interface Variant {
  readonly width: number;
  readonly media?: { readonly colorScheme?: 'dark'; readonly forcedColors?: 'active' };
  readonly language?: string;
  readonly density?: string;
}

export const states: Readonly<Record<string, object>>;
export const variants: Readonly<Record<string, Variant>>;

export function openState(
  browser: Browser,
  name: string,
): Promise<{
  readonly page: Page;
  show(variant: Variant): Promise<void>;
  close(): Promise<void>;
}>;
