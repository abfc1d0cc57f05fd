/**
 * Subresource integrity: what a page writes beside the address of a script, so that its browser runs no other file.
 *
 * The build writes `dist/integrity.json`. `npm run readme` writes the README's tag, between two markers; it is committed,
 * and a test fails when it does not say what was built.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const readme = new URL('../README.md', import.meta.url);
const begin = '<!-- integrity: written by `npm run readme` -->';
const end = '<!-- /integrity -->';

/** The bundles, the frame's scripts, and the languages: paths within dist/. */
const isScript = /^[^/]+\.(bundle|classic)\.js$|^embed[^/]*\.js$|^labels\/[^/]+\.js$/;

/** Writes `dist/integrity.json`: for each script that a page may load, its SHA-384. Returns the same. */
export async function writeIntegrity() {
  const scripts = (await readdir(dist, { recursive: true })).filter((file) => isScript.test(file)).sort();
  const entries = await Promise.all(scripts.map(async (file) => [file, await integrityOf(new URL(file, dist))]));
  const integrity = Object.fromEntries(entries);
  await writeFile(new URL('integrity.json', dist), `${JSON.stringify(integrity, null, 2)}\n`);
  return integrity;
}

async function integrityOf(file) {
  const digest = createHash('sha384').update(await readFile(file));
  return `sha384-${digest.digest('base64')}`;
}

/** The README as it should be: with the tag of what was built. */
export async function readmeWithTag() {
  const [text, integrity] = await Promise.all([
    readFile(readme, 'utf8'),
    readFile(new URL('integrity.json', dist), 'utf8').then(JSON.parse),
  ]);
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${begin} and ${end}`);
  return { text, fresh: `${text.slice(0, from)}${begin}\n\n${tag(integrity)}\n\n${text.slice(to)}` };
}

function tag(integrity) {
  const file = 'conference-elements.bundle.js';
  return `\`\`\`html
<script
  type="module"
  src="https://static.example.org/${file}"
  integrity="${integrity[file]}"
  crossorigin="anonymous"
></script>
\`\`\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { text, fresh } = await readmeWithTag();
  if (fresh !== text) await writeFile(readme, fresh);
}
