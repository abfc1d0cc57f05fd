import { expect } from 'chai';
import { readAside } from '../../src/wire/asides.js';
import { decode } from '../../src/wire/decode.js';
import { asideNames } from '../../src/wire/messages.js';
import { frame } from '../support/frames.js';

/** What is read, and what was noted on the way. */
function reading(...[type, payload]: [Parameters<typeof readAside>[0], unknown]) {
  const notes: string[] = [];
  return { aside: readAside(type, payload, (note) => notes.push(note)), notes };
}

const phoneNumber = (data: unknown) => ({ name: 'Phone', data, dataType: 'PhoneNumber' });

const sheet = {
  name: 'Q',
  subtitle1: 'Quartermaster',
  isFavorite: true,
  status: { phone: 8, video: 0 },
  details: [
    { name: 'Numbers', fields: [phoneNumber('1003'), { name: 'Mail', data: 'q@example.org', dataType: 'Mail' }] },
    { name: 'More', fields: [phoneNumber('+33 6 12 34 56 78')] },
  ],
  actions: [
    { action: 'Call', args: ['1003'] },
    { action: 'Mail', args: ['q@example.org'] },
  ],
};

describe('My line', () => {
  it('is read with what the panel uses of it', () => {
    const { aside, notes } = reading('LineConfig', {
      id: '7',
      webRtc: false,
      hasDevice: true,
      vendor: 'Snom',
      password: 'secret',
    });
    expect(aside).to.deep.equal({
      type: 'LineConfig',
      line: { id: '7', webRtc: false, hasDevice: true, vendor: 'Snom' },
    });
    expect(notes).to.deep.equal([]);
  });

  it('may be none, may have a number for an id, and flags as texts', () => {
    const line = (payload: unknown) => {
      const { aside } = reading('LineConfig', payload);
      return aside && 'line' in aside ? aside.line : undefined;
    };
    expect(line({ id: '-' })).to.deep.equal({ id: '-', webRtc: false, hasDevice: false });
    expect(line({ id: 7, webRtc: 'true', vendor: null })).to.deep.equal({ id: '7', webRtc: true, hasDevice: false });
    expect(line({ webRtc: true })).to.equal(undefined);
    expect(line(null)).to.equal(undefined);
  });
});

describe('People of a directory', () => {
  const person = { name: 'Q', numbers: ['1003', '+33 6 12 34 56 78', '1003'], status: 8 };

  it('are read from sheets, with their numbers and the state of their phone', () => {
    for (const type of ['ContactSheet', 'FavoriteContactSheet'] as const) {
      expect(reading(type, { sheets: [sheet] })).to.deep.equal({ aside: { type, contacts: [person] }, notes: [] });
    }
  });

  it('are read from the rows of a table, whose first cell is the name', () => {
    for (const type of ['DirectoryResult', 'Favorites'] as const) {
      const row = { status: 0, entry: ['Q', '1003', '', null, 12, 'Office 4'], favorite: false };
      expect(reading(type, { headers: ['Nom', 'Numéro'], entries: [row] })).to.deep.equal({
        aside: { type, contacts: [{ name: 'Q', numbers: ['1003', '12', 'Office 4'], status: 0 }] },
        notes: [],
      });
    }
  });

  it('lack what the server does not tell, and only what cannot be read is left out', () => {
    const { aside, notes } = reading('ContactSheet', {
      sheets: [{ name: 'Nobody' }, 'sheet', { ...sheet, details: 'none' }, { name: 'R', status: null, details: null }],
    });
    const called = { name: 'Q', numbers: ['1003'], status: 8 };
    expect(aside).to.deep.equal({
      type: 'ContactSheet',
      contacts: [{ name: 'Nobody', numbers: [] }, called, { name: 'R', numbers: [] }],
    });
    expect(notes).to.have.length(2);
  });

  const odd: readonly (readonly [string, object, readonly string[]])[] = [
    ['actions that are no list', { actions: 'Call' }, ['1003', '+33 6 12 34 56 78']],
    ['an action without arguments', { actions: [{ action: 'Call' }] }, ['1003', '+33 6 12 34 56 78']],
    ['arguments that are no list', { details: [], actions: [{ action: 'Call', args: '1003' }] }, []],
    ['an argument that is a number', { details: [], actions: [{ action: 'Call', args: [1003, null, {}] }] }, ['1003']],
    ['a detail that is null', { details: [null, sheet.details[0]], actions: [] }, ['1003']],
    ['a detail without fields', { details: [{ name: 'None' }, sheet.details[0]], actions: null }, ['1003']],
    ['fields that are no list', { details: [{ fields: 5 }, sheet.details[0]], actions: [] }, ['1003']],
    ['a field that is a text', { details: [{ fields: ['1009', phoneNumber(1003)] }], actions: [] }, ['1003']],
    ['details whose places are keys', { details: { 0: sheet.details[0] }, actions: [] }, ['1003']],
  ];
  for (const [what, fields, numbers] of odd) {
    it(`are read as far as they can be: ${what}`, () => {
      const { aside } = reading('ContactSheet', { sheets: [{ ...sheet, ...fields }] });
      expect(aside).to.deep.include({ contacts: [{ name: 'Q', numbers, status: 8 }] });
    });
  }

  it('have the state of their phone also where that is a text', () => {
    const phone = (status: unknown) => reading('ContactSheet', { sheets: [{ name: 'Q', status }] }).aside;
    expect(phone({ phone: '8' })).to.deep.include({ contacts: [{ name: 'Q', numbers: [], status: 8 }] });
    for (const none of [undefined, 8, 'busy', {}, { phone: 'busy' }, { phone: null }, [8]])
      expect(phone(none)).to.deep.include({ contacts: [{ name: 'Q', numbers: [] }] });
  });

  it('are read from rows that are odd', () => {
    const rows = [
      { entry: 'Q' },
      { entry: null },
      null,
      { entry: { 0: 'R', 1: 1003 } },
      { entry: ['S', '1004'], status: '0' },
    ];
    expect(reading('DirectoryResult', { entries: rows }).aside).to.deep.include({
      contacts: [
        { name: '', numbers: [] },
        { name: '', numbers: [] },
        { name: 'R', numbers: ['1003'] },
        { name: 'S', numbers: ['1004'], status: 0 },
      ],
    });
  });

  it('are nobody in an answer that says nothing', () => {
    expect(reading('ContactSheet', {}).aside).to.deep.equal({ type: 'ContactSheet', contacts: [] });
    expect(reading('DirectoryResult', { headers: [] }).aside).to.deep.equal({ type: 'DirectoryResult', contacts: [] });
  });
});

it('A phone hint is a number and a state', () => {
  expect(reading('PhoneHintStatusEvent', { number: '1003', status: 8 }).aside).to.deep.equal({
    type: 'PhoneHintStatusEvent',
    hint: { number: '1003', status: 8 },
  });
  expect(reading('PhoneHintStatusEvent', { number: 1003, status: '8' }).aside).to.deep.include({
    hint: { number: '1003', status: 8 },
  });
  expect(reading('PhoneHintStatusEvent', { status: 8 }).aside).to.equal(undefined);
  for (const status of [undefined, null, '', 'busy', true, {}, [8], 'NaN']) {
    const { aside, notes } = reading('PhoneHintStatusEvent', { number: '1003', status });
    expect(aside, 'no state is not free').to.equal(undefined);
    expect(notes).to.deep.equal(['status is no number']);
  }
});

it('Whatever comes in such a message is decoded without it, and reading it never throws', () => {
  for (const type of asideNames) {
    const decoded = decode(frame(type, { sheets: 'x' }));
    expect(decoded.kind === 'message' && decoded.message).to.deep.equal({ type });
    for (const payload of [undefined, null, 1, 'x', [], {}, { sheets: 1, entries: 1, id: {}, number: [] }, [null]]) {
      expect(() => readAside(type, payload, () => {})).not.to.throw();
    }
  }
});
