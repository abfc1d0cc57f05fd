export { type Assumption, assumptions } from './assumptions.js';
export type { SimulatorClock } from './clock.js';
export type { AnswerControls } from './controls/answer-controls.js';
export type { SimulatorControls } from './controls/controls.js';
export type { Description } from './controls/describe.js';
export type { LinkControls } from './controls/link-controls.js';
export type { PeopleControls } from './controls/people-controls.js';
export { defaultAccounts, defaultOutsideLines, defaultPace, defaultRooms, defaultTalk } from './default-world.js';
export { type InPagePlatform, inPagePlatform } from './in-page.js';
export { defaultContacts } from './default-contacts.js';
export type {
  AccountOptions,
  AnswerPlan,
  ContactOptions,
  LineKind,
  OutsideLineOptions,
  Pace,
  PresentOptions,
  RoomOptions,
  SimulatorOptions,
  TalkOptions,
} from './options.js';
export type { RestAnswer, RestRequest } from './rest-answer.js';
export type { ClientLink, SimulatorSession } from './session.js';
export { type ServerVersion, serverVersions } from './server-version.js';
export { createSimulator, type Simulator } from './simulator.js';
