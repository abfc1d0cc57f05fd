import { html, nothing, type TemplateResult } from 'lit';
import { warnOnce } from '../../streams/warn-once.js';
import type { Participant } from '../../domain/model/model.js';

/** What a page adds to each participant's row, by a function: called once per person, with them as they are then. */
export type RowActions = (participant: Participant) => Node;

type Source = RowActions | HTMLTemplateElement;

/**
 * The page's own additions to rows, made once per person: by its `rowActions`, or from its
 * `<template slot="row-action">`.
 */
export class RowExtras {
  readonly #made = new Map<string, readonly Node[]>();
  #source: Source | undefined;

  /** The additions to one person's row. `onAction` gets the name of a pressed button of the template. */
  for(
    person: Participant,
    source: Source | undefined,
    onAction: (action: string) => void,
  ): TemplateResult | typeof nothing {
    if (source !== this.#source) {
      this.#source = source;
      this.#made.clear();
    }
    if (!source) return nothing;
    const nodes = this.#made.get(person.key) ?? make(person, source, onAction);
    this.#made.set(person.key, nodes);
    return html`<span class="actions extra">${nodes}</span>`;
  }

  /** Lets go of what was made for somebody who left. */
  forget(key: string): void {
    this.#made.delete(key);
  }
}

function make(person: Participant, source: Source, onAction: (action: string) => void): readonly Node[] {
  if (typeof source === 'function') return call(source, person);
  // Vue 3 and React put a template's children beside its content, not into it.
  const copies = [source.content, source].flatMap(({ childNodes }) =>
    [...childNodes].map((node) => node.cloneNode(true)),
  );
  const copy = document.createElement('span');
  copy.append(...copies);
  for (const button of copy.querySelectorAll('button')) {
    button.addEventListener('click', () => onAction(button.name));
  }
  return copies;
}

/** The page's function may fail: then this row goes without, and the others are drawn all the same. */
function call(source: RowActions, person: Participant): readonly Node[] {
  try {
    const made: unknown = source(person);
    if (made === undefined || made === null) return [];
    if (isNode(made)) return [made];
    throw new TypeError('rowActions must return a node.');
  } catch (error) {
    warnOnce('xivo-conference-elements: rowActions failed, and that row goes without it:', error);
    return [];
  }
}

/** Also a node of another window. */
function isNode(made: unknown): made is Node {
  return typeof made === 'object' && made !== null && 'nodeType' in made;
}
