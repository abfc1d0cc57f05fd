import { control } from './controls.js';
import { text } from './texts.js';

/**
 * What a knob is turned with.
 *
 * @typedef {object} Turn
 * @property {string} value The button's own value.
 * @property {string} room The room that is chosen in the drawer.
 * @property {string} code The error code that is chosen in the drawer.
 * @property {number} count How many people.
 * @property {() => string} me The login of whoever is signed in; throws in words when nobody is.
 */

const garbage = '{"msgType":"ConferenceEvent","ctiMessage":{"eventType":"Jo';

/** @type {Readonly<Record<string, (turn: Turn) => Promise<unknown>>>} By the `data-knob` of the drawer's buttons. */
const knobs = {
  latency: ({ value }) => control('setLatency', { ms: Number(value) }),
  'drop-link': ({ me }) => control('dropLinks', { login: me() }),
  'half-open': ({ me }) => control('halfOpen', { login: me() }),
  restart: () => control('restart', { refuseForMs: 8000 }),
  'expire-tokens': () => control('expireTokens'),
  garbage: ({ me }) => control('sendRaw', { frame: garbage, login: me() }),
  'refuse-next': ({ code }) => control('refuseNext', { error: code }),
  silence: ({ value }) => control('silence', { on: value === 'on' }),
  'guest-joins': ({ room }) => control('callerJoins', { room, ...nextGuest() }),
  'guest-leaves': async ({ room }) => {
    const guest = (await guestsIn(room)).at(-1);
    if (!guest) throw new Error(text('noGuest'));
    await control('callerLeaves', { room, index: guest.index });
  },
  'guests-leave': async ({ room }) => {
    for (const { index } of await guestsIn(room)) await control('callerLeaves', { room, index });
  },
  'add-people': ({ room, count }) => control('addParticipants', { room, count }),
  talk: ({ value }) => control('setTalk', { on: value === 'on' }),
  'call-me': ({ me }) => control('ringUser', { login: me(), number: '0144556677', name: 'Gareth Mallory' }),
  'mute-me': async ({ me, value }) => control('setMuted', { ...(await seatOf(me())), muted: value === 'on' }),
  role: async ({ me, value }) => control('setRole', { ...(await seatOf(me())), role: value }),
};

/**
 * Makes the drawer's buttons work.
 *
 * @param {HTMLElement} drawer
 * @param {() => string | undefined} login Who is signed in.
 */
export function startKnobs(drawer, login) {
  const field = (name) => drawer.querySelector(`[name="${name}"]`);
  const said = drawer.querySelector('output');
  const me = () => {
    const user = login();
    if (!user) throw new Error(text('nobodySignedIn'));
    return user;
  };

  drawer.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-knob]');
    if (!button) return;
    const turn = { value: button.value, room: field('room').value, code: field('code').value, me };
    try {
      await knobs[button.dataset.knob]({ ...turn, count: Number(field('count').value) });
      said.textContent = `${button.closest('[aria-label]').ariaLabel} · ${button.textContent}`;
      delete said.dataset.failed;
    } catch (error) {
      said.textContent = error.message;
      said.dataset.failed = '';
    }
  });
}

/** Where a user sits, in the first room that he is in. */
async function seatOf(login) {
  const { rooms } = await control('describe');
  for (const { number, participants } of rooms) {
    const seat = participants.find(({ username }) => username === login);
    if (seat) return { room: number, index: seat.index };
  }
  throw new Error(text('joinFirst'));
}

/** Those in a room who are no users of this world, by when they came. */
async function guestsIn(number) {
  const { rooms } = await control('describe');
  const room = rooms.find((candidate) => candidate.number === number);
  return room?.participants.filter(({ username }) => username === undefined) ?? [];
}

const guests = ['Vesper Lynd', 'Felix Leiter', 'Honey Ryder', 'René Mathis', 'Tatiana Romanova', 'Raoul Silva'];
let came = 0;

function nextGuest() {
  const name = guests[came % guests.length];
  const number = `06000000${String(came % 100).padStart(2, '0')}`;
  came += 1;
  return { name, number };
}
