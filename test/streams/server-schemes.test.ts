import { expect } from 'chai';
import { registerServerScheme, type ServerScheme, whenServerScheme } from '../../src/streams/server-schemes.js';
import { FakeFetch } from '../support/fake-fetch.js';
import { FakeNetwork } from '../support/fake-socket.js';
import { FakeXuc } from '../support/fake-xuc.js';

function scheme(): ServerScheme & { readonly network: FakeNetwork } {
  const network = new FakeNetwork();
  return { network, WebSocket: network.WebSocket, fetch: new FakeFetch().fetch, simulated: true };
}

let names = 0;
const newName = () => `test-${String((names += 1))}:`;

describe('a server scheme', () => {
  it('is there at once when it was registered before', () => {
    const [name, registered] = [newName(), scheme()];
    registerServerScheme(name, registered);
    const arrived: ServerScheme[] = [];
    whenServerScheme(name, (one) => arrived.push(one));
    expect(arrived).to.deep.equal([registered]);
  });

  it('is waited for, by each who asked and did not give up', () => {
    const [name, registered] = [newName(), scheme()];
    const arrived: string[] = [];
    whenServerScheme(name, () => arrived.push('first'));
    const giveUp = whenServerScheme(name, () => arrived.push('gave up'));
    whenServerScheme(name, () => arrived.push('second'));
    giveUp();
    expect(arrived).to.deep.equal([]);
    registerServerScheme(name, registered);
    registerServerScheme(name, scheme());
    expect(arrived).to.deep.equal(['first', 'second']);
  });

  it('is replaced by registering again', () => {
    const [name, second] = [newName(), scheme()];
    registerServerScheme(name, scheme());
    registerServerScheme(name, second);
    const arrived: ServerScheme[] = [];
    whenServerScheme(name, (one) => arrived.push(one));
    expect(arrived).to.deep.equal([second]);
  });
});

// The first comes first: the scheme stays registered for the rest of the page.
describe('a connection to the simulator', () => {
  const simulator = scheme();

  it('waits for its module, and says so', () => {
    const xuc = new FakeXuc({ server: 'simulator:', token: 'first' }).connect();
    expect(xuc.connection.simulated).to.equal(true);
    expect(xuc.status).to.equal('connecting simulator-missing');
    xuc.wait(60_000);
    expect(xuc.status).to.equal('connecting simulator-missing');
    registerServerScheme('simulator:', simulator);
    expect(xuc.status).to.equal('connecting');
    simulator.network.latest.accept().say('LoggedOn');
    expect(xuc.status).to.equal('online');
    xuc.connection.close();
  });

  it('opens at once when it is there', () => {
    registerServerScheme('simulator:', simulator);
    const xuc = new FakeXuc({ server: 'simulator:', token: 'first' }).connect();
    expect(xuc.statuses).to.deep.equal(['idle', 'connecting']);
    simulator.network.latest.accept().say('LoggedOn');
    expect(xuc.status).to.equal('online');
    xuc.connection.close();
  });

  it('takes nothing of the platform', () => {
    registerServerScheme('simulator:', simulator);
    const xuc = new FakeXuc({ server: 'simulator:', token: 'first' }).connect();
    expect(xuc.network.sockets).to.have.length(0);
    xuc.connection.close();
  });

  it('is what a real server is not', () => {
    expect(new FakeXuc().connection.simulated).to.equal(false);
  });
});
