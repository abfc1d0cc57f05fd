/** A rollup plugin: writes the licences of all that the bundles carry of other people's work beside them. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One instance for all bundles: they share one file. */
export function licences({ file }) {
  const folders = new Set();
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          if (renderedLength === 0) continue;
          const folder = packageFolder(id);
          if (folder) folders.add(folder);
          // Copied into our source by scripts/icons.mjs.
          if (id.endsWith('/elements/text/icons.js')) folders.add(join(root, 'node_modules/lucide-static'));
        }
      }
    },
    async writeBundle() {
      const texts = await Promise.all([...folders].sort().map(licenceOf));
      await writeFile(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
    },
  };
}

function packageFolder(id) {
  if (!id.includes('/node_modules/')) return undefined;
  let folder = dirname(id);
  // A package.json without a name only says how the files beside it are to be read.
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

function isPackage(folder) {
  return /\/node_modules\/(@[^/]+\/)?[^/@]+$/.test(folder) && existsSync(join(folder, 'package.json'));
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const text = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!text) throw new Error(`${name} is bundled but holds no licence text`);
  return `${name} ${version} (${license})\n\n${await readFile(join(folder, text), 'utf8')}`;
}
