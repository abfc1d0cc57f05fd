import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

describe('The sample plugin for WordPress', () => {
  it('takes each attribute of the elements but a token, which a page that is cached must not hold', async () => {
    const plugin = await readFile('demo/hosts/wordpress/xivo-conferences.php', 'utf8');
    const [, list = ''] = /const XIVO_CONFERENCES_ATTRIBUTES = \[([^\]]*)\]/.exec(plugin) ?? [];
    const taken = [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name.replaceAll('_', '-'));

    const { modules } = JSON.parse(await readFile('custom-elements.json', 'utf8')) as Manifest;
    const elements = modules.flatMap(({ declarations = [] }) => declarations);
    const ofBlocks = ['cti-connection', 'conference-participants', 'conference-room-list'];
    const attributes = elements
      .filter(({ tagName = '' }) => ofBlocks.includes(tagName))
      .flatMap((element) => (element.attributes ?? []).map(({ name }) => name))
      .filter((name) => name !== 'token' && name !== 'status');

    expect(taken.sort()).toEqual([...new Set([...attributes, 'show', 'lang', 'dir'])].sort());
  });
});
