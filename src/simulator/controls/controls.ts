import type { World } from '../world.js';
import { type AnswerControls, answerControls } from './answer-controls.js';
import { checked } from './control-fields.js';
import { describeWorld, type Description } from './describe.js';
import { type LinkControls, linkControls } from './link-controls.js';
import { type PeopleControls, peopleControls } from './people-controls.js';

/**
 * What a test or a demo can make happen. Each control takes one object, so that it can be sent as JSON too.
 * A control throws an `Error` with a sentence when it is given what it cannot take, or what does not exist.
 */
export interface SimulatorControls extends LinkControls, AnswerControls, PeopleControls {
  describe(): Description;
}

export function createControls(world: World): SimulatorControls {
  const controls = {
    ...linkControls(world),
    ...answerControls(world),
    ...peopleControls(world),
    describe: () => describeWorld(world),
  };
  return checked(controls, world.directory);
}
