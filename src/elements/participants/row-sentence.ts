import { extraNumber, roleName } from '../text/names.js';
import { distinctName, type RowSource } from './row-source.js';

/**
 * A row as one sentence, for a screen reader. The sentence counts minutes: it must not change each second. `badge`: what
 * the page adds beside the name.
 */
export function rowSentence(source: RowSource, badge: readonly Node[]): string {
  const { person, gone, labels, seconds, ticked, asked } = source;
  const name = distinctName(source);
  if (gone) return labels.hasLeft(name);
  const number = extraNumber(person, source);
  const facts = [
    name,
    name.includes(number) ? '' : number,
    person.isMe ? labels.you : '',
    badge
      .map(({ textContent }) => textContent)
      .join('')
      .trim(),
    roleName(person, source.mask, labels.roleInSentence),
    person.username === undefined ? labels.external : '',
    person.isMuted ? labels.muted : '',
    person.isDeaf ? labels.deaf : '',
    source.talking ? labels.talking : '',
    source.talkingOld ? labels.talkingOld : '',
    ticked ? labels.tickedInSentence : '',
    asked ? labels.pending(asked) : '',
    source.talked?.seconds === 0 ? labels.filter('not-spoken') : '',
    seconds === undefined ? '' : labels.inForMinutes(Math.floor(seconds / 60)),
  ];
  return labels.sentence(facts.filter(Boolean));
}
