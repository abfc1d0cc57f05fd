import { parseArgs } from 'node:util';
import { assumptions } from '../assumptions.js';
import { defaultAccounts, defaultRooms } from '../default-world.js';
import { type SimulatorServer, startSimulatorServer } from './server.js';

const usage = `xivo-conference-simulator [--port 8090] [--host 127.0.0.1] [--no-talk]

Behaves as a XiVO xuc server does, as far as voice conferences go. No call is real.`;

/** Starts a server as the command line says. Undefined when it only had to say something. */
export async function runCli(args: string[], print: (line: string) => void): Promise<SimulatorServer | undefined> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8090' },
      host: { type: 'string', default: '127.0.0.1' },
      'no-talk': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(usage);
    return undefined;
  }
  const server = await startSimulatorServer({ port: Number(values.port), host: values.host });
  if (values['no-talk']) server.simulator.controls.setTalk({ on: false });
  print(introduction(server.url));
  return server;
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
