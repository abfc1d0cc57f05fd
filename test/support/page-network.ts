import { FakeFetch } from './fake-fetch.js';
import { FakeNetwork } from './fake-socket.js';

/** Stands in for the page's own WebSocket and fetch, for connections that elements make by themselves. */
export class PageNetwork extends FakeNetwork {
  readonly rest: FakeFetch;
  readonly #real = { WebSocket: globalThis.WebSocket, fetch: globalThis.fetch };

  constructor(answers: FakeFetch['answers']) {
    super();
    this.rest = new FakeFetch(answers);
  }

  /** For `beforeEach`. */
  install(): void {
    Object.assign(globalThis, { WebSocket: this.WebSocket, fetch: this.rest.fetch });
  }

  /** For `afterEach`. */
  restore(): void {
    Object.assign(globalThis, this.#real);
  }
}

/** A network for the tests of one `describe`, new for each. */
export function usePageNetwork(answers: FakeFetch['answers'] = {}): () => PageNetwork {
  let network: PageNetwork | undefined;
  beforeEach(() => {
    network = new PageNetwork({ ...answers });
    network.install();
  });
  afterEach(() => network?.restore());
  return () => {
    if (!network) throw new Error('no test is running');
    return network;
  };
}
