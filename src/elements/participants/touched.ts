import { valuesOf } from '../../domain/model/index-map.js';
import type { CtiEvent } from '../../streams/connection.js';

type Flag = 'isMuted' | 'isDeaf';

const flags: readonly Flag[] = ['isMuted', 'isDeaf'];

/** Whose microphone and hearing changed after which moment. A moment is a count of the changes until then. */
export class Touched {
  now = 0;
  /** The moments of the last changes, by flag and key. */
  readonly #last = new Map<string, number>();

  /** Whether a flag of the person with this key has changed after a moment. */
  isAfter(since: number, key: string, flag: Flag = 'isMuted'): boolean {
    return (this.#last.get(`${flag} ${key}`) ?? 0) > since;
  }

  note(event: CtiEvent): void {
    if (event.type === 'participant-left') this.#forget(event.before.key);
    if (event.type === 'conference-left') {
      for (const { key } of valuesOf(event.conference.participants)) this.#forget(key);
    }
    if (event.type !== 'participant-changed') return;
    const { before, after } = event;
    for (const flag of flags) {
      if (before[flag] !== after[flag]) this.#last.set(`${flag} ${before.key}`, ++this.now);
    }
  }

  #forget(key: string): void {
    for (const flag of flags) this.#last.delete(`${flag} ${key}`);
  }
}
