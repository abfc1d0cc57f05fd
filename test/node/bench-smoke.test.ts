import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, it } from 'vitest';

const run = promisify(execFile);
const bench = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url));

describe('The bench', () => {
  it('runs, and each way to draw the list ends with the right rows', async () => {
    // Figures are not judged here: on a shared machine they say nothing. A wrong DOM ends it with an error.
    const { stdout } = await run(process.execPath, [bench, '--smoke'], { timeout: 55_000 });
    expect(stdout).to.match(/\n7 ran with the right DOM\n/);
  });
});
