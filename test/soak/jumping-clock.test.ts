import { expect, it } from 'vitest';
import { secondsSince } from '../../src/domain/model/time.js';
import { conferenceByNumber } from '../../src/domain/model/select.js';
import { valuesOf } from '../../src/domain/model/index-map.js';
import { FakeClock } from '../support/fake-clock.js';
import { clientSays, serverSays, WorkingDay } from '../support/working-day.js';

const minute = 60_000;
const hour = 60 * minute;
const hours = 4;

/** Beside the steady clock, a computer's clock that somebody sets each minute: back, forward, by a little, by days. */
class JumpingClock extends FakeClock {
  static readonly #jumps = [0, -hour, 2 * minute, -2 * minute, hour, 36 * hour, -400 * 24 * hour];
  readonly #begun = this.now();

  wallTime(): number {
    const jump = Math.floor((this.now() - this.#begun) / minute) % JumpingClock.#jumps.length;
    return this.now() + (JumpingClock.#jumps[jump] ?? 0);
  }
}

/** What came of a day, and since how many seconds each person is in, as it is shown. */
async function dayBy(clock: FakeClock) {
  const day = new WorkingDay(clock);
  await day.work(hours);
  await day.rest(2 * minute);
  const now = day.connection.now();
  const people = [...valuesOf(conferenceByNumber(day.connection.state, '4000')!.participants)];
  const shown = people.map(({ key, startedAt }) => [key, secondsSince(startedAt, now)] as const);
  const told = { ...day.report, shown, client: clientSays(day), server: serverSays(day), complaints: day.complaints };
  const { pending } = day.connection;
  day.close();
  return { ...told, pending };
}

it(`a computer's clock that jumps each minute for ${hours} hours changes nothing: no wait, no timer, no outcome`, async () => {
  const [steady, jumping] = [await dayBy(new FakeClock()), await dayBy(new JumpingClock())];
  const { drops, commands, outcomes } = jumping;
  console.log({ drops, commands, outcomes });
  expect(jumping).toEqual(steady);
  expect(jumping.client).toEqual(jumping.server);
  expect(jumping.pending).toEqual([]);
  expect(jumping.complaints).toEqual([]);
  expect(jumping.shown.length).toBeGreaterThan(10);
  expect(jumping.shown.every(([, seconds]) => seconds !== undefined)).toBe(true);
});
