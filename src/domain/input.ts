/** Everything that can go into a core, as data: what a connection hands in, and what a tape holds. */
import type { Message } from '../wire/messages.js';
import type { Asking } from './commands/ledger.js';
import type { Command } from './commands/table.js';
import { type Core, dropLink, forget, receive, send, type Step, tick, withdraw } from './core.js';

/** `at`: when the thing happened, in epoch milliseconds. */
export type Input =
  | { readonly type: 'receive'; readonly message: Message; readonly at: number }
  | {
      readonly type: 'send';
      readonly id: string;
      readonly command: Command;
      readonly asking: Asking;
      readonly at: number;
    }
  | { readonly type: 'withdraw'; readonly id: string; readonly at: number }
  | { readonly type: 'tick'; readonly at: number }
  | { readonly type: 'drop-link'; readonly reason: 'link' | 'closed'; readonly at: number }
  | { readonly type: 'forget'; readonly at: number };

/** The core after one input, and what the input told. */
export function advance(core: Core, input: Input): Step {
  switch (input.type) {
    case 'receive':
      return receive(core, input.message, input.at);
    case 'send':
      return send(core, input.id, input.command, input.at, input.asking);
    case 'withdraw':
      return withdraw(core, input.id);
    case 'tick':
      return tick(core, input.at);
    case 'drop-link':
      return dropLink(core, input.at, input.reason);
    case 'forget':
      return forget(core);
  }
}
