import { html, nothing } from 'lit';
import type { Subscription } from 'rxjs';
import type { Conference } from '../../domain/model/model.js';
import type { CtiConnection } from '../../streams/connection.js';
import type { Newcomers } from '../../streams/newcomers.js';
import type { Action } from '../panel/action.js';
import { actionButton } from '../panel/action-button.js';
import { dismissButton } from '../panel/notices.js';
import type { PanelElement } from '../panel/panel-element.js';
import type { View } from '../panel/view.js';
import { ConferenceRequestEvent } from '../requests/request-event.js';
import { micOffIcon, triangleAlertIcon } from '../text/icons.js';
import type { Labels } from '../text/labels/labels.js';

/** Draws a panel when the muting of newcomers begins or ends, and raises its requests on the panel. */
export function followNewcomers(panel: PanelElement, { newcomers }: CtiConnection): Subscription {
  const following = newcomers.muting$.subscribe(() => panel.requestUpdate());
  // These requests have no `origin`, since no panel's user asked for them: all panels show their outcomes.
  following.add(
    newcomers.askBy(
      (command, expect) => new ConferenceRequestEvent(command, { expect }).raiseOn(panel),
      () => panel.isConnected,
    ),
  );
  return following;
}

/** Tells that the muting of newcomers begins in any conference, and that the muting has ended by itself. */
export function followNewcomerNews(
  { newcomers }: CtiConnection,
  tell: (text: (labels: Labels) => string) => void,
): Subscription {
  let was = newcomers.muting;
  return newcomers.muting$.subscribe((is) => {
    const { on, ended } = was;
    was = is;
    if (is.on.some((number) => !on.includes(number))) tell(({ mutingNewcomers }) => mutingNewcomers);
    for (const one of is.ended) if (!ended.includes(one)) tell(({ newcomersEnded }) => newcomersEnded(one.by));
  });
}

/** The action that begins to mute whoever joins; none where newcomers are muted already. */
export function newcomersAction({ labels, newcomers }: View, { conferenceNumber }: Conference, muting?: Newcomers) {
  if (newcomers.on.includes(conferenceNumber)) return [];
  const action: Action = {
    name: 'mute-newcomers',
    label: labels.muteNewcomers,
    icon: micOffIcon,
    asks: { type: 'conferenceMuteAll', conferenceNumber },
    does: () => muting?.mute(conferenceNumber),
  };
  return [action];
}

/**
 * The notice that newcomers are muted, with a button to end the muting; or that the muting has ended by itself. The notice
 * is no live region: the announcer tells of both.
 */
export function newcomersNotice(view: View, { conferenceNumber }: Conference, muting?: Newcomers) {
  const { labels, newcomers } = view;
  const stop = () => muting?.stop(conferenceNumber);
  if (newcomers.on.includes(conferenceNumber)) {
    const action = { name: 'mute-newcomers', label: labels.stopMutingNewcomers, icon: micOffIcon, does: stop };
    return html`<div class="notice calm newcomers" part="newcomers">
      <span>${labels.mutingNewcomers}</span>${actionButton(view, action)}
    </div>`;
  }
  const ended = newcomers.ended.find((one) => one.conferenceNumber === conferenceNumber);
  if (!ended) return nothing;
  return html`<div class="notice newcomers" part="newcomers">
    <span>${triangleAlertIcon} ${labels.newcomersEnded(ended.by)}</span>
    ${dismissButton(labels, stop)}
  </div>`;
}
