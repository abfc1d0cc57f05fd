/**
 * `npm run manifest` writes custom-elements.json from the elements' source; with `--check` it writes nothing and fails
 * if the committed file says something else.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { run } from './run.mjs';

const check = process.argv.includes('--check');
const outdir = check ? 'node_modules/.cache/manifest' : '.';

await mkdir(outdir, { recursive: true });
const status = run('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', outdir, '--quiet');
if (status !== 0) process.exit(status);

if (check) {
  const [fresh, committed] = await Promise.all(
    [`${outdir}/custom-elements.json`, 'custom-elements.json'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  if (fresh !== committed) {
    console.error('custom-elements.json does not say what the source says. Run `npm run manifest` and commit it.');
    process.exit(1);
  }
}
