import type { AccountOptions, OutsideLineOptions, Pace, RoomOptions, TalkOptions } from './options.js';

/** The users of the default world. Every password is `secret`. */
export const defaultAccounts: readonly AccountOptions[] = [
  { login: 'jbond', password: 'secret', name: 'James Bond', number: '1002', line: 'snom', mobile: '0600000007' },
  { login: 'q', password: 'secret', name: 'Q', number: '1003', mobile: '0600000003' },
  { login: 'moneypenny', password: 'secret', name: 'Eve Moneypenny', number: '1004' },
  { login: 'elefevre', password: 'secret', name: 'Éloïse Lefèvre', number: '1011' },
  { login: 'lhaddad', password: 'secret', name: 'ليلى حداد', number: '1012' },
  { login: 'jfgarcon', password: 'secret', name: 'Jean-François Garçon', number: '1013', line: 'webrtc' },
  { login: 'zchatelain', password: 'secret', name: 'Zoé Châtelain', number: '1014' },
  { login: 'obenyoussef', password: 'secret', name: 'عمر بن يوسف', number: '1015' },
  { login: 'absent', password: 'secret', name: 'Never Answers', number: '1020', plan: { answer: 'never' } },
  { login: 'noline', password: 'secret', name: 'Nora Line' },
];

export const defaultRooms: readonly RoomOptions[] = [
  {
    number: '4000',
    name: 'public',
    organizers: ['elefevre', 'moneypenny'],
    present: [
      { login: 'elefevre', role: 'Organizer', since: 1260 },
      { login: 'lhaddad', since: 1204 },
      { login: 'jfgarcon', since: 655, muted: true },
      // A caller who hides their name, and a caller whose operator sends the number in place of the name.
      { name: '', number: '0472334455', since: 312 },
      { name: '0140506070', number: '0140506070', since: 47 },
    ],
  },
  {
    number: '4001',
    name: 'conference_support',
    userPin: '1234',
    organizerPin: '5678',
    present: [
      { login: 'zchatelain', role: 'Organizer', since: 3725 },
      { login: 'obenyoussef', since: 3611 },
      { name: 'Amélie Rousseau', number: '0033612345678', since: 95, deaf: true },
    ],
  },
  { number: '4002', name: 'café', organizers: ['jbond'] },
];

export const defaultOutsideLines: readonly OutsideLineOptions[] = [
  { number: '0611111111', name: 'Vesper Lynd', plan: { answer: 'answers', afterMs: 3000 } },
  { number: '0622222222', name: 'Felix Leiter', plan: { answer: 'never' } },
  { number: '0633333333', name: 'Ernst Blofeld', plan: { answer: 'refuses', afterMs: 1500 } },
];

export const defaultSsoLogin = 'jbond';

export const defaultPace: Pace = {
  roomAnswers: 300,
  personAnswers: 2000,
  ringTimeout: 30_000,
  prompt: 1500,
  directory: 80,
  roomList: 50,
};

export const defaultTalk: TalkOptions = { on: true, everyMs: 800, starters: 1 };
