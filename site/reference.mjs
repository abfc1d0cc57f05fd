/** The reference: one page for each element of custom-elements.json, with an example that is live on the site. */
import { readFileSync } from 'node:fs';

const manifest = new URL('../custom-elements.json', import.meta.url);

export function referencePages() {
  const { modules } = JSON.parse(readFileSync(manifest, 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return elements.map((element) => {
    const { tagName, summary } = element;
    const name = `reference/${tagName}`;
    return { source: `${name}.md`, name, title: `<${tagName}>`, summary, text: pageOf(element) };
  });
}

function pageOf({ tagName, summary, description, name, ...more }) {
  const { attributes = [], members = [], events = [], slots = [], cssProperties = [], cssParts = [] } = more;
  const attributeOf = (field) => attributes.find(({ fieldName }) => fieldName === field.name)?.name;
  const propertyRows = members
    .filter(({ kind }) => kind === 'field')
    .map((field) => [
      code(attributeOf(field)),
      code(field.name),
      code(field.type?.text),
      code(field.default),
      field.description,
    ]);
  const methods = members.filter(({ kind }) => kind === 'method');
  const example = readFileSync(new URL(`examples/${tagName}.html`, import.meta.url), 'utf8').trim();
  return `# \`<${tagName}>\`

${summary}

${description}

The class is \`${name}\`.

\`\`\`html live
${example}
\`\`\`
${section('Attributes and properties', ['attribute', 'property', 'type', 'default', ''], propertyRows)}${section(
    'Methods',
    ['method', ''],
    methods.map((method) => [code(signature(method)), method.description]),
  )}${section(
    'Events',
    ['event', 'class', ''],
    events.map((event) => [
      `[\`${event.name}\`](../docs/events.md#${event.name})`,
      code(event.type.text),
      event.description,
    ]),
  )}${section(
    'Slots',
    ['slot', ''],
    slots.map((slot) => [slot.name ? code(slot.name) : 'default', slot.description]),
  )}${section(
    'Custom properties',
    ['property', 'default', ''],
    cssProperties.map((property) => [code(property.name), code(property.default), property.description]),
    'They can be tried on [one page](../demo/theming.html); [theming](../docs/theming.md) says more.',
  )}${section(
    'Parts',
    ['part', ''],
    cssParts.map((part) => [code(part.name), part.description]),
  )}`;
}

function section(title, head, rows, before = '') {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return `\n## ${title}\n\n${before ? `${before}\n\n` : ''}${lines.join('\n')}\n`;
}

function cell(text = '') {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

function code(text) {
  return text === undefined || text === '' ? '–' : `\`${text.replaceAll('`', "'")}\``;
}

function signature({ name, parameters = [], return: returned }) {
  const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`);
  return `${name}(${list.join(', ')})${returned ? `: ${returned.type.text}` : ''}`;
}
