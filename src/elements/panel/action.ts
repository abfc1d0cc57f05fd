import type { TemplateResult } from 'lit';
import type { Command } from '../../domain/commands/table.js';
import type { View } from './view.js';

/** Something that the user may ask for, as data: buttons and questions are made from it. */
export interface Action {
  /** The second token of its part: `mute`, `kick`, `leave`… */
  readonly name: string;
  readonly command: Command;
  /** What it does, in words: shown beside the icon, or told by it alone. */
  readonly label: string;
  readonly icon: TemplateResult;
  /** Shows less than the label, where the place says the rest. */
  readonly short?: string;
  /** The key of the participant whom it is meant for. */
  readonly expect?: string;
  readonly kind?: 'primary' | 'danger';
  /** Asked in place before anything is requested. */
  readonly question?: ActionQuestion;
}

export interface ActionQuestion {
  /** Whom or what it is about: an open question must not be taken for the same one about somebody else. */
  readonly about: string;
  /** What will happen, in words. */
  readonly text: string;
  /** The answer that goes ahead. */
  readonly accept: string;
}

/** What an action needs to know and to do: a panel's view has it. */
export type Asking = Pick<View, 'labels' | 'whyNot' | 'isPending' | 'request' | 'question' | 'ask'>;

/** Asks for it, or asks the user first; nothing while it may not be asked, or was asked and is not answered yet. */
export function press(view: Asking, action: Action): void {
  const { command, expect } = action;
  if (view.whyNot(command) || view.isPending(command)) return;
  const name = questionName(action);
  if (name === undefined) void view.request(command, expect);
  else view.ask(name);
}

/** The name of the action's question, by which a panel knows whether it is open. */
export function questionName({ name, question }: Action): string | undefined {
  return question && `${name} ${question.about}`;
}
