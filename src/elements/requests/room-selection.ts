import type { ReactiveControllerHost } from 'lit';
import type { CtiConnection } from '../../streams/connection.js';
import { pageRoot } from '../page/past-names.js';
import { sharedName } from '../../streams/of-page.js';

/** The name under which elements find out which connection another element shows, also across two copies of the bundle. */
export const shownConnection = Symbol.for(sharedName('shown-connection'));

interface Shows {
  readonly [shownConnection]: CtiConnection | undefined;
}

/** Lets an element follow the rooms that are picked in a list of the same connection. A page can cancel each pick. */
export function followRoomSelection(host: ReactiveControllerHost & Shows, show: (number: string) => void): void {
  const onSelect = async (event: HTMLElementEventMap['conference-room-select']) => {
    const list = event.composedPath()[0] as Partial<Shows> | undefined;
    await Promise.resolve();
    if (event.defaultPrevented || !list || list[shownConnection] !== host[shownConnection]) return;
    show(event.conferenceNumber);
  };
  const listener = (event: HTMLElementEventMap['conference-room-select']) => void onSelect(event);
  host.addController({
    hostConnected: () => pageRoot().addEventListener('conference-room-select', listener),
    hostDisconnected: () => pageRoot().removeEventListener('conference-room-select', listener),
  });
}
