/** Eleventy makes the pages of `pages.mjs`; what is beside them is copied. Every address is relative: any folder will do. */
import { beside } from './beside.mjs';
import { markdown, relativeTo } from './markdown.mjs';
import { sections } from './pages.mjs';

const out = 'dist';

export default function site(eleventy) {
  const menu = sections();
  const pages = menu.flatMap((section) => section.pages);

  eleventy.setQuietMode(true);
  // Their text is Markdown alone: braces and tags in it mean nothing to Eleventy.
  eleventy.setLibrary('md', markdown(pages));
  for (const { name, source, title, summary, text } of pages) {
    const data = { layout: 'page.liquid', permalink: `/${name}.html`, name, source, title, summary, menu };
    eleventy.addTemplate(`${name}.md`, text, { ...data, live: /^```html live$/m.test(text) });
  }
  const search = { layout: 'page.liquid', permalink: '/search.html', name: 'search', title: 'Search', menu };
  eleventy.addTemplate('search.md', '# Search\n\n<div id="search"></div>\n', search);
  eleventy.addFilter('from', (target, name) => relativeTo(name, target));
  eleventy.addPassthroughCopy({ static: 'static' });
  eleventy.addPassthroughCopy({ '../docs/images': 'docs/images', '../custom-elements.json': 'custom-elements.json' });
  eleventy.addPassthroughCopy({ 'node_modules/highlight.js/styles/github.min.css': 'static/code-light.css' });
  eleventy.addPassthroughCopy({ 'node_modules/highlight.js/styles/github-dark.min.css': 'static/code-dark.css' });
  eleventy.on('eleventy.after', () => beside(out, menu));

  return { dir: { input: 'templates', output: out }, markdownTemplateEngine: false, htmlTemplateEngine: false };
}
