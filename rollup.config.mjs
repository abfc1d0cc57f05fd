import { nodeResolve } from '@rollup/plugin-node-resolve';
import swc from '@swc/core';
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { licences } from './scripts/licences.mjs';

const { name, version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const banner = `/*! ${name} ${version} | MIT | third parties: THIRD-PARTY-LICENSES.txt */\n`;
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

/** Only renames: swc, which renames all once more, comes to names that repeat more often. */
const rename = {
  name: 'rename',
  renderChunk: (source) => transform(source, { minifyIdentifiers: true, legalComments: 'none', sourcemap: true }),
};

/** swc: smaller here than terser and esbuild. */
const minify = {
  name: 'minify',
  async renderChunk(source) {
    const { code, map } = await swc.minify(source, {
      module: true,
      ecma: 2022,
      compress: { passes: 3, ecma: 2022 },
      mangle: true,
      format: { comments: false, ecma: 2022 },
      sourceMap: true,
    });
    const { mappings, ...rest } = JSON.parse(map);
    // The banner is one line more: one semicolon in a source map.
    return { code: banner + code, map: { ...rest, mappings: `;${mappings}` } };
  },
};

function bundle(input, file, ...more) {
  return {
    input,
    output: {
      file,
      format: 'es',
      sourcemap: true,
      // One file, also where a part is imported only when needed: a page embeds a single script.
      inlineDynamicImports: true,
    },
    plugins: [
      sourceMaps,
      modernRxjs,
      ...more,
      // package.json names what has side effects in dist/; this reads out/, where the same modules register.
      nodeResolve({ extensions: ['.js', '.mjs', '.ts'], browser: true, ignoreSideEffectsForRoot: true }),
      minifyTemplateLiterals({ include: ['out/**'] }),
      rename,
      minify,
      thirdParty,
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  };
}

export default [
  bundle('out/define/all.js', 'dist/conference-elements.bundle.js', stylesTogether),
  bundle('out/simulator/register.js', 'dist/simulator.bundle.js'),
];
