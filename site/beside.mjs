/** What the site has beside its pages: each as Markdown, llms.txt, the package, the playground, the hosts, and the search. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createIndex } from 'pagefind';
import { linkOnSite } from './markdown.mjs';
import { root } from './pages.mjs';

export async function beside(out, menu) {
  const pages = menu.flatMap((section) => section.pages);
  await Promise.all([
    ...pages.map((page) => write(`${out}/${page.name}.md`, asMarkdown(pages, page))),
    write(`${out}/llms.txt`, llms(menu)),
    copyPackage(out),
    copyPlayground(out),
    copyHosts(out),
  ]);
  await index(out);
}

/** The file as it is, but for its links, which lead to the other `.md` files of the site. */
export function asMarkdown(pages, page) {
  const outside = page.text.split(/(^```.*?^```$)/ms);
  const links = (text) =>
    text.replaceAll(/(\]\()([^)\s]+)(\))/g, (_, open, link, close) => {
      return open + linkOnSite(pages, page, link, 'md') + close;
    });
  return outside.map((text) => (text.startsWith('```') ? text : links(text))).join('');
}

/** As llmstxt.org has it: a title, what it is, and a list of links for each section. */
export function llms(menu) {
  const [start] = menu[0].pages;
  const list = ({ title, pages }) =>
    `## ${title}\n\n${pages.map((page) => `- [${page.title}](${page.name}.md): ${page.summary}`).join('\n')}\n`;
  return `# ${start.title}\n\n> ${start.summary}\n\n${menu.map(list).join('\n')}`;
}

/** What pages load: the bundles, and the simulator's world, which the playground shows. */
async function copyPackage(out) {
  const dist = `${root}dist`;
  const scripts = (await readdir(dist, { recursive: true })).filter((file) =>
    /^([^/]+\.(bundle|classic)\.js|(labels|simulator)\/[^/]+\.js)$/.test(file),
  );
  await Promise.all(scripts.map((file) => cp(`${dist}/${file}`, `${out}/dist/${file}`)));
}

/** With the simulator inside the page in place of the one that serves the page. */
async function copyPlayground(out) {
  const demo = `${root}demo`;
  const files = (await readdir(demo)).filter((file) => /\.(js|css|svg|html)$/.test(file));
  await Promise.all(files.map((file) => cp(`${demo}/${file}`, `${out}/demo/${file}`)));
  const page = await readFile(`${demo}/index.html`, 'utf8');
  const own = '<script type="module" src="playground.js"';
  const simulator = '<script type="module" src="../dist/simulator.bundle.js" blocking="render"></script>\n    ';
  await write(`${out}/demo/index.html`, page.replace(own, simulator + own));
}

/** The pages of those hosts that nothing has to build. */
async function copyHosts(out) {
  const hosts = `${root}demo/hosts`;
  await mkdir(`${out}/hosts`, { recursive: true });
  for (const host of await readdir(hosts)) {
    const files = await readdir(`${hosts}/${host}`).catch(() => []);
    if (files.includes('package.json') || !files.includes('index.html')) continue;
    await cp(`${hosts}/${host}`, `${out}/hosts/${host}`, { recursive: true, filter: (file) => !file.endsWith('.md') });
    const page = await readFile(`${hosts}/${host}/index.html`, 'utf8');
    const moved = page.replaceAll('"conference-elements/', '"../../dist/').replaceAll('"wiring.js"', '"../wiring.js"');
    await write(`${out}/hosts/${host}/index.html`, moved);
  }
  await cp(`${hosts}/wiring.js`, `${out}/hosts/wiring.js`);
}

async function index(out) {
  const { index: search, errors } = await createIndex({ rootSelector: 'main' });
  const indexed = await search.addDirectory({ path: out, glob: '{*.html,{docs,reference}/**/*.html,hosts/*.html}' });
  const written = await search.writeFiles({ outputPath: `${out}/pagefind` });
  const wrong = [errors, indexed.errors, written.errors].flat();
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  await search.deleteIndex();
}

async function write(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
