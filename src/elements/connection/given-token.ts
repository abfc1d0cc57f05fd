import { givenText } from '../../streams/sign-in/given-text.js';
import { warnOnce } from '../../streams/warn-once.js';

/** The token that a page gave; an empty text for a token that is still to come. Warns of a value that is no text. */
export function givenToken(token: unknown): string {
  if (token !== undefined && token !== null && typeof token !== 'string') warnOnce(noText);
  return givenText(token) ?? '';
}

const noText = '<cti-connection>: token must be a text. Await a promise first; createCtiConnection() takes a function.';
