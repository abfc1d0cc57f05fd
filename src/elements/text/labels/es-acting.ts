import { type ActingLabels, totalOf } from './acting.js';
import { atTime } from './es-words.js';
import { oneOf } from './one-of.js';
import { counter, minutesInWords, nameList } from './plurals.js';

const people = counter('es', { one: '# persona', other: '# personas' });
const microphones = counter('es', { one: '# micrófono', other: '# micrófonos' });
const leavers = counter('es', { one: '# salida', other: '# salidas' });
const number = counter('es', { other: '#' });
const names = nameList('es', counter('es', { other: '# más' }));
const time = minutesInWords('es');

// Nouns, so that no participle agrees with the number or the gender of those counted.
const acts = oneOf({
  mute: 'Micrófonos silenciados',
  unmute: 'Micrófonos activados',
  reset: 'Restablecimientos',
  kick: 'Expulsiones',
});

export const esActing: Partial<ActingLabels> = {
  sentence: (facts) => facts.join(', '),
  roleInSentence: oneOf({ Organizer: 'rol de organización', User: 'participante' }),
  inForMinutes: (minutes) => `en la conferencia desde hace ${minutes < 1 ? 'menos de un minuto' : time(minutes)}`,
  runningForMinutes: (minutes) => `en curso desde hace ${minutes < 1 ? 'menos de un minuto' : time(minutes)}`,
  nthAlike: (person, nth) => `${person} n.º\u00A0${number(nth)}`,
  unmuted: 'Micrófono abierto',
  tickedInSentence: 'en la selección',
  hasLeft: (person) => `${person} ha salido`,
  moreCame: (count) => `${number(count)} más`,

  moreFor: (person) => `Más acciones: ${person}`,
  moreActions: 'Más acciones',
  muteOthers: (person) => `Silenciar a todos menos a ${person}`,

  tick: (person) => `Seleccionar a ${person}`,
  ticked: counter('es', { one: '# selección', other: '# selecciones' }),
  tickedUnseen: (count) => `de ellas, ${number(count)} fuera de la lista mostrada`,
  untick: 'Anular la selección',
  muteTicked: 'Silenciar',
  unmuteTicked: 'Activar el micrófono',
  kickTicked: 'Expulsar',
  muteAllBut: 'Silenciar los demás micrófonos',
  confirmKickTicked: (count, conference) => `¿Expulsar a ${people(count)} de «${conference}»?`,
  resets: (muted, deaf) =>
    [
      muted > 0 ? `se activa el micrófono a ${people(muted)}` : '',
      deaf > 0 ? `se permite volver a oír a ${people(deaf)}` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'nada que cambiar por ahora',
  confirmUnmuteAll: (count, conference) =>
    `¿Activar ${microphones(count)} en «${conference}»? Se oirá a todo el mundo.`,
  bulkResult: (act, count) => {
    const parts = [`${acts(act)}: ${number(count.done)} de ${number(totalOf(count))}`];
    if (count.left > 0) parts.push(leavers(count.left));
    if (count.silent > 0) parts.push(`${number(count.silent)} sin respuesta`);
    if (count.failed) parts.push(`${number(count.failed)} sin éxito`);
    return `${parts.join(', ')}.`;
  },
  bulkWaiting: oneOf({
    mute: 'Silenciando…',
    unmute: 'Activando los micrófonos…',
    reset: 'Restableciendo…',
    kick: 'Expulsando…',
  }),
  tryAgain: 'Reintentar',
  undo: 'Deshacer',
  undoWhom: (who) => `Volver a activar el micrófono: ${names(who)}`,

  confirmLastOrganizer: (conference) => `¿Salir de «${conference}»? No quedará nadie que organice la conferencia.`,
  perhapsOtherCall: 'Es posible que su servidor no distinga a cuál de sus llamadas se refiere y tome otra.',
  howToOrganize: 'Se organiza entrando con el PIN de organización; este rol no se puede ceder.',
  muteNewcomers: 'Silenciar a quien entre',
  mutingNewcomers: 'Se silencia a quien entra mientras esta página esté abierta.',
  stopMutingNewcomers: 'Dejar de silenciar a quien entre',
  newcomersEnded: (by) =>
    ({
      link: 'Se ha cortado la conexión: ya no se silencia a quien entra.',
      role: 'Ya no tiene el rol de organización: ya no se silencia a quien entra.',
      refusal: 'El servidor se ha negado a silenciar a alguien: ya no se silencia a quien entra.',
    })[by],
  numberBack: (person) => `${person}: vuelve el número de alguien a quien usted expulsó.`,
  noOrganizer: 'Aquí ya no hay nadie que organice.',
  entered: (conference) => `Está en «${conference}».`,
  ended: (conference, clock) => `Su llamada en «${conference}» terminó a ${atTime(clock)}.`,
  endedUnseen: (conference) => `Su llamada en «${conference}» terminó mientras la conexión estaba cortada.`,
  rejoin: 'Volver a entrar',
  swap: (conference) => `Cambiar a «${conference}»`,
  heldTab: 'en espera',
  whatHappened: 'Qué ha pasado',
  attendanceKept: 'Se registran la asistencia y el tiempo de palabra.',
  talkTime: 'Tiempo de palabra',
  talkSince: (time) => `Desde ${atTime(time)}`,
  joinByMobile: (room) => `Entrar en «${room}» con mi móvil`,
  heldMeanwhile: (call) => `${call} está en espera mientras tanto.`,
  keysReach: (line) =>
    line === 'page'
      ? 'Las teclas van a la página del navegador que gestiona su llamada. Si no pasa nada, marque en su teléfono.'
      : 'Algunos teléfonos no aceptan teclas desde aquí. Si no pasa nada, marque en su teléfono.',

  nameFrom: oneOf({ you: 'nombre puesto por usted', directory: 'según el directorio' }),
  nameNumber: (number) => `Dar un nombre al ${number}`,
  lookUp: (number) => `Buscar el ${number} en el directorio`,
  inDirectory: oneOf({
    none: 'El directorio no tiene ningún nombre para este número.',
    several: 'El directorio tiene varios nombres para este número.',
  }),
  save: 'Guardar',
  forgetGuests: 'Olvidar invitados y nombres',
  guestsKept: 'Los últimos invitados y los nombres dados a números se conservan en este navegador.',

  help: 'Atajos de teclado',
  closeHelp: 'Cerrar',
  keyName: oneOf({
    search: '/',
    move: '↑ ↓',
    actions: '← →',
    ends: 'Inicio Fin',
    toggle: 'Intro',
    tick: 'Espacio',
    remove: 'Supr',
    me: 'M',
    escape: 'Esc',
    help: '?',
  }),
  keyHelp: oneOf({
    search: 'Al campo de búsqueda',
    move: 'De una persona a otra',
    actions: 'A las acciones de una persona',
    ends: 'Primera y última persona',
    toggle: 'Silenciar o activar el micrófono de la persona',
    tick: 'Seleccionar a la persona; con Mayús, un intervalo',
    remove: 'Expulsar a la persona, previa confirmación',
    me: 'Silenciar o activar mi micrófono',
    escape: 'Cerrar lo que esté abierto',
    help: 'Esta lista',
  }),
};
