import { expect } from 'chai';
import { clientSays, serverSays, WorkingDay } from '../support/working-day.js';

describe('a busy conference for an hour, with a drop each few minutes', () => {
  it('leaves the connection with what the server has, and no command without an outcome', async () => {
    const day = new WorkingDay();
    await day.work(1);
    await day.rest(120_000);
    const { report } = day;
    expect(clientSays(day)).to.deep.equal(serverSays(day));
    expect(report.drops).to.be.at.least(10);
    expect(report.reconnects).to.equal(report.drops);
    expect(Object.values(report.outcomes).reduce((sum, count) => sum + count, 0)).to.equal(report.commands);
    expect(day.connection.pending).to.deep.equal([]);
    expect(day.complaints).to.deep.equal([]);
    day.close();
  });
});
