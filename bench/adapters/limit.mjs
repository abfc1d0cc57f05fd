import { displayOrder } from '../page/people.mjs';
import { LimitRow } from './limit-row.mjs';

/**
 * The yardstick: DOM code by hand, for this one list and nothing else. All rows are present, an event goes straight to
 * its row, one listener serves all buttons. It checks nothing and knows nothing of being offline, roles or languages.
 *
 * @type {import('./adapter.mjs').MakeAdapter}
 */
export function makeAdapter({ contentVisibility = false } = {}) {
  const sheet = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: new URL('limit.css', import.meta.url).href,
  });
  const rows = new Map();
  let panel;
  let list;
  let clock;

  const receive = {
    ConferenceEvent({ participants }) {
      const made = displayOrder(participants).map((person) => {
        const row = new LimitRow(person);
        rows.set(person.index, row);
        return row.element;
      });
      list.append(...made);
    },
    ConferenceParticipantEvent(person) {
      const row = rows.get(person.index);
      if (person.eventType === 'Leave') {
        row?.element.remove();
        rows.delete(person.index);
      } else if (row) row.update(person);
      else {
        const newcomer = new LimitRow(person);
        rows.set(person.index, newcomer);
        list.append(newcomer.element);
      }
    },
  };

  return {
    async open() {
      await new Promise((resolve) => {
        sheet.onload = resolve;
        document.head.append(sheet);
      });
    },
    mount(place) {
      panel = document.createElement('div');
      panel.className = 'panel';
      panel.innerHTML = '<h2>conference_support</h2><div class="scroller"><ul class="rows" role="list"></ul></div>';
      list = panel.querySelector('ul');
      list.classList.toggle('skipping', contentVisibility);
      list.addEventListener('click', ({ target }) => console.log(target.closest('button')?.part.value));
      clock = setInterval(() => {
        const now = Date.now();
        for (const row of rows.values()) row.tick(now);
      }, 1000);
      place.append(panel);
    },
    unmount() {
      clearInterval(clock);
      panel.remove();
      rows.clear();
    },
    receive(text) {
      const { msgType, ctiMessage } = JSON.parse(text);
      receive[msgType]?.(ctiMessage);
    },
    root: () => document,
  };
}
