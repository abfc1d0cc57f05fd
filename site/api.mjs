/** What the package's modules export: one page for each entry, which TypeDoc writes from the source (typedoc.json). */
import { readFileSync } from 'node:fs';

const entries = [
  [
    'xivo-conference-elements',
    'index',
    'The connection, what it tells and takes, and the classes of events and elements.',
  ],
  ['xivo-conference-elements/testing', 'testing', 'Fakes for tests of pages that use the elements.'],
  ['xivo-conference-elements/simulator', 'simulator/register', 'A simulated xuc server inside a page.'],
  ['xivo-conference-elements/simulator/node', 'simulator/node', 'A simulated xuc server for tests in Node.'],
];

export function apiPages() {
  return entries.map(([entry, file, summary]) => {
    const written = readFileSync(new URL(`api/${file}.md`, import.meta.url), 'utf8');
    const text = `# \`${entry}\`\n\n${summary}\n\n${written}`;
    return { source: `site/api/${file}.md`, name: `api/${file}`, title: entry, summary, text };
  });
}
