import { CtiConnectionElement } from '../elements/cti-connection.js';
import { attachContextRoot } from '../elements/connection-context.js';
import { settleStrays } from '../elements/request-event.js';
import { define } from './define.js';

attachContextRoot();
settleStrays();
define('cti-connection', CtiConnectionElement);

declare global {
  interface HTMLElementTagNameMap {
    'cti-connection': CtiConnectionElement;
  }
}
