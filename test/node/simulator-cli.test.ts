import { expect } from 'chai';
import { describe, it } from 'vitest';
import { assumptions } from '../../src/simulator/assumptions.js';
import { runCli } from '../../src/simulator/node/run-cli.js';

async function run(...args: string[]) {
  const lines: string[] = [];
  const server = await runCli(args, (line) => lines.push(line));
  return { server, said: lines.join('\n') };
}

describe('The simulator’s command', () => {
  it('starts a server and says where, for whom, and what it assumes', async () => {
    const { server, said } = await run('--port', '0');
    try {
      expect(said).to.include(`answers at ${server?.url ?? '?'}`);
      expect(said).to.include('jbond / secret   1002').and.to.include('noline / secret   no line');
      expect(said).to.include('4001 conference_support   PIN 1234, as an organizer 5678');
      for (const { id, sentence } of assumptions) expect(said).to.include(`${id}: ${sentence}`);
      expect(server?.simulator.controls.describe().talk.on).to.equal(true);
      expect((await fetch(`${server?.url ?? ''}/xuc/api/2.0/auth/sso`)).status).to.equal(200);
    } finally {
      await server?.close();
    }
  });

  it('keeps everybody quiet if asked to, and ends its world with its server', async () => {
    const { server } = await run('--port', '0', '--no-talk');
    expect(server?.simulator.controls.describe().talk.on).to.equal(false);
    await server?.close();
    expect(server?.simulator.door('any')).to.equal('down');
  });

  it('knows what the release that it is told knew', async () => {
    const { server } = await run('--port', '0', '--version', '2018');
    const told: string[] = [];
    const link = { send: (frame: string) => void told.push(frame), close: () => undefined, drop: () => undefined };
    const { token } = server!.simulator.rest({ method: 'GET', path: '/xuc/api/2.0/auth/sso' })!.body;
    const session = server!.simulator.openSession(String(token), link);
    await new Promise<void>((resolve) => server!.simulator.clock.setTimeout(resolve, 5));
    const before = told.length;
    session?.receive('{"claz":"web","command":"conferenceReset","numConf":"4000"}');
    expect(told.length).to.equal(before);
    session?.receive('{"claz":"web","command":"conferenceMuteAll","numConf":"4000"}');
    expect(told.at(-1)).to.include('NotAMember');
    await server?.close();
  });

  it('says how it is used', async () => {
    const { server, said } = await run('--help');
    expect(server).to.equal(undefined);
    expect(said).to.include('--port').and.to.include('--no-talk');
  });

  for (const args of [
    ['--prot', '1'],
    ['--port', 'many'],
    ['--port', ''],
    ['--port', '-1'],
    ['--port', '99999'],
    ['--version', '1999'],
    ['--version', '2021.12'],
    ['--seed', 'pi'],
    ['--no-talk=maybe'],
    ['8090'],
  ]) {
    it(`refuses ${args.join(' ')}`, async () => {
      expect(await run(...args).catch((error: unknown) => error)).to.be.instanceOf(Error);
    });
  }
});
