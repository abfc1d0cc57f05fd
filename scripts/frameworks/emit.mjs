/**
 * Writes the types of each framework from custom-elements.json, to dist/frameworks: right and wrong uses of them are
 * compiled by `npm run test:types`. Decision 0013 says why no kept generator does this.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { comment, fields, listener, pascal, readElements } from './elements.mjs';
import { reactModule, reactTypes } from './react.mjs';

const empty = 'export {};\n';

export async function writeFrameworks() {
  const elements = await readElements();
  await mkdir('dist/frameworks', { recursive: true });
  // A component loads its element: those that the bundle does not have come by a module each.
  const base = await readFile('dist/base.js', 'utf8');
  const bundled = elements.filter(({ className }) => base.includes(className));
  if (bundled.length === 0) throw new Error('dist/base.js exports no element: the React components would be none.');
  const files = { 'react.js': reactModule(bundled, 'all'), 'react.d.ts': reactTypes(bundled) };
  for (const element of elements.filter((one) => !bundled.includes(one))) {
    files[`react-${element.tag}.js`] = reactModule([element], element.tag);
    files[`react-${element.tag}.d.ts`] = reactTypes([element]);
  }
  for (const [name, emit] of Object.entries(emitters)) {
    files[`${name}.d.ts`] = `${imports(elements)}${emit(elements)}`;
    // So that a side-effect import, which brings the types, is one that a bundler finds.
    files[`${name}.js`] = empty;
  }
  await Promise.all(Object.entries(files).map(([file, text]) => writeFile(`dist/frameworks/${file}`, text)));
}

function imports(elements) {
  const events = new Set(elements.flatMap((element) => element.events.map(({ type }) => type)));
  const classes = elements.map(({ className, module }) => `import type { ${className} } from '${module}';\n`);
  return `import type { ${[...events].sort().join(', ')} } from '../index.js';\n${classes.join('')}`;
}

const emitters = {
  /** React 19: sets properties, and listens with `on` before an event's own name. */
  jsx: (elements) =>
    jsx(elements, {
      head: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n`,
      module: 'react',
      base: ({ className }) => `DetailedHTMLProps<HTMLAttributes<${className}>, ${className}>`,
      more: ({ events }) => fields(events, ({ name }) => `on${name}`, listener),
    }),
  preact: (elements) =>
    jsx(elements, {
      head: `import type { JSX as Preact } from 'preact';\n`,
      module: 'preact',
      base: ({ className }) => `Preact.HTMLAttributes<${className}>`,
      more: ({ events }) => fields(events, ({ name }) => `on${name}`, listener),
    }),
  /** Solid: `prop:`, `attr:` and `bool:` say what is set; events that it does not know itself need `on:`. */
  solid: (elements) =>
    jsx(elements, {
      head: `import type { JSX as Solid } from 'solid-js';\n`,
      module: 'solid-js',
      base: ({ className }) => `Solid.HTMLAttributes<${className}>`,
      more: ({ events, properties, attributes }) =>
        fields(properties, ({ name }) => `prop:${name}`) +
        fields([...properties, ...attributes].filter(isWord), ({ name }) => `attr:${name}`) +
        fields([...properties, ...attributes].filter(isSwitch), ({ name }) => `bool:${name}`) +
        fields(events, ({ name }) => `on:${name}`, listener),
    }),
  svelte: (elements) =>
    `import type { HTMLAttributes } from 'svelte/elements';\n${props(elements, ({ events }) =>
      // Svelte 5, and the older syntax, which it still takes.
      ['on', 'on:'].map((prefix) => fields(events, ({ name }) => `${prefix}${name}`, listener)).join(''),
    )}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map((element) => `${describe(element)}    '${element.tag}': HTMLAttributes<${element.className}> & ${propsName(element)};\n`).join('')}  }
}
`,
  /** Vue: a template's `page-cti` is the prop `pageCti`, and `@cti-status` the prop `onCtiStatus`. */
  vue: (elements) =>
    `import type { HTMLAttributes, PublicProps } from 'vue';\n${props(
      elements,
      ({ events }) => fields(events, ({ name }) => `on${pascal(name)}`, listener),
      false,
    )}
${elements
  .map(
    (element) => `${comment(element.description, '')}type ${pascal(element.tag)} = new () => {
  $props: HTMLAttributes & PublicProps & ${propsName(element)};
  $slots: Record<string, () => unknown>;
};
`,
  )
  .join('')}
declare module 'vue' {
  /** Vue's types have no \`slot\`: in its own components that is \`v-slot\`. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
  interface GlobalComponents {
${elements.map(({ tag }) => `    '${tag}': ${pascal(tag)};\n`).join('')}  }
}

/** A connection in \`data()\`, \`ref()\` and \`reactive()\` stays what it is. */
declare module '@vue/reactivity' {
  interface RefUnwrapBailTypes {
    xivoConferenceElements: import('../index.js').CtiConnection;
  }
}
`,
};

const isSwitch = ({ type }) => type.endsWith(`| ''`);
const isWord = ({ hasAttribute }) => hasAttribute;

function jsx(elements, { head, module, base, more }) {
  return `${head}${props(elements, more)}
declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map((element) => `${describe(element)}      '${element.tag}': Omit<${base(element)}, keyof ${propsName(element)}> & ${propsName(element)};\n`).join('')}    }
  }
}
`;
}

/** One interface for each element: what it takes beside what all elements do. */
function props(elements, more, hasAttributes = true) {
  return elements
    .map((element) => {
      const { properties, attributes } = element;
      return `
export interface ${propsName(element)} {
${fields(properties)}${hasAttributes ? fields(attributes) : ''}${more(element)}}
`;
    })
    .join('');
}

const propsName = ({ tag }) => `${pascal(tag)}Props`;
const describe = ({ description }) => comment(description, '      ');
