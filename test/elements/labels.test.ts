import { expect } from 'chai';
import { en } from '../../src/elements/text/labels/en.js';
import { fr } from '../../src/elements/text/labels/fr.js';
import { counts, crowds, keysOf, samplesOf, textsOf } from '../support/label-samples.js';

/** Which spaces break is not a difference of words. */
const plainly = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('French labels', () => {
  it('tell being muted and being deafened from their opposites', () => {
    expect(fr.mutedByOther).to.match(/micro a été coupé$/);
    expect(fr.unmutedByOther).to.match(/micro a été réactivé$/);
    expect(fr.deafenedByOther).to.match(/écoute a été coupée$/);
    expect(fr.undeafenedByOther).to.match(/écoute a été rétablie$/);
  });

  it('keep what stands before a mark on the same line as it', () => {
    for (const key of keysOf(fr)) {
      for (const text of textsOf(fr, key)) {
        // Before `; : ! ?` a narrow no-break space, but in a time of day; within quotation marks a no-break space.
        expect(text, key).to.not.match(/[^\u202F\d?][:;?!]|«[^\u00A0]|[^\u00A0]»/);
        expect(text, key).to.not.match(/\d (?:s\b|\p{Letter})/u);
      }
    }
  });

  it('say how long a conference has run so that no time of day is read', () => {
    expect(fr.runningFor('21:47')).to.equal('Durée 21:47');
  });

  it('speak of microphones alone, in each text about muting', () => {
    expect(fr.unmuteAll).to.equal('Réactiver tous les micros');
    for (const key of keysOf(fr)) expect(textsOf(fr, key).join(' '), key).to.not.match(/sourdine/i);
  });

  it('say participant of a person in a room and in a conference', () => {
    for (const key of keysOf(fr)) expect(textsOf(fr, key).join(' '), key).to.not.match(/membre/i);
  });

  it('count in the singular up to one', () => {
    const counted = (label: (count: number) => string) => counts.map((count) => plainly(label(count)));
    expect(counted(fr.participants)).to.deep.equal([
      '0 participant',
      '1 participant',
      '2 participants',
      '5 participants',
      '11 participants',
      '100 participants',
    ]);
    expect(counted(fr.keysSent)).to.deep.equal([
      '0 touche envoyée',
      '1 touche envoyée',
      '2 touches envoyées',
      '5 touches envoyées',
      '11 touches envoyées',
      '100 touches envoyées',
    ]);
    expect(plainly(fr.confirmClose('MI6', 0))).to.match(/ 0 autre personne \?$/);
    expect(plainly(fr.confirmClose('MI6', 1))).to.match(/ 1 autre personne \?$/);
    expect(plainly(fr.confirmClose('MI6', 2))).to.match(/ 2 autres personnes \?$/);
  });

  it('make the verb agree with how many came or went', () => {
    expect(crowds.map((who) => plainly(fr.joined(who)))).to.deep.equal([
      'Q a rejoint la conférence',
      'Q et Eve ont rejoint la conférence',
      'Q, Eve et James ont rejoint la conférence',
      'Q, Eve et 3 autres ont rejoint la conférence',
    ]);
    expect(crowds.map((who) => plainly(fr.left(who)))).to.deep.equal([
      'Q a quitté la conférence',
      'Q et Eve ont quitté la conférence',
      'Q, Eve et James ont quitté la conférence',
      'Q, Eve et 3 autres ont quitté la conférence',
    ]);
  });

  it('put no name after "de" or "que", which some names would shorten', () => {
    for (const key of keysOf(fr)) {
      const named = samplesOf(key)?.some((given) => given.includes('Q') || given.includes('MI6'));
      if (!named) continue;
      for (const text of textsOf(fr, key))
        expect(text, key).to.not.match(/(?:\bde|\bque|\bdu|\bau) (?:«\s)?(?:Q|Eve|MI6)/);
    }
  });
});

describe('English labels', () => {
  it('count in the singular for one alone', () => {
    expect(counts.map((count) => en.participants(count))).to.deep.equal([
      '0 participants',
      '1 participant',
      '2 participants',
      '5 participants',
      '11 participants',
      '100 participants',
    ]);
    expect(en.confirmClose('MI6', 1)).to.include('1 person');
    expect(en.confirmClose('MI6', 2)).to.include('2 people');
  });

  it('join names, and count those beyond the third', () => {
    expect(crowds.map((who) => en.joined(who))).to.deep.equal([
      'Q joined',
      'Q and Eve joined',
      'Q, Eve, and James joined',
      'Q, Eve, and 3 others joined',
    ]);
  });
});
