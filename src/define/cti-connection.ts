import { CtiConnectionElement } from '../elements/connection/cti-connection.js';
import { define } from './define.js';

define('cti-connection', CtiConnectionElement);

declare global {
  interface HTMLElementTagNameMap {
    'cti-connection': CtiConnectionElement;
  }
}
