import { controlFields } from '../controls/control-fields.js';
import type { SimulatorControls } from '../controls/controls.js';

/**
 * Works a control that came as JSON, such as `{"control":"dropLinks","login":"jbond"}`, and returns its result.
 * Throws an `Error` that says what is wrong with it.
 */
export function workControl(controls: SimulatorControls, text: string): unknown {
  const { control, ...given } = parse(text);
  if (typeof control !== 'string' || !Object.hasOwn(controlFields, control)) {
    throw new Error(`control must be one of ${Object.keys(controlFields).join(', ')}`);
  }
  // The control looks at the fields itself; that they fit its type is beyond TypeScript.
  return (controls[control as keyof SimulatorControls] as (given: object) => unknown)(given);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  const value = json(text);
  if (typeof value !== 'object' || value === null) throw new Error('The body must be a JSON object');
  return value as Readonly<Record<string, unknown>>;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The body must be JSON');
  }
}
