/** What a frame and its parent say to each other: `dist/embed-parent.js` is the other end. */

/** What a listed parent answered. */
export interface ParentAnswer {
  /** As only an `embed-parent.js` of before the first release sends. A later one brings each token by the port. */
  readonly token: string | undefined;
  /** Of the page that answered: one of those that are listed. */
  readonly origin: string;
  /** The channel to that parent. */
  readonly port: MessagePort;
}

const readyEvery = 500;

/** After so many questions nobody is expected to answer soon; from then on, one question in so many times is put. */
const expected = 60;
const seldom = 10;

/**
 * Asks the parent who it is: `ready`, addressed to each listed origin, so that no other page hears it. Resolves with the
 * first answer that comes from the parent's window, from a listed origin, to this very question; later ones, and those to
 * an earlier question, are not read. A page whose script is loaded late is answered late: the question is put for as long as
 * the frame is there.
 *
 * @param onSilence called once, when no listed parent has answered within half a minute
 * @throws {Error} when the page is in no frame, or in one of a page that is not listed
 */
export function askParent(
  parents: readonly string[],
  onSilence: (reason: string) => void,
  owner: Window = window,
): Promise<ParentAnswer> {
  const { parent, location } = owner;
  if (parent === owner) return Promise.reject(new Error('the page is in no frame'));
  // Where the browser tells, every page around this one must be listed, not only the nearest.
  const around = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  const stranger = around.find((origin) => !parents.includes(origin));
  if (stranger) return Promise.reject(new Error(`the frame is inside ${stranger}, which is not listed`));

  // Not randomUUID, which an http: page in an intranet does not have.
  const question = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return new Promise((resolve) => {
    let times = 0;
    const ask = () => {
      times += 1;
      if (times === expected) onSilence('no listed parent has answered so far');
      if (times > expected && times % seldom !== 0) return;
      for (const origin of parents) parent.postMessage({ type: 'xivo-conferences-ready', question }, origin);
    };
    const listen = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== parent || !parents.includes(origin) || !port || !isAnswer(data, question)) return;
      clearInterval(timer);
      owner.removeEventListener('message', listen);
      resolve({ token: typeof data.token === 'string' ? data.token : undefined, origin, port });
    };
    const timer = setInterval(ask, readyEvery);
    owner.addEventListener('message', listen);
    ask();
  });
}

function isAnswer(data: unknown, question: string): data is { readonly token?: unknown } {
  if (typeof data !== 'object' || data === null) return false;
  const { type, question: answered } = data as { readonly type?: unknown; readonly question?: unknown };
  return type === 'xivo-conferences-answer' && answered === question;
}

/**
 * A function that gets tokens: first the token that came with the answer, if one did, then a new one through the port for each
 * call. Rejects when the parent has none, since its back end may be down.
 */
export function tokensFrom({ token, port }: ParentAnswer): () => Promise<string> {
  const waiting: ((given: unknown) => void)[] = [];
  port.onmessage = ({ data }: MessageEvent<{ readonly token?: unknown } | null>) => {
    for (const take of waiting.splice(0)) take(data?.token);
  };
  let atHand = token;
  return () =>
    new Promise((resolve, reject) => {
      const take = (given: unknown) =>
        typeof given === 'string' ? resolve(given) : reject(new Error('The page around the frame has no token.'));
      if (atHand !== undefined) take(atHand);
      else {
        waiting.push(take);
        port.postMessage({ type: 'token' });
      }
      atHand = undefined;
    });
}
