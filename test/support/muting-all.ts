import { changes, type q } from './builders.js';
import { asOrganizer } from './fake-connection.js';
import { drawn, has, part, participantsPanel, press, task, text } from './panel.js';

/** The server reports that somebody is muted. */
export const mutes = (who: typeof q) => changes(who, { isMuted: true });

/** Organizes these people's conference, and mutes all. `result` tells, once it is drawn, what came of it. */
export async function mutingAll(...people: readonly (typeof q)[]) {
  const fake = asOrganizer(...people);
  const panel = await participantsPanel(fake);
  await press(part(panel, 'mute-all'));
  const result = async () => {
    await task();
    await drawn(panel);
    return has(panel, 'result') ? text(part(panel, 'result')) : undefined;
  };
  return { fake, panel, result };
}
