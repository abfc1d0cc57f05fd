import { describe, expect, it } from 'vitest';

describe('The README', () => {
  it('has the tag of the bundle that was built: if not, run `npm run readme` and commit it', async () => {
    const script = '../../scripts/integrity.mjs';
    const { readmeWithTag } = (await import(script)) as { readmeWithTag(): Promise<Record<'text' | 'fresh', string>> };
    const { text, fresh } = await readmeWithTag();
    expect(text).toBe(fresh);
  });
});
