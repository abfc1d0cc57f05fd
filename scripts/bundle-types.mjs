/** Writes the declarations of the bundles: each says what the module beside it, or the global name, holds. */
import { writeFile } from 'node:fs/promises';

const declarations = {
  'conference-elements.bundle': `export * from './define/all.js';\n`,
  'conference-elements.classic': `declare global {
  /** What the module exports, for a page that loads the bundle by a classic \`<script>\`. */
  var XivoConferenceElements: typeof import('./define/all.js');
}
export {};
`,
  'conference-log.bundle': `export * from './define/conference-log.js';\n`,
  'conference-log.classic': `export {};\n`,
  'tapes.bundle': `export * from './tapes.js';\n`,
  'simulator.bundle': `export * from './simulator/register.js';\n`,
};

export async function writeBundleTypes() {
  await Promise.all(Object.entries(declarations).map(([name, text]) => writeFile(`dist/${name}.d.ts`, text)));
}
