import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Room } from '../../domain/model/model.js';
import { micOffIcon } from '../text/icons.js';
import { extraNumber, nameOfRoom, shownName } from '../text/names.js';
import { sinceListed, type View } from '../panel/view.js';

/** The people in a room as the server lists them, in join order. The list tells less than the conference itself. */
export function memberList(view: View, room: Room): TemplateResult {
  const { labels } = view;
  if (room.members.length === 0) return html`<p class="subtle nobody">${labels.nobodyHere}</p>`;
  const inOrder = [...room.members].sort((one, other) => one.joinOrder - other.joinOrder);
  return html`<ul
    class="members"
    role="list"
    aria-label=${labels.showMembers(nameOfRoom(room.number, view.mask, room.name))}
  >
    ${inOrder.map((member) => memberRow(view, member))}
  </ul>`;
}

function memberRow(view: View, member: Member): TemplateResult {
  const { labels } = view;
  const person = { callerIdName: member.name, callerIdNum: member.number, username: member.username };
  const entered = sinceListed(view, member.joinTime);
  const number = extraNumber(person, view);
  return html`<li part="member" class="facts">
    <span><bdi translate="no" part="member-name" class="name">${shownName(person, view)}</bdi></span>
    ${number ? html`<span><bdi translate="no" part="member-number" class="number">${number}</bdi></span>` : nothing}
    <span part="member-origin">${member.username === undefined ? labels.external : labels.internal}</span>
    ${
      entered === undefined
        ? nothing
        : html`<span part="member-since" class="time" title=${labels.inFor(entered)}>${entered}</span>`
    }
    ${member.muted ? html`<span part="member-muted">${micOffIcon} ${labels.muted}</span>` : nothing}
  </li>`;
}
