import { quoted, ask } from './fr-words.js';
import { type ActingLabels, totalOf } from './acting.js';
import { oneOf } from './one-of.js';
import { counter, nameList } from './plurals.js';

const people = counter('fr', { one: '#\u00A0personne', other: '#\u00A0personnes' });
const microphones = counter('fr', { one: '#\u00A0micro', other: '#\u00A0micros' });
const listeners = counter('fr', { one: '#\u00A0écoute', other: '#\u00A0écoutes' });
const minutes = counter('fr', { one: '#\u00A0minute', other: '#\u00A0minutes' });
const hours = counter('fr', { one: '#\u00A0heure', other: '#\u00A0heures' });
const names = nameList('fr', counter('fr', { one: '#\u00A0autre', other: '#\u00A0autres' }));
const leavers = counter('fr', { one: '#\u00A0départ', other: '#\u00A0départs' });
const selected = counter('fr', { one: '#\u00A0sélection', other: '#\u00A0sélections' });

// Nouns, so that no participle agrees with the number or the gender of those counted.
const acts = {
  mute: 'Micros coupés',
  unmute: 'Micros réactivés',
  reset: 'Réinitialisations',
  kick: 'Exclusions',
} as const;

/** Whole minutes in words: English and French are in every bundle, and need no help of `Intl` for that. */
function time(count: number): string {
  if (count < 1) return 'moins d’une minute';
  const whole = Math.floor(count / 60);
  return [whole > 0 ? hours(whole) : '', count % 60 > 0 ? minutes(count % 60) : ''].filter(Boolean).join(' ');
}

export const frActing: ActingLabels = {
  sentence: (facts) => facts.join(', '),
  roleInSentence: (role) => (role === 'Organizer' ? 'rôle organisateur' : 'participant'),
  inForMinutes: (count) => `présence de ${time(count)}`,
  runningForMinutes: (count) => `durée ${time(count)}`,
  nthAlike: (person, nth) => `${person} nº\u00A0${nth}`,
  unmuted: 'Micro ouvert',
  tickedInSentence: 'dans la sélection',
  hasLeft: (person) => `${person} a quitté la conférence`,
  moreCame: (count) => `${count}\u00A0de plus`,

  moreFor: (person) => `Plus d’actions\u202F: ${person}`,
  moreActions: 'Plus d’actions',
  muteOthers: (person) => `Couper tous les micros sauf celui-ci\u202F: ${person}`,

  tick: (person) => `Sélectionner ${person}`,
  ticked: selected,
  tickedUnseen: counter('fr', { other: 'dont #\u00A0hors de la liste affichée' }),
  untick: 'Effacer la sélection',
  muteTicked: 'Couper',
  unmuteTicked: 'Réactiver',
  kickTicked: 'Exclure',
  muteAllBut: 'Couper les autres',
  confirmKickTicked: (count, conference) => ask(`Exclure ${people(count)} de la conférence ${quoted(conference)}`),
  resets: (muted, deaf) =>
    [muted > 0 ? `${microphones(muted)} à réactiver` : '', deaf > 0 ? `${listeners(deaf)} à rétablir` : '']
      .filter(Boolean)
      .join(', ') || 'rien à changer pour le moment',
  confirmUnmuteAll: (count, conference) =>
    `${ask(`Réactiver ${microphones(count)} dans ${quoted(conference)}`)} Tout le monde sera entendu.`,
  bulkResult: (act, count) => {
    const parts = [`${acts[act]}\u202F: ${count.done}\u00A0sur\u00A0${totalOf(count)}`];
    if (count.left > 0) parts.push(leavers(count.left));
    if (count.silent > 0) parts.push(`${count.silent}\u00A0sans réponse`);
    if (count.failed) parts.push(`${count.failed}\u00A0en échec`);
    return `${parts.join(', ')}.`;
  },
  bulkWaiting: (act) =>
    ({
      mute: 'Coupure des micros…',
      unmute: 'Réactivation des micros…',
      reset: 'Réinitialisation…',
      kick: 'Exclusion…',
    })[act],
  tryAgain: 'Réessayer',
  undo: 'Annuler',
  undoWhom: (who) => `Réactiver le micro\u202F: ${names(who)}`,

  confirmLastOrganizer: (conference) => `${ask(`Quitter ${quoted(conference)}`)} Plus personne ne pourra l’organiser.`,
  perhapsOtherCall:
    'Votre serveur ne voit peut-être pas lequel de vos appels est visé, et pourrait en prendre un autre.',
  howToOrganize: 'On organise en entrant avec le code PIN organisateur\u202F; ce rôle ne peut pas être transmis.',
  muteNewcomers: 'Couper le micro des arrivants',
  mutingNewcomers: 'Le micro de chaque arrivant est coupé, tant que cette page est ouverte.',
  stopMutingNewcomers: 'Ne plus couper le micro des arrivants',
  newcomersEnded: (by) =>
    ({
      link: 'Connexion perdue\u202F: le micro des arrivants n’est plus coupé.',
      role: 'Vous n’avez plus le rôle d’organisateur\u202F: le micro des arrivants n’est plus coupé.',
      refusal: 'Le serveur a refusé de couper un micro\u202F: le micro des arrivants n’est plus coupé.',
    })[by],
  numberBack: (person) => `${person}\u202F: retour du numéro d’une personne que vous avez exclue.`,
  noOrganizer: 'Il n’y a plus d’organisateur ici.',
  entered: (conference) => `Vous êtes dans ${quoted(conference)}.`,
  ended: (conference, time) => `Votre appel dans ${quoted(conference)} s’est terminé à ${time}.`,
  endedUnseen: (conference) =>
    `Votre appel dans ${quoted(conference)} s’est terminé pendant que la connexion était coupée.`,
  rejoin: 'Rejoindre de nouveau',
  swap: (conference) => `Passer à ${quoted(conference)}`,
  heldTab: 'en attente',
  whatHappened: 'Ce qui s’est passé',
  attendanceKept: 'La présence et le temps de parole sont relevés.',
  talkTime: 'Temps de parole',
  talkSince: (time) => `Depuis ${time}`,
  joinByMobile: (room) => `Rejoindre ${quoted(room)} avec mon mobile`,
  heldMeanwhile: (call) => `${call} est en attente pendant ce temps.`,
  keysReach: (line) =>
    line === 'page'
      ? 'Les touches sont envoyées à la page du navigateur qui gère votre appel. Si rien ne se passe, tapez sur votre téléphone.'
      : 'Certains téléphones n’acceptent pas de touches envoyées d’ici. Si rien ne se passe, tapez sur votre téléphone.',

  nameFrom: oneOf({ you: 'nom donné par vous', directory: 'd’après l’annuaire' }),
  nameNumber: (number) => `Donner un nom au ${number}`,
  lookUp: (number) => `Chercher dans l’annuaire\u202F: ${number}`,
  inDirectory: oneOf({
    none: 'L’annuaire n’a pas de nom pour ce numéro.',
    several: 'L’annuaire a plusieurs noms pour ce numéro.',
  }),
  save: 'Enregistrer',
  forgetGuests: 'Oublier les invités et les noms',
  guestsKept: 'Les derniers invités et les noms donnés aux numéros sont conservés dans ce navigateur.',

  help: 'Raccourcis clavier',
  closeHelp: 'Fermer',
  keyName: (shortcut) =>
    ({
      search: '/',
      move: '↑ ↓',
      actions: '← →',
      ends: 'Début Fin',
      toggle: 'Entrée',
      tick: 'Espace',
      remove: 'Suppr',
      me: 'M',
      escape: 'Échap',
      help: '?',
    })[shortcut],
  keyHelp: (shortcut) =>
    ({
      search: 'Vers le champ de recherche',
      move: 'D’une personne à l’autre',
      actions: 'Vers les actions d’une personne',
      ends: 'Première et dernière personne',
      toggle: 'Couper ou réactiver le micro de la personne',
      tick: 'Sélectionner la personne\u202F; avec Maj, une plage',
      remove: 'Exclure la personne, après confirmation',
      me: 'Couper ou réactiver mon micro',
      escape: 'Fermer ce qui est ouvert',
      help: 'Cette liste',
    })[shortcut],
};
