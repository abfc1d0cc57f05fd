import '@cloudflare/realtimekit-ui/components/rtk-participant';
import '@cloudflare/realtimekit-ui/components/rtk-participants-stage-list';

/** What the list listens to: an object with the methods of the SDK's event emitters. */
class Emitter {
  #listeners = new Map();

  addListener(name, listener) {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
    return this;
  }

  removeListener(name, listener) {
    this.#listeners.get(name)?.delete(listener);
    return this;
  }

  on(name, listener) {
    return this.addListener(name, listener);
  }

  off(name, listener) {
    return this.removeListener(name, listener);
  }

  emit(name, value) {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(value);
  }
}

/** A participant of the SDK. The row has no mark for talking: its microphone shows who talks, the nearest that it draws. */
class Participant extends Emitter {
  stageStatus = 'ON_STAGE';
  videoEnabled = false;
  isPinned = false;
  hidden = false;

  constructor({ index, callerIdName, callerIdNum, isTalking }) {
    super();
    this.id = this.userId = String(index);
    this.name = callerIdName || callerIdNum;
    this.audioEnabled = isTalking;
  }

  update({ isTalking }) {
    if (this.audioEnabled === isTalking) return;
    this.audioEnabled = isTalking;
    this.emit('audioUpdate', { audioEnabled: isTalking });
  }

  kick() {}
}

class Joined extends Emitter {
  people = new Map();

  get(id) {
    return this.people.get(id);
  }

  toArray() {
    return [...this.people.values()];
  }
}

const mayAll = { kickParticipant: true, canAllowParticipantAudio: true, canDisableParticipantAudio: true };

/**
 * RealtimeKit UI's list of participants, which draws only rows in view: avatar, name, microphone and menu.
 *
 * @type {import('./adapter.mjs').MakeAdapter}
 */
export function makeAdapter() {
  const joined = new Joined();
  const { people } = joined;
  const meeting = {
    self: Object.assign(new Emitter(), { id: 'me', permissions: Object.assign(new Emitter(), mayAll) }),
    meta: { viewType: 'AUDIO_ROOM' },
    stage: Object.assign(new Emitter(), { status: 'OFF_STAGE' }),
    participants: { joined },
  };
  let list;
  let show;

  const receive = {
    ConferenceEvent({ participants }) {
      for (const person of participants) people.set(String(person.index), new Participant(person));
    },
    ConferenceParticipantEvent(person) {
      const id = String(person.index);
      const present = people.get(id);
      if (person.eventType === 'Leave') {
        people.delete(id);
        if (present) joined.emit('participantLeft', present);
      } else if (present) present.update(person);
      else {
        const newcomer = new Participant(person);
        people.set(id, newcomer);
        joined.emit('participantJoined', newcomer);
      }
    },
  };

  return {
    open() {},
    // The list needs a meeting before it is in the page, and takes from that who is there.
    mount(place) {
      list = Object.assign(document.createElement('rtk-participants-stage-list'), {
        className: 'realtimekit',
        meeting,
      });
      show = () => place.append(list);
      if (people.size > 0) show();
    },
    unmount: () => list.remove(),
    receive(text) {
      const { msgType, ctiMessage } = JSON.parse(text);
      receive[msgType]?.(ctiMessage);
      if (msgType === 'ConferenceEvent') show();
    },
    root: () => list.shadowRoot,
    shown: () =>
      [...(list.shadowRoot?.querySelectorAll('rtk-participant') ?? [])].map((row) => ({
        index: Number(row.participant.id),
        name: row.shadowRoot?.querySelector('.name')?.title,
        talking: row.shadowRoot?.querySelector('.right > rtk-icon')?.classList.contains('red') === false,
      })),
  };
}
