import { beforeAll, describe, expect, it } from 'vitest';
import { openState, states } from '../../scripts/states.mjs';
import { accessibilityTree } from './accessibility-tree.js';
import { useBrowser } from './browser.js';
import { cut, type Expected, sentencesIn, without } from './tree-sentences.js';

const languages = ['en', 'fr', 'ar'];

describe('A screen reader', () => {
  const browser = useBrowser();
  const sentences = new Map<string, ReadonlyMap<string, Expected>>();

  beforeAll(async () => {
    for (const language of languages) sentences.set(language, await sentencesIn(language));
  });

  const expectedOf = (language: string, name: string): Expected => {
    const expected = sentences.get(language)?.get(name);
    if (!expected) throw new Error(`No sentences are written for ${name} in test/e2e/tree/${language}.txt.`);
    return expected;
  };
  for (const name of Object.keys(states)) {
    it(`meets these sentences in English, French and Arabic: ${name}`, async () => {
      const state = await openState(browser(), name);
      for (const language of languages) {
        await state.show({ width: 480, language });
        const tree = await accessibilityTree(state.page);
        const { since, gone, lines } = expectedOf(language, name);
        if (since === undefined) {
          expect(tree, language).toEqual(lines);
          continue;
        }
        const kept = cut(expectedOf(language, since).lines, gone);
        expect(without(kept, tree), `${language}: gone, and not expected to be`).toEqual([]);
        expect(without(tree, kept), `${language}: has come`).toEqual(lines);
      }
      await state.close();
    });
  }

  it('is sent to no state that is no longer there', () => {
    for (const language of languages) {
      expect([...sentences.get(language)!.keys()].sort(), language).toEqual(Object.keys(states).sort());
    }
  });
});
