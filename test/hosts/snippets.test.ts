import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { startDemo } from '../../demo/serve.mjs';
import { launchBrowser } from '../e2e/browser.js';
import { tokenUrl } from '../e2e/own-page.js';
import { addressed, snippets } from '../support/snippets.js';

const hosts = fileURLToPath(new URL('../../demo/hosts/', import.meta.url));

interface Way {
  /** The file in which the snippet stands. */
  readonly file: string;
  /** What mounts it. */
  readonly main: string;
  /** The host whose packages it takes, when that is not its own. */
  readonly packages?: string;
}

/** How a snippet becomes a page. */
const ways: Readonly<Record<string, Way>> = {
  vue: { file: 'Snippet.vue', main: `import { createApp } from 'vue'; createApp(It.default).mount('main');` },
  svelte: { file: 'Snippet.svelte', main: `import { mount } from 'svelte'; mount(It.default, { target });` },
  'react-19': { file: 'Snippet.tsx', main: react() },
  'react-18': { file: 'Snippet.tsx', main: react() },
  // A client component of Next is one of React 19, which the server has rendered. test/hosts-slow has Next itself.
  'next-15': { file: 'Snippet.tsx', main: hydrated(), packages: 'react-19' },
  angular: {
    file: 'Snippet.ts',
    main: `import { bootstrapApplication } from '@angular/platform-browser';
      bootstrapApplication(It.Conferences);`,
  },
};

function react(): string {
  return `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
    createRoot(target).render(createElement(It.Conferences));`;
}

function hydrated(): string {
  return `import { createElement } from 'react'; import { hydrateRoot } from 'react-dom/client';
    import { renderToString } from 'react-dom/server';
    target.innerHTML = renderToString(createElement(It.Conferences));
    hydrateRoot(target, createElement(It.Conferences));`;
}

/** Each with the packages that `npm run hosts:build` has installed. */
describe('A snippet of the documentation', () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof startDemo>>;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  // A world for each: in that of the one before, somebody is in the room already.
  beforeEach(async () => {
    demo = await startDemo();
  });

  afterEach(() => demo.close());
  afterAll(() => browser.close());

  for (const { place, host, code } of snippets()) {
    const way = ways[host];
    if (!way) continue;
    it(`${place} shows the rooms in ${host}`, async () => {
      const { origin } = new URL(demo.url);
      const home = way.packages ?? host;
      const folder = `${hosts}${home}/node_modules/.snippet`;
      await mkdir(folder, { recursive: true });
      await writeFile(`${folder}/${way.file}`, addressed(code, origin, tokenUrl));
      const linker = host === 'angular' ? `import '@angular/compiler';` : '';
      const target = `const target = document.querySelector('main');`;
      await writeFile(`${folder}/main.js`, `${linker}import * as It from './${way.file}'; ${target} ${way.main}`);
      const script = host === 'vue' || host === 'svelte' ? await byVite(home, folder) : await byEsbuild(home, folder);
      await rm(folder, { recursive: true });

      const page = await browser.newPage();
      await page.route(`${origin}/own/*`, (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({ body: script, contentType: 'text/javascript' })
          : route.fulfill({
              body: `<!doctype html><main></main><app-conferences></app-conferences><script type="module" src="main.js"></script>`,
              contentType: 'text/html',
            }),
      );
      await page.goto(`${origin}/own/`);
      await page.locator('conference-room-list [data-number="4000"]').waitFor();
      await Promise.all([
        page.waitForEvent('console', (message) => message.text() === 'dial'),
        page.locator('conference-room-list [data-number="4000"] button[part~="join"]').dispatchEvent('click'),
      ]);
      await page.close();
    });
  }
});

/** By the host's own bundler, with its plugins: what knows the framework's files. */
async function byVite(host: string, folder: string): Promise<string> {
  const vite = pathToFileURL(`${hosts}${host}/node_modules/vite/dist/node/index.js`).href;
  const { build } = (await import(vite)) as {
    build(options: object): Promise<{ readonly output: readonly [{ readonly code: string }] }>;
  };
  // The host's plugins alone: its pages are no entries here.
  const { default: config } = (await import(`${hosts}${host}/vite.config.js`)) as { readonly default: object };
  const { plugins } = config as { readonly plugins: readonly object[] };
  const rolldownOptions = { input: `${folder}/main.js` };
  const own = { configFile: false, root: `${hosts}${host}`, plugins, logLevel: 'error' };
  return (await build({ ...own, build: { write: false, rolldownOptions } })).output[0].code;
}

async function byEsbuild(host: string, folder: string): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [`${folder}/main.js`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    nodePaths: [`${hosts}${host}/node_modules`],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
