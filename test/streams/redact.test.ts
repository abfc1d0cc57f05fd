import { expect } from 'chai';
import { Redactor } from '../../src/streams/tape/redact.js';

/** Stand-ins for these texts, one after the other, by one redactor. */
function standIns(...texts: readonly string[]): readonly string[] {
  const redactor = new Redactor();
  return texts.map((name) => redactor.redact({ name }).name);
}

describe('Stand-ins in a tape', () => {
  it('count names, and are equal where the names are', () => {
    expect(standIns('James Bond', 'Q', 'James Bond')).to.deep.equal(['name 1', 'name 2', 'name 1']);
  });

  it('leave a number its length and the zeros at its front, whatever it is', () => {
    expect(standIns('1003', '1004', '0612345678', '0033612345678', '00', '7')).to.deep.equal([
      '1000',
      '1001',
      '0100000000',
      '0010000000000',
      '00',
      '1',
    ]);
  });

  it('replace the digits of a number that is written with signs, and those alone', () => {
    expect(standIns('+33 6 12-34', '(33) 61.234', '*21#', '33/61234')).to.deep.equal([
      '+10 0 00-00',
      '(10) 00.000',
      '*10#',
      '10/00000',
    ]);
  });

  it('are names where anything but a number stands before or behind the digits', () => {
    expect(standIns('Room 4001', '4001 support', 'x1', '1x')).to.deep.equal(['name 1', 'name 2', 'name 3', 'name 4']);
  });

  it('leave a text without a letter or a digit, kinds, calls’ ids and codes as they are', () => {
    const data = {
      name: ' - ',
      type: 'Join',
      eventType: 'Join',
      role: 'User',
      uniqueId: '1763800000.7',
      error: 'NotOrganizer',
    };
    expect(new Redactor().redact(data)).to.deep.equal(data);
  });

  it('replace an error in words, and the names of variables as well as their values', () => {
    expect(
      new Redactor().redact({ error: 'Leiter is away', variables: { USR_X: 'Leiter', Y: ['Leiter', 7, null, true] } }),
    ).to.deep.equal({
      error: 'name 1',
      variables: { 'name 2': 'name 3', 'name 4': ['name 3', 7, null, true] },
    });
  });
});
