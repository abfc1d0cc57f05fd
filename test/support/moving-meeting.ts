import type { Command } from '../../src/index.js';
import { bond, changes, comes, goes, join, listedCalls, person, type Person, phone } from './builders.js';
import type { Dice } from './dice.js';
import type { FakeConnection } from './fake-connection.js';

/** How few and how many people there are, beside me. */
const least = 9;
const most = 16;

/** Who is in the conference as the server knows it. A person is told by the user name, which is never given twice. */
export class Meeting {
  readonly #fake: FakeConnection;
  readonly #dice: Dice;
  readonly present = new Map<number, Person>();
  /** The user names of those who joined while I was looking: newcomers, who may be muted by themselves. */
  readonly newcomers = new Set<string>();
  #arrivals = 0;

  constructor(fake: FakeConnection, dice: Dice, people: readonly Person[]) {
    this.#fake = fake;
    this.#dice = dice;
    for (const one of people) this.present.set(one.index, one);
  }

  whoIsAt(index: number): string {
    return this.present.get(index)?.username ?? 'nobody';
  }

  /** The server tells of one change, of any kind that the protocol has. */
  readonly moves: Readonly<Record<string, () => void>> = {
    'somebody leaves': () => this.#goes(this.#anybody()),
    'somebody joins': () => this.#comes(this.#free()),
    'somebody else takes an index at once': () => {
      const { index } = this.#anybody();
      this.#goes(this.present.get(index)!);
      this.#comes(index);
    },
    'somebody has another name': () => this.#change({ callerIdName: `${this.#dice.one(['A', 'M', 'Z'])} renamed` }),
    'somebody has another role': () => this.#change({ role: this.#dice.one(['User', 'Organizer']) }),
    'somebody talks or stops': () => this.#change({ isTalking: this.#dice.oneIn(2) }),
    'somebody is muted or unmuted by another organizer': () => this.#change({ isMuted: this.#dice.oneIn(2) }),
    'the server lists everybody anew': () => void this.#fake.push(this.#snapshot()),
    'the link is lost and comes back, and others have come and gone': () => {
      this.#fake.dropLink();
      const { index } = this.#anybody();
      this.present.delete(index);
      this.present.set(index, this.#somebodyNew(index));
      this.#fake.status({ status: 'online' }).push(listedCalls(phone('EventEstablished')), this.#snapshot());
    },
  };

  /** The server does as it is told. */
  obey(command: Command): void {
    const who = 'index' in command ? this.present.get(command.index) : undefined;
    if (!who) return;
    if (command.type === 'conferenceKick') this.#goes(who);
    if (command.type === 'conferenceMute') this.#change({ isMuted: true }, who);
    if (command.type === 'conferenceUnmute') this.#change({ isMuted: false }, who);
    if (command.type === 'conferenceDeafen') this.#change({ isDeaf: true }, who);
    if (command.type === 'conferenceUndeafen') this.#change({ isDeaf: false }, who);
  }

  #anybody(): Person {
    return this.#dice.one([...this.present.values()]);
  }

  #goes(who: Person): void {
    if (this.present.size <= least) return;
    this.present.delete(who.index);
    this.#fake.push(goes(who));
  }

  #comes(index: number): void {
    if (this.present.size >= most || this.present.has(index)) return;
    const one = this.#somebodyNew(index);
    this.newcomers.add(one.username!);
    this.present.set(index, one);
    this.#fake.push(comes(one));
  }

  #change(fields: Partial<Person>, who = this.#anybody()): void {
    const changed = { ...who, ...fields };
    this.present.set(who.index, changed);
    this.#fake.push(changes(changed, {}));
  }

  #free(): number {
    const free = Array.from({ length: most + 2 }, (_, place) => place + 2).filter((index) => !this.present.has(index));
    return this.#dice.one(free);
  }

  #somebodyNew(index: number): Person {
    this.#arrivals += 1;
    const name = `${this.#dice.one(['Anna', 'Mia', 'Zoé'])} ${this.#arrivals}`;
    return person(index, { username: `u${this.#arrivals}`, callerIdName: name, callerIdNum: `2${this.#arrivals}` });
  }

  #snapshot() {
    return join([...this.present.values(), bond].sort(() => (this.#dice.oneIn(2) ? 1 : -1)));
  }
}
