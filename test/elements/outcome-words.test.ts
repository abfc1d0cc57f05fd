import { expect } from '@open-wc/testing';
import type { Command, OutcomeDetail } from '../../src/index.js';
import { outcomeText } from '../../src/elements/text/outcome-text.js';
import { labelsIn } from '../../src/elements/text/labels/registry.js';

const mute: Command = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 };
const dial: Command = { type: 'dial', destination: '4001' };
const transfer: Command = { type: 'attendedTransfer', destination: '4001' };
const hold: Command = { type: 'hold' };
const muteAll: Command = { type: 'conferenceMuteAll', conferenceNumber: '4001' };

const labels = labelsIn('en');
const words = (command: Command, detail: OutcomeDetail, mask = false) =>
  outcomeText({ id: '1', command, ...detail }, { labels, mask });
const refused = (error: string, attribution: 'only-candidate' | 'oldest-of-several' = 'only-candidate') =>
  ({ status: 'refused', error, attribution }) as const;

const told: readonly (readonly [command: Command, detail: OutcomeDetail, words: string | undefined])[] = [
  [mute, { status: 'confirmed' }, undefined],
  [mute, { status: 'confirmed', already: true }, undefined],
  [mute, { status: 'cancelled' }, undefined],
  [mute, refused('NotOrganizer'), labels.refused('Mute', labels.errorCode('NotOrganizer'), false)],
  [mute, refused('Busy here'), labels.refused('Mute', 'Busy here', false)],
  [mute, refused('NotAMember', 'oldest-of-several'), labels.refused('Mute', labels.errorCode('NotAMember'), true)],
  [mute, { status: 'unconfirmed', reason: 'deadline' }, labels.unconfirmed('Mute', 'deadline')],
  [mute, { status: 'unconfirmed', reason: 'target-left' }, labels.unconfirmed('Mute', 'target-left')],
  [dial, { status: 'unconfirmed', reason: 'deadline' }, labels.unconfirmed(labels.action('dial'), 'deadline')],
  [dial, { status: 'unconfirmed', reason: 'target-left' }, labels.notLetIn],
  [transfer, { status: 'unconfirmed', reason: 'target-left' }, labels.notLetIn],
  [hold, { status: 'unconfirmed', reason: 'target-left' }, labels.unconfirmed(labels.action('hold'), 'target-left')],
  [mute, { status: 'lost', reason: 'link' }, labels.lost('Mute')],
  [mute, { status: 'lost', reason: 'closed' }, labels.lost('Mute')],
  [mute, { status: 'invalid', argument: 'index', message: 'no index' }, labels.invalid('Mute', 'index')],
  [mute, { status: 'offline' }, labels.unsent('Mute', 'offline')],
  [mute, { status: 'unanswered' }, labels.unsent('Mute', 'unanswered')],
  [mute, { status: 'unsupported' }, labels.unsent('Mute', 'unsupported')],
  [mute, { status: 'changed' }, labels.unsent('Mute', 'changed')],
  [muteAll, { status: 'changed' }, labels.unsent('Mute all', 'overtaken')],
];

describe('What came of a command, in words', () => {
  for (const [command, detail, text] of told) {
    const how = Object.values(detail).join(', ');
    it(`says ${text === undefined ? 'nothing' : `"${text}"`} of ${command.type}: ${how}`, () => {
      expect(words(command, detail)).to.equal(text);
    });
  }

  it('has other words for each of them', () => {
    const different = new Set(told.map(([, , text]) => text));
    // Nothing at all three times, a lost link twice, and who is not let in twice.
    expect(different.size).to.equal(told.length - 4);
  });

  it('masks a number in what the server says, and not in what it documents', () => {
    expect(words(mute, refused('no 0612345678'))).to.contain('0612345678');
    expect(words(mute, refused('no 0612345678'), true))
      .to.contain('••')
      .and.to.not.contain('0612345678');
    expect(words(mute, refused('NotOrganizer'), true)).to.equal(words(mute, refused('NotOrganizer')));
  });
});
