import { ConferenceRoomListElement } from '../elements/conference-room-list.js';
import { attachContextRoot } from '../elements/connection-context.js';
import { settleStrays } from '../elements/request-event.js';
import { define } from './define.js';

attachContextRoot();
settleStrays();
define('conference-room-list', ConferenceRoomListElement);

declare global {
  interface HTMLElementTagNameMap {
    'conference-room-list': ConferenceRoomListElement;
  }
}
