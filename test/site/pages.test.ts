import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elements } from '../support/manifest.js';
import { made } from './served.js';

const read = (file: string) => readFileSync(join(made, file), 'utf8');
const all = readdirSync(made, { recursive: true, encoding: 'utf8' });

/** The pages that are made of Markdown; the playground and the hosts' own pages are copies. */
const pages = all.filter((file) => file.endsWith('.html') && read(file).includes('<main id="page"'));
const texts = pages.filter((file) => file !== 'search.html');

describe('The site', () => {
  it('has a page for README, docs, each decision, each element and each host', () => {
    expect(texts).toEqual(
      expect.arrayContaining(['index.html', 'docs/events.html', 'docs/decisions/0001-layers.html']),
    );
    for (const folder of ['docs', 'docs/decisions', 'demo/hosts']) {
      for (const file of readdirSync(new URL(`../../${folder}`, import.meta.url))) {
        const source = folder === 'demo/hosts' ? `${folder}/${file}/README.md` : `${folder}/${file}`;
        if (!source.endsWith('.md') || !existsSync(new URL(`../../${source}`, import.meta.url))) continue;
        const page = source.replace('demo/', '').replace(/(\/README)?\.md$/, '.html');
        expect(texts, source).toContain(page);
      }
    }
    for (const { tagName } of elements()) expect(texts).toContain(`reference/${tagName}.html`);
  });

  it('describes what each entry of the package exports, with what it takes and gives', () => {
    const index = read('api/index.md');
    for (const name of ['createCtiConnection()', 'CtiConnectionOptions', 'CtiConnection', 'addLabels()', 'Outcome'])
      expect(index).toContain(`### ${name}\n`);
    expect(index).toContain('How numbers are written where the server stands.');
    expect(read('api/testing.md')).toContain('### FakeConnection\n');
    expect(read('api/simulator/register.md')).toContain('`callerJoins`');
    expect(read('api/simulator/node.md')).toContain('### startSimulatorServer()\n');
  });

  it('has each page as Markdown, too, and names each in llms.txt', () => {
    const [title, , about, ...rest] = read('llms.txt').split('\n');
    expect([title, about]).toEqual(['# xivo-conference-elements', expect.stringMatching(/^> .+/)]);
    const linked = [...rest.join('\n').matchAll(/^- \[[^\]]+\]\(([^)]+)\): .+/gm)].map(([, link]) => link);
    expect(linked.sort()).toEqual(texts.map((file) => file.replace(/html$/, 'md')).sort());
    for (const file of linked) expect(all).toContain(file);
  });

  it('shows what Markdown quotes: braces mean nothing to the generator, and no quoted tag becomes an element', () => {
    expect(read('docs/hosts.html')).toContain('<code>{{ room.number }}</code>');
    for (const page of pages.filter((file) => !file.startsWith('reference/'))) {
      expect(read(page), page).not.toMatch(/<(cti|conference)-[a-z]/);
    }
  });

  it('links to nothing that is missing, from pages and from Markdown, and to no address by its root', () => {
    const dead: string[] = [];
    for (const page of pages) {
      for (const [, link = ''] of unescaped(read(page)).matchAll(
        /<(?:a|link|img|script|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g,
      )) {
        if (!leads(page, link)) dead.push(`${page}: ${link}`);
      }
    }
    for (const page of texts) {
      const file = page.replace(/html$/, 'md');
      const prose = read(file)
        .replaceAll(/^```.*?^```$/gms, '')
        .replaceAll(/`[^`]*`/g, '');
      for (const [, link = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (!leads(file, link)) dead.push(`${file}: ${link}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('names each attribute, property, event, slot, part and custom property in the reference', () => {
    for (const element of elements()) {
      const page = read(`reference/${element.tagName}.md`);
      const named = [
        element.attributes,
        element.members,
        element.events,
        element.slots,
        element.cssParts,
        element.cssProperties,
      ]
        .flat()
        .map(({ name }) => name || 'default');
      expect(named.length).toBeGreaterThan(10);
      expect(
        named.filter((name) => !new RegExp(`^\\|.*(\`|\\| |\\[\`)${name}(\`|\\(| \\|)`, 'm').test(page)),
        element.tagName,
      ).toEqual([]);
    }
  });
});

function leads(from: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return true;
  const [, path = '', hash] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(link) ?? [];
  if (path.startsWith('/')) return false;
  const target = path === '' ? from : join(dirname(from), path);
  if (!all.includes(target)) return false;
  // In Markdown, the headings are those of the page.
  return !hash || read(target.replace(/md$/, 'html')).includes(`id="${decodeURIComponent(hash)}"`);
}

/** Without what pages quote: code, and what is live. */
function unescaped(html: string): string {
  return html.replaceAll(/<pre>.*?<\/pre>/gs, '');
}
