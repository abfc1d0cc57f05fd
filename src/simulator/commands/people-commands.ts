import type { ContactOptions } from '../options.js';
import { type Caller, lineOf, Refused } from './caller.js';
import { prefixed } from './guest-commands.js';
import type { Handlers } from './handlers.js';

/** What XiVO's assistant asks about lines and people. */
export const peopleCommands = {
  getConfig({ world, session }) {
    session.tell('LineConfig', world.directory.lineConfig(session.account));
  },

  // Both generations of a directory answer. Assumed: both-directories.
  searchContacts: (caller, { term }) => answer(caller, 'ContactSheet', 'asSheets', () => bookOf(caller).find(term)),
  directoryLookUp: (caller, { term }) => answer(caller, 'DirectoryResult', 'asTable', () => bookOf(caller).find(term)),
  getFavoriteContacts: (caller) => answer(caller, 'FavoriteContactSheet', 'asSheets', () => bookOf(caller).favorites()),
  getFavorites: (caller) => answer(caller, 'Favorites', 'asTable', () => bookOf(caller).favorites()),

  subscribeToPhoneHints({ world, session }, { phoneNumbers }) {
    world.hints.subscribe(session, phoneNumbers);
  },
  unsubscribeFromAllPhoneHints({ world, session }) {
    world.hints.unsubscribe(session);
  },

  // Calls once the mobile is answered. Assumed: mobile-first.
  dialFromMobile(caller, { destination, variables }) {
    const { pace, switchboard, timers } = caller.world;
    const line = lineOf(caller);
    if (line.mobile === undefined) throw new Refused('The user has no mobile', 'Error');
    timers.after(pace.personAnswers, () => switchboard.dial(line, destination, prefixed(variables)));
  },

  // Tells the name of a user. Assumed: display-name.
  displayNameLookup({ world, session }, { username }) {
    const { name } = world.directory.account(username) ?? { name: '' };
    session.tell('UserDisplayName', { userName: username, displayName: name });
  },
} satisfies Partial<Handlers>;

function bookOf({ world }: Caller) {
  return world.phoneBook;
}

/** A directory takes its time, and answers what holds when it is done. */
function answer(
  caller: Caller,
  msgType: string,
  shape: 'asSheets' | 'asTable',
  people: () => readonly ContactOptions[],
): void {
  const { pace, timers } = caller.world;
  timers.after(pace.directory, () => caller.session.tell(msgType, bookOf(caller)[shape](people())));
}
