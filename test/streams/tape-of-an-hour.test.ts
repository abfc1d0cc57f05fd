import { expect } from 'chai';
import { recordTape } from '../../src/streams/tape/record.js';
import { heard, played } from '../support/played-tape.js';
import { WorkingDay } from '../support/working-day.js';

describe('the tape of an hour of a busy conference', () => {
  it('begun in its midst, gives the same state, events and outcomes, to the letter', async () => {
    const day = new WorkingDay();
    let recording: ReturnType<typeof recordTape> | undefined;
    let told: ReturnType<typeof heard> | undefined;
    let count = 0;
    day.connection.events$.subscribe(() => {
      count += 1;
      if (count !== 500) return;
      // In the midst of what a frame told: what follows of that frame is not on the tape.
      void Promise.resolve().then(() => {
        recording = recordTape(day.connection, { redact: false });
        told = heard(day.connection);
      });
    });
    await day.work(1);
    const { state } = day.connection;
    const tape = recording?.stop() ?? '';
    const replay = played(tape);
    expect(replay.connection.state).to.deep.equal(state);
    expect(replay.outcomes).to.deep.equal(told?.outcomes);
    expect(replay.events).to.deep.equal(told?.events);
    expect(told?.outcomes.length).to.be.above(100);
    day.close();
  });
});
