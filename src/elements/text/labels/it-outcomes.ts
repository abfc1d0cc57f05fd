import type { Labels } from './labels.js';
import { oneOf } from './one-of.js';
import { counter, nameList } from './plurals.js';

const names = nameList('it', counter('it', { other: 'altre # persone' }));

/** What became of the connection and of what was asked for. */
export const itOutcomes: Partial<Labels> = {
  status: oneOf({
    idle: 'Non ancora in linea',
    connecting: 'Connessione in corso…',
    online: 'In linea',
    reconnecting: 'Connessione persa, nuovo tentativo',
    'signed-out': 'Sessione chiusa',
    refused: 'Nessuna connessione',
    closed: 'Connessione chiusa',
  }),
  statusReason: (reason, detail) =>
    oneOf({
      unreachable: detail ? 'Il server non risponde, o non ammette questa pagina.' : 'Il server non risponde.',
      'server-error': `Il server ha un problema (${detail}).`,
      'link-lost': 'La connessione al server si è interrotta.',
      silent: 'Il server non risponde più.',
      'logged-on-failed': 'Il server ha rifiutato la sessione.',
      'logged-on-timeout': 'Il server non ha potuto aprire la sessione in tempo.',
      'invalid-credentials': 'Nome di accesso o password errati.',
      'token-expired': 'La sessione è scaduta. Accedi di nuovo.',
      'user-not-found': 'Il server non conosce questo nome di accesso.',
      'sign-in-failed': `Il server ha rifiutato l’accesso: ${detail}`,
      'sso-failed': 'L’accesso automatico non è riuscito. Accedi qui.',
      'unreadable-answer': 'La risposta del server non è leggibile.',
      'no-token': 'Questa pagina non ha potuto ottenere una sessione.',
      'waiting-for-token': 'In attesa dell’accesso tramite la pagina.',
      'invalid-server': `Questo non è l’indirizzo di un server: ${detail}`,
      'insecure-server':
        'Questa pagina è sicura, ma l’indirizzo del server (http o ws) non lo è: i browser bloccano la connessione.',
      'no-websocket': 'Qui non c’è un WebSocket con cui connettersi.',
      'simulator-missing': 'In attesa del caricamento del simulatore.',
      'page-cti-missing': 'Questa pagina non ha un cti.js con cui connettersi.',
    })(reason),
  serverError: (error) => `Il server segnala un problema: ${error || 'nessun dettaglio'}`,
  unattributedError: (error) => `Il server ha rifiutato qualcosa, senza dire che cosa: ${error}`,

  pending: oneOf({
    getConferenceRooms: 'Richiesta dell’elenco delle sale…',
    conference: 'Avvio della conferenza…',
    conferenceMuteMe: 'Disattivazione del microfono…',
    conferenceUnmuteMe: 'Riattivazione del microfono…',
    conferenceMuteAll: 'Disattivazione di tutti i microfoni…',
    conferenceUnmuteAll: 'Riattivazione di tutti i microfoni…',
    conferenceMute: 'Disattivazione del microfono…',
    conferenceUnmute: 'Riattivazione del microfono…',
    conferenceDeafen: 'Blocco dell’ascolto…',
    conferenceUndeafen: 'Ripristino dell’ascolto…',
    conferenceKick: 'Rimozione…',
    conferenceClose: 'Chiusura per tutti…',
    conferenceInvite: 'Invito inviato, in attesa…',
    includeToConference: 'Ingresso della chiamata…',
    conferenceReset: 'Ripristino…',
    dial: 'Chiamata in corso…',
    attendedTransfer: 'Chiamata in corso…',
    sendDtmf: 'Invio del tasto…',
    hold: 'Messa in attesa o ripresa…',
    hangup: 'Chiusura della chiamata…',
    getCurrentCallsPhoneEvents: 'Richiesta dell’elenco delle tue chiamate…',
  }),
  denial: oneOf({
    'not-connected': 'Nessuna connessione al server.',
    recording: 'Questa è una registrazione.',
    unsupported: 'Il cti.js di questa pagina è troppo vecchio.',
    stale: 'Il server non ha ancora confermato ciò che si vede.',
    'not-in-conference': 'Non sei in questa conferenza.',
    'organizers-only': 'Solo per chi organizza: entra con il PIN di organizzazione.',
    'participant-left': 'Questa persona è uscita.',
    'cannot-remove-organizer': 'Non si può rimuovere chi organizza.',
    'needs-call': 'Non c’è una chiamata per questo.',
    'needs-second-call': 'Serve una seconda chiamata.',
    'needs-two-calls': 'Servono due chiamate.',
    'no-higher-role': 'Non puoi dare un ruolo superiore al tuo.',
    'already-in': 'Sei già in questa conferenza.',
  }),
  action: oneOf({
    getConferenceRooms: 'Elenco delle sale',
    conference: 'Avvio di una conferenza',
    conferenceMuteMe: 'Disattivazione del microfono',
    conferenceUnmuteMe: 'Riattivazione del microfono',
    conferenceMuteAll: 'Disattivazione di tutti i microfoni',
    conferenceUnmuteAll: 'Riattivazione di tutti i microfoni',
    conferenceMute: 'Disattivazione del microfono',
    conferenceUnmute: 'Riattivazione del microfono',
    conferenceDeafen: 'Blocco dell’ascolto',
    conferenceUndeafen: 'Ripristino dell’ascolto',
    conferenceKick: 'Rimozione',
    conferenceClose: 'Chiusura per tutti',
    conferenceInvite: 'Invito',
    includeToConference: 'Ingresso della chiamata',
    conferenceReset: 'Ripristino',
    dial: 'Ingresso',
    attendedTransfer: 'Ingresso',
    sendDtmf: 'Tasto',
    hold: 'Messa in attesa o ripresa',
    hangup: 'Chiusura della chiamata',
    getCurrentCallsPhoneEvents: 'Elenco delle tue chiamate',
  }),
  // «richiesta» takes the agreement, whatever the gender of the action.
  refused: (action, why, probably) => `${action}: richiesta ${probably ? 'probabilmente ' : ''}rifiutata. ${why}`,
  errorCode: oneOf({
    NotAMember: 'Non sei in questa conferenza.',
    NotOrganizer: 'Non hai il ruolo di organizzazione in questa conferenza.',
    CannotKickOrganizer: 'Non si può rimuovere chi organizza.',
    ParticipantNotFound: 'Il server non ha trovato questa persona.',
  }),
  unconfirmed: (action, reason) =>
    reason === 'deadline'
      ? `${action}: richiesta inviata, ma nulla mostra che abbia funzionato.`
      : `${action}: richiesta inviata, ma ciò che riguardava è finito prima.`,
  lost: (action) => `${action}: connessione interrotta. Non si sa se abbia funzionato.`,
  unsent: (action, status) =>
    `${action}: richiesta non inviata, ${oneOf({
      offline: 'non c’è connessione.',
      unanswered: 'il pannello non ha connessione.',
      unsupported: 'il cti.js di questa pagina è troppo vecchio.',
      changed: 'quella persona è uscita.',
    })(status)}`,
  invalid: (action, argument) => `${action}: richiesta non inviata, «${argument}» non è valido.`,

  // Nouns: the participle of «entrare» would agree in gender.
  joined: (who) => `${who.length > 1 ? 'Nuovi ingressi' : 'Nuovo ingresso'}: ${names(who)}`,
  left: (who) => `${who.length > 1 ? 'Uscite' : 'Uscita'}: ${names(who)}`,
  attendanceColumns:
    'Conferenza|Nome della conferenza|Nome|Numero|Nome di accesso|Ruolo|Primo ingresso|Primo ingresso (ISO)|Ultima uscita|Ultima uscita (ISO)|Secondi di presenza|Ingressi|Secondi di parola|Ultimo intervento|Ultimo intervento (ISO)|Note|Presenze (ISO)',
  attendanceMark: oneOf({
    invited: 'invito fatto da qui',
    removed: 'rimozione fatta da qui',
    sameNumber: 'stesso numero',
  }),
  mutedByOther: 'Qualcun altro ha disattivato il tuo microfono',
  unmutedByOther: 'Qualcun altro ha riattivato il tuo microfono',
  deafenedByOther: 'Qualcun altro ti impedisce di sentire',
  undeafenedByOther: 'Qualcun altro ti permette di nuovo di sentire',
};
