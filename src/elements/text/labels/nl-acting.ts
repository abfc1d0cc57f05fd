import { type ActingLabels, totalOf } from './acting.js';
import { oneOf } from './one-of.js';
import { counter, minutesInWords, nameList } from './plurals.js';

const people = counter('nl', { one: '# persoon', other: '# personen' });
const number = counter('nl', { other: '#' });
const names = nameList('nl', counter('nl', { other: '# anderen' }));
const time = minutesInWords('nl');

const done = oneOf({ mute: 'gedempt', unmute: 'weer te horen', reset: 'teruggezet', kick: 'verwijderd' });

export const nlActing: Partial<ActingLabels> = {
  sentence: (facts) => facts.join(', '),
  roleInSentence: oneOf({ Organizer: 'organisator', User: 'deelnemer' }),
  inForMinutes: (minutes) => `${minutes < 1 ? 'minder dan een minuut' : time(minutes)} aanwezig`,
  runningForMinutes: (minutes) => `${minutes < 1 ? 'nog geen minuut' : `al ${time(minutes)}`} bezig`,
  nthAlike: (person, nth) => `${person} nr.\u00A0${number(nth)}`,
  unmuted: 'Niet gedempt',
  tickedInSentence: 'geselecteerd',
  hasLeft: (person) => `${person} is weggegaan`,
  moreCame: (count) => `${number(count)} erbij`,

  moreFor: (person) => `Meer voor ${person}`,
  moreActions: 'Meer acties',
  muteOthers: (person) => `Iedereen dempen behalve ${person}`,

  tick: (person) => `${person} selecteren`,
  ticked: (count) => `${number(count)} geselecteerd`,
  tickedUnseen: (count) => `van wie ${number(count)} niet getoond`,
  untick: 'Selectie wissen',
  muteTicked: 'Dempen',
  unmuteTicked: 'Dempen opheffen',
  kickTicked: 'Verwijderen',
  muteAllBut: 'De anderen dempen',
  confirmKickTicked: (count, conference) => `${people(count)} uit ‘${conference}’ verwijderen?`,
  resets: (muted, deaf) =>
    [
      muted > 0 ? `dempen opgeheven voor ${people(muted)}` : '',
      deaf > 0 ? `meeluisteren weer mogelijk voor ${people(deaf)}` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'nu geen',
  confirmUnmuteAll: (count, conference) =>
    `Dempen opheffen voor ${people(count)} in ‘${conference}’? Iedereen is dan te horen.`,
  bulkResult: (act, count) => {
    const parts = [`${number(count.done)} van ${number(totalOf(count))} ${done(act)}`];
    if (count.left > 0) parts.push(`${number(count.left)} weggegaan`);
    if (count.silent > 0) parts.push(`${number(count.silent)} zonder reactie`);
    if (count.failed) parts.push(`${number(count.failed)} mislukt`);
    return `${parts.join(', ')}.`;
  },
  bulkWaiting: oneOf({
    mute: 'Bezig met dempen…',
    unmute: 'Bezig met dempen opheffen…',
    reset: 'Bezig met terugzetten…',
    kick: 'Bezig met verwijderen…',
  }),
  tryAgain: 'Opnieuw proberen',
  undo: 'Ongedaan maken',
  undoWhom: (who) => `Dempen weer opheffen voor ${names(who)}`,

  confirmLastOrganizer: (conference) => `‘${conference}’ verlaten? Er blijft dan geen organisator over.`,
  perhapsOtherCall: 'Uw server ziet misschien niet welk van uw gesprekken bedoeld is, en neemt dan een ander.',
  howToOrganize: 'Organisatoren nemen deel met de pincode voor organisatoren; de rol is niet overdraagbaar.',
  muteNewcomers: 'Nieuwkomers dempen',
  mutingNewcomers: 'Wie erbij komt, wordt gedempt zolang deze pagina open is.',
  stopMutingNewcomers: 'Nieuwkomers niet meer dempen',
  newcomersEnded: (by) =>
    ({
      link: 'Verbinding verbroken: nieuwkomers worden niet meer gedempt.',
      role: 'U bent geen organisator meer: nieuwkomers worden niet meer gedempt.',
      refusal: 'De server heeft geweigerd iemand te dempen: nieuwkomers worden niet meer gedempt.',
    })[by],
  numberBack: (person) => `${person} kwam binnen met het nummer van iemand die u hebt verwijderd.`,
  noOrganizer: 'Er is hier geen organisator meer.',
  entered: (conference) => `U bent in ‘${conference}’.`,
  ended: (conference, clock) => `Uw gesprek in ‘${conference}’ is om ${clock} beëindigd.`,
  endedUnseen: (conference) => `Uw gesprek in ‘${conference}’ is beëindigd terwijl de verbinding verbroken was.`,
  rejoin: 'Opnieuw deelnemen',
  swap: (conference) => `Wisselen naar ‘${conference}’`,
  heldTab: 'in de wacht',
  whatHappened: 'Wat er is gebeurd',
  attendanceKept: 'Aanwezigheid en spreektijd worden bijgehouden.',
  talkTime: 'Spreektijd',
  talkSince: (time) => `Sinds ${time}`,
  joinByMobile: (room) => `Deelnemen aan ‘${room}’ met mijn mobiel`,
  heldMeanwhile: (call) => `${call} staat zolang in de wacht.`,
  keysReach: (line) =>
    line === 'page'
      ? 'De toetsen gaan naar de browserpagina waarover uw gesprek loopt. Gebeurt er niets, toets dan op uw telefoon.'
      : 'Sommige telefoons nemen van hier geen toetsen aan. Gebeurt er niets, toets dan op uw telefoon.',

  nameFrom: oneOf({ you: 'naam door u gegeven', directory: 'uit het telefoonboek' }),
  nameNumber: (number) => `${number} een naam geven`,
  lookUp: (number) => `${number} opzoeken in het telefoonboek`,
  inDirectory: oneOf({
    none: 'Het telefoonboek heeft geen naam bij dit nummer.',
    several: 'Het telefoonboek heeft meerdere namen bij dit nummer.',
  }),
  save: 'Opslaan',
  forgetGuests: 'Gasten en namen vergeten',
  guestsKept: 'De laatste gasten en de namen bij nummers worden in deze browser bewaard.',

  help: 'Sneltoetsen',
  closeHelp: 'Sluiten',
  keyName: oneOf({
    search: '/',
    move: '↑ ↓',
    actions: '← →',
    ends: 'Home End',
    toggle: 'Enter',
    tick: 'Spatie',
    remove: 'Del',
    me: 'M',
    escape: 'Esc',
    help: '?',
  }),
  keyHelp: oneOf({
    search: 'Naar het zoekveld',
    move: 'Van persoon naar persoon',
    actions: 'Naar de acties van een persoon',
    ends: 'Eerste en laatste persoon',
    toggle: 'De persoon dempen of het dempen opheffen',
    tick: 'De persoon selecteren; met Shift een reeks',
    remove: 'De persoon verwijderen, na bevestiging',
    me: 'Mij dempen of het dempen opheffen',
    escape: 'Sluiten wat open is',
    help: 'Deze lijst',
  }),
};
