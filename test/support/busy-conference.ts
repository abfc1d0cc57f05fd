import { inPagePlatform, type InPagePlatform } from '../../src/simulator/in-page.js';
import { seededRandom } from '../../src/simulator/seeded-random.js';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.js';
import { conferenceByNumber } from '../../src/domain/model/select.js';
import { participantsInOrder } from './in-order.js';
import type { Command } from '../../src/domain/commands/table.js';
import type { Outcome } from '../../src/domain/commands/outcome.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { FakeClock } from './fake-clock.js';
import { simulatorClock } from './simulator-clock.js';

const room = '4000';
const step = 1000;

/** What a connection to the busy conference is made of: all of it by the clock that the hour runs on. */
export interface BusyPlatform extends InPagePlatform {
  readonly server: string;
  readonly pageOrigin: string;
  readonly scheduler: FakeClock;
  readonly random: () => number;
  readonly token: () => string;
}

/**
 * An hour of a conference in which much happens, in no time: joins, leaves, talk, mutes, removals, errors and links
 * that drop. The same seed gives the same hour.
 */
export class BusyConference {
  readonly clock = new FakeClock();
  readonly simulator: Simulator;
  readonly connection: CtiConnection;
  readonly outcomes: Outcome[] = [];
  readonly #random: () => number;

  /** `connect` makes the connection that is looked at: by `createCtiConnection(platform)`, or around it. */
  constructor(connect: (platform: BusyPlatform) => CtiConnection, { seed = 7 } = {}) {
    this.#random = seededRandom(seed);
    this.simulator = createSimulator({
      clock: simulatorClock(this.clock),
      rooms: [{ number: room, name: 'public', organizers: ['jbond'] }],
      talk: { everyMs: 1000, starters: 2 },
      seed,
    });
    this.simulator.controls.addParticipants({ room, count: 30 });
    this.connection = connect({
      ...inPagePlatform(this.simulator),
      server: 'https://xuc.example.org',
      pageOrigin: 'https://xuc.example.org',
      scheduler: this.clock,
      random: seededRandom(seed + 1),
      token: () => this.#token(),
    });
    this.connection.connect();
  }

  /** Lets so many minutes pass. */
  async run(minutes = 60): Promise<void> {
    for (let second = 0; second < minutes * 60; second += 1) {
      this.#others();
      if (second % 3 === 0) this.#james();
      if (second % 300 === 299) this.#linkEnds(second);
      this.clock.advance(step);
      // What waits for promises has its turn: tokens, outcomes.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  close(): void {
    this.connection.close();
    this.simulator.close();
  }

  #others(): void {
    const { controls } = this.simulator;
    const others = controls.describe().rooms[0]!.participants.filter(({ username }) => username !== 'jbond');
    const { index, muted, deaf, role } = others[Math.floor(this.#random() * others.length)]!;
    const what = this.#random();
    if (what < 0.2 && others.length < 50) controls.addParticipants({ room, count: 1 });
    else if (what < 0.4 && others.length > 15) controls.callerLeaves({ room, index });
    else if (what < 0.6) controls.setMuted({ room, index, muted: !muted });
    else if (what < 0.65) controls.setDeaf({ room, index, deaf: !deaf });
    else if (what < 0.7) controls.setRole({ room, index, role: role === 'User' ? 'Organizer' : 'User' });
    else if (what < 0.72) controls.refuseNext({ error: 'NotOrganizer' });
  }

  #james(): void {
    const held = conferenceByNumber(this.connection.state, room);
    if (!held) {
      this.#perform({ type: 'dial', destination: room });
      return;
    }
    const people = participantsInOrder(held);
    const { index } = people[Math.floor(this.#random() * people.length)]!;
    const what = this.#random();
    if (what < 0.3) this.#perform({ type: 'conferenceMute', conferenceNumber: room, index });
    else if (what < 0.5) this.#perform({ type: 'conferenceUnmute', conferenceNumber: room, index });
    else if (what < 0.6) this.#perform({ type: 'conferenceKick', conferenceNumber: room, index });
    else if (what < 0.65) this.#perform({ type: 'conferenceMuteAll', conferenceNumber: room });
    else if (what < 0.7) this.#perform({ type: 'conferenceReset', conferenceNumber: room });
    else if (what < 0.72) this.#perform({ type: 'hangup' });
  }

  #linkEnds(second: number): void {
    const { controls } = this.simulator;
    if (second % 900 === 899) controls.restart({ refuseForMs: 10_000 });
    else controls.dropLinks();
  }

  #perform(command: Command): void {
    void this.connection.perform(command).then((outcome) => void this.outcomes.push(outcome));
  }

  #token(): string {
    const answer = this.simulator.rest({ method: 'GET', path: '/xuc/api/2.0/auth/sso' });
    if (!answer) throw new Error('no answer');
    return String(answer.body.token);
  }
}
