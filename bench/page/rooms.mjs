import { pause } from './frame-times.mjs';
import { makePerson } from './people.mjs';
import { seededRandom } from './random.mjs';
import { frame } from './world.mjs';

/** The rooms of a server, and the list that it pushes. */
export class Rooms {
  #random = seededRandom(7);
  #rooms;

  /** @param {{ count: number, members: number }} size */
  constructor({ count, members }) {
    const start = Date.now() - 600_000;
    this.#rooms = Array.from({ length: count }, (_, place) => ({
      number: String(4000 + place),
      name: `room ${place}`,
      pinRequired: place % 3 === 0,
      startTime: start,
      members: Array.from({ length: members }, (_member, order) => this.#member(order + 1, start)),
    }));
  }

  list() {
    return frame('ConferenceList', this.#rooms);
  }

  /** @returns {Promise<{ touched: number, right: boolean }>} how many rooms were touched although they did not change */
  async push({ pushes, changed, root, receive }) {
    const texts = Array.from({ length: pushes }, () => this.#change(changed));
    const touched = new Set();
    const observer = new MutationObserver((records) => {
      for (const { target, attributeName } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        // A clock that goes on is no change of the room: seen as a time, and described in minutes.
        if (attributeName !== 'aria-description' && !element?.closest('.time'))
          touched.add(element?.closest('[data-number]')?.dataset.number);
      }
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const expected = new Set();
    for (const { text, numbers } of texts) {
      numbers.forEach((number) => expected.add(number));
      receive(text);
      await pause(1000);
    }
    observer.disconnect();
    touched.delete(undefined);
    return { touched: [...touched].filter((number) => !expected.has(number)).length, right: this.#isRight(root) };
  }

  /** The list with so many rooms changed: somebody came or went. */
  #change(count) {
    const numbers = Array.from({ length: count }, () => {
      const room = this.#rooms[this.#random.below(this.#rooms.length)];
      if (this.#random.next() < 0.5 && room.members.length > 1) room.members.pop();
      else room.members.push(this.#member(room.members.length + 1, Date.now()));
      return room.number;
    });
    return { text: this.list(), numbers };
  }

  #member(joinOrder, joinTime) {
    const { callerIdName: name, callerIdNum: number, username } = makePerson(this.#random, joinOrder, 0);
    return { joinOrder, joinTime, muted: false, name, number, ...(username && { username }) };
  }

  #isRight(root) {
    const shown = [...root.querySelectorAll('[data-number]')];
    return shown.every((row) => {
      const room = this.#rooms.find(({ number }) => number === row.dataset.number);
      return new RegExp(`\\b${room.members.length} participants?\\b`).test(row.textContent);
    });
  }
}
