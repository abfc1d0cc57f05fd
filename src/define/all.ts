/** The base bundle, for a page that embeds one script: its elements registered, and all to write code with but tapes. */
import './cti-connection.js';
import './conference-room-list.js';
import './conference-participants.js';
import './blocks.js';

export * from '../base.js';
// For the bundles of this package that take from this one what they share with it.
export { panelKit } from '../elements/panel/panel-kit.js';
export { define } from './define.js';
