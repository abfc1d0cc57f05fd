/** Fonts for a browser on a machine that has none, so that screenshots show text, Arabic too. */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

// Relative to the configuration file, so that the folder can be moved. Only these fonts, never the machine's:
// the same picture everywhere.
const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="append"><string>Open Sans</string><string>Noto Sans Arabic</string></edit>
  </match>
</fontconfig>
`;

/** Adds the Arabic font and the configuration to `folder`, whose `fonts/` already holds Open Sans. */
export async function installFonts(folder) {
  const files = join(dirname(require.resolve('@fontsource/noto-sans-arabic/package.json')), 'files');
  const target = join(folder, 'fonts/Noto_Sans_Arabic');
  await mkdir(target, { recursive: true });
  for (const name of await readdir(files)) {
    if (/-arabic-(400|700)-normal\.woff2$/.test(name)) await copyFile(join(files, name), join(target, name));
  }
  await writeFile(join(folder, 'fonts.conf'), configuration);
}
