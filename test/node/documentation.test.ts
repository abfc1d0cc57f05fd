import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classes, elements } from '../support/manifest.js';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** A page's part from one heading to the next of the same rank. */
function section(text: string, heading: string): string {
  return new RegExp(`^## ${heading}\n(.*?)(?=^## |$(?![^]))`, 'ms').exec(text)?.[1] ?? '';
}

describe('What custom-elements.json lists is documented:', () => {
  const page = read('docs/events.md');
  const events = new Map(elements().flatMap(({ events: own }) => own.map(({ name, type }) => [name, type.text])));

  for (const [name, type] of events) {
    it(`${name}, with its class, its payload as JSON, and since which version`, () => {
      const row = page.split('\n').find((line) => line.startsWith(`| [\`${name}\`](#${name}) |`)) ?? '';
      expect(row).toContain(`\`${type}\``);
      const since = / (\d+\.\d+\.\d+) \|$/.exec(row)?.[1] ?? 'no version';
      expect(read('CHANGELOG.md')).toContain(`\n## ${since}`);
      const [, json = ''] = /^```json\n(.*?)^```$/ms.exec(section(page, name)) ?? [];
      const fields =
        classes()
          .get(type)
          ?.members.filter((member) => member.kind === 'field') ?? [];
      const data = fields.filter((field) => !field.type?.text.startsWith('Promise'));
      expect(Object.keys(JSON.parse(json) as object).sort()).toEqual(data.map((field) => field.name).sort());
    });
  }

  const theming = read('docs/theming.md');
  const pages = read('README.md') + read('docs/hosts.md');

  for (const { tagName, attributes, members, slots, cssParts, cssProperties } of elements()) {
    it(`${tagName}, with its attributes, properties and slots in the README or docs/hosts.md`, () => {
      const fields = members.filter(({ kind }) => kind === 'field');
      const names = [...attributes, ...fields, ...slots].map(({ name }) => name).filter((name) => name !== '');
      expect([`<${tagName}>`, ...names].filter((name) => !new RegExp(`[\`"]${name}[\`"]`).test(pages))).toEqual([]);
    });

    it(`${tagName}, with a sentence for each thing that it has`, () => {
      const all = [...attributes, ...members, ...slots, ...cssParts, ...cssProperties];
      expect(all.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    });

    it(`${tagName}, with its custom properties, their defaults and its parts in docs/theming.md`, () => {
      const missing = cssProperties.filter(({ name, default: preset }) => {
        const row = theming.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
        const values = /^light-dark\((.*), (.*)\)$/.exec(preset)?.slice(1) ?? [preset];
        return !values.every((value) => row.includes(`\`${value}\``));
      });
      expect(missing.map(({ name }) => name)).toEqual([]);
      const rows = [...theming.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell]) => cell).join(' ');
      expect(
        cssParts.map(({ name }) => name).filter((name) => !new RegExp(`\`${name}( [\\w-]+)?\``).test(rows)),
      ).toEqual([]);
    });
  }

  it('and a theme to copy sets custom properties that there are', () => {
    const [, css = ''] = /^```css\n(.*?)^```$/ms.exec(section(theming, 'A theme to copy')) ?? [];
    const known = new Set(elements().flatMap((element) => element.cssProperties.map(({ name }) => name)));
    const set = [...css.matchAll(/--conference-[\w-]+(?=:)/g)].map(([name]) => name);
    expect(set.length).toBeGreaterThan(5);
    expect(set.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('What the documentation lists is there:', () => {
  /** Below a heading such as "### `<cti-connection>`": that element. Below another, such as "### All panels": one of them. */
  const meant = (heading: string) =>
    elements().filter(({ tagName }) => !/<[\w-]+>/.test(heading) || heading.includes(`<${tagName}>`));

  for (const { heading, rows } of tables(section(read('README.md'), 'Elements'))) {
    it(`attributes and properties below “${heading}” of the README`, () => {
      const named = rows.flatMap(([attributes = '', properties = '']) => codes(attributes + properties));
      const known = meant(heading).flatMap(({ attributes, members }) => [...attributes, ...members]);
      expect(missing(named, known)).toEqual([]);
    });
  }

  for (const { heading, rows } of tables(section(read('docs/theming.md'), 'Parts'))) {
    it(`parts below “${heading}” of docs/theming.md`, () => {
      const firstTokens = rows.flatMap(([parts = '']) => codes(parts).map((part) => part.split(' ')[0] ?? ''));
      const known = meant(heading).flatMap(({ cssParts }) => cssParts);
      // `member…` stands for all parts that begin so.
      expect(
        missing(
          firstTokens.filter((part) => !part.endsWith('…')),
          known,
        ),
      ).toEqual([]);
    });
  }

  it('custom properties of docs/theming.md', () => {
    const [{ rows } = { rows: [] }] = tables(`### all\n${section(read('docs/theming.md'), 'Custom properties')}`);
    expect(
      missing(
        rows.flatMap(([name = '']) => codes(name)),
        elements().flatMap((one) => one.cssProperties),
      ),
    ).toEqual([]);
  });

  it('events of docs/events.md', () => {
    const named = [...read('docs/events.md').matchAll(/^\| \[`([\w-]+)`\]/gm)].map(([, name = '']) => name);
    expect(
      missing(
        named,
        elements().flatMap(({ events }) => events),
      ),
    ).toEqual([]);
    expect(named).not.toEqual([]);
  });
});

/** The rows of the first table below each heading of the third rank, by cell. */
function tables(text: string): readonly { readonly heading: string; readonly rows: readonly (readonly string[])[] }[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => ({
      heading: part.slice(0, part.indexOf('\n')),
      rows: [...(/(?:^\|.*\n)+/m.exec(part)?.[0] ?? '').matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) =>
        row.split(' | '),
      ),
    }))
    .filter(({ rows }) => rows.some(([cell = '']) => cell.includes('`')));
}

/** What stands in a cell as code. */
function codes(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function missing(named: readonly string[], known: readonly { readonly name: string }[]): readonly string[] {
  return named.filter((name) => known.every((one) => one.name !== name));
}

describe('The documentation that is packed', () => {
  const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
  // npm packs these whatever `files` says.
  const packed = [...files, 'README.md', 'LICENSE', 'package.json'];
  const docs = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' });
  const texts = [...packed, ...docs.map((file) => `docs/${file}`)].filter((file) => file.endsWith('.md'));

  for (const file of texts) {
    it(`${file} links to nothing that is missing in the package`, () => {
      const prose = read(file)
        .replaceAll(/^```.*?^```$/gms, '')
        .replaceAll(/`[^`\n]*`/g, '');
      const links = [...prose.matchAll(/\]\(\s*(?!https?:)([^)\s]+)/g)].map(
        ([, link = '']) => new URL(link, new URL(file, root)),
      );
      const isPacked = ({ pathname }: URL) => packed.some((name) => pathname.startsWith(new URL(name, root).pathname));
      const dead = links.filter((link) => !existsSync(link) || !isPacked(link) || !hasHeading(link));
      expect(dead.map(({ pathname, hash }) => pathname + hash)).toEqual([]);
    });
  }
});

/** Whether a page has the heading that a link leads to, by the name that code hosts give it. */
function hasHeading({ pathname, hash }: URL): boolean {
  if (hash === '') return true;
  const headings = [...readFileSync(pathname, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return headings.includes(decodeURIComponent(hash.slice(1)));
}
