import type { Outcome } from '../domain/commands/outcome.js';
import { ofPage } from './of-page.js';

/** Warns the page's author of something on the console: once, however often it happens. */
export function warnOnce(sentence: string, ...details: readonly unknown[]): void {
  const told = ofPage('told', () => new Set<string>());
  if (told.has(sentence)) return;
  told.add(sentence);
  // A page may have put a console of its own in place of the browser's.
  (console as Partial<Console>).warn?.(sentence, ...details);
}

/** Tells the page's author why a command of theirs was not sent. */
export function warnOfInvalid(outcome: Outcome): void {
  if (outcome.status !== 'invalid') return;
  const { command, argument, message } = outcome;
  // Something that is no command at all has no `type` to name it by.
  const name = argument === 'type' || argument === 'command' ? 'A command' : command.type;
  warnOnce(`xivo-conference-elements: ${name} was not sent: "${argument}" ${message}.`);
}

/** What was thrown, as a text. A page's code may throw anything, even a value for which `String` itself throws. */
export function inWords(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}
