import { type ComplexAttributeConverter, LitElement } from 'lit';
import { givenText } from '../../streams/sign-in/given-text.js';
import { givenConnection } from '../requests/given-connection.js';

/** Of a property that takes what frameworks and pages write: `takes` says which value is meant. */
interface ForgivingConverter extends ComplexAttributeConverter {
  readonly takes: (value: unknown, element: LitElement) => unknown;
}

/**
 * Frameworks write `"false"` for a false: React 18 as an attribute, Vue as a property too. `"undefined"`, `"null"` and other
 * texts in place of a value leave the setting off, too.
 */
function isOn(value: unknown): boolean {
  if (typeof value !== 'string') return Boolean(value);
  return value.trim() === '' || givenText(value) !== undefined;
}

/**
 * Of a boolean attribute: off when the attribute is absent, says `false`, or holds a text such as `undefined` in place of a
 * value; on with any other value, and with none.
 */
export const offByFalse: ForgivingConverter = {
  fromAttribute: (value) => value !== null && isOn(value),
  toAttribute: (value) => (value ? '' : null),
  takes: isOn,
};

/** Of a connection that a page gives. No attribute can hold a connection. */
export const onlyConnections: ForgivingConverter = { takes: givenConnection };

/** An element whose properties may have a `ForgivingConverter`. */
export abstract class ForgivingElement extends LitElement {
  protected static override finalize(): void {
    if (Object.hasOwn(this, 'finalized')) return;
    super.finalize();
    for (const [name, { converter }] of this.elementProperties) {
      const { takes } = (converter ?? {}) as Partial<ForgivingConverter>;
      const descriptor = Object.getOwnPropertyDescriptor(this.prototype, name);
      if (takes && descriptor?.set) Object.defineProperty(this.prototype, name, taking(descriptor, takes));
    }
  }
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
