import { expect } from 'chai';
import {
  forgetSession,
  recallSession,
  rememberSession,
  type SessionStore,
} from '../../src/streams/sign-in/remembered-session.js';

const here = 'https://xuc.example.org';
const there = 'https://other.example.org';

/** A store that refuses everything, as a page with blocked storage, or a full one. */
const refusing = new Proxy({} as SessionStore, {
  get: () => {
    throw new DOMException('denied', 'SecurityError');
  },
});

describe('remembering a session', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it('keeps token and login, and nothing else', () => {
    rememberSession(sessionStorage, here, { token: 'abc', login: 'jbond', ttl: 60 });
    expect(recallSession(sessionStorage, here)).to.deep.equal({ token: 'abc', login: 'jbond' });
    expect(sessionStorage).to.have.length(1);
  });

  it('keeps each server’s apart', () => {
    rememberSession(sessionStorage, here, { token: 'abc', login: 'jbond' });
    rememberSession(sessionStorage, there, { token: 'def', login: 'q' });
    expect(recallSession(sessionStorage, here)?.token).to.equal('abc');
    forgetSession(sessionStorage, here);
    expect(recallSession(sessionStorage, here)).to.equal(undefined);
    expect(recallSession(sessionStorage, there)?.token).to.equal('def');
  });

  const spellings = [
    'https://xuc.example.org/',
    'HTTPS://XUC.Example.org',
    'https://xuc.example.org:443',
    'wss://xuc.example.org',
    'https://xuc.example.org/xuc/api/2.0/cti?token=pasted',
    'https://xuc.example.org/#conferences',
  ];
  for (const spelling of spellings) {
    it(`finds, replaces and forgets it by another spelling of the server: ${spelling}`, () => {
      rememberSession(sessionStorage, here, { token: 'abc', login: 'jbond' });
      expect(recallSession(sessionStorage, spelling)).to.deep.equal({ token: 'abc', login: 'jbond' });
      rememberSession(sessionStorage, spelling, { token: 'def', login: 'q' });
      expect(recallSession(sessionStorage, here)).to.deep.equal({ token: 'def', login: 'q' });
      expect(JSON.stringify(sessionStorage)).not.to.contain('pasted');
      forgetSession(sessionStorage, here);
      expect(sessionStorage).to.have.length(0);
    });
  }

  it('keeps apart what differs by more than its spelling: another path, port or protocol', () => {
    rememberSession(sessionStorage, here, { token: 'abc', login: 'jbond' });
    for (const other of [`${here}/telephony`, `${here}:8443`, 'http://xuc.example.org'])
      expect(recallSession(sessionStorage, other), other).to.equal(undefined);
  });

  it('keeps one user of a server only: the last', () => {
    rememberSession(sessionStorage, here, { token: 'abc', login: 'jbond' });
    rememberSession(sessionStorage, here, { token: 'def', login: 'q' });
    expect(recallSession(sessionStorage, here)).to.deep.equal({ token: 'def', login: 'q' });
    expect(sessionStorage).to.have.length(1);
  });

  it('knows no name where the server gave none', () => {
    rememberSession(sessionStorage, here, { token: 'abc' });
    expect(recallSession(sessionStorage, here)).to.deep.equal({ token: 'abc', login: '' });
  });

  it('has nothing where the token is empty', () => {
    rememberSession(sessionStorage, here, { token: '', login: 'jbond' });
    expect(recallSession(sessionStorage, here)).to.equal(undefined);
  });

  it('keeps what a page stores for itself', () => {
    sessionStorage.setItem('theme', 'dark');
    rememberSession(sessionStorage, here, { token: 'abc' });
    forgetSession(sessionStorage, here);
    expect(sessionStorage.getItem('theme')).to.equal('dark');
  });

  it('keeps nothing where there is no store, or it refuses, and says nothing of it', () => {
    for (const store of [undefined, refusing]) {
      rememberSession(store, here, { token: 'abc' });
      expect(recallSession(store, here)).to.equal(undefined);
      forgetSession(store, here);
    }
  });
});
