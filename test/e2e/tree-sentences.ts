import { readFile } from 'node:fs/promises';

/** What is expected of a state: all of its sentences, or what is gone and what has come since another state. */
export interface Expected {
  readonly since: string | undefined;
  readonly gone: readonly string[];
  readonly lines: readonly string[];
}

/**
 * The sentences of a language, by state, checked line by line: no script writes them.
 *
 * `# menu, as organizer` begins a state that differs from another one by what follows: `- ` is gone, with all that is in
 * it; `+ ` has come, in this order, wherever.
 */
export async function sentencesIn(language: string): Promise<ReadonlyMap<string, Expected>> {
  const text = await readFile(new URL(`tree/${language}.txt`, import.meta.url), 'utf8');
  const sections = text.split(/^# /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [head = '', ...body] = section.split('\n').filter((line) => line.trim() !== '');
      const [name = '', since] = head.split(', as ');
      const marked = (mark: string) => body.flatMap((line) => (line.startsWith(mark) ? line.slice(2).trim() : []));
      return [name, { since, gone: marked('- '), lines: since ? marked('+ ') : body }];
    }),
  );
}

/** What is in the first list and not in the second, each as often as it is there. */
export function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const rest = others.map((line) => line.trim());
  return lines.flatMap((line) => {
    const place = rest.indexOf(line.trim());
    if (place < 0) return line.trim();
    rest.splice(place, 1);
    return [];
  });
}

/** A tree without these nodes and what is in them. */
export function cut(tree: readonly string[], gone: readonly string[]): readonly string[] {
  return gone.reduce((lines, line) => {
    const place = lines.findIndex((candidate) => candidate.trim() === line);
    if (place < 0) throw new Error(`It was not there before: ${line}`);
    const depth = depthOf(lines[place]!);
    const after = lines.findIndex((candidate, at) => at > place && depthOf(candidate) <= depth);
    return [...lines.slice(0, place), ...lines.slice(after < 0 ? lines.length : after)];
  }, tree);
}

function depthOf(line: string): number {
  return line.search(/\S/);
}
