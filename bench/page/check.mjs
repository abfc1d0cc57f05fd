import { nextFrame } from './frame-times.mjs';

/**
 * Compares the rows in the DOM with what the server knows. A list may leave out rows that are out of view, but then it
 * has to say which place each row has, and to show the right ones wherever one scrolls.
 *
 * @param {ParentNode & DocumentOrShadowRoot} root
 * @param {import('./world.mjs').World} world
 * @returns {Promise<string[]>} what is wrong; nothing when all is right
 */
export async function check(root, world) {
  const scroller = root.querySelector('.scroller');
  if (!scroller) return ['there is no list'];
  const { order } = world;
  const wrong = [];
  for (const part of [0, 0.5, 1, 0]) {
    scroller.scrollTop = part * scroller.scrollHeight;
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    wrong.push(...wrongRows(root, world, order), ...holes(root, scroller));
    if (wrong.length > 0) return wrong.slice(0, 5);
  }
  return wrong;
}

/** What is wrong in rows that say what they show; fewer rows than people are right where the list draws those in view alone. */
export function wrongShown(shown, world) {
  if (shown.length === 0 && world.people.size > 0) return ['there are no rows'];
  return shown
    .filter(({ index, name, talking }) => {
      const person = world.people.get(index);
      const expected = person && (person.callerIdName || person.callerIdNum);
      return person?.isTalking !== talking || (name !== undefined && name.trim() !== expected);
    })
    .map(({ index }) => `participant ${index} is shown wrong`)
    .slice(0, 5);
}

/** How many rows are in the DOM. */
export function rowCount(root) {
  return root.querySelectorAll('[data-index]').length;
}

function wrongRows(root, world, order) {
  const rows = [...root.querySelectorAll('[data-index]')];
  const whole = rows[0]?.ariaPosInSet == null;
  if (whole && rows.length !== order.length) return [`${rows.length} rows instead of ${order.length}`];
  return rows.flatMap((row, nth) => {
    const place = whole ? nth : Number(row.ariaPosInSet) - 1;
    const person = world.people.get(order[place]);
    if (!person) return [`place ${place} is beyond the end`];
    if (Number(row.dataset.index) !== person.index) return [`place ${place}: not ${person.index}`];
    return wrongIn(row, person).map((what) => `participant ${person.index}: ${what}`);
  });
}

function wrongIn(row, person) {
  const words = (name) => row.querySelector(name)?.textContent.trim();
  const marks = words('.marks') ?? '';
  // The panel's marks are always there, and say in a title what they show while they can be seen.
  const shows = (text) =>
    marks.includes(text) ||
    [...row.querySelectorAll('[part~=state]')].some(
      (mark) => mark.title === text && getComputedStyle(mark).visibility === 'visible',
    );
  const acts = '[part~=mute], [part~=unmute], [part~=deafen], [part~=undeafen], [part~=kick]';
  const expected = {
    name: person.callerIdName || person.callerIdNum,
    // Of somebody who is muted the panel shows no talking; the pages beside it may.
    talking: person.isMuted ? row.part.contains('talking') : person.isTalking,
    'talking in words': person.isMuted ? shows('Talking') : person.isTalking,
    muted: person.isMuted,
    'muted in words': person.isMuted,
    role: person.role,
    number: person.callerIdName === '' ? undefined : person.callerIdNum,
    origin: person.username === undefined ? 'External' : 'Internal',
    // In a narrow panel the rare ones are in the menu.
    actions: person.isMe ? 0 : isNarrow(row) ? 1 : 3,
    speaking: person.isMe
      ? undefined
      : `${person.isMuted ? 'Unmute' : 'Mute'} ${person.callerIdName || person.callerIdNum}`,
    timed: true,
  };
  const found = {
    name: words('[part~=name]'),
    talking: row.part.contains('talking'),
    'talking in words': shows('Talking'),
    muted: row.part.contains('muted'),
    'muted in words': shows('Muted') || row.querySelector('[part~=unmute]') !== null,
    role: words('[part~=role]'),
    number: words('[part~=number]'),
    origin: words('[part~=origin]'),
    actions: row.querySelectorAll(acts).length,
    // Of two people of one name each has the number behind it.
    speaking: row.querySelector('[part~=mute], [part~=unmute]')?.ariaLabel?.replace(/ \(\d+\)$/, ''),
    timed: /^\d+:\d\d/.test(words('[part~=since]') ?? ''),
  };
  return Object.keys(expected)
    .filter((what) => found[what] !== expected[what])
    .map((what) => `${what} is ${found[what]}, not ${expected[what]}`);
}

const isNarrow = (row) => row.clientWidth < 560;

/** Places in view where there is no row. */
function holes(root, scroller) {
  const { left, top, width, height } = scroller.getBoundingClientRect();
  const missing = [0.1, 0.5, 0.9].filter((part) => {
    const found = root.elementsFromPoint(left + width / 2, top + height * part);
    return !found.some((element) => element.closest('[data-index]'));
  });
  const tall = scroller.scrollHeight > scroller.clientHeight;
  return tall ? missing.map((part) => `no row at ${part * 100} % of what is in view`) : [];
}
