import type { Directory } from '../directory.js';
import type { SimulatorControls } from './simulator-controls.js';
import {
  closeCode,
  closeReason,
  command,
  type FieldKind,
  flag,
  keys,
  line,
  logonError,
  milliseconds,
  name,
  places,
  refusableCommand,
  refuser,
  restStatus,
  role,
  text,
  version,
  whole,
} from './field-kinds.js';

type Fields = Readonly<Record<string, FieldKind | readonly [FieldKind, 'optional']>>;

const maybe = (kind: FieldKind) => [kind, 'optional'] as const;
const index = whole(1, Number.MAX_SAFE_INTEGER);
/** How often a control applies. Limited, since each time waits in a list until it is used. */
const times = whole(1, 1000);

/** What each control takes, from code and as JSON. That a room, a user or a call exists is seen by the control itself. */
export const controlFields: { readonly [Name in keyof SimulatorControls]: Fields } = {
  setLatency: { ms: maybe(milliseconds), toServer: maybe(milliseconds), toClient: maybe(milliseconds) },
  dropLinks: { login: maybe(text) },
  halfOpen: { login: maybe(text) },
  closeLinks: { login: maybe(text), code: maybe(closeCode), reason: maybe(closeReason) },
  restart: { refuseForMs: maybe(milliseconds) },
  expireTokens: { login: maybe(text) },
  sendRaw: { frame: text, login: maybe(text) },
  refuseNext: { error: name, command: maybe(refusableCommand), times: maybe(times) },
  refuseAll: { error: maybe(name) },
  silence: { on: flag, command: maybe(command) },
  refuseLogon: { error: maybe(logonError), times: maybe(times) },
  failRest: {
    by: maybe(refuser),
    status: maybe(restStatus),
    error: maybe(text),
    message: maybe(text),
    times: maybe(times),
  },
  setRejoin: { on: flag },
  setVersion: { version },
  setMuteAll: { sparesOrganizers: flag },
  setDtmf: { on: flag },
  setIsMe: { byUser: flag },
  setSso: { login: maybe(text) },
  setRole: { room: text, index, role },
  setMuted: { room: text, index, muted: flag },
  setDeaf: { room: text, index, deaf: flag },
  setTalking: { room: text, index, talking: flag },
  callerJoins: { room: text, name: text, number: text, role: maybe(role) },
  callerLeaves: { room: text, index },
  addParticipants: { room: text, count: whole(0, 20_000) },
  // At least 10 ms: a pace of 0 would leave no time for anything else.
  setTalk: { on: maybe(flag), everyMs: maybe(whole(10, 86_400_000)), starters: maybe(whole(0, 1000)) },
  ringUser: { login: text, number: text, name: text },
  userJoins: { login: text, room: text, role: maybe(role) },
  pressKeys: { login: text, keys },
  renumberCall: { uniqueId: text },
  setLine: { login: text, line },
  setRoom: { room: text, open: maybe(flag), places: maybe(places) },
  hangUp: { uniqueId: text },
  describe: {},
};

/** The controls as everybody gets them: each looks at what it is given first, and throws an `Error` in words. */
export function checked(controls: SimulatorControls, directory: Directory): SimulatorControls {
  const entries = Object.entries(controls) as [keyof SimulatorControls, (given: object) => unknown][];
  const guarded = entries.map(([control, work]) => [
    control,
    (given: object = {}) => {
      check(control, given, directory);
      return work(given);
    },
  ]);
  // What goes in and comes out is what the control itself takes and gives.
  return Object.fromEntries(guarded) as SimulatorControls;
}

function check(control: keyof SimulatorControls, given: unknown, directory: Directory): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`${control} takes an object`);
  const fields = controlFields[control];
  for (const [field, expected] of Object.entries(fields)) {
    const [kind, optional] = 'words' in expected ? [expected] : expected;
    const value: unknown = Reflect.get(given, field);
    if (value === undefined ? optional : kind.fits(value)) continue;
    throw new Error(`${control} takes ${field} as ${kind.words}${optional ? ', or not at all' : ''}`);
  }
  const unknown = Object.keys(given).find((field) => !Object.hasOwn(fields, field));
  if (unknown !== undefined) throw new Error(`${control} takes no ${unknown}`);
  const { login } = given as { login?: string };
  if (login !== undefined && !directory.account(login)) throw new Error(`There is no user ${login}`);
}
