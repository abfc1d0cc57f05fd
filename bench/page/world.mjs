import { displayOrder, makePerson } from './people.mjs';
import { seededRandom } from './random.mjs';

export const conferenceNumber = '4001';
const conference = { uniqueId: '1763800000.7', conferenceNumber, conferenceName: 'conference_support' };

/** @typedef {{ text: string, index: number, isTalking: boolean }} Toggle */

/**
 * One conference as the server knows it: makes the frames, the same for the same seed, and holds what must be shown
 * once they have been taken in.
 */
export class World {
  /** @param {{ count: number, seed: number, oneOrganizer?: boolean }} options */
  constructor({ count, seed, oneOrganizer = false }) {
    this.random = seededRandom(seed + count);
    this.count = count;
    /** @type {Map<number, ReturnType<typeof makePerson>>} */
    this.people = new Map();
    for (let index = 1; index <= count; index++) {
      const person = makePerson(this.random, index, 3600 + count - index);
      this.people.set(index, oneOrganizer && index > 1 ? { ...person, role: 'User' } : person);
    }
    this.nextIndex = count + 1;
    this.enteredAt = 0;
  }

  /** Indexes in the order in which they are shown. */
  get order() {
    return displayOrder(this.people.values()).map((person) => person.index);
  }

  /** What the server says before I enter: I am logged on, and have one call, to the room. */
  greeting() {
    const { uniqueId } = conference;
    const call = { DN: '20001', otherDN: conferenceNumber, otherDName: '', linkedId: uniqueId, uniqueId };
    const room = {
      number: conferenceNumber,
      name: 'conference_support',
      pinRequired: false,
      startTime: 0,
      members: [],
    };
    return [
      frame('LoggedOn', {}),
      frame('ConferenceList', [room]),
      frame('CurrentCallsPhoneEvents', { events: [{ eventType: 'EventEstablished', ...call }] }),
    ];
  }

  /** I enter: everybody who is there. */
  entry() {
    this.enteredAt = performance.now();
    return frame('ConferenceEvent', {
      eventType: 'Join',
      ...conference,
      participants: [...this.people.values()],
      since: 3600 + this.count,
    });
  }

  /**
   * People begin and stop talking, so many a second; one in twenty is muted or unmuted instead.
   *
   * @param {number} events
   * @param {{ rate?: number, among?: readonly number[], every?: number }} [options] `among`: only these, one after the other.
   *   `every`: 2 for every other event at those, and the rest at anybody.
   * @returns {Toggle[]}
   */
  toggles(events, { rate = Infinity, among, every = 1 } = {}) {
    const indexes = [...this.people.keys()];
    return Array.from({ length: events }, (_, place) => {
      const chosen = among && place % every === 0;
      const index = chosen ? among[(place / every) % among.length] : this.random.pick(indexes);
      const person = this.people.get(index);
      if (chosen || this.random.next() > 0.05) person.isTalking = !person.isTalking;
      else person.isMuted = !person.isMuted;
      return { text: this.#about('Update', person, place / rate), index, isTalking: person.isTalking };
    });
  }

  /**
   * Somebody leaves and somebody else comes, again and again.
   *
   * @param {number} pairs
   * @returns {Toggle[]}
   */
  turnover(pairs, { rate = Infinity } = {}) {
    return Array.from({ length: pairs }, (_, place) => {
      const leaver = this.random.pick([...this.people.values()].filter((person) => person.role === 'User'));
      this.people.delete(leaver.index);
      const newcomer = { ...makePerson(this.random, this.nextIndex, 0), role: 'User' };
      this.nextIndex += 1;
      this.people.set(newcomer.index, { ...newcomer, since: -place / rate - this.#elapsed() });
      const told = [this.#about('Leave', leaver, place / rate), this.#about('Join', newcomer, 0, 0)];
      return told.map((text) => ({ text, index: newcomer.index, isTalking: false }));
    }).flat();
  }

  #elapsed() {
    return (performance.now() - this.enteredAt) / 1000;
  }

  #about(eventType, person, later, since = Math.max(0, Math.floor(person.since + this.#elapsed() + (later || 0)))) {
    return frame('ConferenceParticipantEvent', { eventType, ...conference, ...person, since });
  }
}

/** One text frame as the server writes it: the type first. */
export function frame(msgType, ctiMessage) {
  return JSON.stringify({ msgType, ctiMessage });
}
