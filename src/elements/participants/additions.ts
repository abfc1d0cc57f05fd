import { warnOnce } from '../../streams/warn-once.js';
import { lineOf } from '../text/language.js';
import { Unchanged } from '../drawing/memo.js';

/** Where a page may add something of its own: once in the header of a conference, or in the row of each person. */
interface Place<Subject> {
  /** The property that holds the page's function. */
  readonly property: string;
  /** What the page has set that property to. */
  readonly given: () => unknown;
  /** The `slot` of the page's `<template>`s, which are copied where there is no function. */
  readonly slot: string;
  /** The property by which custom elements in a template get the subject. */
  readonly about: 'participant' | 'conference';
  /**
   * What an addition depends on, as a text: the addition is made anew when the text changes. Without `from`, an
   * addition is made once.
   */
  readonly from?: (subject: Subject) => string;
  /** A button of a copied template was pressed. */
  readonly onAction: (action: string, subject: Subject) => void;
}

const none: readonly Node[] = [];

type Source<Subject> = ((subject: Subject) => unknown) | HTMLTemplateElement;

/**
 * The page's own additions to one place, made once for each subject, which is a person or a conference: by the page's
 * function, or from its templates. A function that fails costs its own addition alone.
 */
export class Additions<Subject> {
  readonly #host: HTMLElement;
  readonly #place: Place<Subject>;
  readonly #made = new Map<string, { readonly from: string; readonly nodes: readonly Node[] }>();
  readonly #unchanged = new Unchanged();
  #sources: readonly Source<Subject>[] = [];

  constructor(host: HTMLElement, place: Place<Subject>) {
    this.#host = host;
    this.#place = place;
  }

  /** Looks up what the page gives, once a drawing. Answers with the same array until the page gives something else. */
  look(): readonly unknown[] {
    const { given, property, slot } = this.#place;
    // For nothing, Preact writes an empty text, and `mayAct && actions` gives false.
    const made = given();
    const isFunction = typeof made === 'function';
    if (made && !isFunction) warnOnce(`<${this.#host.localName}>: ${property} must be a function.`);
    const templates = this.#host.querySelectorAll<HTMLTemplateElement>(`template[slot="${slot}"]`);
    const sources = this.#unchanged.unless(isFunction ? [made] : [...templates]);
    if (sources !== this.#sources) this.#made.clear();
    this.#sources = sources as readonly Source<Subject>[];
    return sources;
  }

  /** What is added for one subject, which has this key. */
  for(key: string, subject: Subject): readonly Node[] {
    if (this.#sources.length === 0) return none;
    const from = this.#place.from?.(subject) ?? '';
    const made = this.#made.get(key);
    if (made?.from === from) return made.nodes;
    const nodes = this.#sources.flatMap((source) => this.#make(source, subject));
    this.#made.set(key, { from, nodes });
    return nodes;
  }

  /** Lets go of the addition for a subject that is gone. */
  forget(key: string): void {
    this.#made.delete(key);
  }

  #make(source: Source<Subject>, subject: Subject): readonly Node[] {
    const { property, slot } = this.#place;
    try {
      return typeof source === 'function' ? this.#call(source, subject) : this.#copy(source, subject);
    } catch (error) {
      const failed = typeof source === 'function' ? property : `<template slot="${slot}">`;
      warnOnce(`xivo-conference-elements: ${failed} failed, and its place is left empty:`, error);
      return [];
    }
  }

  #call(source: (subject: Subject) => unknown, subject: Subject): readonly Node[] {
    const made = source(subject);
    // `isGuest(person) && badge` gives false where there is nothing to add.
    if (made === undefined || made === null || made === false || made === '') return [];
    if (typeof made === 'string') return [this.#host.ownerDocument.createTextNode(made)];
    if (!isContent(made) || lineOf(this.#host).includes(made as Element)) {
      throw new TypeError(`${this.#place.property} must return a node that can be put into the panel, or a text.`);
    }
    // A fragment is empty once its nodes are in the row, and a row may be drawn again: so the nodes are kept, not the
    // fragment.
    return made.nodeType === fragment ? [...made.childNodes] : [made];
  }

  #copy(source: HTMLTemplateElement, subject: Subject): readonly Node[] {
    const { ownerDocument: document, customElementRegistry } = this.#host;
    // Where the browser has no scoped registries, the option means only that children are copied, too.
    const options = customElementRegistry ? { customElementRegistry } : true;
    const copy = document.createDocumentFragment();
    // Vue 3 and React put a template's children beside its content, not into it. By `importNode` custom elements are
    // ready at once, and so take their property.
    for (const { childNodes } of [source.content, source]) {
      copy.append(...[...childNodes].map((node) => document.importNode(node, options)));
    }
    for (const element of copy.querySelectorAll('*')) {
      if (element.localName.includes('-')) Object.assign(element, { [this.#place.about]: subject });
    }
    for (const button of copy.querySelectorAll('button')) {
      button.addEventListener('click', () => this.#place.onAction(button.name, subject));
    }
    return [...copy.childNodes];
  }
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
