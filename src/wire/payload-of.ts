import type { Message } from './messages.js';

/** The `ctiMessage` that `readPayload` would read as this message: a tape's messages are checked by reading them again. */
export function payloadOf(message: Message): unknown {
  switch (message.type) {
    case 'LoggedOn':
      return {};
    case 'LoggedOnError':
      return { Error: message.error };
    case 'Error':
    case 'ConferenceCommandError':
      return { error: message.error };
    case 'ConferenceList':
      return message.rooms;
    case 'ConferenceEvent':
    case 'ConferenceParticipantEvent':
    case 'PhoneEvent':
      return message.event;
    case 'CurrentCallsPhoneEvents':
      return { events: message.events };
    case 'UserConfigUpdate':
      return { userId: message.userId };
    case 'LineConfig':
    case 'ContactSheet':
    case 'DirectoryResult':
    case 'FavoriteContactSheet':
    case 'Favorites':
    case 'PhoneHintStatusEvent':
      return {};
  }
}
