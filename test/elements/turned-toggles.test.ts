import { expect } from '@open-wc/testing';
import { TurnedToggles } from '../../src/elements/drawing/turned-toggles.js';
import { givePageClock } from '../../src/elements/page/page-clock.js';
import type { CtiEvent } from '../../src/index.js';
import { after, bond, call, changes, join, participant, q } from '../support/builders.js';
import { reduce } from '../../src/domain/reduce/reduce.js';
import type { Message } from '../../src/wire/messages.js';
import { FakePageClock } from '../support/page-clock.js';

const before = after([call('EventEstablished'), join([bond, q])]);
const { key } = participant(before, 2);
const mine = participant(before, 1).key;
const byKey = { isTrusted: true, detail: 0 } as UIEvent;
const byPointer = { isTrusted: true, detail: 1 } as UIEvent;

/** What a message tells of what changed; `explainedBy`: the command of mine that asked for the change. */
function told(message: Message, explainedBy?: string): readonly CtiEvent[] {
  return reduce(before, message, 0).changes.map((change) => ({ ...change, at: 0, explainedBy }));
}

describe('A toggle that somebody else has just turned', () => {
  let clock: FakePageClock;
  let turned: TurnedToggles;
  beforeEach(() => {
    givePageClock((clock = new FakePageClock()));
    turned = new TurnedToggles();
    turned.onPointer();
    turned.onFocus();
    clock.advance(5000);
  });
  afterEach(() => givePageClock());

  for (const [what, message, toggle] of [
    ['somebody is muted', changes(q, { isMuted: true }), `${key} mute`],
    ['somebody is kept from hearing', changes(q, { isDeaf: true }), `${key} deafen`],
    ['I am muted', changes(bond, { isMuted: true }), ' mute-me'],
    ['I am kept from hearing', changes(bond, { isDeaf: true }), `${mine} deafen`],
    ['my call is held', call('EventOnHold'), ' hold'],
  ] as const) {
    it(`takes no press for a second, and then it does: ${what}`, () => {
      told(message).forEach((event) => turned.note(event));
      clock.advance(999);
      expect(turned.isTooLate(toggle, byKey)).to.be.true;
      expect(turned.isTooLate('another mute', byKey)).to.be.false;
      clock.advance(1);
      expect(turned.isTooLate(toggle, byKey)).to.be.false;
    });
  }

  const note = () => told(changes(q, { isMuted: true })).forEach((event) => turned.note(event));

  it('takes a press of somebody who has come there since: by the pointer, or by the focus', () => {
    note();
    clock.advance(200);
    turned.onPointer();
    expect(turned.isTooLate(`${key} mute`, byPointer)).to.be.false;
    expect(turned.isTooLate(`${key} mute`, byKey)).to.be.true;
    clock.advance(1);
    note();
    clock.advance(200);
    turned.onFocus();
    expect(turned.isTooLate(`${key} mute`, byKey)).to.be.false;
    expect(turned.isTooLate(`${key} mute`, byPointer), 'a press of the pointer moves the focus').to.be.true;
  });

  it('takes a press after what I asked for myself, and a press by a script', () => {
    told(changes(q, { isMuted: true }), 'mine').forEach((event) => turned.note(event));
    expect(turned.isTooLate(`${key} mute`, byKey)).to.be.false;
    note();
    expect(turned.isTooLate(`${key} mute`, { isTrusted: false, detail: 0 } as UIEvent)).to.be.false;
  });

  it('is not turned by talking, by a role, nor by a call that begins', () => {
    for (const message of [
      changes(q, { isTalking: true }),
      changes(q, { role: 'Organizer' }),
      call('EventDialing', { uniqueId: 'new' }),
    ])
      told(message).forEach((event) => turned.note(event));
    for (const toggle of [`${key} mute`, `${key} deafen`, ' hold', ' mute-me'])
      expect(turned.isTooLate(toggle, byKey), toggle).to.be.false;
  });
});
