import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const file = new URL('../dist/conference-elements.bundle.js', import.meta.url);

/** In the order of trial: the first that fits names the part. */
const kinds = [
  [/node_modules\/(@lit|lit)/, 'lit'],
  [/node_modules\/(@[^/]+\/[^/]+|[^/]+)\//, (match) => match[1]],
  [/src\/elements\/labels\/(en|fr)\.ts/, (match) => `labels, ${match[1]}`],
  [/src\/elements\/icons\.ts/, 'icons'],
  [/src\/elements\/[^/]+\.styles\.ts/, 'styles'],
  [/src\/elements\/(cti-connection|sign-in-form|make-connection|status-banner)/, 'elements: connection and sign-in'],
  [/src\/elements\/(invite|keypad|joining|join-button)/, 'elements: invitation, joining and keypad'],
  [/src\/elements\/(conference-room-list|room-|member-list)/, 'elements: room list'],
  [/src\/([a-z]+)\//, (match) => match[1]],
];

/**
 * How large the bundle is, and what its bytes come from by its source map.
 *
 * @returns {Promise<{ minified: number, gzip: number, brotli: number, parts: [string, number][] }>}
 */
export async function bundleSize() {
  const code = await readFile(file);
  const map = new SourceMap(JSON.parse(await readFile(`${file.pathname}.map`, 'utf8')));
  const bytes = new Map();
  code
    .toString('utf8')
    .split('\n')
    .forEach((line, lineNumber) => {
      for (let column = 0; column < line.length; column++) {
        const part = partOf(map.findEntry(lineNumber, column).originalSource);
        bytes.set(part, (bytes.get(part) ?? 0) + Buffer.byteLength(line[column]));
      }
    });
  const parts = [...bytes].sort(([, one], [, other]) => other - one);
  return { minified: code.length, gzip: gzipSync(code).length, brotli: brotliCompressSync(code).length, parts };
}

function partOf(source = '') {
  for (const [pattern, name] of kinds) {
    const match = pattern.exec(source);
    if (match) return typeof name === 'string' ? name : name(match);
  }
  return 'other';
}
