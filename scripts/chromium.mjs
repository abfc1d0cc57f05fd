/**
 * Finds a Chromium for the tests, in this order:
 *
 * 1. `CHROME_PATH`
 * 2. the one in the npm package @sparticuz/chromium (linux-x64), so that `npm ci` is all a bare machine needs
 * 3. chromium-headless-shell, chromium or google-chrome on PATH
 */
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { installFonts } from './fonts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Glyphs of the same width on every machine.
  '--font-render-hinting=none',
];

/**
 * @returns {Promise<{ executablePath: string, env: Record<string, string | undefined>, args: string[], shell: boolean }>}
 *   `env` is a whole environment, to be used instead of the process's. `shell`: a headless shell, which keeps drawing
 *   pages that are not in front; a full Chromium does not, so run one page at a time there.
 */
export async function chromium() {
  const found =
    (await fromEnvironment()) ??
    (await fromPackage()) ??
    (await onPath('chromium-headless-shell', 'chromium', 'google-chrome'));
  if (found) return { args, env: process.env, shell: /headless/.test(basename(found.executablePath)), ...found };
  throw new Error(
    'No Chromium found. Set CHROME_PATH to one, or install one (Debian: apt-get install chromium-headless-shell). ' +
      'On linux-x64, `npm ci` with development dependencies brings its own.',
  );
}

async function fromEnvironment() {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) return undefined;
  if (!(await isExecutable(executablePath)))
    throw new Error(`CHROME_PATH is not an executable file: ${executablePath}`);
  return { executablePath };
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let packed;
  try {
    // The package's exports hide package.json; its entry is build/cjs/index.cjs.
    packed = join(dirname(require.resolve('@sparticuz/chromium')), '../..');
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  // By version: a browser left by another checkout state is never picked up.
  const folder = join(root, 'node_modules/.cache/chromium', version);
  if (!(await isExecutable(join(folder, 'headless-shell')))) await unpack(join(packed, 'bin'), folder);
  return {
    executablePath: join(folder, 'headless-shell'),
    shell: true,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      FONTCONFIG_PATH: join(folder, 'fontconfig'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      // Else these win over FONTCONFIG_PATH.
      FONTCONFIG_FILE: undefined,
      FONTCONFIG_SYSROOT: undefined,
    },
  };
}

async function unpack(bin, folder) {
  await mkdir(dirname(folder), { recursive: true });
  // Aside, then renamed: two runs that start together never see half a browser.
  const aside = await mkdtemp(`${folder}-`);
  try {
    await Promise.all([
      brotli(join(bin, 'chromium.br')).then((data) => writeFile(join(aside, 'headless-shell'), data, { mode: 0o755 })),
      // NSS and expat, which a bare machine lacks; the archive has them under lib/.
      pipeline(createReadStream(join(bin, 'al2023.tar.br')), createBrotliDecompress(), extract(aside)),
      pipeline(
        createReadStream(join(bin, 'fonts.tar.br')),
        createBrotliDecompress(),
        extract(join(aside, 'fontconfig')),
      ),
    ]);
    await installFonts(join(aside, 'fontconfig'));
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // ENOTEMPTY: another run was first.
    if (!(await isExecutable(join(folder, 'headless-shell')))) throw error;
  }
}

async function brotli(file) {
  const chunks = [];
  for await (const chunk of createReadStream(file).pipe(createBrotliDecompress())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The first of these programs that is on PATH. */
export async function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const executablePath = join(folder, name);
      if (await isExecutable(executablePath)) return { executablePath };
    }
  }
  return undefined;
}

function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
