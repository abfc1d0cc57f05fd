import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

describe('The README', () => {
  it('has the tag of the bundle that was built: if not, run `npm run readme` and commit it', async () => {
    const script = '../../scripts/integrity.mjs';
    const { readmeWithTag } = (await import(script)) as { readmeWithTag(): Promise<Record<'text' | 'fresh', string>> };
    const { text, fresh } = await readmeWithTag();
    expect(text).toBe(fresh);
  });

  it('links to no file that is missing', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
