import type { SimulatorControls } from '../controls/controls.js';

type Kind = 'string' | 'number' | 'boolean';
type Fields = Readonly<Record<string, Kind | `${Kind}?`>>;

/** What each control takes as JSON. A question mark: may be left out. */
export const controlFields: { readonly [Name in keyof SimulatorControls]: Fields } = {
  setLatency: { ms: 'number?', toServer: 'number?', toClient: 'number?' },
  dropLinks: { login: 'string?' },
  halfOpen: { login: 'string?' },
  closeLinks: { login: 'string?', code: 'number?', reason: 'string?' },
  restart: { refuseForMs: 'number?' },
  expireTokens: { login: 'string?' },
  sendRaw: { frame: 'string', login: 'string?' },
  refuseNext: { error: 'string', command: 'string?', times: 'number?' },
  refuseAll: { error: 'string?' },
  silence: { on: 'boolean', command: 'string?' },
  refuseLogon: { error: 'string?', times: 'number?' },
  failRest: { status: 'number?', error: 'string?', message: 'string?', times: 'number?' },
  setRejoin: { on: 'boolean' },
  setVersion: { version: 'number' },
  setMuteAll: { sparesOrganizers: 'boolean' },
  setDtmf: { on: 'boolean' },
  setIsMe: { byUser: 'boolean' },
  setSso: { login: 'string?' },
  setRole: { room: 'string', index: 'number', role: 'string' },
  setMuted: { room: 'string', index: 'number', muted: 'boolean' },
  setDeaf: { room: 'string', index: 'number', deaf: 'boolean' },
  setTalking: { room: 'string', index: 'number', talking: 'boolean' },
  callerJoins: { room: 'string', name: 'string', number: 'string', role: 'string?' },
  callerLeaves: { room: 'string', index: 'number' },
  addParticipants: { room: 'string', count: 'number' },
  setTalk: { on: 'boolean?', everyMs: 'number?', starters: 'number?' },
  ringUser: { login: 'string', number: 'string', name: 'string' },
  userJoins: { login: 'string', room: 'string', role: 'string?' },
  pressKeys: { login: 'string', keys: 'string' },
  renumberCall: { uniqueId: 'string' },
  setLine: { login: 'string', line: 'string' },
  setRoom: { room: 'string', open: 'boolean?', places: 'number?' },
  hangUp: { uniqueId: 'string' },
  describe: {},
};

/**
 * Works a control that came as JSON, such as `{"control":"dropLinks","login":"jbond"}`, and returns its result.
 * Throws an `Error` that says what is wrong with it.
 */
export function workControl(controls: SimulatorControls, text: string): unknown {
  const { control, ...given } = parse(text);
  if (typeof control !== 'string' || !Object.hasOwn(controlFields, control)) {
    throw new Error(`control must be one of ${Object.keys(controlFields).join(', ')}`);
  }
  const name = control as keyof SimulatorControls;
  check(name, controlFields[name], given);
  // What the fields must be was just looked at; that they fit this control's type is beyond TypeScript.
  return (controls[name] as (given: object) => unknown)(given);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('The body must be a JSON object');
  return value as Readonly<Record<string, unknown>>;
}

function check(control: string, fields: Fields, given: Readonly<Record<string, unknown>>): void {
  for (const [name, kind] of Object.entries(fields)) {
    const mayMiss = kind.endsWith('?');
    if (given[name] === undefined ? mayMiss : typeof given[name] === kind.replace('?', '')) continue;
    throw new Error(`${control} takes ${name} as ${kind.replace('?', '')}${mayMiss ? ', or not at all' : ''}`);
  }
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw new Error(`${control} takes no ${unknown}`);
}
