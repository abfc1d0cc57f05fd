import { nodeResolve } from '@rollup/plugin-node-resolve';
import swc from '@swc/core';
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { licences } from './scripts/licences.mjs';
import { ownArguments } from './scripts/own-arguments.mjs';

const { name, version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
/**
 * The first line lets Chromium (136 and later) compile all functions while the script is loaded, off the main thread. It
 * counts only as the first line.
 */
const banner = `//# allFunctionsCalledOnLoad
/*! ${name} ${version} | MIT | third parties: THIRD-PARTY-LICENSES.txt */
`;
const thirdParty = licences({ file: 'dist/THIRD-PARTY-LICENSES.txt' });

/** Hands the compiler's source maps on, so that the bundle's map leads to src/. */
const sourceMaps = {
  name: 'source-maps',
  load(id) {
    if (!id.startsWith(`${import.meta.dirname}/out/`)) return null;
    return { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') };
  },
};

/**
 * Takes rxjs from the TypeScript source that its package holds: its newest build is for ES2015, and brings helpers for
 * all that the language has learnt since.
 */
const rxjs = fileURLToPath(new URL('src/', import.meta.resolve('rxjs/package.json')));
const modernRxjs = {
  name: 'modern-rxjs',
  resolveId: (id) => (id === 'rxjs' ? { id: `${rxjs}index.ts`, moduleSideEffects: false } : null),
  // Nothing here makes a stream on a scheduler: what could do that for any source stays out.
  load: (id) => (id === `${rxjs}internal/scheduled/scheduled.ts` ? 'export const scheduled = undefined;' : null),
  transform(source, id) {
    if (!id.startsWith(rxjs)) return null;
    return swc.transform(source, {
      filename: id,
      swcrc: false,
      sourceMaps: true,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' }, transform: { useDefineForClassFields: false } },
    });
  },
};

/**
 * Lit's `css` and RxJS's `pipe` call `Array.prototype.reduce`, which is another function on pages with Prototype.js: each
 * gets a loop of its own instead. `test/node/bundles.test.ts` finds a call that is new.
 */
const ownReduce = {
  name: 'own-reduce',
  transform(source, id) {
    if (!/(css-tag|util\/pipe)\.[jt]s$/.test(id)) return null;
    const code = source.replace(/\b(\w+)\.reduce\(/g, 'reduced($1, ');
    const loop =
      'function reduced(l, step, to) { for (let at = 0; at < l.length; at++) to = step(to, l[at], at); return to; }';
    return { code: `${code}\n${loop}`, map: null };
  },
};

/**
 * Imports the style sheets first, so that they come side by side: they repeat one another a lot, and gzip looks back no
 * further than 32 kB.
 */
const stylesTogether = {
  name: 'styles-together',
  async transform(source, id) {
    if (!this.getModuleInfo(id).isEntry) return null;
    const styles = (await readdir('out/elements', { recursive: true }))
      .filter((file) => file.endsWith('.styles.js'))
      .sort();
    const imports = styles.map((file) => `import '${import.meta.dirname}/out/elements/${file}';`);
    return { code: `${imports.join('')}${source}`, map: null };
  },
};

/**
 * Writes signs of our modules that are not ASCII as escapes. swc does so in texts, but not in tagged templates, whose raw
 * text would be another then: Lit does not read the raw text. (`String.raw` does: nothing here gives it such a sign.)
 */
const asciiTemplates = {
  name: 'ascii-templates',
  transform(source, id) {
    if (!id.startsWith(`${import.meta.dirname}/out/`)) return null;
    const code = source.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return { code, map: null };
  },
};

/** A script for pages without a build, made for the purpose: adds a language to whatever copies the page has. */
const languageScript = (language) => ({
  name: 'language-script',
  resolveId: (id) => (id === `add-${language}` ? { id, moduleSideEffects: true } : null),
  load(id) {
    if (id !== `add-${language}`) return null;
    const texts = `${import.meta.dirname}/out/elements/text/labels`;
    return `import { addLabels } from '${texts}/adding.js'; import { ${language} } from '${texts}/${language}.js';
      addLabels('${language}', ${language});`;
  },
});

/** Shortens names and statements: swc, which does both once more, comes to pieces that repeat more often. */
const shorten = {
  name: 'shorten',
  renderChunk: (source) =>
    transform(source, { minifyIdentifiers: true, minifySyntax: true, legalComments: 'none', sourcemap: true }),
};

/**
 * swc: smaller here than terser and esbuild. `unsafe_arrows` makes arrows of functions without `this`, which breaks code
 * that calls such a function with `new`: nothing here does. It also breaks functions that read `arguments`: see
 * `scripts/own-arguments.mjs`.
 */
const minify = {
  name: 'minify',
  async renderChunk(source, chunk, { format }) {
    const { code, map } = await swc.minify(source, {
      module: format === 'es',
      ecma: 2022,
      compress: { passes: 5, ecma: 2022, unsafe_arrows: true },
      mangle: true,
      // A script without `type="module"` is read in the page's encoding, where the server names none. A module is UTF-8.
      format: { comments: false, ecma: 2022, ascii_only: format === 'iife' },
      sourceMap: true,
    });
    const { mappings, ...rest } = JSON.parse(map);
    // Each line of the banner is a line more before the code: one semicolon in a source map.
    const shift = ';'.repeat(banner.split('\n').length - 1);
    return { code: banner + code, map: { ...rest, mappings: shift + mappings } };
  },
};

/**
 * Lit's modules for browsers ask for these two as they load. Where a bundle is loaded with no page around, as by a server
 * that renders one, these stand in, and nothing is defined.
 */
const withoutPage = 'const { HTMLElement = class {}, document = { createTreeWalker() {} } } = globalThis;';

/**
 * The browser's own classes, by other ways than their names: a library may have put something else at `window.Event`, as
 * MooTools does, and a page's `var URL = '…'` is `window.URL`.
 */
const ownUrl = 'const { webkitURL: URL = globalThis.URL } = globalThis;';
const ownEvent = "const Event = document.createEvent?.('Event').constructor ?? globalThis.Event;";

function bundle(input, outputs, { intro = '', plugins = [], external } = {}) {
  return {
    input,
    external,
    output: outputs.map((output) => ({
      ...output,
      sourcemap: true,
      intro,
      // One file, also where a part is imported only when needed: a page embeds a single script.
      inlineDynamicImports: true,
    })),
    plugins: [
      sourceMaps,
      modernRxjs,
      ownReduce,
      ownArguments,
      ...plugins,
      // package.json names what has side effects in dist/; this reads out/, where the same modules register.
      nodeResolve({ extensions: ['.js', '.mjs', '.ts'], browser: true, ignoreSideEffectsForRoot: true }),
      minifyTemplateLiterals({ include: ['out/**'] }),
      asciiTemplates,
      shorten,
      minify,
      thirdParty,
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  };
}

export default [
  bundle(
    'out/define/all.js',
    [
      { file: 'dist/conference-elements.bundle.js', format: 'es' },
      // For a <script> without type="module": what the module exports is at this one global name.
      { file: 'dist/conference-elements.classic.js', format: 'iife', name: 'XivoConferenceElements', exports: 'named' },
    ],
    { intro: withoutPage + ownUrl + ownEvent, plugins: [stylesTogether] },
  ),
  // The frame takes the elements from the bundle beside it.
  bundle(
    'out/embed/frame.js',
    [{ file: 'dist/embed.js', format: 'es', paths: () => './conference-elements.bundle.js' }],
    {
      external: /define\/all\.js$/,
    },
  ),
  // The log takes from it what they share, and registers by it.
  bundle(
    'out/define/conference-log.js',
    [
      { file: 'dist/conference-log.bundle.js', format: 'es', paths: () => './conference-elements.bundle.js' },
      // Behind the classic script, from its global name: the module would bring a second copy of everything.
      { file: 'dist/conference-log.classic.js', format: 'iife', globals: () => 'XivoConferenceElements' },
    ],
    { intro: ownUrl, external: /panel\/panel-kit\.js$|define\/define\.js$/ },
  ),
  // Tapes take the class of connections from it, so that an element takes one that plays a tape.
  bundle(
    'out/tapes.js',
    [{ file: 'dist/tapes.bundle.js', format: 'es', paths: () => './conference-elements.bundle.js' }],
    { external: /streams\/connection\.js$/ },
  ),
  bundle('out/embed/parent.js', [{ file: 'dist/embed-parent.js', format: 'iife' }]),
  // Also for a <script> without type="module".
  ...['de', 'es', 'it', 'nl', 'pt', 'ar'].map((language) =>
    bundle(`add-${language}`, [{ file: `dist/labels/${language}.js`, format: 'iife' }], {
      plugins: [languageScript(language)],
    }),
  ),
  bundle('out/simulator/register.js', [{ file: 'dist/simulator.bundle.js', format: 'es' }]),
];
