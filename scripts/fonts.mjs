/** Fonts for a browser on a machine that has none, so that screenshots show text, Arabic too. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

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
  const source = join(dirname(require.resolve('@fontsource/noto-sans-arabic/package.json')), 'files');
  const target = join(folder, 'fonts/Noto_Sans_Arabic');
  await mkdir(target, { recursive: true });
  for (const weight of [400, 700]) {
    const name = `noto-sans-arabic-arabic-${weight}-normal`;
    await writeFile(join(target, `${name}.ttf`), unwrapWoff(await readFile(join(source, `${name}.woff`))));
  }
  await writeFile(join(folder, 'fonts.conf'), configuration);
}

/**
 * A WOFF file as the TrueType file that it wraps: the browser reads web fonts, but as a font of the system it takes
 * TrueType only. WOFF is the same tables, each deflated, under another directory (W3C, WOFF File Format 1.0).
 */
function unwrapWoff(woff) {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  woff.copy(directory, 0, 4, 8); // flavour
  const power = Math.floor(Math.log2(count));
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);

  const tables = [];
  let position = directory.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const offset = woff.readUInt32BE(entry + 4);
    const packedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const packed = woff.subarray(offset, offset + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;

    const record = 12 + 16 * index;
    woff.copy(directory, record, entry, entry + 4); // tag
    woff.copy(directory, record + 4, entry + 16, entry + 20); // checksum
    directory.writeUInt32BE(position, record + 8);
    directory.writeUInt32BE(length, record + 12);

    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    tables.push(table, padding);
    position += length + padding.length;
  }
  return Buffer.concat([directory, ...tables]);
}
