/** The base bundle, for a page that loads one script: registers the elements, and exports the whole API but tapes. */
import './cti-connection.js';
import './conference-room-list.js';
import './conference-participants.js';
import './blocks.js';

export * from '../base.js';
// `conference-log.bundle.js` takes Lit and the panels' code from this bundle.
export { panelKit } from '../elements/panel/panel-kit.js';
export { define } from './define.js';
