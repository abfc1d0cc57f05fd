import { expect } from 'chai';
import { createCtiConnection } from '../../src/streams/create-connection.js';

function connected() {
  const connection = createCtiConnection({ server: 'https://xuc.example.org' });
  return { newcomers: connection.newcomers, close: () => connection.close() };
}

describe('What a connection hands out, in the data of a Vue component', () => {
  it('is left as it is, where it has private members: newcomers', () => {
    const { newcomers, close } = connected();
    expect((newcomers as unknown as Record<string, unknown>).__v_skip).to.equal(true);
    expect(Object.keys(newcomers)).not.to.contain('__v_skip');
    close();
  });
});

describe('A connection in the data of a Vue component', () => {
  it('is left as it is: Vue makes no proxy of what has `__v_skip`', () => {
    const connection = createCtiConnection({ server: 'https://xuc.example.org' });
    // As Vue 3 looks: by name, also up the prototypes.
    expect((connection as unknown as Record<string, unknown>).__v_skip).to.equal(true);
    expect(Object.keys(connection)).not.to.contain('__v_skip');
    connection.close();
  });
});

describe('A connection in a store that is saved as JSON, as plugins of Pinia do', () => {
  it('is its status there, with no token and no name of who is signed in', () => {
    const connection = createCtiConnection({
      server: 'https://xuc.example.org',
      token: 'secret',
    });
    const { newcomers } = connection;
    expect(JSON.parse(JSON.stringify({ cti: connection }))).to.deep.equal({ cti: { status: 'idle' } });
    expect(JSON.stringify({ newcomers })).not.to.contain('secret');
    connection.close();
  });
});
