import { type ActingLabels, totalOf } from './acting.js';
import { oneOf } from './one-of.js';
import { counter, minutesInWords, nameList } from './plurals.js';
import { atTime } from './pt-words.js';

const people = counter('pt-PT', { one: '# pessoa', other: '# pessoas' });
const microphones = counter('pt-PT', { one: '# microfone', other: '# microfones' });
const leavers = counter('pt-PT', { one: '# saída', other: '# saídas' });
const number = counter('pt-PT', { other: '#' });
const names = nameList('pt-PT', counter('pt-PT', { other: 'mais # pessoas' }));
const time = minutesInWords('pt-PT');

// Nouns, so that no participle agrees with the number or the gender of those counted.
const acts = oneOf({
  mute: 'Microfones silenciados',
  unmute: 'Microfones ativados',
  reset: 'Reposições',
  kick: 'Remoções',
});

export const ptActing: Partial<ActingLabels> = {
  sentence: (facts) => facts.join(', '),
  roleInSentence: oneOf({ Organizer: 'função de organização', User: 'participante' }),
  inForMinutes: (minutes) => `na conferência há ${minutes < 1 ? 'menos de um minuto' : time(minutes)}`,
  runningForMinutes: (minutes) => `a decorrer há ${minutes < 1 ? 'menos de um minuto' : time(minutes)}`,
  nthAlike: (person, nth) => `${person} n.º\u00A0${number(nth)}`,
  unmuted: 'Microfone ativo',
  tickedInSentence: 'na seleção',
  hasLeft: (person) => `${person} saiu`,
  moreCame: (count) => `mais ${number(count)}`,

  moreFor: (person) => `Mais ações: ${person}`,
  moreActions: 'Mais ações',
  muteOthers: (person) => `Silenciar todos os microfones, menos este: ${person}`,

  tick: (person) => `Selecionar ${person}`,
  ticked: counter('pt-PT', { one: '# seleção', other: '# seleções' }),
  tickedUnseen: (count) => `das quais ${number(count)} fora da lista mostrada`,
  untick: 'Limpar a seleção',
  muteTicked: 'Silenciar',
  unmuteTicked: 'Ativar o microfone',
  kickTicked: 'Remover',
  muteAllBut: 'Silenciar os outros microfones',
  confirmKickTicked: (count, conference) => `Remover ${people(count)} de “${conference}”?`,
  resets: (muted, deaf) =>
    [muted > 0 ? `microfone ativado para ${people(muted)}` : '', deaf > 0 ? `escuta reposta para ${people(deaf)}` : '']
      .filter(Boolean)
      .join(', ') || 'nada a mudar por agora',
  confirmUnmuteAll: (count, conference) => `Ativar ${microphones(count)} em “${conference}”? Todos serão ouvidos.`,
  bulkResult: (act, count) => {
    const parts = [`${acts(act)}: ${number(count.done)} de ${number(totalOf(count))}`];
    if (count.left > 0) parts.push(leavers(count.left));
    if (count.silent > 0) parts.push(`${number(count.silent)} sem resposta`);
    if (count.failed) parts.push(`${number(count.failed)} sem êxito`);
    return `${parts.join(', ')}.`;
  },
  bulkWaiting: oneOf({
    mute: 'A silenciar os microfones…',
    unmute: 'A ativar os microfones…',
    reset: 'A repor…',
    kick: 'A remover…',
  }),
  tryAgain: 'Tentar de novo',
  undo: 'Desfazer',
  undoWhom: (who) => `Voltar a ativar o microfone: ${names(who)}`,

  confirmLastOrganizer: (conference) => `Sair de “${conference}”? Não ficará ninguém para organizar a conferência.`,
  perhapsOtherCall: 'O seu servidor pode não distinguir qual das suas chamadas é visada e usar outra.',
  howToOrganize: 'Organiza quem entra com o PIN de organização; a função não pode ser cedida.',
  muteNewcomers: 'Silenciar quem entra',
  mutingNewcomers: 'O microfone de quem entra é silenciado enquanto esta página estiver aberta.',
  stopMutingNewcomers: 'Deixar de silenciar quem entra',
  newcomersEnded: (by) =>
    ({
      link: 'A ligação caiu: o microfone de quem entra já não é silenciado.',
      role: 'Já não tem a função de organização: o microfone de quem entra já não é silenciado.',
      refusal: 'O servidor recusou silenciar alguém: o microfone de quem entra já não é silenciado.',
    })[by],
  numberBack: (person) => `${person}: volta o número de alguém que removeu.`,
  noOrganizer: 'Aqui já não há ninguém a organizar.',
  entered: (conference) => `Está em “${conference}”.`,
  ended: (conference, clock) => `A sua chamada em “${conference}” terminou à${atTime(clock)}.`,
  endedUnseen: (conference) => `A sua chamada em “${conference}” terminou enquanto a ligação estava interrompida.`,
  rejoin: 'Voltar a entrar',
  swap: (conference) => `Mudar para “${conference}”`,
  heldTab: 'em espera',
  whatHappened: 'O que aconteceu',
  attendanceKept: 'As presenças e o tempo de palavra são registados.',
  talkTime: 'Tempo de palavra',
  talkSince: (time) => `Desde a${atTime(time)}`,
  joinByMobile: (room) => `Entrar em “${room}” com o meu telemóvel`,
  heldMeanwhile: (call) => `${call} fica em espera entretanto.`,
  keysReach: (line) =>
    line === 'page'
      ? 'As teclas vão para a página do navegador que gere a sua chamada. Se nada acontecer, marque no telefone.'
      : 'Alguns telefones não aceitam teclas daqui. Se nada acontecer, marque no telefone.',

  nameFrom: oneOf({ you: 'nome dado por si', directory: 'segundo a lista telefónica' }),
  nameNumber: (number) => `Dar um nome ao ${number}`,
  lookUp: (number) => `Pesquisar o ${number} na lista telefónica`,
  inDirectory: oneOf({
    none: 'A lista telefónica não tem nome para este número.',
    several: 'A lista telefónica tem vários nomes para este número.',
  }),
  save: 'Guardar',
  forgetGuests: 'Esquecer convidados e nomes',
  guestsKept: 'Os últimos convidados e os nomes dados a números são guardados neste navegador.',

  help: 'Atalhos de teclado',
  closeHelp: 'Fechar',
  keyName: oneOf({
    search: '/',
    move: '↑ ↓',
    actions: '← →',
    ends: 'Home End',
    toggle: 'Enter',
    tick: 'Espaço',
    remove: 'Del',
    me: 'M',
    escape: 'Esc',
    help: '?',
  }),
  keyHelp: oneOf({
    search: 'Para o campo de pesquisa',
    move: 'De pessoa em pessoa',
    actions: 'Para as ações de uma pessoa',
    ends: 'Primeira e última pessoa',
    toggle: 'Silenciar ou ativar o microfone da pessoa',
    tick: 'Selecionar a pessoa; com Shift, um intervalo',
    remove: 'Remover a pessoa, após confirmação',
    me: 'Silenciar ou ativar o meu microfone',
    escape: 'Fechar o que está aberto',
    help: 'Esta lista',
  }),
};
