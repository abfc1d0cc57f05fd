/** The pages of the site, made of what the repository has: README, docs, hosts, and the reference. No text is written here twice. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiPages } from './api.mjs';
import { referencePages } from './reference.mjs';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** What comes first in its section; what is not named here follows by its file's name. */
const order = {
  start: ['README.md', 'docs/hosts.md', 'docs/simulator.md'],
  reference: ['docs/events.md', 'docs/theming.md'],
  inside: ['docs/architecture.md', 'docs/protocol.md', 'docs/reliability.md', 'docs/performance.md'],
  project: ['CHANGELOG.md', 'SECURITY.md', 'CONTRIBUTING.md'],
};

/**
 * @typedef {{ source: string, name: string, title: string, summary: string, text: string }} Page `source` is the path of the
 *   file in the repository, or what stands for one; `name` is the path of the page, without `.html` or `.md`.
 * @returns {{ title: string, pages: Page[] }[]} The sections, in the order of the site's menu.
 */
export function sections() {
  const inside = files('docs').filter((file) => !Object.values(order).flat().includes(file));
  const hosts = readdirSync(`${root}demo/hosts`)
    .map((host) => `demo/hosts/${host}/README.md`)
    .filter((file) => existsSync(root + file));
  const decisions = files('docs/decisions').map(read);
  return [
    { title: 'Start', pages: order.start.map(read) },
    { title: 'Reference', pages: [...referencePages(), ...apiPages(), ...order.reference.map(read)] },
    { title: 'Hosts', pages: hosts.map(read) },
    { title: 'Inside', pages: [...order.inside, ...inside].map(read) },
    { title: 'Decisions', pages: [contents('docs/decisions/', 'Decisions', decisions), ...decisions] },
    { title: 'Project', pages: order.project.map(read) },
  ];
}

function files(folder) {
  return readdirSync(root + folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);
}

function read(source) {
  const text = readFileSync(root + source, 'utf8');
  return { source, name: nameOf(source), title: titleOf(text), summary: summaryOf(text), text };
}

/** The page of a folder to which other pages link as a whole. */
function contents(source, title, pages) {
  const links = pages.map((page) => `- [${page.title}](${page.source.slice(source.length)})`);
  const text = `# ${title}\n\nWhat was decided, and what was passed over.\n\n${links.join('\n')}\n`;
  return { source, name: `${source}index`, title, summary: summaryOf(text), text };
}

function nameOf(source) {
  if (source === 'README.md') return 'index';
  return source.replace(/^demo\/(hosts\/.*)\/README\.md$/, '$1').replace(/\.md$/, '');
}

function titleOf(text) {
  return /^# (.*)$/m.exec(text)[1].replaceAll('`', '');
}

/** The first sentence below the title, in plain words. */
function summaryOf(text) {
  const [, paragraph = ''] = /^# .*\n+(?:Status: .*\n+)?(?:## .*\n+)*((?:.+\n?)+)/m.exec(text) ?? [];
  const plain = paragraph
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /^.*?[.:!?](?= |$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain;
}
