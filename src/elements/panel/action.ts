import type { TemplateResult } from 'lit';
import type { Command } from '../../domain/commands/table.js';
import type { View } from './view.js';

/** Something that the user may do, as data: buttons, menu items and questions are made from it. */
export interface Action {
  /** The second token of its part: `mute`, `kick`, `leave`… */
  readonly name: string;
  /** What the action asks the server for, or what it does in this panel. */
  readonly does: Command | (() => void);
  /** Where `does` is a function: the command that decides whether the action may be done now. */
  readonly asks?: Command;
  /** The action in words: shown beside the icon, or the name of the icon alone. */
  readonly label: string;
  /** The names in `label` and in the question's text, which no tool may translate. */
  readonly names?: readonly string[];
  readonly icon?: TemplateResult;
  /** A shorter text that is shown instead of the label, where the place of the button says the rest. */
  readonly short?: string;
  /** The key of the participant whom the action is meant for. */
  readonly expect?: string;
  readonly kind?: 'primary' | 'danger' | 'on';
  /** A question to ask in place before anything is done. */
  readonly question?: ActionQuestion | undefined;
}

export interface ActionQuestion {
  /** Whom or what the question is about: an open question must not be taken for the same question about somebody else. */
  readonly about: string;
  /** What will happen, in words. */
  readonly text: string;
  /** The answer that goes ahead. */
  readonly accept: string;
}

/** The part of a panel's `View` that actions use. */
export type Asking = Pick<View, 'labels' | 'whyNot' | 'isPending' | 'request' | 'question' | 'ask' | 'openMenu'>;

/** `why`: why an action may not be done now, in words. `idle`: the action may be done, and no such command waits. */
interface Standing {
  readonly why: string | undefined;
  readonly idle: boolean;
}

export function standing(view: Asking, { does, asks }: Action): Standing {
  const command = typeof does === 'function' ? asks : does;
  if (!command) return { why: undefined, idle: true };
  const denial = view.whyNot(command);
  return { why: denial && view.labels.denial(denial), idle: !denial && !view.isPending(command) };
}

/** Does the action, or asks the user first. Does nothing while the action may not be done or its command waits. */
export function press(view: Asking, action: Action): void {
  if (!standing(view, action).idle) return;
  const name = questionName(action);
  if (name === undefined) perform(view, action);
  else view.ask(name);
}

/** Does the action, without asking the user. */
export function perform(view: Asking, { does, expect }: Action): void {
  if (typeof does === 'function') does();
  else void view.request(does, expect);
}

/** The name of the action's question, by which a panel knows whether it is open. */
export function questionName({ name, question }: Action): string | undefined {
  return question && `${name} ${question.about}`;
}
