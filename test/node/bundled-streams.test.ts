import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type * as Base from '../../src/base.js';
import type { CtiConnection, Participant } from '../../src/base.js';
import { type SimulatorServer, startSimulatorServer } from '../../src/simulator/node/index.js';
import { signedIn } from './sign-in.js';

const dist = new URL('../../dist/', import.meta.url);
const name = 'conference-elements.bundle.js';
const bundles: Readonly<Record<string, () => Promise<typeof Base>>> = {
  module: async () => (await import(new URL(name, dist).href)) as typeof Base,
  'classic script': () => {
    const code = readFileSync(new URL('conference-elements.classic.js', dist), 'utf8');
    return Promise.resolve(runInThisContext(`(() => { ${code}\nreturn XivoConferenceElements; })()`) as typeof Base);
  },
};

type People = readonly Participant[] | undefined;

/** The next list of the people in conference 4000 of which `wanted` is true. */
function next(cti: CtiConnection, wanted: (people: People) => boolean): Promise<People> {
  return new Promise((resolve, reject) => {
    cti.participantsOf('4000').subscribe({ next: (people) => wanted(people) && resolve(people), error: reject });
  });
}

describe('The bundle, against a server', () => {
  let server: SimulatorServer;
  beforeAll(async () => {
    server = await startSimulatorServer();
    server.simulator.controls.userJoins({ login: 'jbond', room: '4000', role: 'Organizer' });
    server.simulator.controls.callerJoins({ room: '4000', name: 'Guest', number: '0611111101' });
  });
  afterAll(() => server.close());

  it.each(Object.entries(bundles))('tells who is in my conference: as a %s', async (_, load) => {
    const { createCtiConnection } = await load();
    const token = await signedIn(server, 'jbond');
    const cti = createCtiConnection({ server: server.url, token, WebSocket: WebSocket as never });
    cti.connect();
    await next(cti, (people) => people !== undefined);
    // A second subscription begins with a conference that is there.
    const before = await next(cti, () => true);
    const after = next(cti, (people) => (people ?? []).length > (before ?? []).length);
    server.simulator.controls.callerJoins({ room: '4000', name: 'Late', number: '0611111102' });
    const names = (await after)?.map(({ callerIdName }) => callerIdName);
    expect(names).toContain('Late');
    cti.close();
  });
});
