/** Bundled and served as the `cti.js` of `demo/hosts/cti-js`: the stand-in, with methods that write what a server reads. */
import { type Command, commandTable } from '../../src/domain/commands/table.js';
import { encode } from '../../src/wire/encode.js';
import { StandIn } from '../support/page-cti.js';

const { cti } = new StandIn({ backEnd: 'jQuery', WebSocket });
const socket = () => cti.webSocket as WebSocket;
const methods = Object.entries(commandTable).map(([type, { arguments: names }]) => {
  const method = (...values: readonly unknown[]) => {
    const fields = names.map((name, place) => [name.replace('?', ''), values[place]] as const);
    socket().send(encode({ type, ...Object.fromEntries(fields) } as Command));
  };
  return [type, method] as const;
});
Object.assign(window, { Cti: Object.assign(cti, Object.fromEntries(methods)) });
