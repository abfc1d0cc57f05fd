import { ConferenceParticipantsElement } from '../elements/conference-participants.js';
import { attachContextRoot } from '../elements/connection-context.js';
import { settleStrays } from '../elements/request-event.js';
import { define } from './define.js';

attachContextRoot();
settleStrays();
define('conference-participants', ConferenceParticipantsElement);

declare global {
  interface HTMLElementTagNameMap {
    'conference-participants': ConferenceParticipantsElement;
  }
}
