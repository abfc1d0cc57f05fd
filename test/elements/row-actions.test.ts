import { expect } from '@open-wc/testing';
import { hasHearingToggle, rowActions } from '../../src/elements/participants/row-actions.js';
import type { ActionSource } from '../../src/elements/participants/row-source.js';
import { labelsIn } from '../../src/elements/text/labels/registry.js';

const labels = labelsIn('en');

const source: ActionSource = {
  key: 'q',
  index: 2,
  isMe: false,
  isMuted: false,
  isDeaf: false,
  gone: false,
  name: 'Q',
  labels,
  number: '1003',
  nameable: '',
  conferenceNumber: '4001',
  conferenceName: 'support',
  organizing: true,
  wide: true,
  menu: true,
  denial: undefined,
  removalDenial: undefined,
  waiting: '',
  question: undefined,
};

/** What was done here, as `act argument`. */
function offered(change: Partial<ActionSource> = {}, lookUp = false) {
  const done: string[] = [];
  const note = (act: string) => (of: string) => void done.push(`${act} ${of}`);
  const acts = {
    muteOthers: note('mute others than'),
    copy: note('copy'),
    nameNumber: note('name'),
    lookUp: lookUp ? note('look up') : undefined,
  };
  return { ...rowActions({ ...source, ...change }, acts), done };
}

const names = (actions: readonly { readonly name: string }[]) => actions.map(({ name }) => name).join(' ');

interface Case {
  readonly change: Partial<ActionSource>;
  readonly toggles: string;
  readonly rare: string;
  readonly more: string;
}

const cases: Readonly<Record<string, Case>> = {
  'somebody, to an organizer': { change: {}, toggles: 'mute', rare: 'deafen kick', more: 'mute-others copy' },
  'somebody muted and deaf': {
    change: { isMuted: true, isDeaf: true },
    toggles: 'unmute',
    rare: 'undeafen kick',
    more: 'mute-others copy',
  },
  'somebody without a number': { change: { number: '' }, toggles: 'mute', rare: 'deafen kick', more: 'mute-others' },
  'a number without a name': {
    change: { nameable: '0612345678' },
    toggles: 'mute',
    rare: 'deafen kick',
    more: 'mute-others copy name-number',
  },
  me: { change: { isMe: true }, toggles: '', rare: '', more: 'copy' },
  'me, kept from hearing': { change: { isMe: true, isDeaf: true }, toggles: 'undeafen', rare: '', more: 'copy' },
  'somebody, to a user': { change: { organizing: false }, toggles: '', rare: '', more: 'copy' },
  'somebody who has left': { change: { gone: true, nameable: '0612345678' }, toggles: '', rare: '', more: '' },
};

describe('What is offered about a person', () => {
  for (const [whom, { change, toggles, rare, more }] of Object.entries(cases)) {
    it(`is this about ${whom}: ${[toggles, rare, more].filter(Boolean).join(' | ') || 'nothing'}`, () => {
      const { toggles: always, rare: wide, more: menu } = offered(change);
      expect([names(always), names(wide), names(menu)]).to.deep.equal([toggles, rare, more]);
    });
  }

  it('names the person and the conference apart from the words, and is meant for that person', () => {
    const { toggles, rare } = offered();
    for (const action of [...toggles, ...rare]) {
      expect(action.names, action.name).to.deep.equal(['Q', 'support']);
      expect(action.expect, action.name).to.equal('q');
      expect(action.does, action.name).to.include({ conferenceNumber: '4001', index: 2 });
    }
    expect(rare.at(-1)!.question).to.deep.equal({
      about: 'q',
      text: labels.confirmKick('Q', 'support'),
      accept: labels.remove,
    });
  });

  it('shows by its look that a toggle is on', () => {
    const kinds = (change: Partial<ActionSource>) => {
      const { toggles, rare } = offered(change);
      return [toggles[0]?.kind, rare[0]?.kind];
    };
    expect(kinds({})).to.deep.equal([undefined, undefined]);
    expect(kinds({ isMuted: true, isDeaf: true })).to.deep.equal(['on', 'on']);
  });

  it('is done here where no server is asked, and muting the others only where everybody could be muted', () => {
    const { more, done } = offered({ nameable: '0612345678' }, true);
    for (const { does } of more) if (typeof does === 'function') does();
    expect(done).to.deep.equal(['mute others than q', 'copy 1003', 'name q', 'look up q']);
    const [others, , naming, looking] = more;
    expect(others!.asks).to.deep.equal({ type: 'conferenceMuteAll', conferenceNumber: '4001' });
    expect([others!.names, naming!.names, looking!.names]).to.deep.equal([['Q'], ['0612345678'], ['0612345678']]);
  });

  it('has the toggle of hearing in the row itself where there is room, and always for me', () => {
    const where = (organizing: boolean, wide: boolean, isMe: boolean) => hasHearingToggle({ organizing, wide }, isMe);
    expect([where(true, true, false), where(true, false, true), where(true, false, false)]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect([where(false, true, true), where(false, true, false), where(false, false, true)]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });
});
