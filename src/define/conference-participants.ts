import { ConferenceParticipantsElement } from '../elements/participants/conference-participants.js';
import { attachContextRoot } from '../elements/requests/connection-context.js';
import { settleStrays } from '../elements/requests/request-event.js';
import { define } from './define.js';

attachContextRoot();
settleStrays();
define('conference-participants', ConferenceParticipantsElement);

declare global {
  interface HTMLElementTagNameMap {
    'conference-participants': ConferenceParticipantsElement;
  }
}
