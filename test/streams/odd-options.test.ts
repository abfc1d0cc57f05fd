import { expect } from 'chai';
import { createCtiConnection } from '../../src/index.js';
import { warnOnce } from '../../src/streams/warn-once.js';
import { consoleOf } from '../support/page-console.js';

const create = createCtiConnection as (options?: unknown) => ReturnType<typeof createCtiConnection>;

describe('Options of a connection that plain JavaScript gives', () => {
  for (const odd of [undefined, null, 'https://xuc.example.org', 7]) {
    it(`are refused in words where they are no object: ${String(odd)}`, () => {
      expect(() => create(odd)).to.throw(TypeError, 'createCtiConnection takes an object');
    });
  }

  it('are told of on the console, once, where the token is neither a text nor a function', () => {
    using told = consoleOf('warn');
    for (const token of [Promise.resolve('t'), 123, {}]) create({ server: 'https://xuc.example.org', token }).close();
    expect(told.lines).to.deep.equal([
      'createCtiConnection: token must be a text, or a function that returns one or a promise of one.',
    ]);
  });

  it('are told of on the console where no server is named', () => {
    using told = consoleOf('warn');
    create({ url: 'https://xuc.example.org' }).close();
    expect(told.lines).to.deep.equal(['createCtiConnection: there is no `server` in the options.']);
  });

  it('are taken without a word where they are right', () => {
    using told = consoleOf('warn');
    for (const token of ['t', () => 't', null, undefined, ''])
      create({ server: 'https://xuc.example.org', token }).close();
    expect(told.lines).to.deep.equal([]);
  });
});

describe('A page whose console has no warn', () => {
  it('is told nothing, and nothing breaks', () => {
    const { warn } = console;
    Reflect.set(console, 'warn', undefined);
    try {
      expect(() => warnOnce('A sentence that nobody reads.')).not.to.throw();
    } finally {
      console.warn = warn;
    }
  });
});
