import { dispose } from '../../src/streams/disposable.js';

/** What a page's author would read on the console, instead of its being printed: `using told = consoleOf('warn')`. */
export function consoleOf(level: 'warn' | 'error'): Disposable & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const printed = console[level];
  console[level] = (...words: unknown[]) => lines.push(words.map(String).join(' '));
  return { lines, [dispose]: () => (console[level] = printed) };
}
