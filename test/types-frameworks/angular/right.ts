import { AsyncPipe } from '@angular/common';
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { type ConferenceRequestEvent, createCtiConnection, type CtiStatusEvent } from 'xivo-conference-elements';
import 'xivo-conference-elements/define/all';

@Component({
  selector: 'app-conferences',
  imports: [AsyncPipe],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <cti-connection [connection]="cti" (cti-status)="onStatus($event)">
      <conference-room-list heading-level="3"></conference-room-list>
      <conference-participants
        [conferenceNumber]="'4001'"
        (conference-request)="onRequest($event)"
        (conference-outcome)="last = $event.outcome.status"
      ></conference-participants>
    </cti-connection>
    @for (room of cti.rooms$ | async; track room.number) {
      <p>{{ room.name }} {{ last }}</p>
    }
  `,
})
export class ConferencesComponent {
  readonly cti = createCtiConnection({ server: 'https://xuc.example.org' });
  last = '';

  onRequest(event: ConferenceRequestEvent): void {
    event.waitUntil(Promise.resolve(true));
  }

  onStatus({ status }: CtiStatusEvent): void {
    this.last = status;
  }
}
