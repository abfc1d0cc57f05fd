import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;

/** The package as `npm install` puts it into a folder that holds nothing else. */
export interface Packed {
  readonly folder: string;
  /** Runs a module in that folder with plain Node; resolves with what it printed, rejects with its error. */
  node(code: string, ...flags: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Packs what was built and unpacks it into an empty folder; what it depends on is the copies that are here already. */
export async function packed(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }];
  const home = join(folder, 'node_modules/xivo-conference-elements');
  await mkdir(home, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '-C', home, '--strip-components=1']);
  const { dependencies } = createRequire(import.meta.url)('../../package.json') as { readonly dependencies: object };
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name);
    await mkdir(join(place, '..'), { recursive: true });
    await symlink(join(root, 'node_modules', name), place);
  }
  return {
    folder,
    async node(code, ...flags) {
      const { stdout: printed } = await run(process.execPath, [...flags, '--input-type=module', '--eval', code], {
        cwd: folder,
      });
      return printed.trim();
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
