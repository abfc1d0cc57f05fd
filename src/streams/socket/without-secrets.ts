import type { SessionKeeper } from '../sign-in/session-keeper.js';
import type { TransportEvent } from '../transport.js';

/** The event, with no token and no password in an error's text: the server may have put into it what was sent. */
export function withoutSecrets(event: TransportEvent, keeper: SessionKeeper): TransportEvent {
  if (event.type !== 'message') return event;
  const { message } = event;
  if (message.type !== 'Error' && message.type !== 'ConferenceCommandError') return event;
  return { ...event, message: { ...message, error: keeper.withoutSecrets(message.error) } };
}
