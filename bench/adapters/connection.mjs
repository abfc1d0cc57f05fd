import { openConnection } from './bundle-socket.mjs';

/**
 * Our connection with no element: what reading and reducing cost.
 *
 * @type {import('./adapter.mjs').MakeAdapter}
 */
export function makeAdapter({ greeting }) {
  const { receive } = openConnection(greeting);
  return { rowless: true, open() {}, mount() {}, unmount() {}, receive, root: () => document };
}
