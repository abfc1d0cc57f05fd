/** A `<cti-connection>` of a page's own making, and the server that most of them have. */
import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { CtiConnectionElement } from '../../src/index.js';
import { drawn } from './panel.js';

export const server = 'https://xuc.example.org';

export async function connectionElement(template: TemplateResult): Promise<CtiConnectionElement> {
  const made = await fixture<CtiConnectionElement>(template);
  await drawn(made);
  return made;
}
