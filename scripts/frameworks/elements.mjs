/** What a framework's types need to know of each element, read from custom-elements.json. */
import { readFile } from 'node:fs/promises';

/**
 * @typedef {{ name: string, type: string, description: string, hasAttribute?: boolean }} Field
 * @typedef {{ tag: string, className: string, description: string, attributes: Field[], properties: Field[],
 *   events: Field[], module: string }} Element
 * @returns {Promise<Element[]>} `attributes` are those that no property has the name of; `module` is that of the class, as
 *   seen from dist/frameworks.
 */
export async function readElements() {
  const { modules } = JSON.parse(await readFile('custom-elements.json', 'utf8'));
  const declared = modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, path })),
  );
  const elements = declared.map(element);
  // All events bubble: an element with content hears those of the elements in it.
  const all = [...new Map(elements.flatMap(({ events }) => events).map((event) => [event.name, event])).values()];
  return elements.map((one, place) => {
    const holdsOthers = declared[place].slots?.some(({ name }) => name === '');
    return holdsOthers ? { ...one, events: all } : one;
  });
}

function element({ tagName: tag, name: className, path, description, attributes = [], members = [], events = [] }) {
  // What the element writes by itself is nothing that a template may set.
  const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const properties = fields.map(({ name, type, description: text = '' }) => ({
    name,
    type: written(type.text, `${className}['${name}']`),
    description: text,
    hasAttribute: attributes.some(({ fieldName }) => fieldName === name),
  }));
  return {
    tag,
    className,
    module: path.replace('dist/', '../'),
    description,
    properties,
    attributes: attributes.flatMap(({ name, fieldName }) => {
      const property = properties.find((field) => field.name === fieldName);
      return !property || name === fieldName ? [] : [{ ...property, name }];
    }),
    events: events.map(({ name, type, description: text }) => ({ name, type: type.text, description: text })),
  };
}

/** As a template writes it: a number may stand there as text, and a boolean as a bare attribute. */
function written(text, type) {
  if (text === 'number') return `${type} | \`\${number}\``;
  if (text === 'boolean') return `${type} | ''`;
  return type;
}

/**
 * The lines of an object type: each field optional, with its description before it. Null is what a page's `ref(null)` or
 * `useState(null)` holds before there is a value; the elements take it for none.
 */
export function fields(list, nameOf = ({ name }) => name, typeOf = ({ type }) => type) {
  return list
    .map((field) => `${comment(field.description)}  '${nameOf(field)}'?: ${typeOf(field)} | null | undefined;\n`)
    .join('');
}

export const listener = ({ type }) => `((event: ${type}) => void)`;

export function comment(text, indent = '  ') {
  if (!text) return '';
  return `${indent}/** ${text.replaceAll('*/', '* /').replaceAll('\n', `\n${indent} * `)} */\n`;
}

export function pascal(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}
