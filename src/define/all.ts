/** The whole package, for a page that embeds one script: all elements registered, and everything to write code with. */
import './cti-connection.js';
import './conference-room-list.js';
import './conference-participants.js';
import './blocks.js';

export * from '../index.js';
// For the bundles of this package that take from this one what they share with it.
export { panelKit } from '../elements/panel/panel-kit.js';
export { define } from './define.js';
