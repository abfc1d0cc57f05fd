import { afterAll, beforeAll } from 'vitest';
import { startDemo } from '../../demo/serve.mjs';

type Demo = Awaited<ReturnType<typeof startDemo>>;

/** The demo, served for the tests of one `describe` or file. Ask for it before the browser, which is then closed first. */
export function useDemo(): () => Demo {
  let demo: Demo | undefined;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo?.close());
  return () => {
    if (!demo) throw new Error('no test is running');
    return demo;
  };
}
