/** A day at the office in no time: a simulated server, a connection to it, and a clock that both of them run on. */
import { inPagePlatform } from '../../src/simulator/in-page.js';
import { seededRandom } from '../../src/simulator/seeded-random.js';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.js';
import { conferenceByNumber } from '../../src/domain/model/select.js';
import { participantsInOrder } from './in-order.js';
import type { Command } from '../../src/domain/commands/table.js';
import type { CtiConnection } from '../../src/streams/connection.js';
import { createCtiConnection } from '../../src/streams/create-connection.js';
import { FakeClock } from './fake-clock.js';
import { simulatorClock } from './simulator-clock.js';

const room = '4000';
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const step = 100;

/** How the link ends, in turn. */
const ends: readonly ((simulator: Simulator) => void)[] = [
  ({ controls }) => controls.dropLinks(),
  ({ controls }) => controls.closeLinks({ code: 1000 }),
  ({ controls }) => controls.restart({ refuseForMs: 20 * second }),
  ({ controls }) => controls.closeLinks({ code: 1011 }),
  ({ controls }) => controls.halfOpen(),
  ({ controls }) => controls.closeLinks({ code: 1001 }),
  ({ controls }) => controls.restart(),
  ({ controls }) => controls.closeLinks({ code: 1012 }),
];

/** What was seen of a day. */
export interface DayReport {
  drops: number;
  reconnects: number;
  tokensTaken: number;
  commands: number;
  /** Outcomes by status. */
  readonly outcomes: Record<string, number>;
  events: number;
}

export class WorkingDay {
  readonly clock: FakeClock;
  readonly simulator: Simulator;
  readonly connection: CtiConnection;
  readonly report: DayReport = { drops: 0, reconnects: 0, tokensTaken: 0, commands: 0, outcomes: {}, events: 0 };
  /** Anything that must not happen. */
  readonly complaints: string[] = [];
  readonly #random = seededRandom(7);
  #underWay = 0;

  constructor(clock = new FakeClock()) {
    this.clock = clock;
    this.simulator = createSimulator({
      clock: simulatorClock(this.clock),
      rooms: [
        { number: room, name: 'public', organizers: ['jbond'] },
        { number: '4001', name: 'support', present: [{ login: 'q' }] },
      ],
      tokenTtl: 10 * 60 * 60,
      seed: 7,
    });
    this.simulator.controls.addParticipants({ room, count: 40 });
    const { WebSocket, fetch: answer } = inPagePlatform(this.simulator);
    this.connection = createCtiConnection({
      server: 'https://xuc.example.org',
      pageProtocol: 'https:',
      scheduler: this.clock,
      random: seededRandom(8),
      WebSocket,
      fetch: (input, init) => {
        this.#underWay += 1;
        return answer(input, init).finally(() => (this.#underWay -= 1));
      },
      token: () => this.#token(),
    });
    let wasOnline = false;
    this.connection.status$.subscribe(({ status, reason }) => {
      if (status === 'online') this.report.reconnects += wasOnline ? 1 : 0;
      if (status === 'online') wasOnline = true;
      if (status === 'refused' || status === 'signed-out') this.complaints.push(`${status} ${reason ?? ''}`);
    });
    this.connection.notices$.subscribe((notice) => {
      if (notice.type === 'drift') this.complaints.push(`drift: ${notice.about} ${notice.reason}`);
    });
    this.connection.events$.subscribe(() => (this.report.events += 1));
    this.connection.connect();
  }

  /** Lets hours pass. In the third and in the sixth, every token that was given out so far expires. */
  async work(hours: number, afterEachHour: (done: number) => void = () => undefined): Promise<void> {
    for (let done = 1; done <= hours; done += 1) {
      if (done % 3 === 0) this.simulator.controls.expireTokens();
      await this.#workFor(hour);
      afterEachHour(done);
    }
  }

  /** Nobody does anything for so long. */
  async rest(milliseconds: number): Promise<void> {
    this.simulator.controls.setTalk({ on: false });
    await this.#pass(milliseconds);
  }

  close(): void {
    this.connection.close();
    this.simulator.close();
  }

  async #workFor(milliseconds: number): Promise<void> {
    let untilDrop = 0;
    for (let passed = 0; passed < milliseconds; passed += 5 * second) {
      untilDrop -= 5 * second;
      if (untilDrop <= 0) {
        untilDrop = (2 + 3 * this.#random()) * minute;
        if (passed > 0) this.#drop();
      }
      this.#somebodyDoesSomething();
      this.#bondDoesSomething();
      await this.#pass(5 * second);
    }
  }

  #drop(): void {
    ends[this.report.drops % ends.length]!(this.simulator);
    this.report.drops += 1;
  }

  #somebodyDoesSomething(): void {
    const { controls } = this.simulator;
    const { participants } = controls.describe().rooms.find(({ number }) => number === room)!;
    const others = participants.filter(({ username }) => username !== 'jbond');
    const { index, muted, deaf, role } = others[Math.floor(this.#random() * others.length)]!;
    const what = this.#random();
    if (what < 0.25 && participants.length < 60) controls.addParticipants({ room, count: 1 });
    else if (what < 0.5 && participants.length > 20) controls.callerLeaves({ room, index });
    else if (what < 0.7) controls.setMuted({ room, index, muted: !muted });
    else if (what < 0.8) controls.setDeaf({ room, index, deaf: !deaf });
    else if (what < 0.9) controls.setRole({ room, index, role: role === 'User' ? 'Organizer' : 'User' });
    else if (what < 0.95) controls.ringUser({ login: 'jbond', number: '0699999999', name: 'Tracy' });
    else
      for (const { login, uniqueId } of controls.describe().calls) if (login === 'jbond') controls.hangUp({ uniqueId });
  }

  #bondDoesSomething(): void {
    const { connection } = this;
    const conference = conferenceByNumber(connection.state, room);
    if (!conference) {
      this.#perform({ type: 'dial', destination: room });
      return;
    }
    const people = participantsInOrder(conference);
    const { index } = people[Math.floor(this.#random() * people.length)]!;
    const what = this.#random();
    if (what < 0.3) this.#perform({ type: 'conferenceMute', conferenceNumber: room, index });
    else if (what < 0.6) this.#perform({ type: 'conferenceUnmute', conferenceNumber: room, index });
    else if (what < 0.7) this.#perform({ type: 'conferenceMuteMe', conferenceNumber: room });
    else if (what < 0.8) this.#perform({ type: 'conferenceKick', conferenceNumber: room, index: 1 + index });
    else if (what < 0.85) this.#perform({ type: 'hangup', uniqueId: conference.uniqueId });
  }

  #perform(command: Command): void {
    this.report.commands += 1;
    void this.connection.perform(command).then(({ status }) => {
      this.report.outcomes[status] = (this.report.outcomes[status] ?? 0) + 1;
    });
  }

  /** Time passes in small steps, and promises get their turn in between. */
  async #pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += step) {
      this.clock.advance(step);
      if (this.#underWay > 0) await task();
    }
    await task();
  }

  #token(): string {
    this.report.tokensTaken += 1;
    const body = JSON.stringify({ login: 'jbond', password: 'secret' });
    const answer = this.simulator.rest({ method: 'POST', path: '/xuc/api/2.0/auth/login', body });
    // As a page's own back end does when the server is away.
    if (!answer) throw new Error('no answer');
    return (answer.body as { readonly token: string }).token;
  }
}

/** What the server has, in the words of `clientSays`. */
export function serverSays({ simulator }: WorkingDay): object {
  const { rooms, calls } = simulator.controls.describe();
  const isIn = new Set(rooms.flatMap(({ number, participants }) => (participants.some(isBond) ? [number] : [])));
  return {
    stale: false,
    rooms: rooms.map(({ number, participants }) => [number, participants.map(({ name }) => name).sort()]),
    calls: calls.flatMap(({ login, uniqueId }) => (login === 'jbond' ? [uniqueId] : [])).sort(),
    conferences: rooms
      .filter(({ number }) => isIn.has(number))
      .map(({ number, participants }) => ({
        number,
        people: participants
          .map(({ index, name, role, muted, deaf, talking }) => [index, name, role, muted, deaf, talking].join(' '))
          .sort(),
      })),
  };
}

/** What the connection shows. */
export function clientSays({ connection: { state } }: WorkingDay): object {
  const { rooms, calls, conferences, roomsStaleSince, callsStaleSince } = state;
  const stale = [roomsStaleSince, callsStaleSince, ...conferences.map(({ staleSince }) => staleSince)];
  return {
    stale: stale.some((since) => since !== undefined),
    rooms: rooms?.map(({ number, members }) => [number, members.map(({ name }) => name).sort()]),
    calls: (calls ?? []).map(({ uniqueId }) => uniqueId).sort(),
    conferences: conferences.map((conference) => ({
      number: conference.conferenceNumber,
      people: participantsInOrder(conference)
        .map(({ index, callerIdName, role, isMuted, isDeaf, isTalking }) =>
          [index, callerIdName, role, isMuted, isDeaf, isTalking].join(' '),
        )
        .sort(),
    })),
  };
}

function isBond({ username }: { readonly username?: string }): boolean {
  return username === 'jbond';
}

function task(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
