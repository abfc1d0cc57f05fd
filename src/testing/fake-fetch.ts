/** What a REST call gets: an object as JSON with status 200; an `Http`; no answer at all; a network error; a text with 200. */
export type Answer = object | 'no answer' | 'unreachable' | 'not JSON';

/** Another answer than JSON with status 200. A body that is no object is HTML, or empty. */
export class Http {
  readonly status: number;
  readonly body: object | string | null;
  readonly headers: Headers;

  constructor(status: number, body: object | string | null = '<html>', headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = new Headers(headers);
  }
}

/** What a browser makes of a redirect that it was told not to follow. */
export const redirect = new Http(0, null);

export interface RestCall {
  readonly url: string;
  readonly init: RequestInit;
  /** Answers a call that has got no answer yet. */
  readonly answer: (json: object) => void;
}

/** A `fetch` that answers at once, without even a microtask, so that a test on virtual time need not wait for it. */
export class FakeFetch {
  readonly calls: RestCall[] = [];
  /** Answers by the end of an address. An address that matches none is `unreachable`. */
  readonly answers: Record<string, Answer | ((init: RequestInit) => Answer)>;
  readonly fetch: typeof fetch;

  constructor(answers: FakeFetch['answers'] = {}) {
    this.answers = answers;
    this.fetch = ((url: string, init: RequestInit) => this.#request(url, init)) as unknown as typeof fetch;
  }

  /** The calls so far, by the last two words of their address. */
  get paths(): readonly string[] {
    return this.calls.map(({ url }) => url.split('/').slice(-2).join('/'));
  }

  get latest(): RestCall {
    const latest = this.calls.at(-1);
    if (!latest) throw new Error('nothing was fetched');
    return latest;
  }

  bearerOf(call: RestCall): string | null {
    return new Headers(call.init.headers).get('Authorization');
  }

  #request(url: string, init: RequestInit): Prompt {
    const end = Object.keys(this.answers).find((ending) => url.endsWith(ending));
    const given = this.answers[end ?? ''] ?? 'unreachable';
    // An object may be a function as well, for all that the type of an answer says.
    const answer: Answer = typeof given === 'function' ? (given as (init: RequestInit) => Answer)(init) : given;
    const response = new Prompt();
    const json = (value: object, { status, headers } = new Http(200)) =>
      response.settle({ value: { status, headers, type: 'basic', json: () => new Prompt().settle({ value }) } });
    this.calls.push({ url, init, answer: (value) => void json(value) });
    if (answer === 'unreachable') return response.settle({ error: new TypeError('Failed to fetch') });
    if (answer === 'no answer') return response;
    const http = answer instanceof Http ? answer : new Http(200, answer);
    const { status, body, headers } = http;
    if (typeof body === 'object' && body) return json(body, http);
    const unread = new Prompt().settle({ error: new SyntaxError('Unexpected token <') });
    const type = status === 0 ? 'opaqueredirect' : 'basic';
    return response.settle({ value: { status, headers, type, json: () => unread } });
  }
}

type Result = { readonly value: unknown } | { readonly error: unknown };
type Use = ((given: unknown) => unknown) | undefined;

/** A promise that calls its listeners the moment it is settled. */
class Prompt {
  #result: Result | undefined;
  readonly #listeners: ((result: Result) => void)[] = [];

  settle(result: Result): this {
    this.#result ??= result;
    for (const listener of this.#listeners.splice(0)) listener(this.#result);
    return this;
  }

  then(onValue: Use, onError?: Use): Prompt {
    const next = new Prompt();
    this.#when((result) => {
      const use = 'error' in result ? onError : onValue;
      if (!use) return void next.settle(result);
      try {
        const value = use('error' in result ? result.error : result.value);
        if (value instanceof Prompt) value.#when((followed) => void next.settle(followed));
        else next.settle({ value });
      } catch (error) {
        next.settle({ error });
      }
    });
    return next;
  }

  #when(listener: (result: Result) => void): void {
    if (this.#result) listener(this.#result);
    else this.#listeners.push(listener);
  }
}
