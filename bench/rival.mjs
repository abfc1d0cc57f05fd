import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('rival/', import.meta.url));

/** Installs RealtimeKit UI for the bench unless it is there. False where npm cannot: then the bench runs without it. */
export function hasRealtimeKit() {
  if (existsSync(`${folder}node_modules/@cloudflare/realtimekit-ui`)) return true;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' });
  if (status !== 0) console.log('RealtimeKit UI could not be installed: the bench leaves it out.');
  return status === 0;
}
