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
    defaultAccounts.map(({ login, name, number = text('noLine') }) => row(login, name, number)),
  );
  document.querySelector('#password').textContent = [...new Set(defaultAccounts.map(({ password }) => password))].join(
    ', ',
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
    // Names come in several scripts, each with its own direction.
    const piece = document.createElement(place === 0 ? 'code' : 'bdi');
    piece.textContent = fact;
    item.append(piece);
  }
  return item;
}
