import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const bundle = fileURLToPath(new URL('../dist/conference-elements.bundle.js', import.meta.url));
const types = { '.html': 'text/html', '.mjs': 'text/javascript', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Serves the bench's pages, and the bundle as it is now: a build that goes on meanwhile changes nothing.
 *
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBench({ withRealtimeKit = false } = {}) {
  const ready = new Map([
    ['/dist/conference-elements.bundle.js', await readFile(bundle)],
    ['/adapters/naive-lit.mjs', await bundled('adapters/naive-lit.mjs')],
  ]);
  if (withRealtimeKit) ready.set('/adapters/realtimekit.mjs', await bundled('adapters/realtimekit.mjs'));
  const server = createServer((request, response) => {
    void answer(new URL(request.url, 'http://127.0.0.1').pathname, response, ready);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(path, response, ready) {
  try {
    const body = ready.get(path) ?? (await readFile(join(folder, normalize(path))));
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'text/plain',
      // Isolated: a page may then share memory with its worker, and its clock is finer.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

async function bundled(path) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, path)],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    // RealtimeKit UI is installed here, and only for the bench.
    nodePaths: [join(folder, 'rival/node_modules')],
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}
