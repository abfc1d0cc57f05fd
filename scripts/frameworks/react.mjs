/** The components of React 18: `createComponent` of @lit/react, once for each element. `definition`: what registers them. */
import { comment, pascal } from './elements.mjs';

const handler = ({ name }) => `on${pascal(name)}`;

export function reactModule(elements, definition) {
  return `'use client';
import { createComponent } from '@lit/react';
import * as React from 'react';
${imports(elements)}import '../define/${definition}.js';

${elements
  .map(
    ({ tag, className, events }) => `export const ${pascal(tag)} = createComponent({
  react: React,
  tagName: '${tag}',
  elementClass: ${className},
  events: { ${events.map((event) => `${handler(event)}: '${event.name}'`).join(', ')} },
});
`,
  )
  .join('\n')}`;
}

export function reactTypes(elements) {
  const events = new Set(elements.flatMap((element) => element.events.map(({ type }) => type)));
  return `import type { EventName, ReactWebComponent } from '@lit/react';
import type { ${[...events].sort().join(', ')} } from '../index.js';
${imports(elements, 'import type')}
${elements
  .map(
    ({ tag, className, description, events: raised }) =>
      `${comment(description, '')}export declare const ${pascal(tag)}: ReactWebComponent<
  ${className},
  {
${raised.map((event) => `${comment(event.description, '    ')}    ${handler(event)}: EventName<${event.type}>;\n`).join('')}  }
>;
`,
  )
  .join('\n')}`;
}

function imports(elements, keyword = 'import') {
  return elements.map(({ className, module }) => `${keyword} { ${className} } from '${module}';\n`).join('');
}
