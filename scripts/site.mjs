/**
 * `npm run site`: the documentation as a static site, to `site/dist`, from what is built. The generator is a package of its own,
 * in `site`, which is installed when it is not, or has changed.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { run } from './run.mjs';

const folder = 'site';
const timeOf = (file) => statSync(`${folder}/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (!existsSync('dist/conference-elements.bundle.js')) must('npm', 'run', '--silent', 'build');
// npm writes the first when it has installed what the second says.
if (timeOf('node_modules/.package-lock.json') < timeOf('package-lock.json')) must('npm', 'ci', '--prefix', folder);
rmSync(`${folder}/dist`, { recursive: true, force: true });
must('npm', 'run', '--silent', '--prefix', folder, 'build');
console.log(`\nThe site is in ${folder}/dist: put it on any static host, at any path.`);

function must(command, ...args) {
  if (run(command, ...args) !== 0) process.exit(1);
}
