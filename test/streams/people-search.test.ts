import { expect } from 'chai';
import type { FakeConnection } from '../../src/testing/fake-connection.js';
import { online } from '../support/fake-connection.js';

/** The newer answer, and the older one, with one person in it. */
const sheet = (name: string) => ({
  sheets: [{ name, status: {}, details: [{ fields: [{ name: 'Phone', data: '1003', dataType: 'PhoneNumber' }] }] }],
});
const table = (name: string) => ({ headers: [], entries: [{ status: 0, entry: [name, '1003'] }] });

/** The questions that were asked, without that for my line. */
const asked = (fake: FakeConnection) =>
  fake.asked.filter(({ type }) => type !== 'getConfig').map((question) => Object.values(question).join(' '));

async function names(search: Promise<readonly { readonly name: string }[]>): Promise<readonly string[]> {
  return (await search).map(({ name }) => name);
}

describe('Searches for people at the same time', () => {
  it('are one where they are for the same: both get the answer, and the server is asked once', async () => {
    const fake = online();
    const searches = [fake.connection.searchPeople('q'), fake.connection.searchPeople(' q')];
    fake.answer('ContactSheet', sheet('Q'));
    expect(await Promise.all(searches.map(names))).to.deep.equal([['Q'], ['Q']]);
    expect(asked(fake)).to.deep.equal(['searchContacts q']);
  });

  it('each get their own answer where they are for others, in the order in which they were asked', async () => {
    const fake = online();
    const searches = ['q', 'm', 'r'].map((term) => fake.connection.searchPeople(term));
    const again = fake.connection.searchPeople('m');
    fake.answer('ContactSheet', sheet('Q')).answer('ContactSheet', sheet('M')).answer('ContactSheet', sheet('R'));
    expect(await Promise.all([...searches, again].map(names))).to.deep.equal([['Q'], ['M'], ['R'], ['M']]);
    expect(asked(fake)).to.deep.equal(['searchContacts q', 'searchContacts m', 'searchContacts r']);
  });
});

describe('A server of before 2025', () => {
  it('is asked for my favourites by the older question, and has them', async () => {
    const fake = online();
    const found = fake.connection.searchPeople();
    fake.wait(5000);
    expect(asked(fake)).to.deep.equal(['getFavoriteContacts', 'getFavorites']);
    fake.answer('Favorites', table('M'));
    expect(await names(found)).to.deep.equal(['M']);
  });

  for (const [term, late, question, again] of [
    ['q', 'DirectoryResult', 'directoryLookUp q', table('Q')],
    ['', 'FavoriteContactSheet', 'getFavoriteContacts', sheet('Q')],
    ['', 'Favorites', 'getFavorites', table('Q')],
  ] as const) {
    it(`is asked again only what it answered, if late: ${question.split(' ')[0] ?? ''}`, async () => {
      const fake = online();
      const inVain = fake.connection.searchPeople(term);
      fake.wait(5000).wait(5000);
      expect(await inVain).to.deep.equal([]);
      const before = asked(fake).length;
      fake.answer(late, again);
      const found = fake.connection.searchPeople(term);
      expect(asked(fake).slice(before)).to.deep.equal([question]);
      fake.answer(late, again);
      expect(await names(found)).to.deep.equal(['Q']);
    });
  }
});

describe('An answer that cannot be read', () => {
  it('finds nobody, is told as odd, and holds up no other search', async () => {
    const fake = online();
    const notices: string[] = [];
    fake.connection.notices$.subscribe(({ type }) => notices.push(type));
    const searches = [fake.connection.searchPeople('q'), fake.connection.searchPeople('m')];
    fake.answer('ContactSheet', 'nonsense').answer('ContactSheet', sheet('M'));
    expect(await Promise.all(searches.map(names))).to.deep.equal([[], ['M']]);
    expect(notices).to.deep.equal(['drift']);
  });
});

describe('The command searchContacts', () => {
  it('is confirmed by the directory’s answer, and by no other', async () => {
    const fake = online();
    const outcome = fake.connection.searchContacts('q');
    fake.answer('DirectoryResult', table('Q')).answer('FavoriteContactSheet', sheet('Q'));
    expect(fake.connection.pending).to.have.length(1);
    fake.answer('ContactSheet', sheet('Q'));
    expect((await outcome).status).to.equal('confirmed');
  });
});
