import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openState, states, variants } from '../../scripts/states.mjs';
import { useBrowser } from '../e2e/browser.js';

const { resolve } = createRequire(import.meta.url);

interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What axe finds in a page: the rule, where, and why. */
async function findings(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    // A heading of the first level is the page's own affair.
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      rules: { 'page-has-heading-one': { enabled: false }, 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
    );
  });
}

describe('Axe finds nothing', () => {
  const browser = useBrowser();
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(resolve('axe-core/axe.min.js'), 'utf8');
  });

  for (const name of Object.keys(states)) {
    it(`in any look of the state: ${name}`, async () => {
      const state = await openState(browser(), name);
      await state.page.evaluate(axe);
      for (const [look, variant] of Object.entries(variants)) {
        await state.show(variant);
        expect(await findings(state.page), look).toEqual([]);
      }
      await state.close();
    });
  }
});
