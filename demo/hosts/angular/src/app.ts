import { AsyncPipe } from '@angular/common';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import {
  type ConferenceOutcomeEvent,
  type ConferenceRequestEvent,
  createCtiConnection,
  type CtiConnection,
} from 'xivo-conference-elements';

@Component({
  selector: 'app-root',
  imports: [AsyncPipe],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  /** A connection of the page's own, for `rooms$`; the elements can make theirs by `server` and `sso`. */
  readonly cti = signal<CtiConnection | undefined>(connected());
  readonly answer = signal('allow');
  readonly room = signal('');
  readonly mask = signal(false);
  readonly log = signal<readonly string[]>([]);
  readonly decide = signal<((agreed: boolean) => void) | undefined>(undefined);

  show(shown: boolean): void {
    this.cti()?.close();
    this.cti.set(shown ? connected() : undefined);
  }

  onRequest(event: ConferenceRequestEvent): void {
    this.#note(`request ${event.command.type}`);
    if (this.answer() === 'forbid') event.preventDefault();
    if (this.answer() === 'ask') event.waitUntil(this.#asked());
  }

  onOutcome({ outcome }: ConferenceOutcomeEvent): void {
    this.#note(`outcome ${outcome.command.type} ${outcome.status}`);
  }

  #note(line: string): void {
    this.log.update((before) => [...before, line]);
  }

  async #asked(): Promise<boolean> {
    const agreed = await new Promise<boolean>((resolve) => this.decide.set(resolve));
    this.decide.set(undefined);
    return agreed;
  }
}

function connected(): CtiConnection {
  const cti = createCtiConnection({ server: 'simulator:', sso: true });
  cti.connect();
  return cti;
}
