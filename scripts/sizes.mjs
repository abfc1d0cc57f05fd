import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Prints what a bundle weighs, in bytes: as it is, and as servers send it. */
export async function printSizes(...files) {
  const rows = {};
  for (const file of files) {
    const code = await readFile(file);
    rows[basename(file)] = {
      minified: code.length,
      gzip: gzipSync(code, { level: 9 }).length,
      brotli: brotliCompressSync(code).length,
    };
  }
  console.table(rows);
}
