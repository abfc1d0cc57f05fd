import { expect } from 'chai';
import { seededRandom } from '../../src/simulator/seeded-random.js';
import { delayAfter } from '../../src/streams/socket/backoff.js';
import { FakeXuc } from '../support/fake-xuc.js';

const clients = 10_000;
const limits = { busiestSecond: 0.25, half: 3000, all: 30_000 };

/** The link is up for this long before the server goes, and a socket that is asked for is answered so soon. */
const upFor = 15_000;
const answersIn = 40;

/** A whole connection, on a time of its own: milliseconds from the server's return to this client's. */
function returnOfConnection(downFor: number, random: () => number): number {
  const xuc = new FakeXuc({ token: 'first', random });
  const goesAt = xuc.clock.now() + upFor;
  const backAt = goesAt + downFor;
  const isDown = () => xuc.clock.now() >= goesAt && xuc.clock.now() < backAt;
  let onlineAt = NaN;
  xuc.rest.answers['auth/check'] = () => (isDown() ? 'unreachable' : { login: 'jbond', token: 'renewed' });
  xuc.network.onSocket = (socket) =>
    xuc.clock.schedule(() => {
      if (isDown()) socket.fail();
      else socket.accept().say('LoggedOn');
    }, answersIn);
  xuc.connection.status$.subscribe(({ status }) => {
    if (status !== 'online' || xuc.clock.now() < goesAt) return;
    onlineAt = xuc.clock.now();
    xuc.connection.close();
  });
  xuc.connect().wait(upFor).socket.end(1012);
  xuc.wait(downFor + 60_000);
  return onlineAt - backAt;
}

/** The delays alone: an attempt fails at once while the server is down, and succeeds at once when it is not. */
function returnByDelays(downFor: number, random: () => number): number {
  let elapsed = delayAfter(1, random);
  for (let failures = 2; elapsed < downFor; failures += 1) elapsed += delayAfter(failures, random);
  return elapsed - downFor;
}

/** How ten thousand come back, in milliseconds and as a part of them all. */
function crowd(downFor: number, returnOf: typeof returnByDelays) {
  const random = seededRandom(1);
  const times = Array.from({ length: clients }, () => returnOf(downFor, random)).sort((one, other) => one - other);
  // Wherever that second begins.
  let busiest = 0;
  for (let first = 0, last = 0; last < clients; last += 1) {
    while (times[last]! - times[first]! >= 1000) first += 1;
    busiest = Math.max(busiest, last - first + 1);
  }
  return { busiestSecond: busiest / clients, half: times[clients / 2]!, all: times[clients - 1]! };
}

describe('ten thousand clients whose server restarts', () => {
  it('come back over some seconds: whole connections, and a server that is away for one second', () => {
    const { busiestSecond, half, all } = crowd(1000, returnOfConnection);
    expect(busiestSecond).to.be.at.most(limits.busiestSecond);
    expect(half).to.be.at.most(limits.half);
    expect(all).to.be.at.most(limits.all);
  }).timeout(120_000);

  for (const downFor of [0, 500, 1000, 2000]) {
    it(`keep all three limits by their delays when it is away for ${downFor} ms`, () => {
      const { busiestSecond, half, all } = crowd(downFor, returnByDelays);
      expect(busiestSecond).to.be.at.most(limits.busiestSecond);
      expect(half).to.be.at.most(limits.half);
      expect(all).to.be.at.most(limits.all);
    });
  }

  // The longer a server is away, the further apart the attempts: that is what doubled delays are for.
  for (const downFor of [3000, 4000, 10_000, 60_000, 600_000]) {
    it(`are all back within 30 s, half of them within 10, when it is away for ${downFor / 1000} s`, () => {
      const { busiestSecond, half, all } = crowd(downFor, returnByDelays);
      expect(busiestSecond).to.be.at.most(0.3);
      expect(half).to.be.at.most(10_000);
      expect(all).to.be.at.most(limits.all);
    });
  }
});
