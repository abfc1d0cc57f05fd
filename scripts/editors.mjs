/** Writes what editors read: VS Code's HTML and CSS data, and JetBrains' web types, by their kept generators. */
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { readFile } from 'node:fs/promises';

export async function writeEditorData() {
  const manifest = await readFile('custom-elements.json', 'utf8');
  const options = { outdir: 'dist', hideLogs: true };
  // Each generator changes what it is given.
  generateVsCodeCustomElementData(JSON.parse(manifest), {
    ...options,
    htmlFileName: 'html-custom-data.json',
    cssFileName: 'css-custom-data.json',
  });
  generateJetBrainsWebTypes(JSON.parse(manifest), { ...options, packageJson: false });
}
