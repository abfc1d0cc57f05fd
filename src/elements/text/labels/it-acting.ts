import { type ActingLabels, totalOf } from './acting.js';
import { oneOf } from './one-of.js';
import { counter, minutesInWords, nameList } from './plurals.js';

const people = counter('it', { one: '# persona', other: '# persone' });
const microphones = counter('it', { one: '# microfono', other: '# microfoni' });
const leavers = counter('it', { one: '# uscita', other: '# uscite' });
const number = counter('it', { other: '#' });
const names = nameList('it', counter('it', { other: 'altre # persone' }));
const time = minutesInWords('it');

// Nouns, so that no participle agrees with the number or the gender of those counted.
const acts = oneOf({
  mute: 'Microfoni disattivati',
  unmute: 'Microfoni riattivati',
  reset: 'Ripristini',
  kick: 'Rimozioni',
});

export const itActing: Partial<ActingLabels> = {
  sentence: (facts) => facts.join(', '),
  roleInSentence: oneOf({ Organizer: 'ruolo di organizzazione', User: 'partecipante' }),
  inForMinutes: (minutes) => `in conferenza da ${minutes < 1 ? 'meno di un minuto' : time(minutes)}`,
  runningForMinutes: (minutes) => `in corso da ${minutes < 1 ? 'meno di un minuto' : time(minutes)}`,
  nthAlike: (person, nth) => `${person} n.\u00A0${number(nth)}`,
  unmuted: 'Microfono attivo',
  tickedInSentence: 'nella selezione',
  hasLeft: (person) => `${person} non è più in conferenza`,
  moreCame: counter('it', { one: 'un’altra persona', other: 'altre # persone' }),

  moreFor: (person) => `Altre azioni: ${person}`,
  moreActions: 'Altre azioni',
  muteOthers: (person) => `Disattiva tutti i microfoni tranne questo: ${person}`,

  tick: (person) => `Seleziona ${person}`,
  ticked: counter('it', { one: '# selezione', other: '# selezioni' }),
  tickedUnseen: (count) => `di cui ${number(count)} fuori dall’elenco mostrato`,
  untick: 'Annulla la selezione',
  muteTicked: 'Disattiva il microfono',
  unmuteTicked: 'Riattiva il microfono',
  kickTicked: 'Rimuovi',
  muteAllBut: 'Disattiva gli altri microfoni',
  confirmKickTicked: (count, conference) => `Rimuovere ${people(count)} da «${conference}»?`,
  resets: (muted, deaf) =>
    [
      muted > 0 ? `microfono riattivato per ${people(muted)}` : '',
      deaf > 0 ? `ascolto ripristinato per ${people(deaf)}` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'niente da cambiare per ora',
  confirmUnmuteAll: (count, conference) =>
    `Riattivare ${microphones(count)} in «${conference}»? Tutti potranno farsi sentire.`,
  bulkResult: (act, count) => {
    const parts = [`${acts(act)}: ${number(count.done)} su ${number(totalOf(count))}`];
    if (count.left > 0) parts.push(leavers(count.left));
    if (count.silent > 0) parts.push(`${number(count.silent)} senza riscontro`);
    if (count.failed) parts.push(`${number(count.failed)} senza successo`);
    return `${parts.join(', ')}.`;
  },
  bulkWaiting: oneOf({
    mute: 'Disattivazione dei microfoni…',
    unmute: 'Riattivazione dei microfoni…',
    reset: 'Ripristino…',
    kick: 'Rimozione…',
  }),
  tryAgain: 'Riprova',
  undo: 'Annulla l’azione',
  undoWhom: (who) => `Riattiva il microfono: ${names(who)}`,

  confirmLastOrganizer: (conference) => `Uscire da «${conference}»? Non resterà nessuno a organizzare la conferenza.`,
  perhapsOtherCall: 'Il tuo server potrebbe non distinguere quale delle tue chiamate è intesa e prenderne un’altra.',
  howToOrganize: 'Si organizza entrando con il PIN di organizzazione; il ruolo non si può cedere.',
  muteNewcomers: 'Disattiva il microfono di chi entra',
  mutingNewcomers: 'Il microfono di chi entra viene disattivato finché questa pagina è aperta.',
  stopMutingNewcomers: 'Non disattivare più il microfono di chi entra',
  newcomersEnded: (by) =>
    ({
      link: 'Connessione interrotta: il microfono di chi entra non viene più disattivato.',
      role: 'Non hai più il ruolo di organizzazione: il microfono di chi entra non viene più disattivato.',
      refusal:
        'Il server ha rifiutato di disattivare un microfono: il microfono di chi entra non viene più disattivato.',
    })[by],
  numberBack: (person) => `${person}: torna il numero di una persona che hai rimosso.`,
  noOrganizer: 'Qui non c’è più nessuno che organizza.',
  entered: (conference) => `Ora sei in «${conference}».`,
  ended: (conference, clock) => `La tua chiamata in «${conference}» è terminata alle ${clock}.`,
  endedUnseen: (conference) => `La tua chiamata in «${conference}» è terminata mentre la connessione era interrotta.`,
  rejoin: 'Rientra',
  swap: (conference) => `Passa a «${conference}»`,
  heldTab: 'in attesa',
  whatHappened: 'Che cosa è successo',
  attendanceKept: 'Presenze e tempo di parola sono rilevati.',
  talkTime: 'Tempo di parola',
  talkSince: (time) => `Dalle ${time}`,
  joinByMobile: (room) => `Entra in «${room}» con il mio cellulare`,
  heldMeanwhile: (call) => `${call} è in attesa nel frattempo.`,
  keysReach: (line) =>
    line === 'page'
      ? 'I tasti vanno alla pagina del browser che gestisce la tua chiamata. Se non succede nulla, digita sul telefono.'
      : 'Alcuni telefoni non accettano tasti da qui. Se non succede nulla, digita sul telefono.',

  nameFrom: oneOf({ you: 'nome dato da te', directory: 'dalla rubrica' }),
  nameNumber: (number) => `Dai un nome al ${number}`,
  lookUp: (number) => `Cerca il ${number} nella rubrica`,
  inDirectory: oneOf({
    none: 'La rubrica non ha nomi per questo numero.',
    several: 'La rubrica ha più nomi per questo numero.',
  }),
  save: 'Salva',
  forgetGuests: 'Dimentica ospiti e nomi',
  guestsKept: 'Gli ultimi ospiti e i nomi dati ai numeri sono conservati in questo browser.',

  help: 'Scorciatoie da tastiera',
  closeHelp: 'Chiudi',
  keyName: oneOf({
    search: '/',
    move: '↑ ↓',
    actions: '← →',
    ends: 'Home Fine',
    toggle: 'Invio',
    tick: 'Spazio',
    remove: 'Canc',
    me: 'M',
    escape: 'Esc',
    help: '?',
  }),
  keyHelp: oneOf({
    search: 'Al campo di ricerca',
    move: 'Da una persona all’altra',
    actions: 'Alle azioni di una persona',
    ends: 'Prima e ultima persona',
    toggle: 'Disattivare o riattivare il microfono della persona',
    tick: 'Selezionare la persona; con Maiusc, un intervallo',
    remove: 'Rimuovere la persona, dopo conferma',
    me: 'Disattivare o riattivare il mio microfono',
    escape: 'Chiudere ciò che è aperto',
    help: 'Questo elenco',
  }),
};
