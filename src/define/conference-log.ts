import { ConferenceLogElement } from '../elements/log/conference-log.js';
import { define } from './define.js';

define('conference-log', ConferenceLogElement);

declare global {
  interface HTMLElementTagNameMap {
    'conference-log': ConferenceLogElement;
  }
}
