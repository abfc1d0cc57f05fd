import { initials, nameOf } from './row-parts.mjs';

/** Twelve elements: initials, name, number, role, three marks that are always there, three buttons of one letter. */
const template = document.createElement('template');
template.innerHTML = `<div class="lean-row"><span class="face"></span><div class="who"><div class="name"></div><div class="number"></div></div><span class="role"></span><i class="talking"></i><i class="muted"></i><i class="deaf"></i><button title="Mute">M</button><button title="Deafen">D</button><button title="Remove">R</button></div>`;

/** One row and its text nodes. An event writes what has changed, and nothing else. */
class LeanRow {
  element = template.content.firstElementChild.cloneNode(true);
  #person = {};

  constructor(person) {
    const [face, who, role, ...marks] = this.element.children;
    const text = (parent) => parent.appendChild(new Text());
    this.face = text(face);
    this.name = text(who.firstElementChild);
    this.number = text(who.lastElementChild);
    this.role = text(role);
    [this.talking, this.muted, this.deaf] = marks;
    this.element.dataset.index = person.index;
    this.update(person);
  }

  update(person) {
    const before = this.#person;
    this.#person = person;
    if (nameOf(before) !== nameOf(person)) {
      this.name.data = nameOf(person);
      this.face.data = initials(nameOf(person));
    }
    if (before.callerIdNum !== person.callerIdNum) this.number.data = person.callerIdNum;
    if (before.role !== person.role) this.role.data = person.role;
    if (before.isTalking !== person.isTalking) {
      this.element.dataset.talking = person.isTalking;
      this.talking.classList.toggle('on', person.isTalking);
    }
    if (before.isMuted !== person.isMuted) this.muted.classList.toggle('on', person.isMuted);
    if (before.isDeaf !== person.isDeaf) this.deaf.classList.toggle('on', person.isDeaf);
  }
}

/**
 * A lean page, written by hand: all rows are present, each of few elements and without a timer. It checks nothing and
 * knows one language.
 *
 * @type {import('./adapter.mjs').MakeAdapter}
 */
export function makeAdapter() {
  const rows = new Map();
  const list = document.createElement('div');
  const add = (person, parent) => {
    const row = new LeanRow(person);
    rows.set(person.index, row);
    parent.append(row.element);
  };
  const receive = {
    ConferenceEvent({ participants }) {
      const made = document.createDocumentFragment();
      for (const person of participants) add(person, made);
      list.replaceChildren(made);
    },
    ConferenceParticipantEvent(person) {
      const row = rows.get(person.index);
      if (person.eventType === 'Leave') {
        row?.element.remove();
        rows.delete(person.index);
      } else if (row) row.update(person);
      else add(person, list);
    },
  };
  return {
    open() {},
    mount: (place) => place.append(list),
    unmount: () => list.remove(),
    receive(text) {
      const { msgType, ctiMessage } = JSON.parse(text);
      receive[msgType]?.(ctiMessage);
    },
    root: () => list,
    shown: () =>
      [...list.children].map(({ dataset, children }) => ({
        index: Number(dataset.index),
        name: children[1].firstElementChild.textContent,
        talking: dataset.talking === 'true',
      })),
  };
}
