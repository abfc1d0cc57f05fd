import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { displayOrder } from '../page/people.mjs';
import { icons, initials, nameOf, rowPart, timer } from './row-parts.mjs';

/**
 * What one writes first: one element that holds all people and draws the whole list at each event.
 */
class NaiveList extends LitElement {
  static properties = { people: { state: true } };

  constructor() {
    super();
    this.people = new Map();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.clock = setInterval(() => this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  render() {
    const now = Date.now();
    const people = displayOrder(this.people.values());
    return html`<div class="panel">
      <h2>conference_support</h2>
      <div class="scroller">
        <ul class="rows" role="list">
          ${repeat(
            people,
            ({ index }) => index,
            (person) => row(person, now),
          )}
        </ul>
      </div>
    </div>`;
  }
}
customElements.define('naive-list', NaiveList);

const icon = (name) =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="1em"
    height="1em"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
  >
    <path d=${icons[name]}></path>
  </svg>`;

function row(person, now) {
  const name = nameOf(person);
  const time = timer(Math.floor((now - person.startedAt) / 1000));
  const organizer = person.role === 'Organizer';
  return html`<li part=${rowPart(person)} class=${person.isTalking ? 'row talking' : 'row'} data-index=${person.index}>
    <span class="avatar" aria-hidden="true">${initials(name)}</span>
    <div class="who">
      <div class="line">
        <bdi part="name" class="name">${name}</bdi>
        ${person.isMe ? html`<span class="badge" part="me">You</span>` : nothing}
        <span class="marks"
          >${person.isTalking ? html`<span class="mark talking">${icon('volume2')} Talking</span>` : nothing}
          ${person.isMuted ? html`<span class="mark">${icon('micOff')} Muted</span>` : nothing}</span
        >
      </div>
      <div class="facts">
        ${person.callerIdName ? html`<bdi part="number" class="number">${person.callerIdNum}</bdi>` : nothing}
        <span part="role">${organizer ? icon('crown') : nothing} ${person.role}</span>
        <span part="origin">${person.username === undefined ? 'External' : 'Internal'}</span>
        <span part="since" class="time" title="In for ${time}">${time}</span>
      </div>
    </div>
    <div class="actions">${person.isMe ? nothing : actions(person, name)}</div>
  </li>`;
}

function actions(person, name) {
  const speaking = person.isMuted ? ['unmute', 'mic', `Unmute ${name}`] : ['mute', 'micOff', `Mute ${name}`];
  return [speaking, ['deafen', 'earOff', `Keep ${name} from hearing`], ['kick', 'userX', `Remove ${name}`]].map(
    ([action, sign, label]) =>
      html`<button type="button" part="action ${action}" class="only-icon" title=${label} aria-label=${label}>
        ${icon(sign)}
      </button>`,
  );
}

/** @type {import('./adapter.mjs').MakeAdapter} */
export function makeAdapter() {
  const list = document.createElement('naive-list');
  const started = (person) => ({ ...person, startedAt: Date.now() - person.since * 1000 });
  return {
    async open() {
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/adapters/limit.css' });
      await new Promise((resolve) => {
        sheet.onload = resolve;
        document.head.append(sheet);
      });
    },
    mount: (place) => place.append(list),
    unmount: () => list.remove(),
    receive(text) {
      const { msgType, ctiMessage } = JSON.parse(text);
      if (msgType === 'ConferenceEvent') {
        list.people = new Map(ctiMessage.participants.map((person) => [person.index, started(person)]));
      }
      if (msgType !== 'ConferenceParticipantEvent') return;
      const people = new Map(list.people);
      const before = people.get(ctiMessage.index);
      if (ctiMessage.eventType === 'Leave') people.delete(ctiMessage.index);
      else people.set(ctiMessage.index, { ...started(ctiMessage), ...(before && { startedAt: before.startedAt }) });
      list.people = people;
    },
    root: () => document,
  };
}
