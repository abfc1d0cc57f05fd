/**
 * Makes `server="simulator:"` work on a page: import it, or load its bundle, for this side effect.
 *
 * A page has one such world, also when the file is loaded twice. It signs in `jbond` by single sign-on.
 */
import { ofPage } from '../streams/of-page.js';
import { registerServerScheme } from '../streams/server-schemes.js';
import { inPagePlatform } from './in-page.js';
import { createSimulator, type Simulator } from './simulator.js';

export * from './index.js';

/** The world behind `simulator:`, also found at `globalThis[Symbol.for('xivo-conference-elements/simulator')]`. */
export const pageSimulator: Simulator = ofPage('simulator', () => createSimulator());

registerServerScheme('simulator:', inPagePlatform(pageSimulator));
