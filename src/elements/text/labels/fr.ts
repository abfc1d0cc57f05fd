import { frActing } from './fr-acting.js';
import type { Labels } from './labels.js';
import { counter, nameList } from './plurals.js';

const people = counter('fr', { one: '#\u00A0personne', other: '#\u00A0personnes' });
const participants = counter('fr', { one: '#\u00A0participant', other: '#\u00A0participants' });
const keys = counter('fr', { one: '#\u00A0touche envoyée', other: '#\u00A0touches envoyées' });
const number = counter('fr', { other: '#' });
const names = nameList('fr', counter('fr', { one: '#\u00A0autre', other: '#\u00A0autres' }));

/** A room or a conference stands between quotation marks: its name may begin with "Salle" or with an article. */
const quoted = (name: string) => `«\u00A0${name}\u00A0»`;

/** A question mark and the thin space before it. */
const ask = (question: string) => `${question}\u202F?`;

/** What is announced, then what there is to say of it. */
const told = (subject: string, what: string) => `${subject}\u202F: ${what}`;

/**
 * The user is « vous », and no sentence agrees in gender with the user or with a participant, nor puts « de » before a
 * name, where it might have to be « d’ ».
 */
export const fr: Labels = {
  ...frActing,
  $code: 'fr',
  $dir: 'ltr',

  status: (status) =>
    ({
      idle: 'Pas encore connecté',
      connecting: 'Connexion en cours…',
      online: 'Connecté',
      reconnecting: 'Connexion perdue, nouvelle tentative',
      'signed-out': 'Déconnecté',
      refused: 'Non connecté',
      closed: 'Connexion fermée',
    })[status],
  statusReason: (reason, detail) =>
    ({
      unreachable: detail ? 'Le serveur ne répond pas, ou n’autorise pas cette page.' : 'Le serveur ne répond pas.',
      'server-error': `Le serveur rencontre un problème (${detail}).`,
      'link-lost': 'La connexion au serveur a été perdue.',
      silent: 'Le serveur ne répond plus.',
      'logged-on-failed': 'Le serveur a refusé la session.',
      'logged-on-timeout': 'Le serveur n’a pas pu ouvrir la session à temps.',
      'invalid-credentials': 'Identifiant ou mot de passe incorrect.',
      'token-expired': 'Votre session a expiré. Veuillez vous reconnecter.',
      'user-not-found': 'Le serveur ne connaît pas cet identifiant.',
      'sign-in-failed': told('Le serveur a refusé l’ouverture de session', detail),
      'sso-failed': 'La connexion automatique n’a pas fonctionné. Veuillez vous connecter ici.',
      'unreadable-answer': 'La réponse du serveur est illisible.',
      'no-token': 'Cette page n’a pas pu vous obtenir de session.',
      'waiting-for-token': 'En attente de l’authentification par la page.',
      'invalid-server': told('Ceci n’est pas l’adresse d’un serveur', detail),
      'insecure-server':
        'Cette page est sécurisée, mais l’adresse du serveur ne l’est pas (http ou ws), ce que les navigateurs bloquent.',
      'no-websocket': 'WebSocket n’est pas disponible ici, la connexion est donc impossible.',
      'simulator-missing': 'En attente du chargement du simulateur.',
      'page-cti-missing': 'Cette page n’a pas de cti.js par lequel se connecter.',
    })[reason],
  retryIn: (seconds) => (seconds > 0 ? `Nouvelle tentative dans ${String(seconds)}\u00A0s.` : 'Tentative en cours.'),
  tryNow: 'Réessayer maintenant',
  asOf: (time) => `Situation à ${time}`,
  simulated: 'Simulation',
  recording: 'Enregistrement',
  notConnected: 'Non connecté',
  signInTo: (server) => `Se connecter à ${server}`,
  login: 'Identifiant',
  password: 'Mot de passe',
  signIn: 'Se connecter',
  signingIn: 'Connexion…',
  serverError: (error) => told('Le serveur signale un problème', error || 'aucune précision donnée'),
  unattributedError: (error) => told('Le serveur a refusé une demande, sans dire laquelle', error),
  dismiss: 'Masquer',

  rooms: 'Salles de conférence',
  loadingRooms: 'Chargement des salles…',
  noRooms: 'Il n’y a aucune salle de conférence.',
  perhapsNoLine: 'La liste des salles n’est pas arrivée. Votre compte n’a peut-être pas de ligne.',
  members: participants,
  nobodyHere: 'Il n’y a personne.',
  pinRequired: 'Code PIN',
  runningFor: (duration) => `Durée ${duration}`,
  youAreIn: 'Vous y êtes',
  join: (room) => `Rejoindre ${quoted(room)}`,
  joinShort: 'Rejoindre',
  joinHolds: (room, call) => `${ask(`Rejoindre ${quoted(room)}`)} Votre appel avec ${call} sera mis en attente.`,
  joinAnyway: 'Mettre en attente et rejoindre',
  showMembers: (room) => `Participants de la salle ${quoted(room)}`,
  calling: (room) => `Appel de la salle ${quoted(room)}…`,
  enterPin: (room) => told(`La salle ${quoted(room)} a répondu`, 'saisissez le code PIN'),
  enterPinHint:
    'Saisissez-le en entier. Terminez par # seulement si la voix attend encore\u202F; si rien ne se passe, utilisez votre téléphone.',
  notLetIn:
    'L’appel a pris fin avant votre entrée. Si vous n’avez pas raccroché\u202F: le code PIN est peut-être faux, ou la salle pleine ou pas encore ouverte.',
  entering: (room) => `La salle ${quoted(room)} a répondu, entrée en cours…`,
  hangUp: 'Raccrocher',
  keypad: 'Clavier',
  key: (key) => ({ '#': 'Dièse', '*': 'Étoile' })[key] ?? key,
  keysSent: keys,
  keyNotSent: 'La dernière touche n’a pas été envoyée.',

  conferences: 'Conférences',
  notInConference: 'Vous n’êtes dans aucune conférence.',
  notInRoom: (room) => `Vous n’êtes pas dans la salle ${quoted(room)}.`,
  listedMembers: 'Selon la liste du serveur',
  participants,
  yourRole: (role) => told('Votre rôle', role === 'Organizer' ? 'organisateur' : 'utilisateur'),
  muteMe: 'Couper mon micro',
  unmuteMe: 'Réactiver mon micro',
  hold: 'Mettre en attente',
  resume: 'Reprendre',
  leave: 'Quitter',
  onHold: 'En attente\u202F: on ne vous entend pas, et vous n’entendez personne.',
  muteAll: 'Couper tous les micros',
  unmuteAll: 'Réactiver tous les micros',
  reset: 'Réinitialiser',
  close: 'Terminer pour tous',
  confirmClose: (conference, count) =>
    ask(`Terminer la conférence ${quoted(conference)} et raccrocher pour ${people(count)}`),
  confirmReset: (conference, what) =>
    `${ask(`Réinitialiser la conférence ${quoted(conference)}`)} Effet\u202F: ${what}.`,
  cancel: 'Annuler',

  unknownCaller: 'Appelant inconnu',
  you: 'Vous',
  role: (role) => (role === 'Organizer' ? 'Organisateur' : 'Utilisateur'),
  external: 'Externe',
  internal: 'Interne',
  talking: 'Parle',
  muted: 'Micro coupé',
  deaf: 'N’entend pas',
  inFor: (duration) => told('Temps de présence', duration),
  mute: (person) => told('Couper le micro', person),
  unmute: (person) => told('Réactiver le micro', person),
  deafen: (person) => `Empêcher ${person} d’entendre`,
  undeafen: (person) => `Permettre à ${person} d’entendre de nouveau`,
  kick: (person) => `Exclure ${person}`,
  confirmKick: (person, conference) => ask(`Exclure ${person} de la conférence ${quoted(conference)}`),
  remove: 'Exclure',

  invite: 'Inviter',
  inviteTo: (conference) => `Inviter quelqu’un dans la conférence ${quoted(conference)}`,
  number: 'Numéro',
  guestRole: 'Rôle',
  callerId: 'Nom à afficher',
  callerIdHint: 'Le nom que l’invité portera dans la conférence',
  earlyJoin: 'Faire entendre la sonnerie à la conférence',
  marked: 'Invité marqué',
  leaveWhenLastMarkedLeave: 'Quitte la conférence avec le dernier invité marqué',
  variables: 'Variables de l’appel',
  variableName: 'Variable',
  variableValue: 'Valeur',
  addVariable: 'Ajouter une variable',
  removeVariable: (name) => `Supprimer la variable ${name}`,
  moreOptions: 'Plus d’options',
  sendInvite: 'Appeler et inviter',
  guests: 'Noms ou numéros',
  guestsHint: 'Entrée ou une virgule ajoute un invité. Une liste peut être collée.',
  wrongGuest: 'Ce n’est pas un numéro, et personne de ce nom n’a été trouvé',
  removeGuest: (guest) => `Ne pas inviter ${quoted(guest)}`,
  suggestions: counter('fr', { one: '#\u00A0personne trouvée', other: '#\u00A0personnes trouvées' }),
  phoneState: (state) =>
    ({
      free: 'Libre',
      busy: 'En ligne',
      ringing: 'Sonne',
      held: 'En attente',
      unavailable: 'Indisponible',
    })[state],
  confirmCalls: (count, outside) =>
    outside === 0
      ? `Appeler ${people(count)}\u202F?`
      : `Appeler ${people(count)}, dont ${String(outside)}\u00A0à l’extérieur\u202F?`,
  waitingTurn: (count) => `Encore ${people(count)} à appeler, une par seconde`,
  stop: 'Arrêter',
  invitations: 'Personnes invitées',
  invited: (state) =>
    ({
      asked: 'Appel lancé, pas encore de réponse',
      ringing: 'Ça sonne',
      in: 'Dans la conférence',
      unseen: 'Pas de réponse vue, raison inconnue',
      lost: 'La connexion a été coupée\u202F: on ne sait pas si l’appel est parti',
      perhaps: 'Sans doute arrivé\u202F: le numéro d’une personne entrée finit par les mêmes chiffres',
    })[state],
  invitationRefused: (why, probably) => `${probably ? 'Sans doute refusé' : 'Refusé'}\u202F: ${why}`,
  mayStillRing: 'Sonne peut-être encore dans la conférence.',
  callAgain: (guest) => `Rappeler ${quoted(guest)}`,
  callAgainShort: 'Rappeler',
  callMissing: counter('fr', { one: 'Rappeler la personne absente', other: 'Rappeler les #\u00A0absents' }),
  dismissGuest: (guest) => `Retirer ${quoted(guest)} de cette liste`,
  earlyJoinHint: 'Toute la conférence entend le téléphone sonner jusqu’à la réponse.',
  markedHint: 'D’autres invités peuvent quitter la conférence avec le dernier invité marqué.',
  myCalls: 'Mes appels',
  include: (call) => `Faire entrer ${call}`,
  mergeCalls: (one, other) => `Démarrer une conférence avec ${one} et ${other}`,

  searchPeople: 'Rechercher un participant',
  filters: 'Afficher seulement',
  filter: (filter) =>
    ({
      talking: 'Parlent',
      'not-muted': 'Micro ouvert',
      muted: 'Micro coupé',
      organizers: 'Organisateurs',
      external: 'Externes',
    })[filter],
  rosterOrder: (order) => ({ arrival: 'Par arrivée, organisateurs d’abord', name: 'Par nom' })[order],
  nobodyMatches: 'Personne ne correspond.',
  showEverybody: 'Afficher tout le monde',
  talkingNow: 'Prise de parole',
  nobodyTalks: 'Personne ne parle',
  moreTalk: (count) => `et ${number(count)}\u00A0de plus`,
  goTo: (person) => `Aller à ${person}`,
  searchRooms: 'Rechercher une salle',
  nameOrNumber: 'Nom ou numéro',
  clearSearch: 'Effacer la recherche',
  shown: (count, total) => `${number(count)}\u00A0sur\u00A0${number(total)}`,
  sort: 'Ordre',
  roomOrder: (order) =>
    ({
      listed: 'Dans l’ordre du serveur',
      name: 'Par nom',
      busiest: 'Les plus fréquentées d’abord',
      longest: 'Les plus anciennes d’abord',
    })[order],
  noRoomMatches: 'Aucune salle ne correspond.',
  showAllRooms: 'Afficher toutes les salles',
  favourite: (room) => `Salle favorite\u202F: ${room}`,
  favouriteShort: 'Favorite',
  heldRoom: 'En attente',
  copyNumber: 'Copier le numéro',
  copyInvitation: 'Copier l’invitation',
  invitation: (room, number, asksForPin) =>
    `Conférence ${quoted(room)}\u202F: appelez le ${number}. ${asksForPin ? 'Un code PIN vous sera demandé.' : 'Aucun code PIN n’est nécessaire.'}`,
  copied: (text) => `Copié\u202F: ${text}`,
  notCopied: (text) => `Le navigateur n’a pas permis la copie. Voici le texte\u202F: ${text}`,

  pending: (type) =>
    ({
      getConferenceRooms: 'Demande de la liste des salles…',
      conference: 'Démarrage de la conférence…',
      conferenceMuteMe: 'Coupure du micro…',
      conferenceUnmuteMe: 'Réactivation du micro…',
      conferenceMuteAll: 'Coupure de tous les micros…',
      conferenceUnmuteAll: 'Réactivation de tous les micros…',
      conferenceMute: 'Coupure du micro…',
      conferenceUnmute: 'Réactivation du micro…',
      conferenceDeafen: 'Coupure de l’écoute…',
      conferenceUndeafen: 'Rétablissement de l’écoute…',
      conferenceKick: 'Exclusion…',
      conferenceClose: 'Fin de la conférence…',
      conferenceInvite: 'Invitation envoyée, en attente…',
      includeToConference: 'Ajout de l’appel…',
      conferenceReset: 'Réinitialisation…',
      dial: 'Appel en cours…',
      dialFromMobile: 'Appel en cours…',
      attendedTransfer: 'Appel en cours…',
      sendDtmf: 'Envoi de la touche…',
      hold: 'Demande envoyée…',
      hangup: 'Raccrochage…',
      getCurrentCallsPhoneEvents: 'Demande de la liste de vos appels…',
      searchContacts: 'Recherche dans l’annuaire…',
    })[type],
  denial: (denial) =>
    ({
      'not-connected': 'Pas de connexion au serveur.',
      recording: 'Ceci est un enregistrement.',
      unsupported: 'Le cti.js de cette page est trop ancien pour cela.',
      stale: 'Le serveur n’a pas encore confirmé ce qui est affiché.',
      'not-in-conference': 'Vous n’êtes pas dans cette conférence.',
      'organizers-only': 'Réservé aux organisateurs\u202F: entrez avec le code PIN organisateur.',
      'participant-left': 'Cette personne est partie.',
      'cannot-remove-organizer': 'Un organisateur ne peut pas être exclu.',
      'needs-call': 'Il n’y a pas d’appel pour cela.',
      'needs-second-call': 'Il vous faut un deuxième appel pour cela.',
      'needs-two-calls': 'Il vous faut deux appels pour cela.',
      'no-higher-role': 'Vous ne pouvez pas donner un rôle supérieur au vôtre.',
      'already-in': 'Vous êtes déjà dans cette conférence.',
      'no-line': 'Votre compte n’a pas de ligne pour appeler.',
      'phone-cannot-merge':
        'Votre téléphone ne peut pas réunir des appels : XiVO ne le propose que sur un téléphone Snom.',
    })[denial],
  action: (type) =>
    ({
      getConferenceRooms: 'Liste des salles',
      conference: 'Démarrage d’une conférence',
      conferenceMuteMe: 'Coupure du micro',
      conferenceUnmuteMe: 'Réactivation du micro',
      conferenceMuteAll: 'Coupure de tous les micros',
      conferenceUnmuteAll: 'Réactivation de tous les micros',
      conferenceMute: 'Coupure du micro',
      conferenceUnmute: 'Réactivation du micro',
      conferenceDeafen: 'Coupure de l’écoute',
      conferenceUndeafen: 'Rétablissement de l’écoute',
      conferenceKick: 'Exclusion',
      conferenceClose: 'Fin de la conférence',
      conferenceInvite: 'Invitation',
      includeToConference: 'Ajout de l’appel',
      conferenceReset: 'Réinitialisation',
      dial: 'Entrée dans la salle',
      dialFromMobile: 'Entrée dans la salle',
      attendedTransfer: 'Entrée dans la salle',
      sendDtmf: 'Envoi de la touche',
      hold: 'Mise en attente ou reprise',
      hangup: 'Raccrochage',
      getCurrentCallsPhoneEvents: 'Liste de vos appels',
      searchContacts: 'Recherche dans l’annuaire',
    })[type],
  // « demande » takes the agreement, whatever the gender of the action.
  refused: (action, why, probably) => told(action, `demande ${probably ? 'probablement ' : ''}refusée. ${why}`),
  errorCode: (code) =>
    ({
      NotAMember: 'Vous n’êtes pas dans cette conférence.',
      NotOrganizer: 'Vous n’avez pas le rôle d’organisateur dans cette conférence.',
      CannotKickOrganizer: 'Un organisateur ne peut pas être exclu.',
      ParticipantNotFound: 'Le serveur n’a pas trouvé cette personne.',
    })[code],
  unconfirmed: (action, reason) =>
    told(
      action,
      reason === 'deadline'
        ? 'demande envoyée, mais rien n’indique qu’elle a abouti.'
        : 'demande envoyée, mais ce qu’elle visait n’est plus là, et rien ne l’a confirmée.',
    ),
  lost: (action) => told(action, 'connexion coupée. Impossible de savoir si la demande a abouti.'),
  unsent: (action, status) =>
    told(
      action,
      {
        offline: 'demande non envoyée, il n’y a pas de connexion.',
        unanswered: 'demande non envoyée, le panneau n’est pas connecté.',
        unsupported: 'demande non envoyée, le cti.js de cette page est trop ancien.',
        changed: 'demande non envoyée, quelqu’un d’autre occupe désormais cette place.',
      }[status],
    ),
  invalid: (action, argument) => told(action, `demande non envoyée, ${quoted(argument)} n’est pas valable.`),

  attendanceColumns:
    'Conférence|Nom de la conférence|Nom|Numéro|Identifiant|Rôle|Première entrée|Première entrée (ISO)|Dernière sortie|Dernière sortie (ISO)|Secondes de présence|Entrées|Secondes de parole|Dernière prise de parole|Dernière prise de parole (ISO)|Remarques|Présences (ISO)',
  attendanceMark: (mark) =>
    ({ invited: 'personne invitée d’ici', removed: 'personne exclue d’ici', sameNumber: 'même numéro' })[mark],

  joined: (who) => `${names(who)} ${who.length > 1 ? 'ont' : 'a'} rejoint la conférence`,
  left: (who) => `${names(who)} ${who.length > 1 ? 'ont' : 'a'} quitté la conférence`,
  mutedByOther: 'Quelqu’un d’autre a coupé votre micro',
  unmutedByOther: 'Quelqu’un d’autre a réactivé votre micro',
  deafenedByOther: 'Quelqu’un d’autre a coupé votre écoute',
  undeafenedByOther: 'Quelqu’un d’autre a rétabli votre écoute',
};
