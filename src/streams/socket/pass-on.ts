import { myLoginIn } from '../../domain/model/login.js';
import type { SessionKeeper } from '../sign-in/session-keeper.js';
import type { TransportEvent } from '../transport.js';

/**
 * The event, with no token in an error's text and in no status: the server may have put into it what was sent. Who the user
 * is, as far as the event tells, is noted for the sign-in.
 */
export function passOn(event: TransportEvent, keeper: SessionKeeper): TransportEvent {
  if (event.type === 'status') {
    const { detail } = event.status;
    return detail === undefined
      ? event
      : { ...event, status: { ...event.status, detail: keeper.withoutSecrets(detail) } };
  }
  if (event.type !== 'message') return event;
  const { message } = event;
  const login = myLoginIn(message);
  if (login !== undefined) keeper.user.learn(login);
  if (message.type !== 'Error' && message.type !== 'ConferenceCommandError') return event;
  return { ...event, message: { ...message, error: keeper.withoutSecrets(message.error) } };
}
