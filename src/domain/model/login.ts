import type { Message } from '../../wire/messages.js';

/**
 * Whether two XiVO logins are one user's. Capitals do not count: a server may answer with a login as it was typed, and no
 * two users differ by capitals alone (assumed).
 */
export function isSameLogin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** My login, in a message that says who I am in a conference; undefined in any other message. */
export function myLoginIn(message: Message): string | undefined {
  if (message.type === 'ConferenceEvent') return message.event.participants.find(({ isMe }) => isMe)?.username;
  if (message.type === 'ConferenceParticipantEvent' && message.event.isMe) return message.event.username;
  return undefined;
}
