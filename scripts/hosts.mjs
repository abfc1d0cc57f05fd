/**
 * `npm run hosts:build`: packs the built package to `demo/hosts/xivo-conference-elements.tgz`, then installs and builds the hosts
 * that have packages: those that are named, or all but the slow ones.
 */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { run } from './run.mjs';

const folder = 'demo/hosts';
const slow = ['next-15', 'nuxt-4'];

const named = process.argv.slice(2);
const hosts = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/package.json`));

must('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
const packed = readdirSync(folder).find((file) => /^xivo-conference-elements-\d.*\.tgz$/.test(file));
renameSync(`${folder}/${packed}`, `${folder}/xivo-conference-elements.tgz`);

for (const host of named.length > 0 ? named : hosts.filter((name) => !slow.includes(name))) {
  console.log(`\n> ${folder}/${host}`);
  must('npm', 'ci', '--prefix', `${folder}/${host}`);
  must('npm', 'run', '--silent', '--if-present', '--prefix', `${folder}/${host}`, 'build');
}

function must(command, ...args) {
  if (run(command, ...args) !== 0) process.exit(1);
}
