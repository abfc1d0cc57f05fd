import { expect } from 'chai';
import { createSimulator, pageSimulator } from '../../src/simulator/register.js';
import { type ServerScheme, whenServerScheme } from '../../src/streams/server-schemes.js';

const world = Symbol.for('xivo-conference-elements/simulator');

describe('Loading the simulator in a page', () => {
  it('makes server="simulator:" lead to it', async () => {
    let scheme: ServerScheme | undefined;
    whenServerScheme('simulator:', (arrived) => (scheme = arrived));
    expect(scheme?.simulated).to.equal(true);
    const answer = await scheme?.fetch('https://simulator.invalid/xuc/api/2.0/auth/sso');
    expect(await answer?.json()).to.deep.include({ login: 'jbond' });
  });

  it('makes one world for the page and puts it where a page’s own script finds it', () => {
    expect((globalThis as { [world]?: unknown })[world]).to.equal(pageSimulator);
    expect(pageSimulator.controls.describe().rooms).to.have.lengthOf(3);
  });

  it('hands on what a page makes a world of its own with, beside the one of the page', () => {
    expect(createSimulator({ talk: false })).not.to.equal(pageSimulator);
  });
});
