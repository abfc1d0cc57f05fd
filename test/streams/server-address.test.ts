import { expect } from 'chai';
import { isSimulated, serverAddress } from '../../src/streams/sign-in/server-address.js';
import type { LinkEnd } from '../../src/streams/status.js';
import { FakeXuc } from '../support/fake-xuc.js';

function addresses(server: string, pageProtocol?: string): readonly string[] {
  try {
    const address = serverAddress(server, pageProtocol);
    return [address.rest('auth/check'), address.socket('a b&c')];
  } catch (end) {
    const { reason, action } = end as LinkEnd;
    return [`${String(reason)} ${action}`];
  }
}

describe('the address of a server', () => {
  const secure = [
    'https://xuc.example.org/xuc/api/2.0/auth/check',
    'wss://xuc.example.org/xuc/api/2.0/cti?token=a%20b%26c',
  ];
  const below = (prefix: string) => secure.map((url) => url.replace('.org/', `.org/${prefix}/`));
  const plain = ['http://10.0.0.1:8090/xuc/api/2.0/auth/check', 'ws://10.0.0.1:8090/xuc/api/2.0/cti?token=a%20b%26c'];
  const local = (root: string) => plain.map((url) => url.replace('10.0.0.1:8090', root.toLowerCase()));
  const invalid = ['invalid-server give-up'];
  const insecure = ['insecure-server give-up'];
  const cases: readonly (readonly [server: string, page: string | undefined, expected: readonly string[]])[] = [
    ['https://xuc.example.org', 'https:', secure],
    ['wss://xuc.example.org', 'https:', secure],
    ['https://xuc.example.org/', 'http:', secure],
    ['https://xuc.example.org?query#part', undefined, secure],
    [' https://xuc.example.org ', undefined, secure],
    ['https://xuc.example.org/telephony', 'https:', below('telephony')],
    ['wss://xuc.example.org/telephony/', 'https:', below('telephony')],
    ['https://xuc.example.org/a/b//?query', 'https:', below('a/b')],
    ['https://xuc.example.org/xuc/api/2.0', 'https:', secure],
    ['https://xuc.example.org/xuc/api/2.0/', 'https:', secure],
    ['https://xuc.example.org/xuc/api/2.0/auth/login', 'https:', secure],
    ['wss://xuc.example.org/xuc/api/2.0/cti?token=x', 'https:', secure],
    ['https://xuc.example.org/telephony/xuc/api/2.0/cti', 'https:', below('telephony')],
    ['wss://xuc.example.org/xuc/api/cti', 'https:', secure],
    ['https://xuc.example.org/xuc/api', 'https:', secure],
    ['https://xuc.example.org/telephony/XUC/API/2.1/auth/sso', 'https:', below('telephony')],
    ['https://xuc.example.org/#/conferences', 'https:', secure],
    ['HTTPS://XUC.Example.ORG:443', 'https:', secure],
    ['https://xuc.example.org/xuc/apis', 'https:', below('xuc/apis')],
    ['https://xuc.example.org/xuc', 'https:', below('xuc')],
    ['https://jbond:shaken@xuc.example.org', 'https:', invalid],
    ['https://jbond@xuc.example.org', 'https:', invalid],
    ['wss://:shaken@xuc.example.org', 'https:', invalid],
    ['https://xuc.example.org/a@b', 'https:', below('a@b')],
    ['http://10.0.0.1:8090', 'http:', plain],
    ['ws://10.0.0.1:8090', undefined, plain],
    ['http://10.0.0.1:8090', 'https:', insecure],
    ['ws://10.0.0.1:8090', 'https:', insecure],
    ['http://xuc.localhost.example.org', 'https:', insecure],
    ['http://localhost.example.org', 'https:', insecure],
    ['http://128.0.0.1', 'https:', insecure],
    ['http://[::2]:8090', 'https:', insecure],
    ['http://127.0.0.1.example.org', 'https:', insecure],
    ...['localhost:8090', '127.0.0.1', '127.1.2.3:8090', '[::1]:8090', 'xuc.localhost', 'LOCALHOST'].map(
      (host) => [`http://${host}`, 'https:', local(host)] as const,
    ),
    ['ws://localhost:8090/telephony', 'https:', local('localhost:8090/telephony')],
    ['', 'https:', invalid],
    ['xuc.example.org', 'https:', invalid],
    ['xuc.example.org:8090', 'https:', invalid],
    ['ftp://xuc.example.org', 'https:', invalid],
    ['javascript:alert(1)', 'https:', invalid],
    ['https://xuc.example.org:99999', 'https:', invalid],
    ['//xuc.example.org', 'https:', invalid],
    ['https//xuc.example.org', 'https:', invalid],
  ];
  for (const [server, page, expected] of cases) {
    it(`${server || 'nothing'} on ${page ?? 'no'} page`, () => {
      expect(addresses(server, page)).to.deep.equal(expected);
    });
  }

  it('is no network address for the simulator', () => {
    expect(isSimulated('simulator:')).to.equal(true);
    expect(isSimulated('Simulator:')).to.equal(true);
    expect(isSimulated('https://simulator:')).to.equal(false);
    for (const address of addresses('simulator:', 'https:')) expect(address).to.contain('//simulator.invalid/');
  });
});

describe('a server as plain JavaScript gives it', () => {
  const given: readonly (readonly [what: string, server: unknown])[] = [
    ['a URL', new URL('https://xuc.example.org/')],
    ['a text with unseen signs around it', '\u200B\u202Ahttps://xuc.example.org\u202C\uFEFF'],
    ['a text with a line break', '\nhttps://xuc.example.org\t'],
  ];
  for (const [what, server] of given) {
    it(`may be ${what}`, () => {
      const xuc = new FakeXuc({ server: server as string, token: 'first' }).connect().logOn();
      expect(xuc.status).to.equal('online');
      expect(xuc.socket.url).to.match(/^wss:\/\/xuc\.example\.org\/xuc\//);
    });
  }

  for (const server of [
    null,
    undefined,
    5,
    {},
    [],
    'null',
    '{{ server }}',
    Promise.resolve('https://xuc.example.org'),
  ]) {
    it(`is none, and nothing is thrown: ${JSON.stringify({ server })}`, () => {
      const xuc = new FakeXuc({ server: server as string, token: 'first' }).connect();
      expect(xuc.status).to.match(/^refused invalid-server/);
      expect(xuc.network.sockets).to.have.length(0);
    });
  }
});

describe('a server that a connection cannot use', () => {
  const cases: readonly (readonly [server: string, expected: string])[] = [
    ['nowhere', 'refused invalid-server nowhere'],
    ['https://jbond:shaken@xuc.example.org', 'refused invalid-server https://…@xuc.example.org'],
    ['https://jbond:sh/ken@xuc.example.org', 'refused invalid-server https://…@xuc.example.org'],
    ['jbond:shaken@xuc.example.org', 'refused invalid-server …@xuc.example.org'],
    ['https://jbond:sh?ken@xuc.example.org', 'refused invalid-server https://…@xuc.example.org'],
    ['https:\\\\jbond:shaken@xuc.example.org', 'refused invalid-server …@xuc.example.org'],
    ['https://jbond:shaken%40xuc.example.org', 'refused invalid-server https://…@xuc.example.org'],
    ['xuc.example.org/xuc/api/2.0/cti?token=s3cret', 'refused invalid-server xuc.example.org/xuc/api/2.0/cti…'],
    ['https//xuc.example.org#token=s3cret', 'refused invalid-server https//xuc.example.org…'],
    ['http://xuc.example.org', 'refused insecure-server'],
  ];
  for (const [server, expected] of cases) {
    it(`is ${expected}, and nothing is tried`, () => {
      const xuc = new FakeXuc({ server, token: 'first' }).connect();
      expect(xuc.status).to.equal(expected);
      xuc.wait(3_600_000).connection.connect();
      expect(xuc.status).to.equal(expected);
      expect([xuc.network.sockets.length, xuc.rest.calls.length]).to.deep.equal([0, 0]);
    });
  }
});
