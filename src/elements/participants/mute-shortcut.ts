import type { Conference } from '../../domain/model/model.js';
import { me } from '../../domain/model/select.js';
import { isTyping } from '../panel/typing.js';
import type { View } from '../panel/view.js';

/** M mutes me, or unmutes me, while the focus is in the panel and not in a field. */
export function muteShortcut(view: View, conference: Conference | undefined, event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey, repeat, defaultPrevented } = event;
  if (!conference || key.toLowerCase() !== 'm' || ctrlKey || altKey || metaKey || repeat) return;
  if (defaultPrevented || isTyping(event)) return;
  const type = me(conference)?.isMuted ? 'conferenceUnmuteMe' : 'conferenceMuteMe';
  const command = { type, conferenceNumber: conference.conferenceNumber } as const;
  if (view.whyNot(command) || view.isPending(command)) return;
  event.preventDefault();
  void view.request(command);
}
