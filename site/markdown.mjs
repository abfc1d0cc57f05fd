/** Markdown as the site reads it: as GitHub does, with the links between files made links between pages. */
import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import highlighter from 'highlight.js';
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';

/** What the highlighter knows by another name. */
const languages = { vue: 'xml', svelte: 'xml', html: 'xml', tsx: 'typescript' };

/** From one page to a path of the site: `../docs/events.html`. */
export function relativeTo(name, target) {
  return posix.relative(posix.dirname(name), target) || '.';
}

/**
 * Where a link of a file leads on the site, or the same where it leads out of it. Throws where it leads to nothing.
 *
 * @param {readonly import('./pages.mjs').Page[]} pages
 * @param {import('./pages.mjs').Page} page The page that has the link.
 * @param {string} link
 * @param {'html' | 'md'} form The form of the pages that are linked.
 */
export function linkOnSite(pages, page, link, form) {
  const [, path, hash] = /^([^#]*)(.*)$/.exec(link);
  if (path === '' || /^[a-z]+:/.test(path)) return link;
  const source = posix.join(page.source.replace(/[^/]*$/, ''), path);
  const target = pages.find((candidate) => candidate.source === source);
  if (target) return relativeTo(page.name, `${target.name}.${form}`) + hash;
  // The playground, and pictures: they are copied to where they are in the repository.
  if (/^(demo\/[\w-]+\.html|docs\/images\/.*)$/.test(source)) return relativeTo(page.name, source) + hash;
  throw new Error(`${page.source} links to ${link}, which is no page of the site.`);
}

export function markdown(pages) {
  const md = new MarkdownIt({ html: true, highlight });
  const slugs = new WeakMap();
  md.use(anchor, {
    slugifyWithState: (title, { env }) => {
      if (!slugs.has(env)) slugs.set(env, new GithubSlugger());
      return slugs.get(env).slug(title);
    },
    permalink: anchor.permalink.headerLink(),
    uniqueSlugStartIndex: 1,
  });
  const pageOf = (env) => pages.find(({ name }) => name === env.name);
  md.core.ruler.push('links', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      for (const name of ['href', 'src']) {
        const link = token.attrGet(name);
        // The headings' own links are not of the file.
        if (link && !link.startsWith('#')) token.attrSet(name, linkOnSite(pages, pageOf(env), link, 'html'));
      }
    }
  });
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, place, options, env, renderer) => {
    const code = fence(tokens, place, options, env, renderer);
    const { info, content } = tokens[place];
    if (!/\blive\b/.test(info)) return code;
    return `<div class="live" data-pagefind-ignore>${content}</div>${code}`;
  };
  md.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  return md;
}

function highlight(code, info) {
  const [name] = info.split(' ');
  const language = languages[name] ?? name;
  return highlighter.getLanguage(language) ? highlighter.highlight(code, { language }).value : '';
}
