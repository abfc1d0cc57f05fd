import { whyNot } from '../../domain/commands/permissions.js';
import type { CtiConnection } from '../../streams/connection.js';
import { namesOf } from '../page/kept-people.js';
import { pageClock } from '../page/page-clock.js';
import type { HeldBack } from './held-back.js';
import type { Menus } from './menus.js';
import { isSameTarget } from './problem.js';
import type { Problems } from './problems.js';
import type { Question } from './question.js';
import type { View } from './view.js';

/** What a panel adds to what its connection knows. */
interface PanelParts extends Pick<View, 'labels' | 'language' | 'mask' | 'request' | 'drawing'> {
  readonly problems: Problems;
  readonly question: Question;
  readonly menus: Menus;
  readonly heldBack: HeldBack;
}

/** The view of what is true now, for one panel. */
export function viewOf(cti: CtiConnection, { problems, question, menus, heldBack, ...shown }: PanelParts): View {
  const { situation } = cti;
  const pending = heldBack.with(cti.pending);
  const view: View = {
    ...shown,
    now: cti.now(),
    serverAhead: cti.serverAhead,
    wallTime: pageClock().wallTime(),
    wallTimeOf: (instant) => cti.wallTimeOf(instant),
    state: situation.state,
    namesCalls: cti.namesCalls,
    line: situation.line,
    status: cti.status,
    pending,
    names: namesOf(cti),
    newcomers: cti.newcomers.muting,
    whyNot: (command) => whyNot(command, situation),
    isPending: (command) =>
      pending.some((entry) => entry.command.type === command.type && isSameTarget(entry.command, command)),
    problemsAt: (place) => problems.at(place),
    elsewhere: () => problems.elsewhere(view),
    tells: (outcome, where) => problems.tells(outcome, where),
    dismiss: (outcome) => problems.dismiss(outcome),
    question: question.open,
    ask: (asked) => question.ask(asked),
    menu: menus.open,
    openMenu: (menu, instead) => menus.show(menu, instead),
  };
  return view;
}
