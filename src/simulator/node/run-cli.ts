import { parseArgs } from 'node:util';
import { assumptions } from '../assumptions.js';
import { defaultAccounts, defaultRooms } from '../default-world.js';
import { serverVersions } from '../server-version.js';
import { createSimulator, type Simulator } from '../simulator.js';
import { type SimulatorServer, startSimulatorServer } from './server.js';

const usage = `xivo-conference-simulator [--port 8090] [--host 127.0.0.1] [--version 2025] [--seed 7] [--no-talk]

Behaves as a XiVO xuc server does, as far as voice conferences go. No call is real.

  --port     0 takes any free port
  --version  the release whose commands it knows: ${serverVersions.join(', ')}
  --seed     a whole number: with the same one, the same people talk at the same moments
  --no-talk  nobody talks by himself`;

/** Starts a server as the command line says. Undefined after `--help`. Rejects for a wrong option or a port in use. */
export async function runCli(args: string[], print: (line: string) => void): Promise<SimulatorServer | undefined> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8090' },
      host: { type: 'string', default: '127.0.0.1' },
      version: { type: 'string', default: '2025' },
      seed: { type: 'string', default: '7' },
      'no-talk': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(usage);
    return undefined;
  }
  const version = serverVersions.find((known) => String(known) === values.version);
  if (!version) throw new Error(`--version is one of ${serverVersions.join(', ')}`);
  const [port, seed] = [wholeNumber('--port', values.port), wholeNumber('--seed', values.seed)];
  const simulator = createSimulator({ version, seed, talk: !values['no-talk'] });
  try {
    const served = await startSimulatorServer({ port, host: values.host, simulator });
    const server: SimulatorServer = { ...served, url: served.url, close: () => ended(served, simulator) };
    print(introduction(server.url));
    return server;
  } catch (error) {
    simulator.close();
    throw error;
  }
}

/** The world is the command's own, and ends with its server. */
async function ended(server: SimulatorServer, simulator: Simulator): Promise<void> {
  await server.close();
  simulator.close();
}

function wholeNumber(option: string, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${option} is a whole number`);
  return Number(given);
}

function introduction(url: string): string {
  return [
    `A simulated xuc server answers at ${url}`,
    `Its controls: POST ${url}/simulator/control with {"control":"describe"} and the like, from this machine only.`,
    '',
    'Users (single sign-on takes you for jbond):',
    ...defaultAccounts.map(({ login, password, number = 'no line' }) => `  ${login} / ${password}   ${number}`),
    '',
    'Rooms:',
    ...defaultRooms.map(
      ({ number, name, userPin, organizerPin }) =>
        `  ${number} ${name}${userPin ? `   PIN ${userPin}` : ''}${organizerPin ? `, as an organizer ${organizerPin}` : ''}`,
    ),
    '',
    'Where nothing public says what a real server does, this one assumes:',
    ...assumptions.map(({ id, sentence }) => `  ${id}: ${sentence}`),
  ].join('\n');
}
