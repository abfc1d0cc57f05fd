import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conference } from '../../domain/model/model.js';
import { me } from '../../domain/model/select.js';
import type { CtiConnection } from '../../streams/connection.js';
import { keepPeopleOf, readAnew } from '../page/kept-people.js';

/** What the memory of guests needs of its panel. */
interface Memory {
  readonly cti: CtiConnection | undefined;
  /** The conference that is shown: in it the server says who I am. */
  readonly shown: Conference | undefined;
  /** Whether this browser keeps guests and names. */
  readonly isKept: boolean;
}

/** Tells the kept guests and names which user they belong to, and follows what other tabs of the page change. */
export class GuestMemory implements ReactiveController {
  readonly #memory: () => Memory;

  constructor(host: ReactiveControllerHost, memory: () => Memory) {
    this.#memory = memory;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('storage', this.#onStorage);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#onStorage);
  }

  hostUpdate(): void {
    const { cti, shown, isKept } = this.#memory();
    const user = shown && me(shown)?.username;
    if (cti && user !== undefined) keepPeopleOf(cti, user, isKept);
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    const { cti } = this.#memory();
    if (cti) readAnew(cti, key);
  };
}
