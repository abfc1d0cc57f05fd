import type { LitElement } from 'lit';
import type { CommandType } from '../../domain/commands/table.js';
import type { Pending } from '../../domain/commands/pending.js';

/** A request that was made and is not answered: by the server, or with `heldBack` by the page, which was asked first. */
export type Asked = Pick<Pending, 'command' | 'participant'> & { readonly heldBack?: true };

/** The requests of a panel that wait for an answer of the page, by `waitUntil`. */
export class HeldBack {
  readonly #host: LitElement;
  readonly #waiting = new Set<Asked>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** A request waits, until `answered` is settled. `participant`: the key of whom it is about. */
  wait(command: Asked['command'], participant: string | undefined, answered: Promise<unknown>): void {
    const asked: Asked = { command, ...(participant !== undefined && { participant }), heldBack: true };
    this.#waiting.add(asked);
    this.#host.requestUpdate();
    void answered.finally(() => {
      this.#waiting.delete(asked);
      this.#host.requestUpdate();
    });
  }

  /** What waits for the server, and what waits for the page. */
  with(pending: readonly Pending[]): readonly Asked[] {
    return this.#waiting.size === 0 ? pending : [...pending, ...this.#waiting];
  }
}

/** The name under which the labels say what a request waits for. */
export function waitOf({ command, heldBack }: Asked): CommandType | 'page' {
  return heldBack ? 'page' : command.type;
}
