import type { ComplexAttributeConverter, LitElement } from 'lit';
import { givenText } from '../../streams/sign-in/given-text.js';
import { DressedElement } from '../page/own-styles.js';
import { givenConnection } from '../requests/given-connection.js';

/** A converter for a property that takes what frameworks and pages write: `takes` says which value is meant. */
export interface ForgivingConverter extends ComplexAttributeConverter {
  readonly takes: (value: unknown, element: LitElement) => unknown;
}

/**
 * Whether a boolean setting is on. Frameworks write `"false"` for a false: React 18 as an attribute, Vue as a property
 * too. People write `no`, `off` or `0`. `"undefined"`, `"null"` and other texts in place of a value leave it off, too.
 */
function isOn(value: unknown): boolean {
  if (typeof value !== 'string') return Boolean(value);
  const text = value.trim();
  return text === '' || (givenText(text) !== undefined && !/^(?:no|off|0)$/i.test(text));
}

/**
 * The converter of a boolean attribute. The setting is off when the attribute is absent, says `false`, `no`, `off` or
 * `0`, or holds a text such as `undefined` in place of a value. It is on with any other value, and with an empty one.
 */
export const offByFalse: ForgivingConverter = {
  fromAttribute: isOn,
  takes: isOn,
};

/** The converter of a property for a connection that a page gives. No attribute can hold a connection. */
export const onlyConnections: ForgivingConverter = { takes: givenConnection };

/** The names of attributes as people misspell them, by class: `conferencenumber` for `conference-number`. */
const misspelt = new WeakMap<object, ReadonlyMap<string, string>>();

/**
 * An element whose properties may have a `ForgivingConverter`. An attribute with hyphens may also be written as its
 * property is, `conferenceNumber="4001"`, of which HTML makes `conferencenumber`; the name with hyphens comes first. A
 * property that no attribute can hold, such as a function, has a second name with hyphens, for Vue's `:row-badge="badge"`:
 * where an element has no property of that very name, Vue writes an attribute.
 */
export abstract class ForgivingElement extends DressedElement {
  protected static override finalize(): void {
    if (Object.hasOwn(this, 'finalized')) return;
    super.finalize();
    for (const [name, { attribute, converter }] of this.elementProperties) {
      const { takes } = (converter ?? {}) as Partial<ForgivingConverter>;
      const descriptor = Object.getOwnPropertyDescriptor(this.prototype, name);
      if (!descriptor?.set) continue;
      const own = takes ? taking(descriptor, takes) : descriptor;
      Object.defineProperty(this.prototype, name, own);
      if (attribute === false) Object.defineProperty(this.prototype, hyphened(String(name)), own);
    }
  }

  static override get observedAttributes(): string[] {
    const known = super.observedAttributes;
    const names = new Map<string, string>();
    for (const [name, { attribute }] of this.elementProperties) {
      const lower = String(name).toLowerCase();
      if (typeof attribute === 'string' && !known.includes(lower)) names.set(lower, attribute);
    }
    misspelt.set(this, names);
    return [...known, ...names.keys()];
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    const names = misspelt.get(this.constructor) ?? new Map<string, string>();
    const meant = names.get(name);
    if (meant !== undefined && this.hasAttribute(meant)) return;
    const other = value === null && [...names].find(([, attribute]) => attribute === name)?.[0];
    super.attributeChangedCallback(meant ?? name, before, other ? this.getAttribute(other) : value);
  }
}

function hyphened(name: string): string {
  return name.replaceAll(/[A-Z]/g, '-$&').toLowerCase();
}

function taking(descriptor: PropertyDescriptor, takes: ForgivingConverter['takes']): PropertyDescriptor {
  const { set } = descriptor;
  return {
    ...descriptor,
    set(this: LitElement, value: unknown) {
      set?.call(this, takes(value, this));
    },
  };
}
