import type { SessionKeeper } from '../sign-in/session-keeper.js';
import type { TransportEvent } from '../transport.js';

/** The event with no token and no password in the server's text of an error, which may repeat what was sent. */
export function withoutSecrets(event: TransportEvent, keeper: SessionKeeper): TransportEvent {
  if (event.type !== 'message') return event;
  const { message } = event;
  if (message.type !== 'Error' && message.type !== 'ConferenceCommandError') return event;
  return { ...event, message: { ...message, error: keeper.withoutSecrets(message.error) } };
}
