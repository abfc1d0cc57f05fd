import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const scripts = readdirSync(new URL('../../dist/', import.meta.url)).filter((file) => file.endsWith('.js'));

/** Those for a plain `<script>`, which a browser reads in the page's encoding where the server names none. */
const classic = [
  ...scripts.filter((file) => /\.classic\.js$|^embed-parent/.test(file)),
  ...readdirSync(new URL('../../dist/labels/', import.meta.url))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `labels/${file}`),
];

/** A text that stands in the bundle, in the code of one of its own modules. */
const texts: Readonly<Record<string, string>> = {
  'simulator.bundle.js': 'CannotKickOrganizer',
  'tapes.bundle.js': 'is not the beginning of a tape',
  'conference-log.bundle.js': 'text/csv',
  'conference-log.classic.js': 'text/csv',
};

describe('Each bundle', () => {
  for (const file of scripts.filter((name) => /\.(bundle|classic)\.js$/.test(name))) {
    it(`${file} asks for early compilation in its first line, then names its licence`, () => {
      const [first, second] = read(file).split('\n');
      expect(first).toBe('//# allFunctionsCalledOnLoad');
      expect(second).toMatch(/^\/\*! xivo-conference-elements \d+\.\d+\.\d+ \| MIT \|/);
    });

    it(`${file} calls nothing of arrays that is another function where Prototype.js is`, () => {
      expect(read(file)).not.toMatch(/\.reduce\(|\.entries\(\)|Array\.from\(\{/);
    });

    it(`${file} reads no \`arguments\`, which are others once a function has become an arrow`, () => {
      // `super(...arguments)` of a constructor may stay, and `arguments` as the name of a property.
      expect(/(?<!\.)\barguments\b(?!\s*:).{9}/.exec(read(file))?.[0]).toBeUndefined();
    });

    it(`${file} has a source map that leads to the line where a text stands`, () => {
      const lines = read(file).split('\n');
      const text = texts[file] ?? 'conference-room-select';
      const line = lines.findIndex((code) => code.includes(text));
      const column = (lines[line] ?? '').indexOf(text);
      const map = JSON.parse(read(`${file}.map`)) as ConstructorParameters<typeof SourceMap>[0];
      const place = new SourceMap(map).findEntry(line, column);
      if (!('originalSource' in place)) throw new Error('the map says nothing about that place');
      const source = map.sourcesContent[map.sources.indexOf(place.originalSource)];
      expect(source?.split('\n')[place.originalLine]).toContain(text);
    });
  }

  it.each(classic)('%s says the same on a page in any encoding: all of it is ASCII', (file) => {
    expect(/[^\0-\x7f]+/.exec(read(file))?.[0]).toBeUndefined();
  });

  it('has its SHA-384 in integrity.json, and so has every other script that a page may load', () => {
    const integrity = JSON.parse(read('integrity.json')) as Readonly<Record<string, string>>;
    const right = Object.keys(integrity).map((file) => {
      const digest = createHash('sha384').update(read(file)).digest('base64');
      return [file, `sha384-${digest}`];
    });
    expect(integrity).toEqual(Object.fromEntries(right));
    expect(Object.keys(integrity)).toEqual(
      expect.arrayContaining(scripts.filter((file) => /\.(bundle|classic)\.js$/.test(file))),
    );
  });

  it('holds the same, as a module and as a classic script', async () => {
    const name = '../../dist/conference-elements.bundle.js';
    const module = (await import(name)) as object;
    const classic: unknown = runInThisContext(`(() => { ${read('conference-elements.classic.js')}
      return XivoConferenceElements; })()`);
    expect(Object.keys(classic as object).sort()).toEqual(Object.keys(module).sort());
  });
});
