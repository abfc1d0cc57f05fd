import type { Labels } from './labels.js';
import { oneOf } from './one-of.js';
import { counter, nameList } from './plurals.js';

const names = nameList('de', counter('de', { other: '# weitere' }));

/** What became of the connection and of what was asked for. */
export const deOutcomes: Partial<Labels> = {
  status: oneOf({
    idle: 'Noch nicht verbunden',
    connecting: 'Verbindung wird aufgebaut…',
    online: 'Verbunden',
    reconnecting: 'Verbindung verloren, neuer Versuch',
    'signed-out': 'Abgemeldet',
    refused: 'Nicht verbunden',
    closed: 'Verbindung beendet',
  }),
  statusReason: (reason, detail) =>
    oneOf({
      unreachable: detail
        ? 'Der Server antwortet nicht oder lässt diese Seite nicht zu.'
        : 'Der Server antwortet nicht.',
      'server-error': `Der Server hat ein Problem (${detail}).`,
      'link-lost': 'Die Verbindung zum Server ist abgerissen.',
      silent: 'Der Server antwortet nicht mehr.',
      'logged-on-failed': 'Der Server hat die Sitzung abgelehnt.',
      'logged-on-timeout': 'Der Server konnte die Sitzung nicht rechtzeitig eröffnen.',
      'invalid-credentials': 'Anmeldename oder Passwort ist falsch.',
      'token-expired': 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
      'user-not-found': 'Der Server kennt diesen Anmeldenamen nicht.',
      'sign-in-failed': `Der Server hat die Anmeldung abgelehnt: ${detail}`,
      'sso-failed': 'Die automatische Anmeldung ist fehlgeschlagen. Bitte melden Sie sich hier an.',
      'unreadable-answer': 'Die Antwort des Servers ist nicht lesbar.',
      'no-token': 'Diese Seite konnte keine Sitzung für Sie bekommen.',
      'waiting-for-token': 'Die Anmeldung durch die Seite wird erwartet.',
      'invalid-server': `Das ist keine Adresse eines Servers: ${detail}`,
      'insecure-server':
        'Diese Seite ist gesichert, die Adresse des Servers (http oder ws) aber nicht: Das verhindern Browser.',
      'no-websocket': 'Hier gibt es keinen WebSocket für die Verbindung.',
      'simulator-missing': 'Der Simulator wird geladen.',
      'page-cti-missing': 'Diese Seite hat kein cti.js für die Verbindung.',
    })(reason),
  serverError: (error) => `Der Server meldet ein Problem: ${error || 'keine näheren Angaben'}`,
  unattributedError: (error) => `Der Server hat etwas abgelehnt, ohne zu sagen, was: ${error}`,

  pending: oneOf({
    getConferenceRooms: 'Räume werden abgefragt…',
    conference: 'Konferenz wird begonnen…',
    conferenceMuteMe: 'Wird stummgeschaltet…',
    conferenceUnmuteMe: 'Stummschaltung wird aufgehoben…',
    conferenceMuteAll: 'Alle werden stummgeschaltet…',
    conferenceUnmuteAll: 'Alle Stummschaltungen werden aufgehoben…',
    conferenceMute: 'Wird stummgeschaltet…',
    conferenceUnmute: 'Stummschaltung wird aufgehoben…',
    conferenceDeafen: 'Hören wird unterbunden…',
    conferenceUndeafen: 'Hören wird wieder erlaubt…',
    conferenceKick: 'Wird entfernt…',
    conferenceClose: 'Wird für alle beendet…',
    conferenceInvite: 'Einladung läuft, Antwort wird erwartet…',
    includeToConference: 'Wird hereingeholt…',
    conferenceReset: 'Wird zurückgesetzt…',
    dial: 'Anruf läuft…',
    dialFromMobile: 'Anruf läuft…',
    attendedTransfer: 'Anruf läuft…',
    sendDtmf: 'Taste wird gesendet…',
    hold: 'Halten oder Fortsetzen läuft…',
    hangup: 'Wird aufgelegt…',
    getCurrentCallsPhoneEvents: 'Ihre Gespräche werden abgefragt…',
    searchContacts: 'Verzeichnis wird durchsucht…',
  }),
  denial: oneOf({
    'not-connected': 'Keine Verbindung zum Server.',
    recording: 'Dies ist eine Aufzeichnung.',
    unsupported: 'Das cti.js dieser Seite ist dafür zu alt.',
    stale: 'Der Server muss noch bestätigen, was gezeigt wird.',
    'not-in-conference': 'Sie sind nicht in dieser Konferenz.',
    'organizers-only': 'Nur für die Konferenzleitung: Treten Sie mit deren PIN bei.',
    'participant-left': 'Diese Person ist nicht mehr da.',
    'cannot-remove-organizer': 'Wer die Konferenz leitet, kann nicht entfernt werden.',
    'needs-call': 'Dafür gibt es kein Gespräch.',
    'needs-second-call': 'Dafür brauchen Sie ein zweites Gespräch.',
    'needs-two-calls': 'Dafür brauchen Sie zwei Gespräche.',
    'no-higher-role': 'Sie können keine höhere Rolle vergeben als Ihre eigene.',
    'already-in': 'Sie sind schon in dieser Konferenz.',
    'no-line': 'Ihr Konto hat keinen Anschluss zum Telefonieren.',
    'phone-cannot-merge':
      'Ihr Telefon kann Gespräche nicht zusammenschalten: XiVO bietet das nur auf Snom-Telefonen an.',
  }),
  action: oneOf({
    getConferenceRooms: 'Liste der Räume',
    conference: 'Konferenz beginnen',
    conferenceMuteMe: 'Stummschalten',
    conferenceUnmuteMe: 'Stummschaltung aufheben',
    conferenceMuteAll: 'Alle stummschalten',
    conferenceUnmuteAll: 'Alle Stummschaltungen aufheben',
    conferenceMute: 'Stummschalten',
    conferenceUnmute: 'Stummschaltung aufheben',
    conferenceDeafen: 'Vom Hören ausschließen',
    conferenceUndeafen: 'Wieder hören lassen',
    conferenceKick: 'Entfernen',
    conferenceClose: 'Für alle beenden',
    conferenceInvite: 'Einladung',
    includeToConference: 'In die Konferenz holen',
    conferenceReset: 'Zurücksetzen',
    dial: 'Beitreten',
    dialFromMobile: 'Beitreten',
    attendedTransfer: 'Beitreten',
    sendDtmf: 'Taste',
    hold: 'Halten oder Fortsetzen',
    hangup: 'Auflegen',
    getCurrentCallsPhoneEvents: 'Liste Ihrer Gespräche',
    searchContacts: 'Suche im Verzeichnis',
  }),
  refused: (action, why, probably) => `${action}: ${probably ? 'wahrscheinlich ' : ''}abgelehnt. ${why}`,
  errorCode: oneOf({
    NotAMember: 'Sie sind nicht in dieser Konferenz.',
    NotOrganizer: 'Die Leitung dieser Konferenz liegt nicht bei Ihnen.',
    CannotKickOrganizer: 'Wer die Konferenz leitet, kann nicht entfernt werden.',
    ParticipantNotFound: 'Der Server hat diese Person nicht gefunden.',
  }),
  unconfirmed: (action, reason) =>
    reason === 'deadline'
      ? `${action}: gesendet, aber nichts zeigt, dass es gewirkt hat.`
      : `${action}: gesendet, aber worum es ging, war vorher zu Ende.`,
  lost: (action) => `${action}: Die Verbindung ist abgerissen. Ob es gewirkt hat, ist unbekannt.`,
  unsent: (action, status) =>
    `${action}: nicht gesendet, ${oneOf({
      offline: 'es gibt keine Verbindung.',
      unanswered: 'dieser Bereich ist nicht verbunden.',
      unsupported: 'das cti.js dieser Seite ist zu alt.',
      changed: 'diese Person ist nicht mehr da.',
    })(status)}`,
  invalid: (action, argument) => `${action}: nicht gesendet, „${argument}“ ist nicht gültig.`,

  joined: (who) => `${names(who)} ${who.length > 1 ? 'sind' : 'ist'} dazugekommen`,
  left: (who) => `${names(who)} ${who.length > 1 ? 'haben' : 'hat'} die Konferenz verlassen`,
  attendanceColumns:
    'Konferenz|Konferenzname|Name|Rufnummer|Anmeldename|Rolle|Erster Eintritt|Erster Eintritt (ISO)|Letzter Austritt|Letzter Austritt (ISO)|Sekunden anwesend|Eintritte|Sekunden gesprochen|Zuletzt gesprochen|Zuletzt gesprochen (ISO)|Bemerkungen|Anwesenheiten (ISO)|Hier vergebener Name|Herkunft des Namens',
  attendanceMark: oneOf({
    invited: 'von hier eingeladen',
    invitedProbably: 'wohl von hier eingeladen',
    removed: 'von hier entfernt',
    sameNumber: 'gleiche Rufnummer',
  }),
  mutedByOther: 'Sie wurden von jemand anderem stummgeschaltet',
  unmutedByOther: 'Jemand anderes hat Ihre Stummschaltung aufgehoben',
  deafenedByOther: 'Jemand anderes hat Sie vom Hören ausgeschlossen',
  undeafenedByOther: 'Jemand anderes lässt Sie wieder hören',
};
