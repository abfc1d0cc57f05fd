import { ConferenceRoomListElement } from '../elements/rooms/conference-room-list.js';
import { attachContextRoot } from '../elements/requests/connection-context.js';
import { settleStrays } from '../elements/requests/request-event.js';
import { define } from './define.js';

attachContextRoot();
settleStrays();
define('conference-room-list', ConferenceRoomListElement);

declare global {
  interface HTMLElementTagNameMap {
    'conference-room-list': ConferenceRoomListElement;
  }
}
