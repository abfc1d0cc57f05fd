import { type ElementPart, noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Participant } from '../../domain/model/model.js';
import { isHeard } from '../../domain/talking.js';
import { rowSentence } from './row-sentence.js';
import type { RowSource } from './row-source.js';

/** What the page adds beside the name. */
type Badge = readonly Node[];

/** The attributes in which the element of a row tells its person's state, and the source that they were written from. */
interface Shown {
  readonly source: RowSource;
  readonly badge: Badge;
  readonly attributes: Readonly<Record<string, string>>;
}

const shownBy = new WeakMap<Element, Shown>();

/** The tokens of a row's part: the state of its person, for a page's style sheet. */
function rowPart({ person, asked, gone, ticked, talking, talkingOld }: RowSource): string {
  if (gone) return 'gone';
  const tokens = [
    'participant',
    person.isMuted && 'muted',
    person.isDeaf && 'deaf',
    talking && 'talking',
    talkingOld && 'talking-old',
    person.isMe && 'me',
    person.role === 'Organizer' && 'organizer',
    asked && 'pending',
    ticked && 'ticked',
  ];
  return tokens.filter(Boolean).join(' ');
}

function show(row: Element, source: RowSource, badge: Badge): void {
  const part = rowPart(source);
  // Styles go by the class. After a change of `part`, the browser would look through the whole row for a style that
  // went by it.
  const attributes = {
    part,
    class: `row ${part}${source.talked && !source.gone ? ' timed' : ''}`,
    'aria-label': rowSentence(source, badge),
  };
  const before: Shown['attributes'] = shownBy.get(row)?.attributes ?? {};
  for (const [name, value] of Object.entries(attributes)) {
    if (before[name] !== value) row.setAttribute(name, value);
  }
  shownBy.set(row, { source, badge, attributes });
}

/**
 * Shows on the row of a person, past Lit, that the person began or ceased to talk: by far the most frequent change of a
 * conference. Answers false, and shows nothing, if this is not the row of that person.
 */
export function showTalk(row: Element | undefined, person: Participant): boolean {
  const shown = row && shownBy.get(row);
  if (!shown || shown.source.gone || shown.source.person.key !== person.key) return false;
  // The text of an old mark is another one, and Lit writes it.
  if (shown.source.talkingOld) return false;
  show(row, { ...shown.source, person, talking: isHeard(person) }, shown.badge);
  return true;
}

class RowState extends Directive {
  override render(_source: RowSource, _badge: Badge) {
    return noChange;
  }

  override update({ element }: ElementPart, [source, badge]: [RowSource, Badge]) {
    show(element, source, badge);
    return noChange;
  }
}

/**
 * For the element of a row: writes its `part`, `class` and `aria-label`. Lit does not write these attributes, since it
 * would not know what `showTalk` has written in the meantime.
 */
export const rowState = directive(RowState);
