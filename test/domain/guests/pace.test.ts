import { expect } from 'chai';
import { idle, inviteEvery, line, stop, turn, turnIn } from '../../../src/domain/guests/pace.js';
import { t0 } from '../../support/builders.js';

describe('Several invitations', () => {
  it('go out one a second, in their order, the first at once', () => {
    let pace = line(idle, ['Q', 'Eve', 'James']);
    const sent: [string, number][] = [];
    for (let at = t0; sent.length < 3; at += turnIn(pace, at)) {
      const step = turn(pace, at);
      if (step.item) sent.push([step.item, at - t0]);
      pace = step.pace;
    }
    expect(sent).to.deep.equal([
      ['Q', 0],
      ['Eve', 1000],
      ['James', 2000],
    ]);
    expect(turnIn(pace, t0)).to.equal(Infinity);
  });

  it('keep the pace also when more are added while some wait, and after all have gone', () => {
    const { pace } = turn(line(idle, ['Q']), t0);
    expect(turn(line(pace, ['Eve']), t0 + 400)).to.deep.equal({ pace: line(pace, ['Eve']) });
    expect(turnIn(line(pace, ['Eve']), t0 + 400)).to.equal(inviteEvery - 400);
  });

  it('can be stopped, and gives back those who had no turn', () => {
    const { pace } = turn(line(idle, ['Q', 'Eve', 'James']), t0);
    expect(stop(pace).stopped).to.deep.equal(['Eve', 'James']);
    expect(turnIn(stop(pace).pace, t0)).to.equal(Infinity);
  });

  it('wait for nothing when the clock was set back', () => {
    const { pace } = turn(line(idle, ['Q', 'Eve']), t0);
    expect(turn(pace, t0 - 3_600_000).item).to.equal('Eve');
  });
});
