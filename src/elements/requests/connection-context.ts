import { ContextRoot, createContext } from '@lit/context';
import type { CtiConnection } from '../../streams/connection.js';
import { ofPage, sharedName } from '../../streams/of-page.js';
import { pageRoot } from '../page/past-names.js';

/** The nearest provider's connection. The key is global, so that two copies of the bundle on a page agree. */
export const connectionContext = createContext<CtiConnection | undefined>(Symbol.for(sharedName('connection')));

/** Lets a `<cti-connection>` answer that is upgraded after the elements inside it. Done once per page. */
export function attachContextRoot(): void {
  ofPage('context-root', () => {
    const root = new ContextRoot();
    root.attach(pageRoot());
    return root;
  });
}
