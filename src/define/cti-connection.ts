import { CtiConnectionElement } from '../elements/connection/cti-connection.js';
import { attachContextRoot } from '../elements/requests/connection-context.js';
import { settleStrays } from '../elements/requests/request-event.js';
import { define } from './define.js';

attachContextRoot();
settleStrays();
define('cti-connection', CtiConnectionElement);

declare global {
  interface HTMLElementTagNameMap {
    'cti-connection': CtiConnectionElement;
  }
}
