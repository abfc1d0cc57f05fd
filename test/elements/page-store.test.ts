import { expect } from '@open-wc/testing';
import { entryName, keepEntry, readEntry } from '../../src/elements/page/page-store.js';
import { forgetStored } from '../support/storage.js';

const entry = entryName('page-store-test', 'https://xuc.example.org', 'jbond');

afterEach(() => forgetStored('page-store-test'));

describe('What the browser keeps', () => {
  const same = [
    'https://xuc.example.org',
    'https://xuc.example.org/',
    'wss://xuc.example.org/xuc',
    'http://xuc.example.org',
  ];
  for (const server of same) {
    it(`has one name for one server, also written ${server}`, () => {
      expect(entryName('page-store-test', server, 'jbond')).to.equal(entry);
    });
  }

  it('has other names for other servers, also for what is no address, and one for the page’s own', () => {
    const servers = ['https://xuc.example.org:8443', 'https://other.example.org', 'urn:xuc', 'xuc', '//', undefined];
    const names = servers.map((server) => entryName('page-store-test', server));
    expect(names.map((name) => name.slice('xivo-conference-elements page-store-test '.length))).to.deep.equal([
      'xuc.example.org:8443',
      'other.example.org',
      'urn:xuc',
      'xuc',
      '//',
      '',
    ]);
  });

  it('is read as it was kept, until it is dropped', () => {
    expect(keepEntry(entry, { names: ['Felix'] })).to.be.true;
    expect(readEntry(entry)).to.deep.equal({ names: ['Felix'] });
    expect(keepEntry(entry, undefined)).to.be.true;
    expect(localStorage.getItem(entry)).to.equal(null);
    expect(readEntry(entry)).to.equal(undefined);
  });

  it('is as before where the browser has no room for more', () => {
    keepEntry(entry, { names: ['Felix'] });
    expect(keepEntry(entry, { names: ['x'.repeat(12_000_000)] })).to.be.false;
    expect(readEntry(entry)).to.deep.equal({ names: ['Felix'] });
  });

  for (const spoiled of ['', '{', 'null']) {
    it(`is nothing where an entry holds "${spoiled}"`, () => {
      localStorage.setItem(entry, spoiled);
      expect(readEntry(entry)).to.equal(undefined);
    });
  }
});
