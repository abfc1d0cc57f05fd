import type { Message } from './messages.js';

/** The `ctiMessage` from which a message would be read again: what a tape checks its messages by. */
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
