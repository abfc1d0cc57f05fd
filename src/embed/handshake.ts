/** What a frame and its parent say to each other: `dist/embed-parent.js` is the other end. */

/** What a listed parent answered. */
export interface ParentAnswer {
  readonly token: string | undefined;
  /** Of the page that answered: one of those that are listed. */
  readonly origin: string;
  /** The channel to that parent. */
  readonly port: MessagePort;
}

const readyEvery = 500;
const tries = 60;

/**
 * Asks the parent who it is: `ready`, addressed to each listed origin, so that no other page hears it. Resolves with the
 * first answer that comes from the parent's window, from a listed origin, to this very question; later ones, and those to
 * an earlier question, are not read.
 *
 * @throws {Error} when the page is not framed, or no listed parent answers within half a minute
 */
export function askParent(parents: readonly string[], owner: Window = window): Promise<ParentAnswer> {
  const { parent, location } = owner;
  if (parent === owner) return Promise.reject(new Error('the page is in no frame'));
  // Where the browser tells, every page around this one must be listed, not only the nearest.
  const around = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  const stranger = around.find((origin) => !parents.includes(origin));
  if (stranger) return Promise.reject(new Error(`the frame is inside ${stranger}, which is not listed`));

  // Not randomUUID, which an http: page in an intranet does not have.
  const question = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return new Promise((resolve, reject) => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      if (asked > tries) end(() => reject(new Error('no listed parent answered')));
      else for (const origin of parents) parent.postMessage({ type: 'xivo-conferences-ready', question }, origin);
    };
    const listen = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== parent || !parents.includes(origin) || !port || !isAnswer(data, question)) return;
      end(() => resolve({ token: typeof data.token === 'string' ? data.token : undefined, origin, port }));
    };
    const timer = setInterval(ask, readyEvery);
    const end = (settle: () => void) => {
      clearInterval(timer);
      owner.removeEventListener('message', listen);
      settle();
    };
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
 * A function that gets tokens: first the one that came with the answer, then a new one through the port for each call.
 * Rejects when the parent has none, since its back end may be down.
 */
export function tokensFrom({ token, port }: ParentAnswer): () => Promise<string> {
  const waiting: ((given: unknown) => void)[] = [];
  port.onmessage = ({ data }: MessageEvent<{ readonly token?: unknown } | null>) => {
    for (const take of waiting.splice(0)) take(data?.token);
  };
  let isFirst = true;
  return () =>
    new Promise((resolve, reject) => {
      const take = (given: unknown) =>
        typeof given === 'string' ? resolve(given) : reject(new Error('The page around the frame has no token.'));
      if (isFirst) take(token);
      else {
        waiting.push(take);
        port.postMessage({ type: 'token' });
      }
      isFirst = false;
    });
}
