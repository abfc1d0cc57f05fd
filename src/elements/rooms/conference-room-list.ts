import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Subscription } from 'rxjs';
import type { CtiState, Room } from '../../domain/model/model.js';
import { joining } from '../../domain/model/select.js';
import type { CtiConnection } from '../../streams/connection.js';
import { clockTime } from '../participants/conference-header.js';
import { controlStyles } from '../panel/controls.styles.js';
import { type Difference, isSameForRooms } from '../drawing/difference.js';
import { ConferenceRoomSelectEvent } from '../requests/events.js';
import { heading } from '../panel/heading.js';
import { usersIcon } from '../text/icons.js';
import { afterKey } from '../joining/keypad.js';
import { hasKeypadElsewhere } from '../joining/keypad-place.js';
import { noKeysSent } from '../joining/joining-steps.js';
import { problem } from '../panel/notices.js';
import { PanelElement } from '../panel/panel-element.js';
import { panelStyles } from '../panel/panel.styles.js';
import { roomRow } from './room-row.js';
import { joiningStyles } from '../joining/joining.styles.js';
import { roomsStyles } from './rooms.styles.js';
import { RowWindow } from '../drawing/row-window.js';
import { windowedList } from '../drawing/windowed-list.js';
import { Unchanged } from '../drawing/memo.js';
import type { View } from '../panel/view.js';

/**
 * The conference rooms of the server, live: who is in them, and the way in.
 *
 * The list needs a user who has a line (documented by XiVO). Without one none comes, and the panel says
 * that this may be why.
 *
 * @summary The conference rooms.
 * @fires {ConferenceRequestEvent} conference-request - A button was pressed. Cancel it to stop the command.
 * @fires {ConferenceOutcomeEvent} conference-outcome - What became of a request.
 * @fires {ConferenceRoomSelectEvent} conference-room-select - A room was picked. By default its members unfold, and a
 *   participants panel of the same connection shows it, if you are in it.
 * @csspart room - One room. Has `data-number`.
 * @csspart name - A room's name.
 * @csspart number - A room's number.
 * @csspart pin - The mark of a room that asks for a PIN.
 * @csspart in - The mark of a room that I am in.
 * @csspart count - How many are in a room.
 * @csspart since - How long a conference has been running.
 * @csspart action - A button. Its second token is the action's name: `join`, `leave`, `keypad`.
 * @csspart joining - The way into a room. Also carries `calling`, `pin` or `entering`.
 * @csspart keypad - The keypad. A key is `action keypad`, and has `data-key`.
 * @csspart member - Somebody listed in an unfolded room.
 * @csspart member-name - A member's name.
 * @csspart member-number - A member's number.
 * @csspart member-origin - Whether a member is internal or external.
 * @csspart member-since - How long a member has been in.
 * @csspart member-muted - The mark of a muted member.
 * @csspart stale - "As of …", while the list is only what was last known.
 * @csspart empty - That there are no rooms, or no list.
 * @csspart error - Why something that was asked for did not happen.
 * @csspart confirm - The button that joins although another call will be held.
 * @csspart cancel - The button that does not.
 */
export class ConferenceRoomListElement extends PanelElement {
  static override styles = [panelStyles, controlStyles, joiningStyles, roomsStyles];

  static override properties: PropertyDeclarations = {
    unfolded: { state: true },
    keysSent: { state: true },
  };

  /** The keys of rooms whose members are shown. */
  protected unfolded: ReadonlySet<string> = new Set();
  protected keysSent = noKeysSent;

  readonly #rowWindow = new RowWindow(this, '.room');
  readonly #shared = new Unchanged();
  #drawnFrom: CtiState | undefined;

  protected override follow(connection: CtiConnection): Subscription {
    return connection.events$.subscribe((event) => {
      if (event.type === 'call-changed' && !event.before) this.keysSent = noKeysSent;
    });
  }

  protected override difference(state: CtiState): Difference {
    return this.#drawnFrom && isSameForRooms(this.#drawnFrom, state) ? 'none' : 'more';
  }

  protected override content(view: View): unknown {
    this.#drawnFrom = view.state;
    const { labels, state: known } = view;
    return html`<header class="bar">
        ${heading(this.headingLevel, labels.rooms)}
        ${
          known.roomsStaleSince === undefined
            ? nothing
            : html`<span class="subtle" part="stale"
                >${labels.asOf(clockTime(known.roomsStaleSince, view.language))}</span
              >`
        }
      </header>
      ${problem(view)} ${known.rooms ? this.#rooms(view, known.rooms) : this.#noList(view)}`;
  }

  #rooms(view: View, rooms: readonly Room[]): TemplateResult {
    if (rooms.length === 0) return html`<p class="empty" part="empty">${usersIcon} ${view.labels.noRooms}</p>`;
    const focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-number]')?.dataset.number;
    // What is unfolded is of any height, and so is never left out.
    const keys = roomKeys(rooms);
    const kept = rooms.flatMap(({ number }, place) =>
      this.unfolded.has(keys[place] ?? '') || number === focused ? place : [],
    );
    const shared = this.#shared.unless(this.#ofAllRooms(view));
    return windowedList({
      rowWindow: this.#rowWindow,
      kind: 'rooms',
      label: view.labels.rooms,
      count: rooms.length,
      kept,
      keyOf: (place) => keys[place],
      row: (place) => {
        const room = rooms[place];
        return room ? this.#room(view, room, keys[place] ?? '', [place, rooms.length], shared) : nothing;
      },
    });
  }

  #room(
    view: View,
    room: Room,
    key: string,
    [place, count]: readonly [number, number],
    shared: readonly unknown[],
  ): unknown {
    const { number } = room;
    const unfolded = this.unfolded.has(key);
    const elsewhere = hasKeypadElsewhere(this.cti, number);
    const timed = unfolded || room.members.length > 0;
    // All that a room shows; unless one of these changed, not even its template is looked at.
    const shown = [
      room,
      place,
      count,
      unfolded,
      elsewhere,
      timed && Math.floor(view.now / 1000),
      joining(view.state, number)?.progress,
      view.problemAt(number),
      view.whyNot({ type: 'dial', destination: number }),
      shared,
    ];
    return guard(shown, () => {
      const onSent = (failed: boolean) => (this.keysSent = afterKey(this.keysSent, failed));
      const pin = elsewhere ? undefined : { cti: this.cti, sent: this.keysSent, onSent };
      const row = roomRow(view, room, { unfolded, onPick: () => this.#pick(number, key), pin });
      return html`<li part="room" class="room" data-number=${number} aria-setsize=${count} aria-posinset=${place + 1}>
        ${row}
      </li>`;
    });
  }

  /** What a room shows that is not its own: my calls, what waits for an answer, how it is written. */
  #ofAllRooms({ state: { calls }, pending, question, labels, language, mask }: View): readonly unknown[] {
    return [calls, pending, question, labels, language, mask, this.keysSent, this.cti];
  }

  #noList(view: View): TemplateResult {
    const { labels, status } = view;
    if (status.status !== 'online') return html`<p class="empty">${labels.status(status.status)}</p>`;
    const waiting = view.pending.some(({ command }) => command.type === 'getConferenceRooms');
    if (!waiting) return html`<p class="empty" part="empty">${usersIcon} ${labels.perhapsNoLine}</p>`;
    return html`<div role="status" aria-label=${labels.loadingRooms}>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`;
  }

  #pick(number: string, key: string): void {
    if (!this.dispatchEvent(new ConferenceRoomSelectEvent(number))) return;
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(key)) unfolded.add(key);
    this.unfolded = unfolded;
  }
}

/** A key for each room: its number, and for a second room of that number the count beside it. */
function roomKeys(rooms: readonly Room[]): readonly string[] {
  const counts = new Map<string, number>();
  return rooms.map(({ number }) => {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    return count === 1 ? number : `${number} ${count}`;
  });
}
