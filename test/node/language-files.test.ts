import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(`dist/${file}`, root), 'utf8');

/** A text of each language that stands in no other. */
const leave = { ar: 'مغادرة', de: 'Verlassen', es: 'Salir', it: 'Esci', nl: 'Verlaten', pt: 'Sair' };

interface OfPage {
  readonly wordings: ReadonlyMap<string, { readonly leave: string }>;
}

describe('A page without a build', () => {
  it('finds a script for each language beside the bundle', () => {
    const files = readdirSync(new URL('dist/labels/', root)).filter((file) => file.endsWith('.js'));
    expect(files).toEqual(Object.keys(leave).map((language) => `${language}.js`));
  });

  it.each(Object.entries(leave))('loads %s, and all copies of the bundle have it', (language, text) => {
    const page = createContext();
    runInContext(read(`labels/${language}.js`), page);
    const shared = runInContext(`globalThis[Symbol.for('xivo-conference-elements/labels')]`, page) as
      OfPage | undefined;
    expect(shared?.wordings.get(language)?.leave).toBe(text);
    expect([...(shared?.wordings.keys() ?? [])]).toEqual([language]);
  });

  it('loads no other language with it, and none with the bundle', () => {
    for (const language of Object.keys(leave)) {
      expect(read(`labels/${language}.js`)).not.toMatch(/Hang up|Raccrocher/);
      // As ASCII, a letter of another script than Latin takes six characters.
      const most = language === 'ar' ? 9500 : 8000;
      expect(gzipSync(read(`labels/${language}.js`)).length).toBeLessThan(most);
    }
    expect(read('conference-elements.bundle.js')).not.toMatch(/Verlassen|Verlaten|مغادرة/);
  });
});

describe('A page with a build', () => {
  it('imports each language by its name', async () => {
    const names = Object.keys(leave);
    const code = `${names.map((name) => `import { ${name} } from 'xivo-conference-elements/labels/${name}';`).join('')}
      console.log(JSON.stringify({ ${names.map((name) => `${name}: ${name}.leave`).join()} }))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: root });
    expect(JSON.parse(stdout)).toEqual(leave);
  });
});
