export { type Assumption, assumptions } from '../assumptions.js';
export type { SimulatorControls } from '../controls/controls.js';
export type { SimulatorOptions } from '../options.js';
export { createSimulator, type Simulator } from '../simulator.js';
export { type SimulatorServer, type SimulatorServerOptions, startSimulatorServer } from './server.js';
