import { type ActingLabels, totalOf } from './acting.js';
import { oneOf } from './one-of.js';
import { counter, minutesInWords, nameList } from './plurals.js';

const people = counter('de', { one: '# Person', other: '# Personen' });
const number = counter('de', { other: '#' });
const names = nameList('de', counter('de', { other: '# weitere' }));
const time = minutesInWords('de');

const done = oneOf({ mute: 'stummgeschaltet', unmute: 'wieder zu hören', reset: 'zurückgesetzt', kick: 'entfernt' });

export const deActing: Partial<ActingLabels> = {
  sentence: (facts) => facts.join(', '),
  roleInSentence: oneOf({ Organizer: 'Rolle Konferenzleitung', User: 'Rolle Teilnahme' }),
  inForMinutes: (minutes) => (minutes < 1 ? 'seit weniger als einer Minute dabei' : `seit ${time(minutes)} dabei`),
  runningForMinutes: (minutes) => `läuft seit ${minutes < 1 ? 'weniger als einer Minute' : time(minutes)}`,
  nthAlike: (person, nth) => `${person} Nr.\u00A0${number(nth)}`,
  unmuted: 'Nicht stumm',
  tickedInSentence: 'ausgewählt',
  hasLeft: (person) => `${person} hat die Konferenz verlassen`,
  moreCame: (count) => `${number(count)} weitere`,

  moreFor: (person) => `Mehr für ${person}`,
  moreActions: 'Weitere Aktionen',
  muteOthers: (person) => `Alle außer ${person} stummschalten`,

  tick: (person) => `${person} auswählen`,
  ticked: (count) => `${number(count)} ausgewählt`,
  tickedUnseen: (count) => `davon ${number(count)} nicht angezeigt`,
  untick: 'Auswahl aufheben',
  muteTicked: 'Stummschalten',
  unmuteTicked: 'Stummschaltung aufheben',
  kickTicked: 'Entfernen',
  muteAllBut: 'Die anderen stummschalten',
  confirmKickTicked: (count, conference) => `${people(count)} aus „${conference}“ entfernen?`,
  resets: (muted, deaf) =>
    [
      muted > 0 ? `Stummschaltung aufgehoben für ${people(muted)}` : '',
      deaf > 0 ? `Hören wieder erlaubt für ${people(deaf)}` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'zurzeit keine',
  confirmUnmuteAll: (count, conference) =>
    `Stummschaltung für ${people(count)} in „${conference}“ aufheben? Alle sind dann zu hören.`,
  bulkResult: (act, count) => {
    const parts = [`${number(count.done)} von ${number(totalOf(count))} ${done(act)}`];
    if (count.left > 0) parts.push(`${number(count.left)} nicht mehr da`);
    if (count.silent > 0) parts.push(`${number(count.silent)} ohne Rückmeldung`);
    if (count.failed) parts.push(`${number(count.failed)} fehlgeschlagen`);
    return `${parts.join(', ')}.`;
  },
  bulkWaiting: oneOf({
    mute: 'Stummschalten läuft…',
    unmute: 'Stummschaltungen werden aufgehoben…',
    reset: 'Zurücksetzen läuft…',
    kick: 'Entfernen läuft…',
  }),
  tryAgain: 'Erneut versuchen',
  undo: 'Rückgängig',
  undoWhom: (who) => `Stummschaltung wieder aufheben für ${names(who)}`,

  confirmLastOrganizer: (conference) => `„${conference}“ verlassen? Dann bleibt niemand, um die Konferenz zu leiten.`,
  perhapsOtherCall:
    'Ihr Server erkennt vielleicht nicht, welches Ihrer Gespräche gemeint ist, und nimmt dann ein anderes.',
  howToOrganize:
    'Eine Konferenz leitet, wer mit der PIN der Konferenzleitung beitritt; die Rolle ist nicht übertragbar.',
  muteNewcomers: 'Neue Teilnehmende stummschalten',
  mutingNewcomers: 'Wer beitritt, wird stummgeschaltet, solange diese Seite offen ist.',
  stopMutingNewcomers: 'Neue Teilnehmende nicht mehr stummschalten',
  newcomersEnded: (by) =>
    ({
      link: 'Die Verbindung ist abgerissen: Neue Teilnehmende werden nicht mehr stummgeschaltet.',
      role: 'Sie leiten die Konferenz nicht mehr: Neue Teilnehmende werden nicht mehr stummgeschaltet.',
      refusal: 'Der Server hat eine Stummschaltung abgelehnt: Neue Teilnehmende werden nicht mehr stummgeschaltet.',
    })[by],
  numberBack: (person) => `${person} ist mit der Rufnummer einer Person dazugekommen, die Sie entfernt haben.`,
  noOrganizer: 'Hier leitet niemand mehr die Konferenz.',
  entered: (conference) => `Sie sind in „${conference}“.`,
  ended: (conference, clock) => `Ihr Gespräch in „${conference}“ endete um ${clock}.`,
  endedUnseen: (conference) => `Ihr Gespräch in „${conference}“ endete, während die Verbindung unterbrochen war.`,
  rejoin: 'Wieder beitreten',
  swap: (conference) => `Zu „${conference}“ wechseln`,
  heldTab: 'gehalten',
  whatHappened: 'Was geschehen ist',
  attendanceKept: 'Anwesenheit und Redezeit werden festgehalten.',
  talkTime: 'Redezeit',
  talkSince: (time) => `Seit ${time}`,
  joinByMobile: (room) => `„${room}“ mit meinem Mobiltelefon beitreten`,
  heldMeanwhile: (call) => `${call} wird so lange gehalten.`,
  keysReach: (line) =>
    line === 'page'
      ? 'Die Tasten gehen an die Browserseite, über die Ihr Gespräch läuft. Wenn nichts geschieht, tippen Sie auf Ihrem Telefon.'
      : 'Manche Telefone nehmen von hier keine Tasten an. Wenn nichts geschieht, tippen Sie auf Ihrem Telefon.',

  nameFrom: oneOf({ you: 'von Ihnen benannt', directory: 'aus dem Verzeichnis' }),
  nameNumber: (number) => `${number} einen Namen geben`,
  lookUp: (number) => `${number} im Verzeichnis nachschlagen`,
  inDirectory: oneOf({
    none: 'Das Verzeichnis hat zu dieser Nummer keinen Namen.',
    several: 'Das Verzeichnis hat zu dieser Nummer mehrere Namen.',
  }),
  save: 'Speichern',
  forgetGuests: 'Gäste und Namen vergessen',
  guestsKept: 'Die letzten Gäste und die Namen zu Nummern werden in diesem Browser aufbewahrt.',

  help: 'Tastenkürzel',
  closeHelp: 'Schließen',
  keyName: oneOf({
    search: '/',
    move: '↑ ↓',
    actions: '← →',
    ends: 'Pos1 Ende',
    toggle: 'Eingabe',
    tick: 'Leertaste',
    remove: 'Entf',
    me: 'M',
    escape: 'Esc',
    help: '?',
  }),
  keyHelp: oneOf({
    search: 'Zum Suchfeld',
    move: 'Von Person zu Person',
    actions: 'Zu den Aktionen einer Person',
    ends: 'Zur ersten und letzten Person',
    toggle: 'Person stummschalten oder Stummschaltung aufheben',
    tick: 'Person auswählen; mit Umschalttaste einen Bereich',
    remove: 'Person nach Rückfrage entfernen',
    me: 'Mich stummschalten oder meine Stummschaltung aufheben',
    escape: 'Schließen, was offen ist',
    help: 'Diese Liste',
  }),
};
