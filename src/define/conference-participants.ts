import { ConferenceParticipantsElement } from '../elements/participants/conference-participants.js';
import { define } from './define.js';

define('conference-participants', ConferenceParticipantsElement);

declare global {
  interface HTMLElementTagNameMap {
    'conference-participants': ConferenceParticipantsElement;
  }
}
