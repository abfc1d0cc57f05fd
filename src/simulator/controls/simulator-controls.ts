import type { AnswerControls } from './answer-controls.js';
import type { Description } from './describe.js';
import type { LinkControls } from './link-controls.js';
import type { PeopleControls } from './people-controls.js';

/**
 * What a test or a demo can make happen. Each control takes one object, so that it can be sent as JSON too.
 * A control throws an `Error` with a sentence when it is given what it cannot take, or what does not exist.
 */
export interface SimulatorControls extends LinkControls, AnswerControls, PeopleControls {
  describe(): Description;
}
