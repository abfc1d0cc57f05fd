import { expect } from 'chai';
import {
  type Core,
  dropLink,
  forget,
  initialCore,
  nextDue,
  receive,
  send,
  tick,
  withdraw,
} from '../../src/domain/core.js';
import type { Command } from '../../src/wire/commands.js';
import { after, bond, changes, comes, join, listedRooms, participant, person, q, t0 } from '../support/builders.js';

const mute: Command = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 };
const inside: Core = { ...initialCore, state: after([join([bond, q])]) };
const { key } = participant(inside.state, 2);

describe('A step of the core', () => {
  it('tells a change, and which command explains it', () => {
    const { core } = send(inside, 'a', mute, t0);
    const { told } = receive(core, changes(q, { isMuted: true }), t0);
    expect(told.map(({ type }) => type)).to.deep.equal(['change', 'outcome']);
    expect(told[0]).to.include({ explainedBy: 'a' });
    const [unasked] = receive(inside, changes(q, { isMuted: true }), t0).told;
    expect(unasked).to.have.keys('type', 'change');
  });

  it('tells what does not fit', () => {
    const strange = receive(inside, comes(person(5), { uniqueId: 'unknown' }), t0);
    const [drift] = strange.told.filter(({ type }) => type === 'drift');
    expect(drift).to.have.property('drift').that.includes({ about: 'uniqueId' });
    expect(receive(inside, changes(q, { isTalking: true }), t0).told.map(({ type }) => type)).to.deep.equal(['change']);
  });

  it("tells the service's errors, and errors that no command can have caused", () => {
    const errors = [
      ['Error', { type: 'server-error', error: 'x' }],
      ['ConferenceCommandError', { type: 'unattributed-error', error: 'x' }],
    ] as const;
    for (const [type, told] of errors) {
      const step = receive(inside, { type, error: 'x' }, t0);
      expect(step.told).to.deep.equal([told]);
      expect(step.core, 'the same core').to.equal(inside);
    }
  });

  it('leaves a core as it is of which nothing changed', () => {
    expect(tick(inside, t0)).to.deep.equal({ core: inside, told: [] });
    expect(tick(inside, t0).core).to.equal(inside);
    expect(withdraw(inside, 'a')).to.deep.equal({ core: inside, told: [] });
  });

  it('takes back a command that could not be sent after all, and says so', () => {
    const { core } = send(send(inside, 'a', mute, t0, { origin: 'panel' }).core, 'b', mute, t0);
    const step = withdraw(core, 'a');
    expect(step.told).to.deep.equal([
      { type: 'outcome', outcome: { id: 'a', command: mute, origin: 'panel', status: 'offline' } },
    ]);
    expect(step.core.ledger.pending.map(({ id }) => id)).to.deep.equal(['b']);
    expect(step.core.state).to.equal(inside.state);
    expect(withdraw(core, 'b').told).to.deep.equal([
      { type: 'outcome', outcome: { id: 'b', command: mute, status: 'offline' } },
    ]);
  });

  it('sends without a word, and without the fields that are undefined', () => {
    const written = { ...mute, note: undefined } as Command;
    const step = send(inside, 'a', written, t0);
    expect(step.told).to.deep.equal([]);
    const sent = step.core.ledger.pending[0]?.command;
    expect(sent).to.deep.equal(mute);
    expect(sent).to.have.keys(Object.keys(mute));
    expect(send(inside, 'a', mute, t0).core.ledger.pending[0]?.command, 'a whole command').to.equal(mute);
  });

  it('says why a command is not sent', () => {
    const invalid = send(inside, 'a', { ...mute, index: -1 }, t0);
    expect(invalid.core).to.equal(inside);
    expect(invalid.told[0]).to.deep.include({ type: 'outcome' });
    expect(invalid.told[0]).to.have.nested.property('outcome.status', 'invalid');
    expect(invalid.told[0]).to.have.nested.property('outcome.argument', 'index');
    const changed = send(inside, 'a', mute, t0, { expect: 'somebody else', origin: 'panel' });
    expect(changed.told).to.deep.equal([
      { type: 'outcome', outcome: { id: 'a', command: mute, origin: 'panel', status: 'changed' } },
    ]);
    expect(send(inside, 'a', mute, t0, { expect: key }).told, 'the person who is meant').to.deep.equal([]);
  });

  it('refuses what is beyond the commands that may wait, in words that say so', () => {
    let core = inside;
    let told: readonly object[] = [];
    for (let count = 0; told.length === 0 && count < 10_000; count += 1) {
      ({ core, told } = send(core, String(count), { type: 'sendDtmf', key: '1' }, t0));
    }
    expect(told[0]).to.have.nested.property('outcome.argument', 'type');
    expect(told[0]).to.have.nested.property('outcome.status', 'invalid');
    expect(JSON.stringify(told[0])).to.match(/must not be sent while \d+ others wait/);
  });

  it('says when time next matters: when the first deadline passes, or never', () => {
    expect(nextDue(inside)).to.equal(Infinity);
    const { core } = send(inside, 'a', mute, t0);
    const due = nextDue(core);
    expect(due).to.be.above(t0).and.below(Infinity);
    expect(tick(core, due - 1).told).to.deep.equal([]);
    expect(tick(core, due).told.map(({ type }) => type)).to.deep.equal(['outcome']);
  });

  it('loses what waits with the link, for the reason that is given', () => {
    const { core } = send(inside, 'a', mute, t0);
    for (const reason of ['link', 'closed'] as const) {
      const outcome = { id: 'a', command: mute, status: 'lost', reason };
      expect(dropLink(core, t0, reason).told[0]).to.deep.include({ type: 'outcome' });
      expect(dropLink(core, t0, reason).told[0])
        .to.have.property('outcome')
        .that.deep.includes(outcome);
    }
    expect(dropLink(core, t0).told).to.deep.equal(dropLink(core, t0, 'link').told);
    expect(dropLink(core, t0).core.state.conferences[0]?.staleSince).to.equal(t0);
  });

  it('forgets a user without a word, and goes on with the count of arrivals', () => {
    const listed = receive(inside, listedRooms(), t0).core;
    const step = forget(listed);
    expect(step.told).to.deep.equal([]);
    expect(step.core.state).to.deep.equal({ ...initialCore.state, nextArrival: inside.state.nextArrival });
    expect(inside.state.nextArrival).to.be.above(0);
  });
});
