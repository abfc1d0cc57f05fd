import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const file = new URL('../dist/conference-elements.bundle.js', import.meta.url);

/** In the order of trial: the first that fits names the part. */
const kinds = [
  [/node_modules\/(@lit|lit)/, 'lit'],
  [/node_modules\/(@[^/]+\/[^/]+|[^/]+)\//, (match) => match[1]],
  [/src\/elements\/text\/labels\/(en|fr)[-.]/, (match) => `labels, ${match[1]}`],
  [/src\/elements\/text\/icons\.ts/, 'icons'],
  [/src\/elements\/.*\.styles\.ts/, 'styles'],
  [/src\/elements\/participants\/(guest|invit|phone)/, 'invitation: guests, suggestions, board'],
  [
    /src\/elements\/(participants\/(find-people|people-finder)|panel\/(find-bar|found-status))/,
    'search, filters, order',
  ],
  [/src\/domain\/(roster-|room-view|search|talking-now)/, 'search, filters, order'],
  [/src\/elements\/participants\/(bulk|ticks)/, 'several at once, and undo'],
  [/src\/(domain|streams|elements\/participants)\/newcomers/, 'mute newcomers'],
  [/src\/elements\/(participants\/(list-keys|help|mute-shortcut)|panel\/(row-keys|typing))/, 'keys and help'],
  [/src\/elements\/(panel\/menu|drawing\/(row-hold|held-rows|press-guard|resting))/, 'menus, rows that hold still'],
  [
    /src\/(domain\/(attendance|talk-time|log|moment)|streams\/histories|elements\/text\/attendance)/,
    'attendance, talk time, log',
  ],
  [/src\/streams\/tape\//, 'tapes'],
  [/src\/(wire\/asides|streams\/(asides|people|phone)|domain\/(numbers|guests))/, 'directory, phones, numbers'],
  [/src\/elements\/connection\//, 'elements: connection and sign-in'],
  [/src\/elements\/joining\//, 'elements: joining and keypad'],
  [/src\/elements\/rooms\//, 'elements: room list'],
  [/src\/elements\/participants\//, 'elements: participants'],
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
