import { expect } from 'chai';
import { participantsInOrder } from '../support/in-order.js';
import { createCtiConnection } from '../../src/streams/create-connection.js';
import { BusyConference } from '../support/busy-conference.js';

/** Four minutes, and what came of them. */
async function played(seed: number) {
  const busy = new BusyConference((platform) => createCtiConnection(platform), { seed });
  await busy.run(4);
  const told = busy.outcomes.map(({ command, status }) => `${command.type} ${status}`);
  const shown = busy.connection.state.conferences.map((held) =>
    participantsInOrder(held).map(({ index, callerIdName, isMuted, isDeaf }) => [index, callerIdName, isMuted, isDeaf]),
  );
  const served = busy.simulator.controls.describe().rooms[0]!.participants.length;
  busy.close();
  return { told, shown, served };
}

describe('A busy conference', () => {
  it('is the same for the same seed, and another for another', async () => {
    const [one, again, another] = [await played(7), await played(7), await played(8)];
    expect(again).to.deep.equal(one);
    expect(another.told).not.to.deep.equal(one.told);
  });

  it('has commands of every fate in it', async () => {
    const { told } = await played(7);
    const fates = new Set(told.map((words) => words.split(' ')[1]));
    expect([...fates]).to.include.members(['confirmed', 'refused']);
    expect(told.length).to.be.greaterThan(20);
  });
});
