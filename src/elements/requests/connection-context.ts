import { ContextRoot, createContext } from '@lit/context';
import type { CtiConnection } from '../../streams/connection.js';

/** The nearest provider's connection. The key is global, so that two copies of the bundle on a page agree. */
export const connectionContext = createContext<CtiConnection | undefined>(
  Symbol.for('xivo-conference-elements/connection'),
);

let attached = false;

/** Lets a `<cti-connection>` that is upgraded after what is inside it still answer. Once per copy of the bundle. */
export function attachContextRoot(): void {
  if (attached) return;
  attached = true;
  new ContextRoot().attach(document.documentElement);
}
