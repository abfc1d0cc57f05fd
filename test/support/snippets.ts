import { readdirSync, readFileSync } from 'node:fs';

/** A code block of the documentation that is tagged to be run: `html run page online`. */
export interface Snippet {
  /** Where it stands: a file, and the line of its first fence. */
  readonly place: string;
  /** The kind of page that it is for. */
  readonly host: string;
  /** What becomes of the connection, where the tag says it. */
  readonly status: string;
  readonly code: string;
}

const root = new URL('../../', import.meta.url);

/** All of README and docs. */
export function snippets(): readonly Snippet[] {
  const docs = readdirSync(new URL('docs/', root)).filter((file) => file.endsWith('.md'));
  return ['README.md', ...docs.map((file) => `docs/${file}`)].flatMap((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    const blocks = [...text.matchAll(/^```\w+ run (\S+) ?(\S*)\n(.*?)^```$/gms)];
    return blocks.map(({ index, 1: host = '', 2: status = '', 3: code = '' }) => {
      const line = text.slice(0, index).split('\n').length;
      return { place: `${file}:${String(line)}`, host, status: status || 'online', code };
    });
  });
}

/** With the addresses of a server here in place of the examples'. */
export function addressed(code: string, origin: string, tokenUrl: string): string {
  return code
    .replaceAll('https://xuc.example.org', origin)
    .replaceAll('/my-app/xuc-token', tokenUrl)
    .replaceAll('https://conferences.example.org/', `${origin}/dist/`)
    .replaceAll(/src="(\w[\w-]*\.bundle\.js)"/g, 'src="/dist/$1"');
}
