import type { World } from '../world.js';
import { answerControls } from './answer-controls.js';
import { checked } from './control-fields.js';
import { describeWorld } from './describe.js';
import { linkControls } from './link-controls.js';
import { peopleControls } from './people-controls.js';
import type { SimulatorControls } from './simulator-controls.js';

export type { SimulatorControls } from './simulator-controls.js';

export function createControls(world: World): SimulatorControls {
  const controls = {
    ...linkControls(world),
    ...answerControls(world),
    ...peopleControls(world),
    describe: () => describeWorld(world),
  };
  return checked(controls, world.directory);
}
