/**
 * What an embedded panel may do. Servers, parents and the way to sign in come from `embed.config.json`, which lies beside
 * `embed.html`, so that no address of a frame can make the panel sign in elsewhere or talk to another page.
 */
import { languageTag } from '../elements/text/language-tag.js';
import { isRecord } from '../wire/fields.js';

export interface EmbedEntry {
  /** The xuc server, as `<cti-connection server>` takes it. */
  readonly server: string;
  /** Who may frame this entry: origins, `https://intranet.example.org`, without a path. */
  readonly parents: readonly string[];
  /** `token`, the default: the parent's script brings one. `form`: the user signs in inside the frame. */
  readonly signIn?: 'token' | 'form';
  /** Whether each request waits for an answer of the page around the frame, which hears of outcomes, too. */
  readonly asks?: boolean;
}

/** What a frame shows. */
export interface EmbedView {
  readonly entry: EmbedEntry;
  readonly lang: string | undefined;
  readonly theme: string | undefined;
  readonly conferenceNumber: string | undefined;
}

/** The parameters of the query beside `entry`: `meant` reads a text, `may` says which texts are valid. */
const words = {
  lang: { meant: languageTag, may: 'a language, such as fr' },
  theme: { meant: (text: string) => /^(?:light|dark)$/.exec(text.toLowerCase())?.[0], may: 'light or dark' },
  conference: { meant: (text: string) => /^[0-9*#+]{1,32}$/.exec(text)?.[0], may: "a conference's number" },
} as const;

/**
 * The view that a query asks for: `?entry=name&lang=fr&theme=dark&conference=4001`. A wrong language, theme or number is
 * left out, and told on the console.
 *
 * @param config what `embed.config.json` says: `{ "default": { "server": …, "parents": […] }, "other": … }`
 * @throws {Error} why there is none, in words for whoever sets the frame up
 */
export function embedView(config: unknown, query: URLSearchParams): EmbedView {
  const written = (key: string) => query.get(key)?.trim() ?? '';
  const name = written('entry') || 'default';
  if (!isRecord(config) || !Object.hasOwn(config, name)) throw new Error(`embed.config.json has no entry "${name}"`);
  const word = (key: keyof typeof words) => {
    const { meant, may } = words[key];
    const text = written(key);
    const value = meant(text);
    if (text && value === undefined) console.warn(`xivo-conference-elements: "${key}" of the frame must be ${may}.`);
    return value;
  };
  return {
    entry: readEntry(config[name], name),
    lang: word('lang'),
    theme: word('theme'),
    conferenceNumber: word('conference'),
  };
}

function readEntry(given: unknown, name: string): EmbedEntry {
  if (!isRecord(given)) throw new Error(`the entry "${name}" is no object`);
  const { server, parents, signIn = 'token', asks = false } = given;
  if (typeof server !== 'string') throw new Error(`the entry "${name}" names no server`);
  if (signIn !== 'token' && signIn !== 'form') throw new Error(`"signIn" of "${name}" is neither "token" nor "form"`);
  if (typeof asks !== 'boolean') throw new Error(`"asks" of "${name}" is neither true nor false`);
  if (!Array.isArray(parents) || parents.length === 0 || !parents.every(isOrigin)) {
    throw new Error(`"parents" of "${name}" must list origins, such as "https://intranet.example.org"`);
  }
  return { server, parents, signIn, asks };
}

/** Whether a value is an origin. `*` is none, nor is `null`, that of a sandboxed page. */
function isOrigin(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;
}
