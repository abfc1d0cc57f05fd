import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Observable, Subscription } from 'rxjs';
import type { CtiState, Room } from '../../domain/model/model.js';
import { joining, spareCalls } from '../../domain/model/select.js';
import type { RoomOrder } from '../../domain/room-view.js';
import type { CtiConnection, CtiEvent } from '../../streams/connection.js';
import { controlStyles } from '../panel/controls.styles.js';
import { type Difference, isSameForRooms } from '../drawing/difference.js';
import { ConferenceRoomSelectEvent } from '../requests/events.js';
import { heading } from '../panel/heading.js';
import { usersIcon } from '../text/icons.js';
import { afterKey, noKeysSent } from '../joining/keypad.js';
import { KeypadFocus } from '../joining/keypad-focus.js';
import { hasKeypadElsewhere, offerKeypad } from '../joining/keypad-place.js';
import { Copying } from '../panel/copying.js';
import { Favourites } from './favourites.js';
import { heldRooms, type KeyedRoom } from './held-rooms.js';
import { findRooms, roomsFound } from './find-rooms.js';
import { findFrom, isFinding, nothingFound } from '../panel/find-bar.js';
import { FoundStatus } from '../panel/found-status.js';
import { findBarStyles } from '../panel/find-bar.styles.js';
import { problem } from '../panel/notices.js';
import { PanelElement } from '../panel/panel-element.js';
import { panelStyles } from '../panel/panel.styles.js';
import { noRoomList } from './no-room-list.js';
import { roomKeys, type RoomKeys } from './room-keys.js';
import { goneRoom, roomRow } from './room-row.js';
import { joiningStyles } from '../joining/joining.styles.js';
import { roomsStyles } from './rooms.styles.js';
import { RowKeys } from '../panel/row-keys.js';
import { RowHold } from '../drawing/row-hold.js';
import { RowWindow } from '../drawing/row-window.js';
import { windowedList } from '../drawing/windowed-list.js';
import { Unchanged } from '../drawing/memo.js';
import { asOf, type View } from '../panel/view.js';

/** Where a room stands in the list, and what its row shows besides the room. */
interface RoomPlace {
  readonly key: string;
  readonly place: number;
  readonly count: number;
  readonly favourite: boolean | undefined;
  readonly shared: readonly unknown[];
}

/**
 * The conference rooms of the server, live: who is in them, and the way in.
 *
 * The list needs a user who has a line (documented by XiVO). Without a line no list comes, and the panel says so.
 *
 * @summary The conference rooms.
 * @fires {ConferenceRequestEvent} conference-request - A button was pressed. Cancel it to stop the command.
 * @fires {ConferenceOutcomeEvent} conference-outcome - What became of a request.
 * @fires {ConferenceRoomSelectEvent} conference-room-select - A room was picked. By default its members unfold, and a
 *   participants panel of the same connection shows it, if you are in it.
 * @slot no-rooms - In place of the words that there are no rooms.
 * @slot no-match - In place of the words that no room matches what is searched for.
 * @csspart room - One room. Has `data-number`.
 * @csspart gone - The place of a room that is listed no longer, for as long as the rows keep still.
 * @csspart name - A room's name.
 * @csspart number - A room's number.
 * @csspart pin - The mark of a room that asks for a PIN.
 * @csspart in - The mark of a room that I am in.
 * @csspart on-hold - The mark of a room that I am in by a call that is on hold.
 * @csspart search - The search field; it is there from eight rooms on.
 * @csspart shown - How many rooms are found, of how many.
 * @csspart sort - The order of the rooms.
 * @csspart copied - The notice that a text was copied, or could not be copied.
 * @csspart count - How many are in a room.
 * @csspart since - How long a conference has been running.
 * @csspart action - A button. Its second token is the action's name: `join`, `leave`, `keypad`, `favourite`,
 *   `copy` (has `data-copy`, `number` or `invitation`), `show-all`.
 * @csspart joining - The way into a room. Also `calling`, `pin`, `held`, `entering`, or `left`: the call outlasts the conference.
 * @csspart keypad - The keypad. A key is `action keypad`, and has `data-key`.
 * @csspart member - Somebody listed in an unfolded room.
 * @csspart member-name - A member's name.
 * @csspart member-number - A member's number.
 * @csspart member-origin - Whether a member is internal or external.
 * @csspart member-since - How long a member has been in.
 * @csspart member-muted - The mark of a muted member.
 * @csspart stale - "As of …", while the list is only what was last known.
 * @csspart empty - That there are no rooms, or no list.
 * @csspart asked - A request about a room that is not answered yet.
 * @csspart error - Why something did not happen, or what the server complained about.
 * @csspart confirm - The button that joins although another call will be held.
 * @csspart cancel - The button that does not join, and holds no call.
 */
export class ConferenceRoomListElement extends PanelElement {
  static override styles = [panelStyles, controlStyles, joiningStyles, findBarStyles, roomsStyles];

  static override properties: PropertyDeclarations = {
    unfolded: { state: true },
    keysSent: { state: true },
    typed: { state: true },
    order: { state: true },
  };

  /** The keys of rooms whose members are shown. */
  protected unfolded: ReadonlySet<string> = new Set();
  protected keysSent = noKeysSent;
  protected typed = '';
  protected order: RoomOrder = 'listed';

  readonly #rowWindow = new RowWindow(this, '.room', 56);
  readonly #hold = new RowHold<KeyedRoom>(this, () => this.presses.isOnRow);
  readonly #rowKeys = new RowKeys(this, '.room-line');
  readonly #favourites = new Favourites(this);
  readonly #found = new FoundStatus(this);
  readonly #copying = new Copying(this);
  readonly #shared = new Unchanged();
  #keys: RoomKeys = new Map();
  #drawnFrom: CtiState | undefined;

  constructor() {
    super();
    new KeypadFocus(this, () => spareCalls(this.state).length > 0);
  }

  protected override follow(connection: CtiConnection, events$: Observable<CtiEvent>): Subscription {
    const calls = events$.subscribe((event) => {
      if (event.type === 'call-changed' && !event.before) this.keysSent = noKeysSent;
    });
    calls.add(offerKeypad(connection, this));
    return calls;
  }

  protected override difference(state: CtiState): Difference {
    return this.#drawnFrom && isSameForRooms(this.#drawnFrom, state) ? 'none' : 'more';
  }

  protected override content(view: View): unknown {
    this.#drawnFrom = view.state;
    const { labels, state: known } = view;
    const rooms = known.rooms ?? [];
    const favourites = this.#favourites.of(this.cti?.server);
    const shown = roomsFound(view, rooms, this.typed, this.order, favourites);
    return html`<header>
        <div class="bar">
          ${heading(this.headingLevel, labels.rooms)}
          ${
            known.roomsStaleSince === undefined
              ? nothing
              : html`<span class="subtle" part="stale">${asOf(view, known.roomsStaleSince)}</span>`
          }
        </div>
        ${this.#canFind(rooms) ? this.#findBar(view, shown.length, rooms.length) : nothing}
      </header>
      ${problem(view)} ${known.rooms ? this.#rooms(view, rooms, shown, favourites) : noRoomList(view)}
      ${this.#copying.notice(labels)}`;
  }

  /** The search bar stays while it is in use, also when rooms go. */
  #canFind(rooms: readonly Room[]): boolean {
    return rooms.length >= findFrom || this.typed !== '' || this.order !== 'listed' || isFinding(this);
  }

  #findBar(view: View, shown: number, total: number): TemplateResult {
    return findRooms(view, {
      typed: this.typed,
      onType: (typed) => (this.typed = typed),
      onGo: () => void this.#rowKeys.goTo('first'),
      shown,
      total,
      status: this.#found,
      order: this.order,
      onOrder: (order) => (this.order = order),
      hasShortcut: !this.noShortcuts,
    });
  }

  #rooms(view: View, all: readonly Room[], rooms: readonly Room[], favourites: ReadonlySet<string>): TemplateResult {
    const { labels } = view;
    if (all.length === 0)
      return html`<p class="empty" part="empty"><slot name="no-rooms">${usersIcon} ${labels.noRooms}</slot></p>`;
    if (rooms.length === 0) return nothingFound(labels.noRoomMatches, labels.showAllRooms, () => this.#showAll());
    const hasStars = this.#canFind(all) || all.some(({ number }) => favourites.has(number));
    const focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-number]')?.dataset.number;
    this.#keys = roomKeys(all, this.#keys);
    const rows = heldRooms(this.#hold, `${this.order} ${this.typed}`, rooms, this.#keys);
    // An unfolded room may be of any height: its row is always drawn.
    const kept = rows.flatMap(({ key, room }, at) => (this.unfolded.has(key) || room.number === focused ? at : []));
    const shared = this.#shared.unless(this.#ofAllRooms(view));
    const list = windowedList({
      rowWindow: this.#rowWindow,
      kind: 'rooms',
      label: view.labels.rooms,
      count: rows.length,
      kept,
      keyOf: (place) => rows[place]?.key,
      row: (place) => {
        const row = rows[place];
        if (!row || row.isGone) return row ? goneRoom(view, row.room) : nothing;
        const favourite = hasStars ? favourites.has(row.room.number) : undefined;
        return this.#room(view, row.room, { key: row.key, place, count: rows.length, favourite, shared });
      },
    });
    return html`<div @keydown=${this.#rowKeys.onKey} @focusin=${this.#rowKeys.onFocus}>${list}</div>`;
  }

  #room(view: View, room: Room, at: RoomPlace): unknown {
    const { number } = room;
    const { key, place, count, favourite } = at;
    const unfolded = this.unfolded.has(key);
    const elsewhere = hasKeypadElsewhere(this.cti, number);
    // The values that a room's row is drawn from: `guard` skips the row while all stay the same.
    const shown = [
      room,
      ...Object.values({ ...at }),
      unfolded,
      elsewhere,
      (unfolded || room.members.length > 0) && Math.floor(view.now / 1000),
      joining(view.state, number)?.progress,
      view.problemsAt(number),
      view.whyNot({ type: 'dial', destination: number }),
    ];
    return guard(shown, () => {
      const onSent = (failed: boolean) => (this.keysSent = afterKey(this.keysSent, failed));
      const pin = elsewhere ? undefined : { cti: this.cti, host: this, sent: this.keysSent, onSent };
      return html`<li part="room" class="room" data-number=${number} aria-setsize=${count} aria-posinset=${place + 1}>
        ${roomRow(view, room, {
          unfolded,
          onPick: () => this.#pick(number, key),
          pin,
          favourite,
          onFavourite: () => this.#favourites.toggle(number),
          onCopy: (text) => void this.#copying.copy(text),
        })}
      </li>`;
    });
  }

  /** What the rows of all rooms depend on: my calls, what waits for an answer, language and masking. */
  #ofAllRooms({ state: { calls }, pending, question, labels, language, mask }: View): readonly unknown[] {
    return [calls, pending, question, labels, language, mask, this.keysSent, this.cti];
  }

  #showAll(): void {
    this.typed = '';
    // The pressed button goes away.
    this.shadowRoot?.querySelector<HTMLElement>('[part=search]')?.focus();
  }

  #pick(number: string, key: string): void {
    if (!this.dispatchEvent(new ConferenceRoomSelectEvent(number))) return;
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(key)) unfolded.add(key);
    this.unfolded = unfolded;
  }
}
