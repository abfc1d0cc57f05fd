// The simulator's server, for a team's own tests.
import { startSimulatorServer } from 'xivo-conference-elements/simulator/node';

export const address: Promise<string> = startSimulatorServer().then(({ url }) => url);
