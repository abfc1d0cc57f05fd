import { html, nothing, type TemplateResult } from 'lit';
import { warnOnce } from '../../streams/warn-once.js';
import { lineOf } from '../text/language.js';
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
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

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
    const nodes = this.#made.get(person.key) ?? this.#make(person, source, onAction);
    this.#made.set(person.key, nodes);
    return html`<span class="actions extra">${nodes}</span>`;
  }

  /** Lets go of what was made for somebody who left. */
  forget(key: string): void {
    this.#made.delete(key);
  }

  #make(person: Participant, source: Source, onAction: (action: string) => void): readonly Node[] {
    return typeof source === 'function' ? this.#call(source, person) : copyOf(source, onAction);
  }

  /** The page's function may fail: then this row goes without, and the others are drawn all the same. */
  #call(source: RowActions, person: Participant): readonly Node[] {
    try {
      const made: unknown = source(person);
      if (made === undefined || made === null) return [];
      if (!isContent(made) || lineOf(this.#host).includes(made as Element)) {
        throw new TypeError('rowActions must return a node that can be put into a row.');
      }
      // A fragment is empty once its nodes are in the row, and a row may be made again.
      return made.nodeType === fragment ? [...made.childNodes] : [made];
    } catch (error) {
      warnOnce('xivo-conference-elements: rowActions failed, and that row goes without it:', error);
      return [];
    }
  }
}

function copyOf(source: HTMLTemplateElement, onAction: (action: string) => void): readonly Node[] {
  // Vue 3 and React put a template's children beside its content, not into it.
  const copies = [source.content, source].flatMap(({ childNodes }) =>
    [...childNodes].map((node) => node.cloneNode(true)),
  );
  const copy = new DocumentFragment();
  copy.append(...copies);
  for (const button of copy.querySelectorAll('button')) {
    button.addEventListener('click', () => onAction(button.name));
  }
  return copies;
}

const fragment = 11;

/** An element, a text, a comment or a fragment, also of another window. */
function isContent(made: unknown): made is Node {
  return (
    typeof made === 'object' &&
    made !== null &&
    'nodeType' in made &&
    [1, 3, 8, fragment].includes(made.nodeType as number)
  );
}
