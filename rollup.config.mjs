import { nodeResolve } from '@rollup/plugin-node-resolve';
import swc from '@swc/core';
import { readFileSync } from 'node:fs';
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

function bundle(input, file) {
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
      // es2015: without it rxjs resolves to its ES5 build, 1.6 kB (gzip) more.
      // package.json names what has side effects in dist/; this reads out/, where the same modules register.
      nodeResolve({ exportConditions: ['es2015'], browser: true, ignoreSideEffectsForRoot: true }),
      minifyTemplateLiterals({ include: ['out/**'] }),
      minify,
      thirdParty,
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  };
}

export default [
  bundle('out/define/all.js', 'dist/conference-elements.bundle.js'),
  bundle('out/simulator/register.js', 'dist/simulator.bundle.js'),
];
