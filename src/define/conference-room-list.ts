import { ConferenceRoomListElement } from '../elements/rooms/conference-room-list.js';
import { define } from './define.js';

define('conference-room-list', ConferenceRoomListElement);

declare global {
  interface HTMLElementTagNameMap {
    'conference-room-list': ConferenceRoomListElement;
  }
}
