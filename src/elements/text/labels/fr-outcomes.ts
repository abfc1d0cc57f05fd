import { quoted, told } from './fr-words.js';
import type { Labels } from './labels.js';
import { counter, nameList } from './plurals.js';

const names = nameList('fr', counter('fr', { one: '#\u00A0autre', other: '#\u00A0autres' }));

/** What became of the connection and of what was asked for. */
export const frOutcomes = {
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
  serverError: (error) => told('Le serveur signale un problème', error || 'aucune précision donnée'),
  unattributedError: (error) => told('Le serveur a refusé une demande, sans dire laquelle', error),

  pending: (type) =>
    ({
      getConferenceRooms: 'Demande de la liste des salles…',
      page: 'En attente de la réponse de la page…',
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
        'Votre téléphone ne peut pas réunir des appels\u202F: XiVO ne le propose que sur un téléphone Snom.',
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
        page: 'demande non envoyée, la page n’a pas répondu.',
        unsupported: 'demande non envoyée, le cti.js de cette page est trop ancien.',
        changed: 'demande non envoyée, car cette personne est partie.',
        overtaken: 'demande non envoyée, car la situation a changé entre-temps.',
      }[status],
    ),
  invalid: (action, argument) => told(action, `demande non envoyée, ${quoted(argument)} n’est pas valable.`),

  attendanceColumns:
    'Conférence|Nom de la conférence|Nom|Numéro|Identifiant|Rôle|Première entrée|Première entrée (ISO)|Dernière sortie|Dernière sortie (ISO)|Relevé jusqu’à|Relevé jusqu’à (ISO)|Secondes de présence|Entrées|Secondes de parole|Dernière prise de parole|Dernière prise de parole (ISO)|Remarques|Présences (ISO)|Nom donné ici|Origine du nom',
  attendanceMark: (mark) =>
    ({
      invited: 'personne invitée depuis cette page',
      invitedProbably: 'personne sans doute invitée depuis cette page',
      removed: 'personne exclue depuis cette page',
      sameNumber: 'même numéro',
    })[mark],

  joined: (who) => `${names(who)} ${who.length > 1 ? 'ont' : 'a'} rejoint la conférence`,
  left: (who) => `${names(who)} ${who.length > 1 ? 'ont' : 'a'} quitté la conférence`,
  mutedByOther: 'Votre micro a été coupé',
  unmutedByOther: 'Votre micro a été réactivé',
  deafenedByOther: 'Votre écoute a été coupée',
  undeafenedByOther: 'Votre écoute a été rétablie',
} satisfies Partial<Labels>;
