import type { Unsubscribable } from 'rxjs';
import type { CtiConnection } from '../../streams/connection.js';
import type { PhonesByNumber } from '../../streams/phone-states.js';

/** Subscribes to the states of some phones, until the list of their numbers changes. */
export class PhoneWatch {
  readonly #tell: (phones: PhonesByNumber, numbers: readonly string[]) => void;
  #watched = '';
  #watching: Unsubscribable | undefined;

  constructor(tell: (phones: PhonesByNumber, numbers: readonly string[]) => void) {
    this.#tell = tell;
  }

  watch(connection: CtiConnection | undefined, numbers: readonly string[]): void {
    const watched = numbers.join(' ');
    if (watched === this.#watched) return;
    this.end();
    this.#watched = watched;
    if (numbers.length === 0) return;
    this.#watching = connection?.phoneStatesOf(numbers).subscribe((phones) => this.#tell(phones, numbers));
  }

  end(): void {
    this.#watched = '';
    this.#watching?.unsubscribe();
  }
}
