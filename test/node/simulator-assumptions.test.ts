import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describe, it } from 'vitest';
import { assumptions } from '../../src/simulator/assumptions.js';

const folder = fileURLToPath(new URL('../../src/simulator', import.meta.url));

/** The ids that the code names in comments such as `Assumed: pong, rejoin.`, wherever they are. */
async function named(): Promise<Set<string>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  const mentions = texts.flatMap((text) => [...text.matchAll(/Assumed: ([a-z, -]+)\./g)]);
  return new Set(mentions.flatMap(([, ids = '']) => ids.split(', ')));
}

describe('What the simulator assumes', () => {
  it('is listed once each, in a sentence', () => {
    const ids = assumptions.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const { sentence } of assumptions) expect(sentence).to.match(/^\S.*\.$/);
  });

  it('is named where the code carries it out, and the code assumes nothing else', async () => {
    expect([...(await named())].sort()).to.deep.equal(assumptions.map(({ id }) => id).sort());
  });
});
