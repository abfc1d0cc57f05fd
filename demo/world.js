import { assumptions } from '../dist/simulator/assumptions.js';
import { defaultAccounts, defaultOutsideLines, defaultRooms } from '../dist/simulator/default-world.js';
import { text } from './texts.js';

/** @param {string | undefined} login */
export function nameOf(login) {
  return defaultAccounts.find((account) => account.login === login)?.name ?? login;
}

/** Fills the page's lists of what there is in the simulated world, in the page's language. */
export function showWorld() {
  fill(
    'accounts',
    defaultAccounts.map(({ login, name, password }) => row(login, name, `${text('password')} ${password}`)),
  );
  fill(
    'rooms',
    defaultRooms.map(({ number, name, userPin, organizerPin }) => {
      const pins = [
        userPin && `${userPin} ${text('toEnter')}`,
        organizerPin && `${organizerPin} ${text('asOrganizer')}`,
      ];
      return row(number, name, pins.filter(Boolean).join(', ') || text('noPin'));
    }),
  );
  fill(
    'numbers',
    defaultOutsideLines.map(({ number, name, plan }) => row(number, name, text(plan.answer))),
  );
  fill(
    'assumptions',
    assumptions.map(({ id, sentence }) => row(id, sentence)),
  );
}

/**
 * @param {string} list
 * @param {readonly HTMLElement[]} rows
 */
function fill(list, rows) {
  document.querySelector(`[data-list="${list}"]`).replaceChildren(...rows);
}

/**
 * @param {string} code
 * @param {...string} facts
 */
function row(code, ...facts) {
  const item = document.createElement('li');
  for (const [place, fact] of [code, ...facts].entries()) {
    const piece = document.createElement(place === 0 ? 'code' : 'span');
    piece.textContent = fact;
    // Names come in several scripts.
    piece.dir = 'auto';
    item.append(piece);
  }
  return item;
}
