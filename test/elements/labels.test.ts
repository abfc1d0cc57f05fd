import { expect } from 'chai';
import { en } from '../../src/elements/text/labels/en.js';
import { fr } from '../../src/elements/text/labels/fr.js';
import { counts, crowds, keysOf, samplesOf, textsOf } from '../support/label-samples.js';

/** Which spaces break is not a difference of words. */
const plainly = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('French labels', () => {
  it('keep what stands before a mark on the same line as it', () => {
    for (const key of keysOf(fr)) {
      for (const text of textsOf(fr, key)) {
        // A colon, question mark or quotation mark has an unbreakable space, never a plain one and never none.
        expect(text, key).to.not.match(/ [:;?!»]|« |[^\s\d][:;?!»]|«\S/);
        expect(text, key).to.not.match(/\d (?:s\b|\p{Letter})/u);
      }
    }
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
    expect(counted(fr.members)).to.deep.equal([
      '0 membre',
      '1 membre',
      '2 membres',
      '5 membres',
      '11 membres',
      '100 membres',
    ]);
    expect(counted(fr.keysSent)).to.deep.equal([
      '0 touche envoyée',
      '1 touche envoyée',
      '2 touches envoyées',
      '5 touches envoyées',
      '11 touches envoyées',
      '100 touches envoyées',
    ]);
    expect(plainly(fr.confirmClose('MI6', 0))).to.match(/ 0 personne \?$/);
    expect(plainly(fr.confirmClose('MI6', 1))).to.match(/ 1 personne \?$/);
    expect(plainly(fr.confirmClose('MI6', 2))).to.match(/ 2 personnes \?$/);
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
    expect(counts.map((count) => en.members(count))).to.deep.equal([
      '0 members',
      '1 member',
      '2 members',
      '5 members',
      '11 members',
      '100 members',
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
